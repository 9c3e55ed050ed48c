package org.ropeway.attendance.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.ropeway.agency.Agencies;
import org.ropeway.attendance.Certification;
import org.ropeway.attendance.CertifyDecision;
import org.ropeway.attendance.Period;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Allowed;
import org.ropeway.identity.Role;
import org.ropeway.shared.SchoolYear;
import org.ropeway.shell.Flash;
import org.ropeway.shell.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The office certifies attendance periods and opens them again. */
@Controller
@RequestMapping("/attendance-periods")
@Allowed({Role.BUSINESS_OFFICE, Role.DIRECTOR})
class PeriodsController {
    private final Certification certification;
    private final PeriodsPages pages;
    private final PrintedSheets printed;
    private final Agencies agencies;
    private final Words words;
    private final Clock clock;

    PeriodsController(
            Certification certification,
            PeriodsPages pages,
            PrintedSheets printed,
            Agencies agencies,
            Words words,
            Clock clock) {
        this.certification = certification;
        this.pages = pages;
        this.printed = printed;
        this.agencies = agencies;
        this.words = words;
        this.clock = clock;
    }

    /** @param year the calendar year in which the school year begins; 0 for the present one */
    @GetMapping
    String index(Actor actor, @RequestParam(defaultValue = "0") int year, Model model) {
        var shown = year == 0
                ? SchoolYear.on(
                        LocalDate.ofInstant(clock.instant(), agencies.current().zone()))
                : new SchoolYear(year);
        model.addAttribute("page", pages.index(actor, shown));
        return "attendance/periods";
    }

    @GetMapping("/certificates/{number}")
    String certificate(@PathVariable int number, Model model) {
        model.addAttribute("page", pages.certificate(number));
        return "attendance/certificate";
    }

    @GetMapping(path = "/certificates/{number}", params = "format=pdf")
    ResponseEntity<byte[]> print(@PathVariable int number, Locale locale) {
        return printed.certificate(number, locale);
    }

    @PostMapping("/{year}/{name}/certificate")
    String certify(Actor actor, @PathVariable int year, @PathVariable Period.Name name, RedirectAttributes redirect) {
        return said(year, certification.certify(actor, new SchoolYear(year), name), redirect);
    }

    @PostMapping("/{year}/{name}/reopening")
    String ask(
            Actor actor,
            @PathVariable int year,
            @PathVariable Period.Name name,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes redirect) {
        if (why.isBlank()) {
            Flash.bad(redirect, words.say("attendance.reopen.why-needed"));
            return "redirect:/attendance-periods?year=" + year;
        }
        return said(year, certification.askToReopen(actor, new SchoolYear(year), name, why.strip()), redirect);
    }

    @PostMapping("/{year}/{name}/agreement")
    String agree(Actor actor, @PathVariable int year, @PathVariable Period.Name name, RedirectAttributes redirect) {
        return said(year, certification.reopen(actor, new SchoolYear(year), name), redirect);
    }

    private String said(int year, CertifyDecision decision, RedirectAttributes redirect) {
        switch (decision) {
            case CertifyDecision.Certified(var certificate) ->
                Flash.good(redirect, words.say("attendance.certified.said", certificate.number()));
            case CertifyDecision.Asked _ -> Flash.good(redirect, words.say("attendance.reopen.asked-said"));
            case CertifyDecision.Reopened _ -> Flash.good(redirect, words.say("attendance.reopen.said"));
            case CertifyDecision.Refused refused ->
                Flash.bad(redirect, words.say(refused.reason().messageKey()));
        }
        return "redirect:/attendance-periods?year=" + year;
    }
}
