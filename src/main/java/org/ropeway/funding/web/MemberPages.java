package org.ropeway.funding.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.Agencies;
import org.ropeway.agency.District;
import org.ropeway.funding.Costs;
import org.ropeway.funding.FundingRules;
import org.ropeway.funding.Invoice;
import org.ropeway.funding.Invoices;
import org.ropeway.funding.Member;
import org.ropeway.funding.Members;
import org.ropeway.funding.NetCost;
import org.ropeway.funding.NetCost.Base;
import org.ropeway.funding.ShareOfCost;
import org.ropeway.funding.Sharing;
import org.ropeway.funding.Sharings;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Role;
import org.ropeway.shared.Cents;
import org.ropeway.shared.DateSpan;
import org.ropeway.shared.DistrictId;
import org.ropeway.shared.SchoolYear;
import org.ropeway.shell.Crumb;
import org.ropeway.shell.Csv;
import org.ropeway.shell.Option;
import org.ropeway.shell.Tile;
import org.ropeway.shell.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The pages about member districts, in words. */
@Component
class MemberPages {
    private final Members members;
    private final Invoices invoices;
    private final Sharings sharings;
    private final Costs costs;
    private final Agencies agencies;
    private final Years years;
    private final Words words;

    MemberPages(
            Members members,
            Invoices invoices,
            Sharings sharings,
            Costs costs,
            Agencies agencies,
            Years years,
            Words words) {
        this.members = members;
        this.invoices = invoices;
        this.sharings = sharings;
        this.costs = costs;
        this.agencies = agencies;
        this.years = years;
        this.words = words;
    }

    /** What there is to show to a reader. @param shares of the whole year's net cost, of every district */
    record View(
            Actor actor,
            SchoolYear year,
            NetCost cost,
            Base base,
            LocalDate upTo,
            List<Member> members,
            List<ShareOfCost> shares,
            Sharing sharing,
            List<Invoice> invoices,
            Amounts amounts) {

        boolean office() {
            return actor.has(Role.DIRECTOR, Role.BUSINESS_OFFICE);
        }

        Cents whole() {
            return Cents.sum(shares.stream().map(ShareOfCost::cents).toList());
        }

        String query() {
            return "year=%s&base=%s".formatted(year, base.name().toLowerCase(Locale.ROOT));
        }

        List<Member> seen() {
            return members.stream()
                    .filter(member -> {
                        var district = member.district();
                        return district == null ? office() : Invoices.maySee(actor, district.id());
                    })
                    .toList();
        }

        Cents shareOf(Member member) {
            return shares.stream()
                    .filter(share -> share.member().equals(member))
                    .map(ShareOfCost::cents)
                    .findFirst()
                    .orElse(Cents.NONE);
        }

        Cents asked(@Nullable DistrictId district) {
            return Cents.sum(invoices.stream()
                    .filter(invoice -> district == null || invoice.district().equals(district))
                    .map(Invoice::amount)
                    .toList());
        }
    }

    View view(Actor actor, SchoolYear year, @Nullable String base, Locale locale) {
        var cost = costs.of(year);
        var upTo = years.upTo(year);
        var chosen = CostsController.baseOf(base, cost);
        var days = new DateSpan(FundingRules.daysOf(year).first(), upTo);
        return new View(
                actor,
                year,
                cost,
                chosen,
                upTo,
                members.of(year, days),
                invoices.shares(year, upTo, 100, chosen),
                sharings.of(year),
                invoices.of(actor, year),
                Amounts.in(locale));
    }

    MembersPage index(View view, @Nullable String refusal) {
        var rows = view.seen().stream().map(member -> line(view, member)).toList();
        return new MembersPage(
                words.say("funding.members.title"),
                words.say(view.office() ? "funding.members.lede" : "funding.members.lede.own"),
                years.options(view.year()),
                view.year().toString(),
                bases(),
                view.base().name().toLowerCase(Locale.ROOT),
                view.office(),
                view.office() ? tiles(view) : List.of(),
                formula(view),
                formulaSource(view.sharing()),
                rows,
                view.office() ? total(view) : null,
                lines(view, null),
                refusal,
                view.query());
    }

    MemberPage member(View view, District district) {
        var share = view.shares().stream()
                .filter(one -> Objects.requireNonNull(one.member().district()).equals(district))
                .findFirst()
                .orElseThrow();
        var member = share.member();
        var amounts = view.amounts();
        return new MemberPage(
                district.name(),
                words.say("funding.member.lede", view.year(), words.day(view.upTo())),
                List.of(new Crumb(words.say("funding.members.title"), "/funding/members?" + view.query())),
                List.of(
                        new Tile(words.say("funding.sent"), amounts.count(member.students())),
                        new Tile(words.say("funding.served"), amounts.count(member.served())),
                        new Tile(words.say("funding.hours"), amounts.hours(member.minutes())),
                        new Tile(words.say("funding.share"), amounts.dollars(share.cents()))),
                words.say("funding.member.cost", net(view)),
                share.steps().stream().map(step -> amounts.line(step, words)).toList(),
                amounts.money(share.cents()),
                formulaSource(view.sharing()),
                lines(view, district.id()));
    }

