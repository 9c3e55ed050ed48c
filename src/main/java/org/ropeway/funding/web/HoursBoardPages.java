package org.ropeway.funding.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.ropeway.agency.Agencies;
import org.ropeway.attendance.Period;
import org.ropeway.funding.ada.Correction;
import org.ropeway.funding.ada.Dimension;
import org.ropeway.funding.ada.HoursBoard;
import org.ropeway.funding.ada.HoursBoards;
import org.ropeway.funding.ada.SectionHours;
import org.ropeway.funding.ada.Selection;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Role;
import org.ropeway.shared.SchoolYear;
import org.ropeway.shell.Tile;
import org.ropeway.shell.Words;
import org.springframework.stereotype.Component;

/** Puts the hours board into words. */
@Component
class HoursBoardPages {
    private final HoursBoards boards;
    private final ParameterLines parameters;
    private final Years years;
    private final Agencies agencies;
    private final Words words;

    HoursBoardPages(HoursBoards boards, ParameterLines parameters, Years years, Agencies agencies, Words words) {
        this.boards = boards;
        this.parameters = parameters;
        this.years = years;
        this.agencies = agencies;
        this.words = words;
    }

    HoursBoardPage page(Actor actor, SchoolYear year, Locale locale) {
        var board = boards.of(year);
        var amounts = Amounts.in(locale);
        return new HoursBoardPage(
                words.say("ada.board.title"),
                words.say("ada.board.lede"),
                years.options(year),
                year.toString(),
                tiles(board, amounts),
                months(board, amounts, locale),
                words.say("ada.board.up-to", words.day(board.upTo())),
                words.say(
                        "ada.board.target",
                        amounts.money(board.target().cents()),
                        parameters.source(
                                board.target().parameter(), board.target().source(), locale)),
                board.sections().stream()
                        .map(section -> line(board, section, amounts, locale))
                        .toList(),
                board.periods().stream().map(this::period).toList(),
                board.corrections().stream()
                        .map(correction -> correction(board, correction, amounts))
                        .toList(),
                "year=" + year,
                actor.has(Role.DIRECTOR));
    }

    private List<Tile> tiles(HoursBoard board, Amounts amounts) {
        long planned = board.planned();
        var percent = planned == 0 ? null : words.say("ada.board.of-plan", board.minutes() * 100 / planned);
        return List.of(
                new Tile(
                        words.say("ada.board.to-date"),
                        amounts.hours(board.minutes()),
                        percent,
                        annual(board, Selection.OWN)),
                new Tile(words.say("ada.board.planned"), amounts.hours(planned)),
                new Tile(
                        words.say("ada.board.projected"),
                        board.projected().value().toPlainString(),
                        words.say("ada.board.projected.note"),
                        null),
                new Tile(
                        words.say("ada.board.below"),
                        amounts.count(board.belowBreakEven().size())),
                new Tile(
                        words.say("ada.board.corrections"),
                        amounts.count(board.corrections().size())));
    }

    private static String annual(HoursBoard board, Selection selection) {
        return "/funding/ada/trace?%s&%s".formatted(AdaPages.address(board.annual()), selection.query());
    }

    private List<HoursBoardPage.Month> months(HoursBoard board, Amounts amounts, Locale locale) {
        var actual = board.annual().by(Dimension.MONTH, Selection.OWN);
        var all = new TreeSet<>(board.plannedByMonth().keySet());
        actual.keySet().forEach(month -> all.add(YearMonth.parse(month)));
        return all.stream()
                .map(month -> {
                    long planned = board.plannedByMonth().getOrDefault(month, 0L);
                    long attended = actual.getOrDefault(month.toString(), 0L);
                    return new HoursBoardPage.Month(
                            DateTimeFormatter.ofPattern("MMM yyyy", locale).format(month),
                            annual(board, Selection.OWN.with(Dimension.MONTH, month.toString())),
                            amounts.hours(planned),
                            amounts.hours(attended),
                            plain(planned),
                            plain(attended));
                })
                .toList();
    }

    private HoursBoardPage.Line line(HoursBoard board, SectionHours section, Amounts amounts, Locale locale) {
        var id = section.facts().section().id();
        var percent = section.percent();
        return new HoursBoardPage.Line(
                section.facts().section().code(),
                annual(board, Selection.OWN.with(Dimension.SECTION, id.toString())),
                section.facts().course().title(locale),
                amounts.count(section.students()),
                amounts.hours(section.minutes()),
                amounts.hours(section.planned()),
                percent == null ? "–" : percent + "%",
                amounts.hours(section.projected()),
                amounts.moneyOrNone(section.perHour()),
                section.isBelowBreakEven(board.target().cents()));
    }

    private HoursBoardPage.PeriodLine period(Period period) {
        var kind = switch (period.status()) {
            case OPEN -> "wait";
            case CERTIFIED -> "locked";
            case REOPENED -> "warn";
        };
        var at = period.certifiedAt();
        var by = period.certifiedBy();
        return new HoursBoardPage.PeriodLine(
                words.say(period.name().messageKey()),
                "/funding/ada?year=%s&report=%s".formatted(period.year(), period.name()),
                words.day(period.days().first()) + " – "
                        + words.day(period.days().last()),
                words.say(period.status().messageKey()),
                kind,
                at == null || by == null ? "" : words.say("ada.board.certified", at(at), by, period.version()));
    }

    private HoursBoardPage.CorrectionLine correction(HoursBoard board, Correction correction, Amounts amounts) {
        var days = correction.first().equals(correction.last())
                ? words.day(correction.first())
                : words.day(correction.first()) + " – " + words.day(correction.last());
        return new HoursBoardPage.CorrectionLine(
                words.say(correction.period().messageKey()),
                board.annual().facts(correction.section()).section().code(),
                days,
                amounts.hours(correction.minutes()),
                Long.toString(correction.posting()),
                at(correction.enteredAt()),
                correction.enteredBy(),
                correction.why() == null ? "" : correction.why());
    }

    private String at(Instant at) {
        return words.moment(at, agencies.current().zone());
    }

    List<String[]> export(SchoolYear year, Locale locale) {
        var board = boards.of(year);
        var rows = new ArrayList<String[]>();
        rows.add(new String[] {
            "section",
            "course",
            "students",
            "hours",
            "planned_to_date",
            "planned_year",
            "projected",
            "cost_per_hour",
            "below_break_even"
        });
        board.sections().forEach(section -> {
            var perHour = section.perHour();
            rows.add(new String[] {
                section.facts().section().code(),
                section.facts().course().title(locale),
                Integer.toString(section.students()),
                plain(section.minutes()),
                plain(section.planned()),
                plain(section.plannedYear()),
                plain(section.projected()),
                perHour == null ? "" : perHour.plain(),
                section.isBelowBreakEven(board.target().cents()) ? "yes" : "no"
            });
        });
        return rows;
    }

    private static String plain(long minutes) {
        return BigDecimal.valueOf(minutes)
                .divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
