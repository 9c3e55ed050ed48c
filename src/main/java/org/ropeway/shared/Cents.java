package org.ropeway.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Collection;
import java.util.Currency;
import java.util.Locale;

/**
 * An amount of U.S. dollars in whole cents; it may be negative. Sums are exact and overflow is an exception; only
 * {@link #times(BigDecimal)} and {@link #each(long)} round, each once and to the whole cent, halves away from zero.
 */
public record Cents(long value) implements Comparable<Cents> {
    public static final Cents NONE = new Cents(0);

    /** {@code 1234.5}, {@code -3} or {@code 1,234.50}, with or without a dollar sign. @throws IllegalArgumentException for anything else */
    public static Cents of(String text) {
        if (!text.matches("-?\\$?([0-9]{1,12}|[0-9]{1,3}(,[0-9]{3}){1,3})(\\.[0-9]{1,2})?")) {
            throw new IllegalArgumentException("an amount is dollars with at most two decimals: " + text);
        }
        return new Cents(
                new BigDecimal(text.replaceAll("[$,]", "")).movePointRight(2).longValueExact());
    }

    public static Cents sum(Collection<Cents> all) {
        return all.stream().reduce(NONE, Cents::plus);
    }

    public Cents plus(Cents other) {
        return new Cents(Math.addExact(value, other.value));
    }

    public Cents minus(Cents other) {
        return new Cents(Math.subtractExact(value, other.value));
    }

    public Cents negated() {
        return new Cents(Math.negateExact(value));
    }

    public Cents times(long count) {
        return new Cents(Math.multiplyExact(value, count));
    }

    /** A rate times a quantity. */
    public Cents times(BigDecimal quantity) {
        return rounded(BigDecimal.valueOf(value).multiply(quantity));
    }

    /** What it is for each of so many. @param count above 0 */
    public Cents each(long count) {
        return new Cents(BigDecimal.valueOf(value)
                .divide(BigDecimal.valueOf(count), 0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    public boolean isNone() {
        return value == 0;
    }

    /** {@code 1234.50}: as files have it. */
    public String plain() {
        return BigDecimal.valueOf(value, 2).toPlainString();
    }

    /** {@code $1,234.50}, as the language writes it in the United States. */
    public String in(Locale locale) {
        var format = NumberFormat.getCurrencyInstance(Locale.of(locale.getLanguage(), "US"));
        format.setCurrency(Currency.getInstance("USD"));
        return format.format(BigDecimal.valueOf(value, 2));
    }

    @Override
    public int compareTo(Cents other) {
        return Long.compare(value, other.value);
    }

    private static Cents rounded(BigDecimal cents) {
        return new Cents(cents.setScale(0, RoundingMode.HALF_UP).longValueExact());
    }
}
