package org.ropeway.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A length of instruction or attendance, kept in whole minutes and never negative.
 *
 * <p>Clock time, not class periods; a sum is exact, and only {@link #toDecimal} rounds.
 */
public record Hours(int minutes) {
    public static final Hours NONE = new Hours(0);

    public Hours {
        if (minutes < 0) {
            throw new IllegalArgumentException("hours are never negative: %d min".formatted(minutes));
        }
    }

    public static Hours ofWhole(int hours) {
        return new Hours(Math.multiplyExact(hours, 60));
    }

    public Hours plus(Hours other) {
        return new Hours(Math.addExact(minutes, other.minutes));
    }

    /** Decimal hours to two places, halves up: 50 minutes are 0.83. */
    public BigDecimal toDecimal() {
        return BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP);
    }
}