    ResponseEntity<byte[]> csv(View view) {
        return Csv.download("members-%s.csv".formatted(view.year()), csv -> {
            csv.row("district", "students", "seats", "served", "minutes", "share", "invoiced");
            view.seen().forEach(member -> {
                var district = member.district();
                csv.row(
                        district == null ? "out of area" : district.code(),
                        Integer.toString(member.students()),
                        Integer.toString(member.seats()),
                        Integer.toString(member.served()),
                        Long.toString(member.minutes()),
                        view.shareOf(member).plain(),
                        district == null ? "0.00" : view.asked(district.id()).plain());
            });
        });
    }

    private MembersPage.Line line(View view, Member member) {
        var district = member.district();
        var amounts = view.amounts();
        var share = view.shareOf(member);
        return new MembersPage.Line(
                district == null ? words.say("funding.out-of-area") : district.name(),
                district == null ? null : "/funding/members/%s?%s".formatted(district.id(), view.query()),
                amounts.count(member.students()),
                amounts.count(member.seats()),
                amounts.count(member.served()),
                amounts.hours(member.minutes()),
                percent(share, view.whole(), amounts),
                amounts.money(share),
                Long.toString(share.each(100).value()),
                district == null ? "–" : amounts.money(view.asked(district.id())));
    }

    private MembersPage.Line total(View view) {
        var amounts = view.amounts();
        var all = view.members();
        return new MembersPage.Line(
                words.say("funding.all"),
                null,
                amounts.count(all.stream().mapToLong(Member::students).sum()),
                amounts.count(all.stream().mapToLong(Member::seats).sum()),
                amounts.count(all.stream().mapToLong(Member::served).sum()),
                amounts.hours(all.stream().mapToLong(Member::minutes).sum()),
                percent(view.whole(), view.whole(), amounts),
                amounts.money(view.whole()),
                "",
                amounts.money(view.asked(null)));
    }

    private static String percent(Cents part, Cents whole, Amounts amounts) {
        if (whole.isNone()) {
            return "–";
        }
        var format = NumberFormat.getPercentInstance(amounts.locale());
        format.setMinimumFractionDigits(1);
        return format.format(
                BigDecimal.valueOf(part.value()).divide(BigDecimal.valueOf(whole.value()), 6, RoundingMode.HALF_UP));
    }

    private List<Tile> tiles(View view) {
        var amounts = view.amounts();
        return List.of(
                new Tile(
                        words.say("funding.base." + view.base().name().toLowerCase(Locale.ROOT)),
                        amounts.dollars(view.cost().gross(view.base()))),
                new Tile(
                        words.say("funding.income"), amounts.dollars(view.cost().income())),
                new Tile(words.say("funding.net"), amounts.dollars(view.cost().net(view.base()))),
                new Tile(words.say("funding.invoiced"), amounts.dollars(view.asked(null))));
    }

    private static String net(View view) {
        return view.amounts().money(view.cost().net(view.base()));
    }

    /** A sentence a part. */
    private List<String> formula(View view) {
        var sentences = new ArrayList<String>();
        long weights = view.sharing().parts().stream()
                .filter(part -> part.basis() != Sharing.Basis.FIXED_CENTS)
                .mapToLong(Sharing.Part::weight)
                .sum();
        for (var part : view.sharing().parts()) {
            sentences.add(sentence(part, weights, view.amounts()));
        }
        view.shares().stream()
                .limit(1)
                .flatMap(share -> share.steps().stream())
                .filter(step -> step.total() == 0)
                .forEach(step ->
                        sentences.add(words.say("funding.formula.nobody", words.say("funding.basis." + step.basis()))));
        return sentences;
    }

    private String sentence(Sharing.Part part, long weights, Amounts amounts) {
        if (part.basis() == Sharing.Basis.FIXED_CENTS) {
            return words.say("funding.formula.fixed", amounts.money(new Cents(part.weight())));
        }
        var basis = words.say("funding.basis." + part.basis());
        return part.weight() == weights
                ? words.say("funding.formula.all", basis)
                : words.say("funding.formula.part", amounts.count(part.weight()), amounts.count(weights), basis);
    }

    String formulaSource(Sharing sharing) {
        return sharing.usual() == null
                ? words.say("funding.formula.source", sharing.parts().getFirst().source())
                : words.say("funding.formula.usual." + agencies.current().structure());
    }

    private List<MembersPage.InvoiceLine> lines(View view, @Nullable DistrictId district) {
        Map<DistrictId, String> names = view.members().stream()
                .map(Member::district)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .collect(Collectors.toMap(District::id, District::name));
        return view.invoices().stream()
                .filter(invoice -> district == null || invoice.district().equals(district))
                .map(invoice -> line(view, invoice, names))
                .toList();
    }

    private MembersPage.InvoiceLine line(View view, Invoice invoice, Map<DistrictId, String> names) {
        var credits = invoice.credits();
        return new MembersPage.InvoiceLine(
                invoice.label(),
                "/funding/invoices/" + invoice.id(),
                names.getOrDefault(invoice.district(), ""),
                invoice.bill().period(),
                words.day(LocalDate.ofInstant(
                        invoice.issuedAt(), agencies.current().zone())),
                view.amounts().money(invoice.amount()),
                credits == null ? "" : Invoice.labelOf(invoice.year(), credits.number()));
    }

    private List<Option> bases() {
        return List.of(
                new Option("budget", words.say("funding.base.budget")),
                new Option("expenditure", words.say("funding.base.expenditure")));
    }
}
