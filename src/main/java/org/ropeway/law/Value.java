package org.ropeway.law;

import java.time.LocalTime;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;
import org.ropeway.shared.Cents;

/**
 * What a parameter is on a day.
 *
 * @param basis the agency's own policy that set it, or none where the parameter's own value holds
 */
public record Value(
        Parameter parameter, String text, @Nullable String basis) {

    public int whole() {
        return Integer.parseInt(text);
    }

    /** An amount, of a parameter whose unit is {@code cents}. */
    public Cents cents() {
        return new Cents(whole());
    }

    /** A time of day. */
    public LocalTime time() {
        return LocalTime.parse(text);
    }

    /** A day of every year. */
    public MonthDay monthDay() {
        return MonthDay.parse("--" + text);
    }

    public boolean yes() {
        return text.equals("yes");
    }

    /** As one cites it: the agency's policy, or the law. */
    public String source() {
        return basis != null ? basis : parameter.source().section();
    }

    public boolean isUnverified() {
        return basis == null && parameter.standing() == Parameter.Standing.UNVERIFIED;
    }
}
