package org.ropeway.attendance;

import java.time.LocalDate;
import java.util.List;
import org.ropeway.shared.SectionId;
import org.ropeway.shared.StudentId;

/**
 * Minutes of the ledger that enrollment or calendar, changed since, do not bear any more.
 *
 * @param student under whom they were written
 * @param reason {@link Refusal.Reason#NOT_ENROLLED}, {@link Refusal.Reason#NOT_IN_CALENDAR},
 *     {@link Refusal.Reason#OUTSIDE_MEETING} or {@link Refusal.Reason#CLAIMED_TWICE}: they would be refused today
 * @param isLocked whether the day is in a certified period
 * @param backs what takes them back: one entry a stretch
 */
public record Outside(
        SectionId section,
        StudentId student,
        LocalDate day,
        Refusal.Reason reason,
        boolean isLocked,
        List<Entry> backs) {

    public Outside {
        backs = List.copyOf(backs);
    }

    public int minutes() {
        return -backs.stream().mapToInt(Entry::minutes).sum();
    }

    /** What somebody says who means it. */
    public Place place() {
        return new Place(section, student, day);
    }

    /** One student's day in one section; as text its three parts with spaces between. */
    public record Place(SectionId section, StudentId student, LocalDate day) {
        /** @throws IllegalArgumentException if it is no such text */
        public static Place of(String text) {
            var parts = text.split(" ");
            if (parts.length != 3) {
                throw new IllegalArgumentException("section, student and day: " + text);
            }
            try {
                return new Place(SectionId.of(parts[0]), StudentId.of(parts[1]), LocalDate.parse(parts[2]));
            } catch (java.time.DateTimeException noDay) {
                throw new IllegalArgumentException("section, student and day: " + text, noDay);
            }
        }

        @Override
        public String toString() {
            return "%s %s %s".formatted(section, student, day);
        }
    }
}
