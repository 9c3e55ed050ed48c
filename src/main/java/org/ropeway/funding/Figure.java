package org.ropeway.funding;

import org.ropeway.law.Value;
import org.ropeway.shared.Cents;

/**
 * A parameter as it was used: its value then and where that comes from. Kept with what was computed from it.
 *
 * @param parameter {@code funding/ada-divisor}
 * @param unverified whether nobody has verified the value in the law's own text
 */
public record Figure(String parameter, long value, String source, boolean unverified) {

    public static Figure of(Value value) {
        return new Figure(value.parameter().id(), value.whole(), value.source(), value.isUnverified());
    }

    /** The value of a parameter in cents. */
    public Cents cents() {
        return new Cents(value);
    }
}
