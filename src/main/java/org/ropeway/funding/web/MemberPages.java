package org.ropeway.funding.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
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
import org.ropeway.funding.Sharings;
import org.ropeway.identity.Actor;
import org.ropeway.shared.Cents;
import org.ropeway.shared.DateSpan;
import org.ropeway.shared.DistrictId;
import org.ropeway.shared.SchoolYear;
import org.ropeway.shell.Crumb;
import org.ropeway.shell.Csv;
import org.ropeway.shell.Option;
import org.ropeway.shell.Tile;
import org.ropeway.shell.Words;
import org.springframework.stereotype.Component;

/** The pages about member districts, in words. */
@Component
class MemberPages {
    private final Members members;
    private final Invoices invoices;
    private final Sharings sharings;
    private final Costs costs;
    private final FormulaWords formulas;
    private final Agencies agencies;
    private final Years years;
    private final Words words;

    MemberPages(
            Members members,
            Invoices invoices,
            Sharings sharings,
            Costs costs,
            FormulaWords formulas,
            Agencies agencies,
            Years years,
            Words words) {
        this.members = members;
        this.invoices = invoices;
        this.sharings = sharings;
        this.costs = costs;
        this.formulas = formulas;
        this.agencies = agencies;
        this.years = years;
        this.words = words;
    }

    MemberView view(Actor actor, SchoolYear year, @Nullable String base, Locale locale) {
        var cost = costs.of(year);
        var upTo = years.upTo(year);
        var chosen = CostsController.baseOf(base, cost);
        var days = new DateSpan(FundingRules.daysOf(year).first(), upTo);
        var counted = members.of(year, days);
        return new MemberView(
                actor,
                year,
                cost,
                chosen,
                upTo,
                counted,
                invoices.shares(year, counted, 100, chosen),
                sharings.of(year),
                invoices.of(actor, year),
                Amounts.in(locale));
    }

    MembersPage index(MemberView view, @Nullable String refusal) {
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
                formulas.sentences(view),
                formulas.source(view.sharing()),
                rows,
                view.office() ? total(view) : null,
                lines(view, null),
                refusal,
                view.query());
    }

    MemberPage member(MemberView view, District district) {
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
                formulas.source(view.sharing()),
                lines(view, district.id()));
    }

    /** A row a district that the reader may see, for a spreadsheet. */
    void write(MemberView view, Csv.Rows sheet) {
        sheet.row("district", "students", "seats", "served", "minutes", "share", "invoiced");
        for (var member : view.seen()) {
            var district = member.district();
            sheet.row(
                    district == null ? "out of area" : district.code(),
                    Integer.toString(member.students()),
                    Integer.toString(member.seats()),
                    Integer.toString(member.served()),
                    Long.toString(member.minutes()),
                    view.shareOf(member).plain(),
                    district == null ? "0.00" : view.asked(district.id()).plain());
        }
    }

    private MembersPage.Line line(MemberView view, Member member) {
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

    private MembersPage.Line total(MemberView view) {
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

    private List<Tile> tiles(MemberView view) {
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

    private static String net(MemberView view) {
        return view.amounts().money(view.cost().net(view.base()));
    }

    private List<MembersPage.InvoiceLine> lines(MemberView view, @Nullable DistrictId district) {
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

    private MembersPage.InvoiceLine line(MemberView view, Invoice invoice, Map<DistrictId, String> names) {
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
