package org.ropeway.funding.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ropeway.attendance.Claim;
import org.ropeway.attendance.Period;
import org.ropeway.funding.ada.AdaAccess;
import org.ropeway.funding.ada.AdaReport;
import org.ropeway.funding.ada.AdaReports;
import org.ropeway.funding.ada.Dimension;
import org.ropeway.identity.Actor;
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
    private final AdaEarnings earnings;
    private final ParameterLines parameters;
    private final Years years;
    private final Words words;

    AdaPages(
            AdaReports reports,
            AdaNames names,
            AdaEarnings earnings,
            ParameterLines parameters,
            Years years,
            Words words) {
        this.reports = reports;
        this.names = names;
        this.earnings = earnings;
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
        var figures =
                new AdaFigures(report, selection, names.of(report, locale), Amounts.in(locale), words, parameters);
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
                office ? earnings.of(figures) : List.of(),
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

    private List<Tile> tiles(AdaFigures figures, boolean office) {
        var ada = figures.report().ada(figures.selection());
        var path = figures.path(figures.selection());
        var tiles = new ArrayList<>(List.of(
                new Tile(words.say("ada.hours"), figures.number(ada.hours()), null, path),
                new Tile(words.say("ada.attendance-days"), figures.number(ada.days()), null, path),
                new Tile(words.say("ada.ada"), figures.number(ada.value()), null, path)));
        if (office) {
            figures.report()
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

    private List<AdaPage.Row> apart(AdaFigures figures) {
        return Stream.of(Claim.COLLEGE, Claim.APPRENTICESHIP)
                .map(claim -> figures.row(
                        words.say(claim.messageKey()),
                        figures.selection().with(Dimension.CLAIM, claim.name()),
                        figures.report().minutes(figures.selection().with(Dimension.CLAIM, claim.name()))))
                .toList();
    }

    private List<AdaPage.Fact> cap(AdaFigures figures) {
        return figures.report().adultCap().stream()
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
}
