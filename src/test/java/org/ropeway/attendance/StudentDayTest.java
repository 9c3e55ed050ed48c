package org.ropeway.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ropeway.shared.SectionId;
import org.ropeway.shared.StudentId;

class StudentDayTest {
    static final StudentId ANA = StudentId.random();
    static final LocalDate DAY = LocalDate.parse("2026-09-01");
    static final List<SectionId> SECTIONS = List.of(SectionId.random(), SectionId.random());

    /** @param section 0 or 1 */
    record Booking(int section, Entry entry) {}

    @Property
    void anyOrderOfCorrectionsGivesTheSameState(@ForAll("bookings") List<Booking> bookings, @ForAll long seed) {
        var shuffled = new ArrayList<>(bookings);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(dayOf(shuffled).fault().isPresent())
                .isEqualTo(dayOf(bookings).fault().isPresent());
        assertThat(new HashSet<>(dayOf(shuffled).claimed()))
                .isEqualTo(new HashSet<>(dayOf(bookings).claimed()));
    }

    @Property
    void aDayStandsExactlyIfEachMinuteIsClaimedOnceAtMost(@ForAll("bookings") List<Booking> bookings) {
        assertThat(dayOf(bookings).fault().isEmpty()).isEqualTo(eachMinuteIsClaimedOnceAtMost(bookings));
    }

    @Property
    void theClaimedStretchesAddUpToTheEntries(@ForAll("bookings") List<Booking> bookings) {
        var day = dayOf(bookings);
        if (day.fault().isEmpty()) {
            int entries = bookings.stream()
                    .mapToInt(booking -> booking.entry().minutes())
                    .sum();
            int claimed =
                    day.claimed().stream().mapToInt(one -> one.span().minutes()).sum();
            assertThat(claimed).isEqualTo(entries);
        }
    }

    @Provide
    Arbitrary<List<Booking>> bookings() {
        var entry = Combinators.combine(
                        Arbitraries.of(Kind.values()),
                        Arbitraries.of(Claim.ROP, Claim.COLLEGE),
                        Arbitraries.integers().between(0, 7),
                        Arbitraries.integers().between(-4, 6))
                .as((kind, claim, starts, minutes) -> new Entry(ANA, DAY, kind, claim, starts * 10, minutes * 10));
        return Combinators.combine(Arbitraries.of(0, 1), entry)
                .as(Booking::new)
                .list()
                .ofMaxSize(4);
    }

    static StudentDay dayOf(List<Booking> bookings) {
        var day = new StudentDay();
        bookings.forEach(booking -> day.add(SECTIONS.get(booking.section()), booking.entry()));
        return day;
    }

    /** Minute by minute, as one would count on paper. */
    static boolean eachMinuteIsClaimedOnceAtMost(List<Booking> bookings) {
        for (int minute = 0; minute < Span.DAY; minute++) {
            int all = 0;
            for (var part : parts(bookings)) {
                int sum = 0;
                for (var booking : bookings) {
                    var entry = booking.entry();
                    if (part.equals(partOf(booking))
                            && minute >= entry.starts()
                            && minute < entry.starts() + Math.abs(entry.minutes())) {
                        sum += Integer.signum(entry.minutes());
                    }
                }
                if (sum < 0) {
                    return false;
                }
                all += sum;
            }
            if (all > 1) {
                return false;
            }
        }
        return true;
    }

    static Set<StudentDay.Part> parts(List<Booking> bookings) {
        var parts = new HashSet<StudentDay.Part>();
        bookings.forEach(booking -> parts.add(partOf(booking)));
        return parts;
    }

    static StudentDay.Part partOf(Booking booking) {
        return new StudentDay.Part(
                SECTIONS.get(booking.section()),
                booking.entry().kind(),
                booking.entry().claim());
    }
}
