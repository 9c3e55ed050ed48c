package org.ropeway.funding.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ropeway.funding.CostRow;
import org.ropeway.funding.Costs;
import org.ropeway.funding.Costs.By;
import org.ropeway.funding.FundingRules;
import org.ropeway.funding.NetCost;
import org.ropeway.funding.NetCost.Base;
import org.ropeway.identity.Allowed;
import org.ropeway.identity.Role;
import org.ropeway.shared.Cents;
import org.ropeway.shared.SchoolYear;
import org.ropeway.shell.Option;
import org.ropeway.shell.PageOf;
import org.ropeway.shell.TableRequest;
import org.ropeway.shell.Tile;
import org.ropeway.shell.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What courses and sites cost, for a student hour and for a completer. */
@Controller
@Allowed({Role.DIRECTOR, Role.BUSINESS_OFFICE})
class CostsController {
    private static final int MOST_BARS = 15;
    private static final int ROWS = 40;

    private final Costs costs;
    private final FundingRules rules;
    private final CostNames names;
    private final Years years;
    private final Words words;

    CostsController(Costs costs, FundingRules rules, CostNames names, Years years, Words words) {
        this.costs = costs;
        this.rules = rules;
        this.names = names;
        this.years = years;
        this.words = words;
    }

    @GetMapping("/funding/costs")
    String index(
            @RequestParam(required = false) @Nullable SchoolYear year,
            @RequestParam(defaultValue = "course") String by,
            @RequestParam(required = false) @Nullable String base,
            @RequestParam Map<String, String> params,
            Locale locale,
            Model model) {
        var request = TableRequest.of(params, List.of("cost"), List.of("year", "by", "base"), ROWS);
        var chosen = years.chosen(year);
        var cost = costs.of(chosen);
        var grouped = by.equals("site") ? By.SITE : By.COURSE;
        var divided = baseOf(base, cost);
        var rows = costs.rows(chosen, grouped, divided);
        var target = rules.figure(chosen, "target-cost-per-hour").cents();
        var lines = new Lines(names.of(grouped, locale), target, Amounts.in(locale));
        var all = rows.subList(0, rows.size() - 1);
        model.addAttribute(
                "page",
                new CostsPage(
                        words.say("funding.costs.title"),
                        words.say("funding.costs.lede"),
                        years.options(chosen),
                        chosen.toString(),
                        options("funding.by.", "course", "site"),
                        word(grouped),
                        options("funding.base.", "budget", "expenditure"),
                        word(divided),
                        tiles(cost, rows.getLast(), target, Amounts.in(locale)),
                        words.say("funding.costs.target", Amounts.in(locale).money(target)),
                        lines.chart(all),
                        PageOf.counted(
                                lines.table(all).stream()
                                        .skip(request.offset())
                                        .limit(request.size())
                                        .toList(),
                                request,
                                all.size()),
                        lines.line(rows.getLast(), words.say("funding.all")),
                        "year=%s&by=%s&base=%s".formatted(chosen, word(grouped), word(divided))));
        return "funding/costs";
    }

    private List<Tile> tiles(NetCost cost, CostRow total, Cents target, Amounts amounts) {
        var perHour = total.perHour();
        return List.of(
                new Tile(words.say("funding.base.budget"), amounts.dollars(cost.budget())),
                new Tile(words.say("funding.base.expenditure"), amounts.dollars(cost.expenditure())),
                new Tile(words.say("funding.hours"), amounts.hours(total.minutes())),
                new Tile(
                        words.say("funding.per-hour"),
                        amounts.moneyOrNone(perHour),
                        words.say("funding.costs.target", amounts.money(target)),
                        null));
    }

    private List<Option> options(String key, String... values) {
        return java.util.Arrays.stream(values)
                .map(value -> new Option(value, words.say(key + value)))
                .toList();
    }

    static Base baseOf(@Nullable String word, NetCost cost) {
        return switch (word) {
            case "budget" -> Base.BUDGET;
            case "expenditure" -> Base.EXPENDITURE;
            case null, default -> cost.usualBase();
        };
    }

    static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    /** Rows in words. */
    private record Lines(Map<UUID, String> names, Cents target, Amounts amounts) {

        List<CostsPage.Line> table(List<CostRow> rows) {
            return rows.stream()
                    .sorted(Comparator.comparing(CostRow::perHour, Comparator.nullsLast(Comparator.reverseOrder()))
                            .thenComparing(this::name))
                    .map(row -> line(row, name(row)))
                    .toList();
        }

        List<CostsPage.Line> chart(List<CostRow> rows) {
            return table(rows.stream()
                    .filter(row -> row.perHour() != null)
                    .sorted(Comparator.comparingLong(CostRow::minutes).reversed())
                    .limit(MOST_BARS)
                    .toList());
        }

        CostsPage.Line line(CostRow row, String name) {
            return new CostsPage.Line(
                    name,
                    amounts.money(row.budget()),
                    amounts.money(row.expenditure()),
                    amounts.money(row.direct()),
                    amounts.money(row.common()),
                    amounts.money(row.cost()),
                    amounts.hours(row.minutes()),
                    amounts.moneyOrNone(row.perHour()),
                    CostExportsController.plain(row.perHour()),
                    row.isOver(target),
                    amounts.count(row.completers()),
                    amounts.moneyOrNone(row.perCompleter()));
        }

        private String name(CostRow row) {
            return names.getOrDefault(Objects.requireNonNull(row.id()), "");
        }
    }
}
