package org.ropeway.funding.web;

import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.Directory;
import org.ropeway.funding.Costs;
import org.ropeway.funding.InvoiceDecision;
import org.ropeway.funding.Invoices;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Allowed;
import org.ropeway.identity.Role;
import org.ropeway.shared.DistrictId;
import org.ropeway.shared.NoSuch;
import org.ropeway.shared.SchoolYear;
import org.ropeway.shell.Csv;
import org.ropeway.shell.Flash;
import org.ropeway.shell.Words;
import org.ropeway.shell.Xlsx;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What member districts send, get and pay: all of them for the office, its own for a district. */
@Controller
@RequestMapping("/funding/members")
@Allowed({Role.DIRECTOR, Role.BUSINESS_OFFICE, Role.DISTRICT_REPRESENTATIVE, Role.DISTRICT_CLERK})
class MembersController {
    private final MemberPages pages;
    private final Invoices invoices;
    private final Costs costs;
    private final Directory directory;
    private final Years years;
    private final Words words;

    MembersController(
            MemberPages pages, Invoices invoices, Costs costs, Directory directory, Years years, Words words) {
        this.pages = pages;
        this.invoices = invoices;
        this.costs = costs;
        this.directory = directory;
        this.years = years;
        this.words = words;
    }

    @GetMapping
    String index(
            Actor actor,
            @RequestParam(required = false) @Nullable SchoolYear year,
            @RequestParam(required = false) @Nullable String base,
            Locale locale,
            Model model) {
        var chosen = years.chosen(year);
        model.addAttribute("form", new IssueForm("", years.upTo(chosen), 100));
        return show(pages.view(actor, chosen, base, locale), null, model);
    }

    /** Issues an invoice to each district that owes anything. */
    @PostMapping("/invoices")
    @Allowed({Role.DIRECTOR, Role.BUSINESS_OFFICE})
    String issue(
            Actor actor,
            @RequestParam SchoolYear year,
            @RequestParam(required = false) @Nullable String base,
            @Valid @ModelAttribute("form") IssueForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        var view = pages.view(actor, year, base, locale);
        if (errors.hasErrors()) {
            return show(view, null, model);
        }
        var ask = new Invoices.Ask(
                year,
                form.period().strip(),
                Objects.requireNonNull(form.lastDay()),
                Objects.requireNonNull(form.percent()),
                CostsController.baseOf(base, costs.of(year)));
        return switch (invoices.issue(actor.who(), ask)) {
            case InvoiceDecision.Issued(var issued) -> {
                Flash.good(redirect, words.say("funding.issued", issued.size()));
                yield "redirect:/funding/members?" + view.query();
            }
            case InvoiceDecision.Refused(var reason) -> show(view, words.say("funding.refused." + reason), model);
        };
    }

    @GetMapping("/{district}")
    String member(
            Actor actor,
            @PathVariable DistrictId district,
            @RequestParam(required = false) @Nullable SchoolYear year,
            @RequestParam(required = false) @Nullable String base,
            Locale locale,
            Model model) {
        if (!Invoices.maySee(actor, district)) {
            throw new NoSuch("district", district);
        }
        var view = pages.view(actor, years.chosen(year), base, locale);
        model.addAttribute("page", pages.member(view, directory.district(district)));
        return "funding/member";
    }

    @GetMapping(params = "format=csv")
    ResponseEntity<byte[]> export(
            Actor actor,
            @RequestParam(required = false) @Nullable SchoolYear year,
            @RequestParam(required = false) @Nullable String base,
            Locale locale) {
        var view = pages.view(actor, years.chosen(year), base, locale);
        return Csv.download("members-%s.csv".formatted(view.year()), csv -> pages.write(view, csv));
    }

    @GetMapping(params = "format=xlsx")
    ResponseEntity<byte[]> exportSheet(
            Actor actor,
            @RequestParam(required = false) @Nullable SchoolYear year,
            @RequestParam(required = false) @Nullable String base,
            Locale locale) {
        var view = pages.view(actor, years.chosen(year), base, locale);
        var name = "members-" + view.year();
        return Xlsx.download(name + ".xlsx", name, sheet -> pages.write(view, sheet));
    }

    private String show(MemberView view, @Nullable String refusal, Model model) {
        model.addAttribute("page", pages.index(view, refusal));
        return "funding/members";
    }
}
