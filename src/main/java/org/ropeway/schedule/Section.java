package org.ropeway.schedule;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ropeway.shared.CourseId;
import org.ropeway.shared.InstructorId;
import org.ropeway.shared.MeetingPattern;
import org.ropeway.shared.SectionId;
import org.ropeway.shared.SiteId;
import org.ropeway.shared.TermId;

/**
 * One of several identical classes of a course: one term, one site, one meeting pattern. 5 CCR 11501.
 *
 * @param code unique in its term: {@code WELD-1-A}
 * @param instructor none while nobody is assigned
 * @param seats all of them, the shares included
 * @param shares at most one a district, no more seats together than the section has; in the order of the districts' ids
 */
public record Section(
        SectionId id,
        CourseId course,
        String code,
        TermId term,
        SiteId site,
        MeetingPattern meeting,
        @Nullable InstructorId instructor,
        int seats,
        List<Share> shares) {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

    public Section {
        if (!isCode(code)) {
            throw new IllegalArgumentException(
                    "a section code is letters, digits, '.', '_' and '-', 40 at most: " + code);
        }
        if (seats < 0 || seats > 1000) {
            throw new IllegalArgumentException("a section has 0 to 1,000 seats: " + seats);
        }
        int kept = shares.stream().mapToInt(Share::seats).sum();
        if (kept > seats) {
            throw new IllegalArgumentException("the shares of %s are %d seats of %d".formatted(code, kept, seats));
        }
        if (shares.stream().map(Share::district).distinct().count() < shares.size()) {
            throw new IllegalArgumentException("%s has two shares of one district".formatted(code));
        }
        shares = shares.stream()
                .sorted(Comparator.comparing(share -> share.district().toString()))
                .toList();
    }

    Section with(List<Share> others) {
        return others.equals(shares)
                ? this
                : new Section(id, course, code, term, site, meeting, instructor, seats, others);
    }

    public static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    /** Seats that are in no district's share. */
    public int openSeats() {
        return seats - shares.stream().mapToInt(Share::seats).sum();
    }

    public TimeOfDay timeOfDay() {
        return TimeOfDay.of(meeting);
    }
}
