package org.ropeway.shared;

import java.time.LocalDate;

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
}
