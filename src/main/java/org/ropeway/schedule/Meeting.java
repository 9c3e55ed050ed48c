package org.ropeway.schedule;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;

/** One class of a section: from {@code start} until {@code end} by the agency's clock, the end not included. */
public record Meeting(LocalDate day, LocalTime start, LocalTime end) {

    public Meeting {
        if (!end.isAfter(start)) {
            throw new IllegalArgumentException("a class ends after it starts: %s to %s".formatted(start, end));
        }
    }

    public int minutes() {
        return (int) Duration.between(start, end).toMinutes();
    }
}
