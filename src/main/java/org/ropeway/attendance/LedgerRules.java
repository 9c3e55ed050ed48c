package org.ropeway.attendance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.Agencies;
import org.ropeway.agency.CalendarSpan;
import org.ropeway.agency.Calendars;
import org.ropeway.attendance.Ledger.Draft;
import org.ropeway.attendance.LedgerRows.Booked;
import org.ropeway.attendance.LedgerRows.Slot;
import org.ropeway.attendance.Refusal.Reason;
import org.ropeway.schedule.Meeting;
import org.ropeway.schedule.Meetings;
import org.ropeway.schedule.Section;
import org.ropeway.schedule.Sections;
import org.ropeway.seating.Attending;
import org.ropeway.seating.Rosters;
import org.ropeway.shared.DateSpan;
import org.ropeway.shared.NoSuch;
import org.ropeway.shared.SectionId;
import org.ropeway.shared.StudentId;
import org.springframework.stereotype.Component;

/** What may stand in the ledger. What is taken back need only be claimed, on a day that is not certified. */
@Component
class LedgerRules {
    /** So many refusals are told at once. */
    private static final int MOST = 200;

    private final LedgerRows rows;
    private final Sections sections;
    private final Rosters rosters;
    private final Calendars calendars;
    private final Agencies agencies;
    private final Periods periods;
    private final Clock clock;

    LedgerRules(
            LedgerRows rows,
            Sections sections,
            Rosters rosters,
            Calendars calendars,
            Agencies agencies,
            Periods periods,
            Clock clock) {
        this.rows = rows;
        this.sections = sections;
        this.rosters = rosters;
        this.calendars = calendars;
        this.agencies = agencies;
        this.periods = periods;
        this.clock = clock;
    }

    /** Sections, who has or had a seat in them, and what the calendar says of the days in question. */
    record Known(Map<SectionId, Section> sections, Map<SectionId, List<Attending>> attending, CalendarSpan calendar) {}

    /** @param drafts at least one */
    Known known(Collection<Draft> drafts) {
        var known = sections(drafts);
        var calendar = calendars.of(span(drafts));
        return new Known(known, rosters.attending(known.keySet(), calendar.terms()), calendar);
    }

    /**
     * All that the rules ask of the database.
     *
     * @param before what the ledger has of the drafts' students on their days, and maybe on other days
     */
    record Facts(
            Map<SectionId, SectionFacts> sections,
            List<DateSpan> locked,
            Set<LocalDate> closed,
            LocalDate today,
            Map<Slot, List<Booked>> before) {}

    record SectionFacts(DateSpan term, Map<StudentId, List<DateSpan>> seats, Map<LocalDate, Span> meetings) {}

    /** @param students whose claims on the days of {@code known} matter */
    Facts facts(Known known, Collection<StudentId> students) {
        var calendar = known.calendar();
        var meetings = Meetings.of(known.sections().values(), calendar);
        var ofSections = new HashMap<SectionId, SectionFacts>();
        known.sections()
                .forEach((id, section) -> ofSections.put(
                        id,
                        new SectionFacts(
                                calendar.term(section.term()).days(),
                                seats(known.attending().getOrDefault(id, List.of())),
                                stretches(meetings.getOrDefault(id, List.of())))));
        return new Facts(
                ofSections,
                periods.certified(calendar.span()),
                calendar.closed(),
                LocalDate.ofInstant(clock.instant(), agencies.current().zone()),
                rows.entries(students, calendar.span()));
    }

    /**
     * Asks nothing of the database, so that it may run beside a writer.
     *
     * @param why the reason for minutes outside of meetings
     */
    static List<Refusal> against(Collection<Draft> drafts, @Nullable String why, Facts facts) {
        var refusals = new LinkedHashSet<Refusal>();
        for (var draft : drafts) {
            var section = Objects.requireNonNull(facts.sections().get(draft.section()));
            for (var entry : draft.entries()) {
                var reason = reasonAgainst(entry, section, facts, why != null);
                if (reason != null && refusals.size() < MOST) {
                    refusals.add(Refusal.of(reason, draft.section(), entry.student(), entry.day()));
                }
            }
        }
        if (refusals.isEmpty() && !drafts.isEmpty()) {
            refusals.addAll(clashes(drafts, facts.before()));
        }
        return List.copyOf(refusals);
    }

    /** @param hasReason whether minutes outside the meetings are explained */
    private static @Nullable Reason reasonAgainst(Entry entry, SectionFacts section, Facts facts, boolean hasReason) {
        var day = entry.day();
        if (isWithin(facts.locked(), day)) {
            return Reason.CERTIFIED;
        }
        if (entry.minutes() < 0) {
            return null;
        }
        if (day.isAfter(facts.today())) {
            return Reason.IN_FUTURE;
        }
        if (!section.term().contains(day) || facts.closed().contains(day)) {
            return Reason.NOT_IN_CALENDAR;
        }
        if (!isWithin(section.seats().getOrDefault(entry.student(), List.of()), day)) {
            return Reason.NOT_ENROLLED;
        }
        return hasReason || entry.kind() == Kind.TRAINING_STATION || meets(entry, section)
                ? null
                : Reason.OUTSIDE_MEETING;
    }

