package org.ropeway.attendance;

import java.time.LocalDate;
import org.ropeway.shared.StudentId;

/**
 * A line of the ledger: a stretch of a student's day, claimed or taken back.
 *
 * @param starts minute of the day, 0 at midnight
 * @param minutes claimed from there on; below zero, so many are taken back; 0 says that the student was on the sheet and
 *     absent
 */
public record Entry(StudentId student, LocalDate day, Kind kind, Claim claim, int starts, int minutes) {

    public Entry {
        if (starts < 0 || starts >= Span.DAY || Math.abs(minutes) > Span.DAY - starts) {
            throw new IllegalArgumentException("no stretch of a day: %d min from minute %d".formatted(minutes, starts));
        }
    }

    public static Entry claim(StudentId student, LocalDate day, Kind kind, Claim claim, Span span) {
        return new Entry(student, day, kind, claim, span.from(), span.minutes());
    }

    public static Entry takeBack(StudentId student, LocalDate day, Kind kind, Claim claim, Span span) {
        return new Entry(student, day, kind, claim, span.from(), -span.minutes());
    }

    /** On the sheet, and absent. */
    public static Entry absent(StudentId student, LocalDate day, Kind kind, Claim claim, int starts) {
        return new Entry(student, day, kind, claim, starts, 0);
    }

    /** @throws IllegalArgumentException for an absence, which has none */
    public Span span() {
        return new Span(starts, starts + Math.abs(minutes));
    }
}
