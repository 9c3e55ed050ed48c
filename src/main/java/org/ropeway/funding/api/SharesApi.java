package org.ropeway.funding.api;

import static org.ropeway.funding.api.CostsApi.dollars;

import io.swagger.v3.oas.annotations.Operation;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.Agencies;
import org.ropeway.agency.District;
import org.ropeway.funding.Costs;
import org.ropeway.funding.FundingRules;
import org.ropeway.funding.Invoices;
import org.ropeway.funding.Members;
import org.ropeway.funding.NetCost.Base;
import org.ropeway.funding.ShareOfCost;
import org.ropeway.funding.Sharing.Basis;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Allowed;
import org.ropeway.identity.Role;
import org.ropeway.shared.DateSpan;
import org.ropeway.shared.SchoolYear;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What member districts send and get, and their shares of a year's net cost: the office sees all, a district its own. */
@RestController
@RequestMapping("/api/v1/shares/{year}")
@Allowed({Role.DIRECTOR, Role.BUSINESS_OFFICE, Role.DISTRICT_REPRESENTATIVE, Role.DISTRICT_CLERK})
class SharesApi {
    private final Members members;
    private final Invoices invoices;
    private final Costs costs;
    private final Agencies agencies;
    private final Clock clock;

    SharesApi(Members members, Invoices invoices, Costs costs, Agencies agencies, Clock clock) {
        this.members = members;
        this.invoices = invoices;
        this.costs = costs;
        this.agencies = agencies;
        this.clock = clock;
    }

    record SharesJson(String year, LocalDate lastDay, Base base, BigDecimal netCost, List<ShareJson> shares) {}

    record ShareJson(
            UUID district,
            String code,
            int students,
            int seats,
            int served,
            long minutes,
            BigDecimal share,
            List<StepJson> steps) {
        static ShareJson of(ShareOfCost share) {
            var member = share.member();
            var district = districtOf(share);
            return new ShareJson(
                    district.id().value(),
                    district.code(),
                    member.students(),
                    member.seats(),
                    member.served(),
                    member.minutes(),
                    dollars(share.cents()),
                    share.steps().stream().map(StepJson::of).toList());
        }
    }

    /** @param own what the district has of the basis: minutes, seats, students, or 1 @param source empty for a usual formula */
    record StepJson(Basis basis, BigDecimal part, long own, long total, BigDecimal share, String source) {
        static StepJson of(ShareOfCost.Step step) {
            return new StepJson(
                    step.basis(), dollars(step.part()), step.own(), step.total(), dollars(step.cents()), step.source());
        }
    }

    @GetMapping
    @Operation(summary = "Each member district's students, seats, hours and share of the net cost, up to today")
    SharesJson show(Actor actor, @PathVariable SchoolYear year, @RequestParam(required = false) @Nullable Base base) {
        var today = LocalDate.ofInstant(clock.instant(), agencies.current().zone());
        var lastDay = FundingRules.upTo(year, today);
        var cost = costs.of(year);
        var divided = base == null ? cost.usualBase() : base;
        var counted = members.of(year, new DateSpan(FundingRules.daysOf(year).first(), lastDay));
        return new SharesJson(
                year.toString(),
                lastDay,
                divided,
                dollars(cost.net(divided)),
                invoices.shares(year, counted, 100, divided).stream()
                        .filter(share ->
                                Invoices.maySee(actor, districtOf(share).id()))
                        .map(ShareJson::of)
                        .toList());
    }

    private static District districtOf(ShareOfCost share) {
        return Objects.requireNonNull(share.member().district());
    }
}
