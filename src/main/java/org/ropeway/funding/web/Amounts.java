package org.ropeway.funding.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ropeway.funding.ShareOfCost.Step;
import org.ropeway.funding.Sharing.Basis;
import org.ropeway.shared.Cents;
import org.ropeway.shell.Words;

/** Figures as a language writes them in the United States. */
record Amounts(Locale locale) {

    static Amounts in(Locale locale) {
        return new Amounts(Locale.of(locale.getLanguage(), "US"));
    }

    String money(Cents cents) {
        return cents.in(locale);
    }

    /** Whole dollars, halves up: for a glance, where the exact amount stands nearby. */
    String dollars(Cents cents) {
        var format = NumberFormat.getCurrencyInstance(locale);
        format.setMaximumFractionDigits(0);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(BigDecimal.valueOf(cents.value(), 2));
    }

    /** A dash where there is none. */
    String moneyOrNone(@Nullable Cents cents) {
        return cents == null ? "–" : money(cents);
    }

    String count(long count) {
        return NumberFormat.getIntegerInstance(locale).format(count);
    }

    /** Hours with one decimal. */
    String hours(long minutes) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(60), 1, RoundingMode.HALF_UP));
    }

    /** What a district has of a basis, or all have: hours, or a count. */
    String quantity(Basis basis, long quantity) {
        return basis == Basis.HOURS ? hours(quantity) : count(quantity);
    }

    /** A step of a share, in the words of a language. */
    StepLine line(Step step, Words words) {
        var basis = words.sayIn(locale, "funding.basis." + step.basis().name());
        var total =
                step.total() == 0 ? words.sayIn(locale, "funding.step.nobody") : quantity(step.basis(), step.total());
        return new StepLine(
                basis,
                money(step.part()),
                quantity(step.basis(), step.own()),
                total,
                money(step.cents()),
                step.source());
    }

    /** One step of a share. @param source empty for a usual formula */
    record StepLine(String basis, String part, String own, String total, String share, String source) {}
}
