package org.ropeway.shared;

import java.time.LocalDate;

/** A school year by the calendar year it begins in: 2026 is "2026-27". Which of its days are taught is in an agency's calendar. */
public record SchoolYear(int firstYear) implements Comparable<SchoolYear> {

    public SchoolYear {
        if (firstYear < 1960 || firstYear > 2200) {
            throw new IllegalArgumentException("no school year begins in " + firstYear);
        }
    }

    /** @throws IllegalArgumentException for anything but {@code 2026-27} */
    public static SchoolYear of(String text) {
        if (!text.matches("[0-9]{4}-[0-9]{2}")) {
            throw new IllegalArgumentException("a school year is written 2026-27: " + text);
        }
        var year = new SchoolYear(Integer.parseInt(text.substring(0, 4)));
        if (!year.toString().equals(text)) {
            throw new IllegalArgumentException("a school year ends in the year after: " + text);
        }
        return year;
    }

    /** The year that a day belongs to: each begins on July 1, as budgets and attendance reports do. */
    public static SchoolYear on(LocalDate day) {
        return new SchoolYear(day.getMonthValue() >= 7 ? day.getYear() : day.getYear() - 1);
    }

    /** July 1 to June 30. */
    public DateSpan days() {
        return new DateSpan(LocalDate.of(firstYear, 7, 1), LocalDate.of(firstYear + 1, 6, 30));
    }

    @Override
    public int compareTo(SchoolYear other) {
        return Integer.compare(firstYear, other.firstYear);
    }

    @Override
    public String toString() {
        return "%d-%02d".formatted(firstYear, (firstYear + 1) % 100);
    }
}
