package org.ropeway.funding.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Comparator;
import java.util.List;
import org.ropeway.funding.Ada;
import org.ropeway.funding.Figure;
import org.ropeway.funding.ada.AdaReport;
import org.ropeway.funding.ada.Dimension;
import org.ropeway.funding.ada.Selection;
import org.ropeway.shared.Cents;
import org.ropeway.shell.Words;

/** A report's figures in words. @param selection what of the report is shown */
record AdaFigures(
        AdaReport report,
        Selection selection,
        AdaNames.Names called,
        Amounts amounts,
        Words words,
        ParameterLines parameters) {

    String chosenDistrict() {
        return selection
                .value(Dimension.DISTRICT)
                .map(district -> called.of(Dimension.DISTRICT, district))
                .orElse("");
    }

    /** Months in their order, everything else by name. */
    List<AdaPage.Row> rows(Dimension dimension) {
        var rows = report.by(dimension, selection).entrySet().stream()
                .map(part -> row(
                        called.of(dimension, part.getKey()),
                        selection.with(dimension, part.getKey()),
                        part.getValue()));
        return dimension == Dimension.MONTH
                ? rows.toList()
                : rows.sorted(Comparator.comparing(AdaPage.Row::name)).toList();
    }

    AdaPage.Row row(String name, Selection part, long minutes) {
        var ada = ada(minutes);
        return new AdaPage.Row(
                name,
                path(part),
                number(ada.hours()),
                number(ada.days()),
                number(ada.value()),
                ada.hours().toPlainString(),
                percent(minutes));
    }

    private String percent(long minutes) {
        long all = report.minutes(selection);
        return all == 0
                ? "–"
                : BigDecimal.valueOf(minutes * 100)
                                .divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP)
                                .toPlainString()
                        + "%";
    }

    String path(Selection part) {
        return "/funding/ada/trace?%s&%s".formatted(AdaPages.address(report), part.query());
    }

    AdaPage.Fact fact(String name, long minutes) {
        return new AdaPage.Fact(
                name, number(ada(minutes).hours()), number(ada(minutes).value()));
    }

    Ada ada(long minutes) {
        return report.rules().ada().of(minutes);
    }

    AdaPage.Earning counted(String what, Figure rate, int count) {
        return earning(what, rate, amounts.count(count), rate.cents().times(count));
    }

    AdaPage.Earning earning(String what, Figure rate, String quantity, Cents amount) {
        return new AdaPage.Earning(
                words.say("ada.earns." + what),
                amounts.money(rate.cents()),
                quantity,
                amounts.money(amount),
                parameters.source(rate.parameter(), rate.source(), amounts.locale()),
                rate.unverified());
    }

    String number(BigDecimal number) {
        var format = NumberFormat.getNumberInstance(amounts.locale());
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(number);
    }
}
