package org.ropeway.shared;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** A span of days; both ends belong to it. */
public record DateSpan(LocalDate first, LocalDate last) {

    public DateSpan {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(
                    "a span ends on or after its first day: %s to %s".formatted(first, last));
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    public boolean overlaps(DateSpan other) {
        return !first.isAfter(other.last) && !other.first.isAfter(last);
    }

    /** The days that both have; empty if there is none. */
    public Optional<DateSpan> common(DateSpan other) {
        return overlaps(other)
                ? Optional.of(new DateSpan(
                        first.isAfter(other.first) ? first : other.first,
                        last.isBefore(other.last) ? last : other.last))
                : Optional.empty();
    }

    /** Every day in its order, both ends included. */
    public Stream<LocalDate> days() {
        return first.datesUntil(last.plusDays(1));
    }
}
