package org.ropeway.funding.web;

import static org.ropeway.funding.web.CostsController.word;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ropeway.funding.CostRow;
import org.ropeway.funding.Costs;
import org.ropeway.funding.Costs.By;
import org.ropeway.identity.Allowed;
import org.ropeway.identity.Role;
import org.ropeway.shared.Cents;
import org.ropeway.shared.SchoolYear;
import org.ropeway.shell.Csv;
import org.ropeway.shell.Xlsx;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What courses and sites cost, for spreadsheet programs. */
@Controller
@Allowed({Role.DIRECTOR, Role.BUSINESS_OFFICE})
class CostExportsController {
    private final Costs costs;
    private final CostNames names;

    CostExportsController(Costs costs, CostNames names) {
        this.costs = costs;
        this.names = names;
    }

    @GetMapping("/funding/costs.csv")
    ResponseEntity<byte[]> csv(
            @RequestParam SchoolYear year,
            @RequestParam(defaultValue = "course") String by,
            @RequestParam(required = false) @Nullable String base,
            Locale locale) {
        return Csv.download("costs-%s.csv".formatted(year), rows(year, by, base, locale));
    }

    @GetMapping("/funding/costs.xlsx")
    ResponseEntity<byte[]> xlsx(
            @RequestParam SchoolYear year,
            @RequestParam(defaultValue = "course") String by,
            @RequestParam(required = false) @Nullable String base,
            Locale locale) {
        var name = "costs-" + year;
        return Xlsx.download(name + ".xlsx", name, rows(year, by, base, locale));
    }

    private Consumer<Csv.Rows> rows(SchoolYear year, String by, @Nullable String base, Locale locale) {
        var grouped = by.equals("site") ? By.SITE : By.COURSE;
        var divided = CostsController.baseOf(base, costs.of(year));
        var named = names.of(grouped, locale);
        return sheet -> {
            sheet.row(
                    word(grouped),
                    "budget",
                    "expenditure",
                    "direct",
                    "common",
                    "cost",
                    "minutes",
                    "cost_per_hour",
                    "completers",
                    "cost_per_completer");
            costs.rows(year, grouped, divided).forEach(row -> sheet.row(cells(row, named)));
        };
    }

    private static String[] cells(CostRow row, Map<UUID, String> names) {
        return new String[] {
            row.id() == null ? "" : names.getOrDefault(row.id(), ""),
            row.budget().plain(),
            row.expenditure().plain(),
            row.direct().plain(),
            row.common().plain(),
            row.cost().plain(),
            Long.toString(row.minutes()),
            plain(row.perHour()),
            Integer.toString(row.completers()),
            plain(row.perCompleter())
        };
    }

    static String plain(@Nullable Cents cents) {
        return cents == null ? "" : cents.plain();
    }
}
