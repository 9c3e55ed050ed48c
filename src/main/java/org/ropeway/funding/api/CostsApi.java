package org.ropeway.funding.api;

import io.swagger.v3.oas.annotations.Operation;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ropeway.funding.CostRow;
import org.ropeway.funding.Costs;
import org.ropeway.funding.FundingRules;
import org.ropeway.funding.NetCost.Base;
import org.ropeway.identity.Allowed;
import org.ropeway.identity.Role;
import org.ropeway.shared.Cents;
import org.ropeway.shared.SchoolYear;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a year's courses and sites cost. Amounts are dollars. */
@RestController
@RequestMapping("/api/v1/costs/{year}")
@Allowed({Role.DIRECTOR, Role.BUSINESS_OFFICE})
class CostsApi {
    private final Costs costs;
    private final FundingRules rules;

    CostsApi(Costs costs, FundingRules rules) {
        this.costs = costs;
        this.rules = rules;
    }

    /** @param mayCostAnHour what a student hour may cost, with its source */
    record CostsJson(
            String year,
            Costs.By by,
            Base base,
            BigDecimal budget,
            BigDecimal expenditure,
            BigDecimal income,
            BigDecimal mayCostAnHour,
            String source,
            List<RowJson> rows) {}

    /** @param id of the course or site; null for the sum of all, which is the last @param perHour null without hours */
    record RowJson(
            @Nullable UUID id,
            BigDecimal budget,
            BigDecimal expenditure,
            BigDecimal direct,
            BigDecimal common,
            BigDecimal cost,
            long minutes,
            @Nullable BigDecimal perHour,
            int completers,
            @Nullable BigDecimal perCompleter) {
        static RowJson of(CostRow row) {
            return new RowJson(
                    row.id(),
                    dollars(row.budget()),
                    dollars(row.expenditure()),
                    dollars(row.direct()),
                    dollars(row.common()),
                    dollars(row.cost()),
                    row.minutes(),
                    perhaps(row.perHour()),
                    row.completers(),
                    perhaps(row.perCompleter()));
        }
    }

    /** @param base what is divided; where none is named, the budget if there is one */
    @GetMapping
    @Operation(summary = "Cost by course or site, for a student hour and for a completer")
    CostsJson show(
            @PathVariable SchoolYear year,
            @RequestParam(defaultValue = "COURSE") Costs.By by,
            @RequestParam(required = false) @Nullable Base base) {
        var net = costs.of(year);
        var divided = base == null ? net.usualBase() : base;
        var target = rules.figure(year, "target-cost-per-hour");
        return new CostsJson(
                year.toString(),
                by,
                divided,
                dollars(net.budget()),
                dollars(net.expenditure()),
                dollars(net.income()),
                dollars(target.cents()),
                target.source(),
                costs.rows(year, by, divided).stream().map(RowJson::of).toList());
    }

    static BigDecimal dollars(Cents cents) {
        return BigDecimal.valueOf(cents.value(), 2);
    }

    private static @Nullable BigDecimal perhaps(@Nullable Cents cents) {
        return cents == null ? null : dollars(cents);
    }
}
