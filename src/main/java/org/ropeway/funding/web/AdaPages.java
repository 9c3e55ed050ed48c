package org.ropeway.funding.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ropeway.attendance.Claim;
import org.ropeway.attendance.Period;
import org.ropeway.funding.Ada;
import org.ropeway.funding.Figure;
import org.ropeway.funding.ada.AdaAccess;
import org.ropeway.funding.ada.AdaReport;
import org.ropeway.funding.ada.AdaReports;
import org.ropeway.funding.ada.Dimension;
import org.ropeway.funding.ada.Selection;
import org.ropeway.identity.Actor;
import org.ropeway.shared.Cents;
import org.ropeway.shared.NoSuch;
import org.ropeway.shared.SchoolYear;
import org.ropeway.shell.Option;
import org.ropeway.shell.Tile;
import org.ropeway.shell.Words;
import org.springframework.stereotype.Component;

/** Puts an attendance report into words. */
@Component
class AdaPages {
    private static final List<Dimension> GROUPS = List.of(
            Dimension.DISTRICT,
            Dimension.SECTION,
            Dimension.COURSE,
            Dimension.SECTOR,
            Dimension.SITE,
            Dimension.METHOD,
            Dimension.BAND,
            Dimension.AGE,
            Dimension.MONTH,
            Dimension.KIND);

    private final AdaReports reports;
    private final AdaNames names;
    private final ParameterLines parameters;
    private final Years years;
    private final Words words;

    AdaPages(AdaReports reports, AdaNames names, ParameterLines parameters, Years years, Words words) {
        this.reports = reports;
        this.names = names;
        this.parameters = parameters;
        this.years = years;
        this.words = words;
    }

    /** @throws NoSuch for a word that no report is grouped by */
    static Dimension dimension(String by) {
        return Dimension.find(by).filter(GROUPS::contains).orElseThrow(() -> new NoSuch("grouping", by));
    }

    AdaPage page(
            Actor actor,
            SchoolYear year,
            Period.@Nullable Name asked,
            String by,
            Map<String, String> params,
            Locale locale) {
        var report = reports.of(year, asked == null ? present(year) : asked);
        var selection = AdaAccess.selection(actor, params);
        var figures = new Figures(report, selection, names.of(report, locale), Amounts.in(locale));
        boolean office = AdaAccess.isOffice(actor);
        var dimension = dimension(by);
        var address = address(report);
        return new AdaPage(
                words.say("ada.title", words.say(report.name().messageKey()), year),
                office ? words.say("ada.lede") : words.say("ada.lede.district", figures.chosenDistrict()),
                years.options(year),
                year.toString(),
                Stream.of(Period.Name.values())
                        .map(name -> new Option(name.name(), words.say(name.messageKey())))
                        .toList(),
                report.name().name(),
                GROUPS.stream()
                        .map(one -> new Option(one.word(), words.say(one.messageKey())))
                        .toList(),
                dimension.word(),
                tiles(figures, office),
                status(report),
                report.isCertified(),
                figures.rows(Dimension.MONTH),
                words.say(dimension.messageKey()),
                figures.rows(dimension),
                figures.row(words.say("ada.all"), selection, report.minutes(selection)),
                apart(figures),
                office ? cap(figures) : List.of(),
                office ? money(figures) : List.of(),
                parameters.of(AdaAccess.used(report, office), locale),
                address + "&by=" + dimension.word()
                        + selection
                                .value(Dimension.DISTRICT)
                                .map(district -> "&district=" + district)
                                .orElse(""),
                office);
    }

    /** The report whose days today is among. */
    private Period.Name present(SchoolYear year) {
        var today = years.upTo(year);
        return reports.periods(year).stream()
                .filter(period -> !period.days().last().isBefore(today))
                .findFirst()
                .map(Period::name)
                .orElse(Period.Name.ANNUAL);
    }

    static String address(AdaReport report) {
        return "year=%s&report=%s".formatted(report.year(), report.name());
    }

    /** What of the report is certified, and from which day to which it counts. */
    String status(AdaReport report) {
        var days = words.say(
                "ada.days",
                words.day(report.days().first()),
                words.day(report.days().last()));
        var periods = report.periods().stream()
                .map(period -> words.say(
                        "ada.period",
                        words.say(period.name().messageKey()),
                        words.say(period.status().messageKey())))
                .toList();
        return days + " " + String.join(" ", periods);
    }

    private List<Tile> tiles(Figures figures, boolean office) {
        var ada = figures.report.ada(figures.selection);
        var path = figures.path(figures.selection);
        var tiles = new ArrayList<>(List.of(
                new Tile(words.say("ada.hours"), figures.number(ada.hours()), null, path),
                new Tile(words.say("ada.attendance-days"), figures.number(ada.days()), null, path),
                new Tile(words.say("ada.ada"), figures.number(ada.value()), null, path)));
        if (office) {
            figures.report
                    .adultCap()
                    .ifPresent(cap -> tiles.add(new Tile(
                            words.say("ada.funded"),
                            figures.number(figures.ada(cap.funded()).value()),
                            cap.over() == 0
                                    ? words.say("ada.nothing-over")
                                    : words.say(
                                            "ada.over",
                                            figures.number(
                                                    figures.ada(cap.over()).value())),
                            null)));
        }
        return tiles;
    }

