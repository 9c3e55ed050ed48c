package org.ropeway.funding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.ropeway.shared.Cents;

/**
 * Average daily attendance of some minutes. It is kept as the minutes and the rule, so sums are exact: add minutes, round
 * once at the end. Parts that were rounded may differ from their rounded whole by a hundredth each.
 *
 * @param minutes may be negative, for a correction alone
 */
public record Ada(long minutes, AdaRule rule) implements Comparable<Ada> {
    private static final int PLACES = 2;

    /** @throws IllegalArgumentException if the other one was made by another rule */
    public Ada plus(Ada other) {
        if (!rule.equals(other.rule)) {
            throw new IllegalArgumentException("ADA of two rules has no sum: %s, %s".formatted(rule, other.rule));
        }
        return new Ada(Math.addExact(minutes, other.minutes), rule);
    }

    /** Hours to two places, halves up. */
    public BigDecimal hours() {
        return over(60);
    }

    /** Days of attendance to two places, halves up. */
    public BigDecimal days() {
        return over(rule.day().value());
    }

    /** To two places, halves up, from the minutes themselves and not from rounded days. */
    public BigDecimal value() {
        return over(rule.minutesOfOne());
    }

    /** What it earns at a rate for one ADA: computed from the minutes, rounded once to the cent, halves up. */
    public Cents at(Cents ratePerAda) {
        return new Cents(BigDecimal.valueOf(ratePerAda.value())
                .multiply(BigDecimal.valueOf(minutes))
                .divide(BigDecimal.valueOf(rule.minutesOfOne()), 0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    @Override
    public int compareTo(Ada other) {
        return BigDecimal.valueOf(minutes)
                .multiply(BigDecimal.valueOf(other.rule.minutesOfOne()))
                .compareTo(BigDecimal.valueOf(other.minutes).multiply(BigDecimal.valueOf(rule.minutesOfOne())));
    }

    private BigDecimal over(long divisor) {
        return BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(divisor), PLACES, RoundingMode.HALF_UP);
    }
}
