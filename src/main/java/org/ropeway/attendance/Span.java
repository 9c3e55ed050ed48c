package org.ropeway.attendance;

import java.time.LocalTime;

/**
 * A stretch of one day.
 *
 * @param from minute of the day, 0 at midnight
 * @param to the minute after its last, 1,440 at most
 */
public record Span(int from, int to) {
    static final int DAY = 24 * 60;

    public Span {
        if (from < 0 || to > DAY || to <= from) {
            throw new IllegalArgumentException("no stretch of a day: minute %d to %d".formatted(from, to));
        }
    }

    public static Span of(LocalTime from, LocalTime to) {
        int end = minute(to);
        return new Span(minute(from), end == 0 ? DAY : end);
    }

    private static int minute(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }

    public int minutes() {
        return to - from;
    }

    public LocalTime start() {
        return LocalTime.ofSecondOfDay(from * 60L);
    }

    /** Midnight for the end of the day. */
    public LocalTime end() {
        return LocalTime.ofSecondOfDay(to % DAY * 60L);
    }

    public boolean contains(Span other) {
        return from <= other.from && other.to <= to;
    }

    /** {@code 13:00–14:30}. */
    @Override
    public String toString() {
        return "%s–%s".formatted(start(), to == DAY ? "24:00" : end());
    }
}