    private List<AdaPage.Row> apart(Figures figures) {
        return Stream.of(Claim.COLLEGE, Claim.APPRENTICESHIP)
                .map(claim -> figures.row(
                        words.say(claim.messageKey()),
                        figures.selection.with(Dimension.CLAIM, claim.name()),
                        figures.report.minutes(figures.selection.with(Dimension.CLAIM, claim.name()))))
                .toList();
    }

    private List<AdaPage.Fact> cap(Figures figures) {
        return figures.report.adultCap().stream()
                .flatMap(cap -> Stream.of(
                        figures.fact(words.say("ada.cap.youth"), cap.youth()),
                        figures.fact(words.say("ada.cap.priority"), cap.priority()),
                        figures.fact(words.say("ada.cap.adults"), cap.adults()),
                        figures.fact(
                                words.say(
                                        "ada.cap.funded-priority",
                                        cap.share().value() + cap.extra().value()),
                                cap.fundedPriority()),
                        figures.fact(words.say("ada.cap.funded", cap.share().value()), cap.fundedAdults()),
                        figures.fact(words.say("ada.cap.over"), cap.over()),
                        figures.fact(words.say("ada.cap.all"), cap.funded())))
                .toList();
    }

    /** By each rate that is above zero: they stand side by side and are not added. */
    private List<AdaPage.Earning> money(Figures figures) {
        var report = figures.report;
        var rules = report.rules();
        var own = report.ada(Selection.OWN);
        var lines = new ArrayList<AdaPage.Earning>();
        var hour = rules.figure("rate-per-hour");
        if (hour.value() > 0) {
            lines.add(figures.earning("hour", hour, figures.number(own.hours()), perHour(hour, own.minutes())));
        }
        var ada = rules.figure("rate-per-ada");
        if (ada.value() > 0) {
            lines.add(figures.earning("ada", ada, figures.number(own.value()), own.at(ada.cents())));
            report.adultCap()
                    .map(cap -> figures.ada(cap.funded()))
                    .ifPresent(funded -> lines.add(
                            figures.earning("funded", ada, figures.number(funded.value()), funded.at(ada.cents()))));
        }
        var seat = rules.figure("rate-per-seat");
        var pupil = rules.figure("grant-per-pupil");
        if (seat.value() > 0 || pupil.value() > 0) {
            var attended = reports.attended(report);
            if (seat.value() > 0) {
                lines.add(figures.counted("seat", seat, attended.seats()));
            }
            if (pupil.value() > 0) {
                lines.add(figures.counted("pupil", pupil, attended.pupils()));
            }
        }
        var apprentice = rules.figure("apprenticeship-rate");
        if (apprentice.value() > 0) {
            long minutes = report.minutes(Claim.APPRENTICESHIP);
            lines.add(figures.earning(
                    "apprentice",
                    apprentice,
                    figures.number(figures.ada(minutes).hours()),
                    perHour(apprentice, minutes)));
        }
        return lines;
    }

    /** Computed from the minutes, rounded once to the cent, halves up. */
    private static Cents perHour(Figure rate, long minutes) {
        return rate.cents().times(BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(60), 10, RoundingMode.HALF_UP));
    }

    List<String[]> export(
            Actor actor, SchoolYear year, Period.Name name, String by, Map<String, String> params, Locale locale) {
        var report = reports.of(year, name);
        var selection = AdaAccess.selection(actor, params);
        var dimension = dimension(by);
        var called = names.of(report, locale);
        var rows = new ArrayList<String[]>();
        rows.add(new String[] {dimension.word(), "minutes", "hours", "days", "ada"});
        report.by(dimension, selection)
                .forEach((value, minutes) -> rows.add(cells(called.of(dimension, value), report, minutes)));
        rows.add(cells(words.say("ada.all"), report, report.minutes(selection)));
        return rows;
    }

    private static String[] cells(String name, AdaReport report, long minutes) {
        var ada = report.rules().ada().of(minutes);
        return new String[] {
            name,
            Long.toString(minutes),
            ada.hours().toPlainString(),
            ada.days().toPlainString(),
            ada.value().toPlainString()
        };
    }

    /** A report's figures in words. */
    private final class Figures {
        private final AdaReport report;
        private final Selection selection;
        private final AdaNames.Names called;
        private final Amounts amounts;

        Figures(AdaReport report, Selection selection, AdaNames.Names called, Amounts amounts) {
            this.report = report;
            this.selection = selection;
            this.called = called;
            this.amounts = amounts;
        }

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
            return "/funding/ada/trace?%s&%s".formatted(address(report), part.query());
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
}
