package org.ropeway.funding.api;

import static org.ropeway.funding.api.CostsApi.dollars;

import io.swagger.v3.oas.annotations.Operation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ropeway.funding.Invoice;
import org.ropeway.funding.Invoices;
import org.ropeway.funding.api.SharesApi.StepJson;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Allowed;
import org.ropeway.identity.Role;
import org.ropeway.shared.SchoolYear;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Invoices to member districts: the office sees all, a district its own. */
@RestController
@RequestMapping("/api/v1/invoices")
@Allowed({Role.DIRECTOR, Role.BUSINESS_OFFICE, Role.DISTRICT_REPRESENTATIVE, Role.DISTRICT_CLERK})
class InvoicesApi {
    private final Invoices invoices;

    InvoicesApi(Invoices invoices) {
        this.invoices = invoices;
    }

    /**
     * Amounts are dollars.
     *
     * @param share of what is due up to the last day @param before what earlier invoices asked for
     * @param credits the invoice that this one takes back, for a credit @param steps how the share was found; empty in lists
     */
    record InvoiceJson(
            UUID id,
            String label,
            String year,
            UUID district,
            String period,
            LocalDate lastDay,
            int percent,
            BigDecimal netCost,
            BigDecimal share,
            BigDecimal before,
            BigDecimal amount,
            int students,
            int seats,
            int served,
            long minutes,
            @Nullable UUID credits,
            @Nullable String why,
            Instant issuedAt,
            String issuedBy,
            List<StepJson> steps) {
        static InvoiceJson of(Invoice invoice) {
            var bill = invoice.bill();
            var counts = invoice.counts();
            var credits = invoice.credits();
            return new InvoiceJson(
                    invoice.id().value(),
                    invoice.label(),
                    invoice.year().toString(),
                    invoice.district().value(),
                    bill.period(),
                    bill.lastDay(),
                    bill.percent(),
                    dollars(bill.cost()),
                    dollars(invoice.share()),
                    dollars(invoice.before()),
                    dollars(invoice.amount()),
                    counts.students(),
                    counts.seats(),
                    counts.served(),
                    counts.minutes(),
                    credits == null ? null : credits.invoice().value(),
                    credits == null ? null : credits.why(),
                    invoice.issuedAt(),
                    invoice.issuedBy(),
                    invoice.steps().stream().map(StepJson::of).toList());
        }
    }

    @GetMapping
    @Operation(summary = "A school year's invoices, newest first")
    List<InvoiceJson> list(Actor actor, @RequestParam SchoolYear year) {
        return invoices.of(actor, year).stream().map(InvoiceJson::of).toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "One invoice with the steps of its share")
    InvoiceJson show(Actor actor, @PathVariable Invoice.Id id) {
        return InvoiceJson.of(invoices.byId(actor, id));
    }
}
