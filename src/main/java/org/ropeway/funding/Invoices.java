package org.ropeway.funding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.ropeway.funding.Invoice.Bill;
import org.ropeway.funding.Invoice.Counts;
import org.ropeway.funding.Invoice.Credit;
import org.ropeway.funding.InvoiceDecision.Issued;
import org.ropeway.funding.InvoiceDecision.Reason;
import org.ropeway.funding.InvoiceDecision.Refused;
import org.ropeway.funding.NetCost.Base;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Role;
import org.ropeway.journal.Journal;
import org.ropeway.shared.Cents;
import org.ropeway.shared.DateSpan;
import org.ropeway.shared.DistrictId;
import org.ropeway.shared.NoSuch;
import org.ropeway.shared.SchoolYear;
import org.ropeway.shared.Who;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What member districts owe, and the invoices that ask for it. */
@Service
@Transactional
public class Invoices {
    private final InvoiceRows rows;
    private final Members members;
    private final Sharings sharings;
    private final Costs costs;
    private final Journal journal;
    private final Clock clock;

    Invoices(InvoiceRows rows, Members members, Sharings sharings, Costs costs, Journal journal, Clock clock) {
        this.rows = rows;
        this.members = members;
        this.sharings = sharings;
        this.costs = costs;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param percent of the year's net cost that is due by the last day, 1 to 100 */
    public record Ask(SchoolYear year, String period, LocalDate lastDay, int percent, Base base) {}

    /** Whether the actor may see what is the district's: the office all, a district its own. */
    public static boolean maySee(Actor actor, DistrictId district) {
        return actor.has(Role.DIRECTOR, Role.BUSINESS_OFFICE)
                || actor.districts().contains(district);
    }

    /** The shares of the member districts in so many percent of the year's net cost. @param members also those of no district */
    @Transactional(readOnly = true)
    public List<ShareOfCost> shares(SchoolYear year, List<Member> members, int percent, Base base) {
        var districts =
                members.stream().filter(member -> member.district() != null).toList();
        return ShareOfCost.divide(costs.of(year).net(base), percent, sharings.of(year), districts);
    }

    /** The year's invoices that the actor may see, newest first, without their steps. */
    @Transactional(readOnly = true)
    public List<Invoice> of(Actor actor, SchoolYear year) {
        return rows.where(year, null).stream()
                .filter(invoice -> maySee(actor, invoice.district()))
                .toList();
    }

    /** @throws NoSuch if there is none, or it is another district's */
    @Transactional(readOnly = true)
    public Invoice byId(Actor actor, Invoice.Id id) {
        return rows.where(null, id).stream()
                .filter(invoice -> maySee(actor, invoice.district()))
                .findFirst()
                .map(this::withSteps)
                .orElseThrow(() -> new NoSuch("invoice", id));
    }

    /** Issues an invoice to each district that owes, or gets back, anything; all of them or none. */
    public InvoiceDecision issue(Who by, Ask ask) {
        rows.lock();
        if (!FundingRules.daysOf(ask.year()).contains(ask.lastDay())) {
            return new Refused(Reason.DAY_OUTSIDE_YEAR);
        }
        var cost = costs.of(ask.year());
        if (cost.gross(ask.base()).isNone()) {
            return new Refused(Reason.NO_COST);
        }
        var bill = new Bill(ask.period(), ask.lastDay(), ask.percent(), ask.base(), cost.net(ask.base()));
        var asked = rows.asked(ask.year());
        var issued = new ArrayList<Invoice>();
        int number = rows.lastNumber(ask.year());
        var counted = members.of(
                ask.year(), new DateSpan(FundingRules.daysOf(ask.year()).first(), ask.lastDay()));
        for (var share : shares(ask.year(), counted, ask.percent(), ask.base())) {
            var before = asked.getOrDefault(districtOf(share), Cents.NONE);
            if (!share.cents().equals(before)) {
                issued.add(invoice(by, ask.year(), ++number, bill, share, before));
            }
        }
        return issued.isEmpty() ? new Refused(Reason.NOTHING_DUE) : write(by, issued);
    }

    /** Takes an invoice back, by another one with the opposite amount. @throws NoSuch if there is none */
    public InvoiceDecision credit(Actor by, Invoice.Id id, String why) {
        rows.lock();
        var invoice = byId(by, id);
        if (invoice.credits() != null || isCredited(invoice)) {
            return new Refused(Reason.NOT_TO_CREDIT);
        }
        var credit = new Invoice(
                new Invoice.Id(UUID.randomUUID()),
                invoice.year(),
                rows.lastNumber(invoice.year()) + 1,
                invoice.district(),
                invoice.bill(),
                invoice.share().negated(),
                invoice.before().negated(),
                invoice.amount().negated(),
                invoice.counts(),
                List.of(),
                new Credit(id, invoice.number(), why),
                clock.instant(),
                by.name());
        return write(by.who(), List.of(credit));
    }

    @Transactional(readOnly = true)
    public boolean isCredited(Invoice invoice) {
        return rows.where(invoice.year(), null).stream()
                .map(Invoice::credits)
                .filter(Objects::nonNull)
                .anyMatch(credit -> credit.invoice().equals(invoice.id()));
    }

    private Invoice invoice(Who by, SchoolYear year, int number, Bill bill, ShareOfCost share, Cents before) {
        return new Invoice(
                new Invoice.Id(UUID.randomUUID()),
                year,
                number,
                districtOf(share),
                bill,
                share.cents(),
                before,
                share.cents().minus(before),
                Counts.of(share.member()),
                share.steps(),
                null,
                clock.instant(),
                by.name());
    }

    private InvoiceDecision write(Who by, List<Invoice> invoices) {
        for (var invoice : invoices) {
            rows.add(invoice);
            var credits = invoice.credits();
            journal.record(
                    by,
                    credits == null ? "invoice.issue" : "invoice.credit",
                    "invoice",
                    invoice.label(),
                    Map.of(
                            "district",
                            invoice.district(),
                            "amount",
                            invoice.amount().plain()),
                    credits == null ? null : credits.why());
        }
        return new Issued(invoices);
    }

    private Invoice withSteps(Invoice bare) {
        return new Invoice(
                bare.id(),
                bare.year(),
                bare.number(),
                bare.district(),
                bare.bill(),
                bare.share(),
                bare.before(),
                bare.amount(),
                bare.counts(),
                rows.steps(bare.id()),
                bare.credits(),
                bare.issuedAt(),
                bare.issuedBy());
    }

    private static DistrictId districtOf(ShareOfCost share) {
        return Objects.requireNonNull(share.member().district()).id();
    }
}
