package org.ropeway.funding;

/**
 * How minutes of attendance become ADA: so many minutes are a day, so many days one ADA. Education Code 52324.
 *
 * @param day minutes of an attendance day
 * @param divisor days that make one ADA
 */
public record AdaRule(Figure day, Figure divisor) {

    public AdaRule {
        if (day.value() <= 0 || divisor.value() <= 0) {
            throw new IllegalArgumentException("a day and a divisor are above 0: %s, %s".formatted(day, divisor));
        }
    }

    public Ada of(long minutes) {
        return new Ada(minutes, this);
    }

    /** Minutes of one ADA: 175 days of 180 minutes are 31,500 minutes, 525 hours. */
    public long minutesOfOne() {
        return Math.multiplyExact(day.value(), divisor.value());
    }
}
