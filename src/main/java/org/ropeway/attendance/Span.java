package org.ropeway.attendance;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

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

    static int minute(LocalTime time) {
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

    /** The minutes that both have, by time. */
    static List<Span> common(Collection<Span> some, Collection<Span> others) {
        var minutes = minutes(some);
        minutes.and(minutes(others));
        return of(minutes);
    }

    /** The minutes of some that the others have not, by time. */
    static List<Span> without(Collection<Span> some, Collection<Span> others) {
        var minutes = minutes(some);
        minutes.andNot(minutes(others));
        return of(minutes);
    }

    private static BitSet minutes(Collection<Span> spans) {
        var minutes = new BitSet(DAY);
        spans.forEach(span -> minutes.set(span.from(), span.to()));
        return minutes;
    }

    private static List<Span> of(BitSet minutes) {
        var spans = new ArrayList<Span>(1);
        for (int from = minutes.nextSetBit(0); from >= 0; ) {
            int to = minutes.nextClearBit(from);
            spans.add(new Span(from, to));
            from = minutes.nextSetBit(to);
        }
        return spans;
    }

    /** {@code 13:00–14:30}. */
    @Override
    public String toString() {
        return "%s–%s".formatted(start(), to == DAY ? "24:00" : end());
    }
}
