package org.ropeway.funding.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.ropeway.agency.Agencies;
import org.ropeway.agency.Directory;
import org.ropeway.funding.Invoice;
import org.ropeway.funding.ShareOfCost;
import org.ropeway.funding.web.InvoicePage.Fact;
import org.ropeway.funding.web.InvoicePage.Sheet;
import org.ropeway.shared.Cents;
import org.ropeway.shell.Words;
import org.springframework.stereotype.Component;

/** Writes invoices in a language. */
@Component
class InvoiceSheets {
    private final Agencies agencies;
    private final Directory directory;
    private final Words words;

    InvoiceSheets(Agencies agencies, Directory directory, Words words) {
        this.agencies = agencies;
        this.directory = directory;
        this.words = words;
    }

    Sheet of(Invoice invoice, Locale locale) {
        var agency = agencies.current();
        var amounts = Amounts.in(locale);
        var credits = invoice.credits();
        return new Sheet(
                locale.getLanguage(),
                agency.name(),
                day(LocalDate.ofInstant(invoice.issuedAt(), agency.zone()), locale),
                heading(invoice, locale),
                directory.district(invoice.district()).name(),
                facts(invoice, amounts),
                Stream.of("basis", "part", "own", "total", "share")
                        .map(column -> say(locale, "funding.step." + column))
                        .toList(),
                invoice.steps().stream().map(step -> amounts.line(step, words)).toList(),
                sums(invoice, amounts),
                credits == null
                        ? say(locale, "funding.invoice.note", invoice.issuedBy())
                        : say(locale, "funding.invoice.credit.note", credits.why(), invoice.issuedBy()),
                agency.contact());
    }

    String heading(Invoice invoice, Locale locale) {
        var credits = invoice.credits();
        return credits == null
                ? say(locale, "funding.invoice.title", invoice.label())
                : say(
                        locale,
                        "funding.invoice.credit.title",
                        invoice.label(),
                        Invoice.labelOf(invoice.year(), credits.number()));
    }

    private List<Fact> facts(Invoice invoice, Amounts amounts) {
        var locale = amounts.locale();
        var bill = invoice.bill();
        var counts = invoice.counts();
        return List.of(
                fact(locale, "year", invoice.year().toString()),
                fact(locale, "period", bill.period()),
                fact(locale, "up-to", day(bill.lastDay(), locale)),
                fact(locale, "students", amounts.count(counts.students())),
                fact(locale, "seats", amounts.count(counts.seats())),
                fact(locale, "served", amounts.count(counts.served())),
                fact(locale, "hours", amounts.hours(counts.minutes())));
    }

    private List<Fact> sums(Invoice invoice, Amounts amounts) {
        var locale = amounts.locale();
        var bill = invoice.bill();
        var base = say(locale, "funding.base." + bill.base().name().toLowerCase(Locale.ROOT));
        return List.of(
                new Fact(say(locale, "funding.invoice.cost", base), amounts.money(bill.cost())),
                new Fact(say(locale, "funding.invoice.due", bill.percent()), amounts.money(due(invoice))),
                fact(locale, "share", amounts.money(invoice.share())),
                fact(locale, "before", amounts.money(invoice.before().negated())),
                fact(locale, "amount", amounts.money(invoice.amount())));
    }

    private static Cents due(Invoice invoice) {
        return ShareOfCost.due(invoice.bill().cost(), invoice.bill().percent());
    }

    private Fact fact(Locale locale, String name, String value) {
        return new Fact(say(locale, "funding.invoice." + name), value);
    }

    private String say(Locale locale, String key, Object... values) {
        return words.sayIn(locale, key, values);
    }

    private static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }
}
