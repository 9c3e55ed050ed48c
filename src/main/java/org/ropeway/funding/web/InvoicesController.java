package org.ropeway.funding.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.Directory;
import org.ropeway.funding.Invoice;
import org.ropeway.funding.InvoiceDecision;
import org.ropeway.funding.Invoices;
import org.ropeway.funding.ShareOfCost.Step;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Allowed;
import org.ropeway.identity.Role;
import org.ropeway.shell.Crumb;
import org.ropeway.shell.Csv;
import org.ropeway.shell.Flash;
import org.ropeway.shell.Words;
import org.ropeway.shell.print.Pdf;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One invoice: to read, to print, as CSV, and to take back. */
@Controller
@RequestMapping("/funding/invoices/{id}")
@Allowed({Role.DIRECTOR, Role.BUSINESS_OFFICE, Role.DISTRICT_REPRESENTATIVE, Role.DISTRICT_CLERK})
class InvoicesController {
    private final Invoices invoices;
    private final InvoiceSheets sheets;
    private final Directory directory;
    private final Pdf pdf;
    private final Words words;

    InvoicesController(Invoices invoices, InvoiceSheets sheets, Directory directory, Pdf pdf, Words words) {
        this.invoices = invoices;
        this.sheets = sheets;
        this.directory = directory;
        this.pdf = pdf;
        this.words = words;
    }

    @GetMapping
    String show(Actor actor, @PathVariable Invoice.Id id, Locale locale, Model model) {
        return show(actor, invoices.byId(actor, id), null, locale, model);
    }

    @GetMapping(params = "format=pdf")
    ResponseEntity<byte[]> print(Actor actor, @PathVariable Invoice.Id id, Locale locale) {
        var invoice = invoices.byId(actor, id);
        var bytes = pdf.print(
                "funding/invoice-letter",
                Map.of("sheet", sheets.of(invoice, locale), "title", sheets.heading(invoice, locale)),
                locale);
        var disposition = ContentDisposition.inline()
                .filename("invoice-%s.pdf".formatted(invoice.label()))
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(bytes);
    }

    /** One row a step, and one for what was asked before. */
    @GetMapping(params = "format=csv")
    ResponseEntity<byte[]> export(Actor actor, @PathVariable Invoice.Id id) {
        var invoice = invoices.byId(actor, id);
        var district = directory.district(invoice.district()).code();
        return Csv.download("invoice-%s.csv".formatted(invoice.label()), csv -> {
            csv.row("invoice", "district", "period", "line", "part", "own", "total", "amount", "source");
            invoice.steps().forEach(step -> csv.row(cells(invoice, district, step)));
            var credits = invoice.credits();
            var last = credits == null ? "before" : "credit";
            var amount = credits == null ? invoice.before().negated() : invoice.amount();
            csv.row(
                    invoice.label(),
                    district,
                    invoice.bill().period(),
                    last,
                    "",
                    "",
                    "",
                    amount.plain(),
                    credits == null ? "" : Invoice.labelOf(invoice.year(), credits.number()));
        });
    }

    /** Takes the invoice back by a credit. */
    @PostMapping("/credit")
    @Allowed({Role.DIRECTOR, Role.BUSINESS_OFFICE})
    String credit(
            Actor actor,
            @PathVariable Invoice.Id id,
            @RequestParam(defaultValue = "") String why,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        var invoice = invoices.byId(actor, id);
        if (why.isBlank()) {
            return show(actor, invoice, words.say("funding.invoice.why-needed"), locale, model);
        }
        return switch (invoices.credit(actor, id, why.strip())) {
            case InvoiceDecision.Issued(var issued) -> {
                Flash.good(
                        redirect,
                        words.say("funding.invoice.credited", issued.getFirst().label()));
                yield "redirect:/funding/invoices/" + issued.getFirst().id();
            }
            case InvoiceDecision.Refused(var reason) ->
                show(actor, invoice, words.say("funding.refused." + reason), locale, model);
        };
    }

    private String show(Actor actor, Invoice invoice, @Nullable String refusal, Locale locale, Model model) {
        boolean creditable = actor.has(Role.DIRECTOR, Role.BUSINESS_OFFICE)
                && invoice.credits() == null
                && !invoices.isCredited(invoice);
        model.addAttribute(
                "page",
                new InvoicePage(
                        sheets.heading(invoice, locale),
                        List.of(new Crumb(
                                words.say("funding.members.title"), "/funding/members?year=" + invoice.year())),
                        "/funding/invoices/" + invoice.id(),
                        sheets.of(invoice, locale),
                        creditable,
                        refusal));
        return "funding/invoice";
    }

    private static String[] cells(Invoice invoice, String district, Step step) {
        return new String[] {
            invoice.label(),
            district,
            invoice.bill().period(),
            step.basis().name().toLowerCase(Locale.ROOT),
            step.part().plain(),
            Long.toString(step.own()),
            Long.toString(step.total()),
            step.cents().plain(),
            step.source()
        };
    }
}