    private static boolean isWithin(List<DateSpan> spans, LocalDate day) {
        for (var span : spans) {
            if (span.contains(day)) {
                return true;
            }
        }
        return false;
    }

    private static boolean meets(Entry entry, SectionFacts section) {
        var meeting = section.meetings().get(entry.day());
        return meeting != null && (entry.minutes() == 0 || meeting.contains(entry.span()));
    }

    /** The first clash of each student's day. */
    private static List<Refusal> clashes(Collection<Draft> drafts, Map<Slot, List<Booked>> before) {
        var shared = shared(drafts, before);
        var booked = new HashMap<Slot, List<Booked>>();
        for (var draft : shared.isEmpty() ? List.<Draft>of() : drafts) {
            for (var entry : draft.entries()) {
                var slot = new Slot(entry.student(), entry.day());
                if (shared.contains(slot)) {
                    booked.computeIfAbsent(slot, _ -> new ArrayList<>(before.getOrDefault(slot, List.of())))
                            .add(new Booked(draft.section(), entry));
                }
            }
        }
        var clashes = new ArrayList<Refusal>();
        booked.forEach((slot, all) -> {
            if (clashes.size() < MOST && !areApart(all)) {
                dayOf(all).fault().ifPresent(fault -> clashes.add(refusal(slot, fault)));
            }
        });
        return clashes;
    }

    /** The days with more than one entry, or with minutes taken back. All others stand by themselves. */
    private static Set<Slot> shared(Collection<Draft> drafts, Map<Slot, List<Booked>> before) {
        var shared = new HashSet<>(before.keySet());
        var seen = new HashMap<StudentId, BitSet>();
        long first = span(drafts).first().toEpochDay();
        for (var draft : drafts) {
            for (var entry : draft.entries()) {
                var days = seen.computeIfAbsent(entry.student(), _ -> new BitSet());
                int day = (int) (entry.day().toEpochDay() - first);
                if (days.get(day) || entry.minutes() < 0) {
                    shared.add(new Slot(entry.student(), entry.day()));
                }
                days.set(day);
            }
        }
        return shared;
    }

    /** Most days are claims that do not touch: they stand without being added up. */
    private static boolean areApart(List<Booked> all) {
        for (int i = 0; i < all.size(); i++) {
            var one = all.get(i).entry();
            for (int j = 0; j < i; j++) {
                var other = all.get(j).entry();
                if (one.starts() < other.starts() + other.minutes() && other.starts() < one.starts() + one.minutes()) {
                    return false;
                }
            }
            if (one.minutes() < 0) {
                return false;
            }
        }
        return true;
    }

    private static Refusal refusal(Slot slot, StudentDay.Fault fault) {
        var other = fault.other();
        return new Refusal(
                fault.reason(),
                fault.part().section(),
                slot.student(),
                slot.day(),
                other == null ? null : other.section(),
                fault.span());
    }

    static StudentDay dayOf(Collection<Booked> booked) {
        var day = new StudentDay();
        booked.forEach(one -> day.add(one.section(), one.entry()));
        return day;
    }

    private Map<SectionId, Section> sections(Collection<Draft> drafts) {
        var known = new HashMap<SectionId, Section>();
        if (drafts.size() == 1) {
            var one = sections.byId(drafts.iterator().next().section());
            known.put(one.id(), one);
        } else {
            var asked = drafts.stream().map(Draft::section).collect(Collectors.toSet());
            sections.all().stream()
                    .filter(section -> asked.remove(section.id()))
                    .forEach(section -> known.put(section.id(), section));
            asked.forEach(unknown -> {
                throw new NoSuch("section", unknown);
            });
        }
        return known;
    }

    private static Map<StudentId, List<DateSpan>> seats(Collection<Attending> attending) {
        var seats = new HashMap<StudentId, List<DateSpan>>();
        attending.forEach(one ->
                seats.computeIfAbsent(one.student(), _ -> new ArrayList<>(1)).add(one.days()));
        return seats;
    }

    static Map<LocalDate, Span> stretches(Collection<Meeting> meetings) {
        var spans = new HashMap<LocalDate, Span>();
        meetings.forEach(meeting -> spans.put(meeting.day(), Span.of(meeting.start(), meeting.end())));
        return spans;
    }

    private static DateSpan span(Collection<Draft> drafts) {
        LocalDate first = LocalDate.MAX;
        LocalDate last = LocalDate.MIN;
        for (var draft : drafts) {
            for (var entry : draft.entries()) {
                first = entry.day().isBefore(first) ? entry.day() : first;
                last = entry.day().isAfter(last) ? entry.day() : last;
            }
        }
        return new DateSpan(first, last);
    }
}
