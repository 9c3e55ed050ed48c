package org.ropeway.attendance.web;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ropeway.attendance.Declarations;
import org.ropeway.attendance.SheetDecision;
import org.ropeway.attendance.SheetDecision.Refused;
import org.ropeway.attendance.SheetDecision.Taken;
import org.ropeway.attendance.SheetDraft;
import org.ropeway.attendance.Sheets;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Allowed;
import org.ropeway.identity.Role;
import org.ropeway.shared.InstructorId;
import org.ropeway.shared.SectionId;
import org.ropeway.shell.Flash;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One sheet: its instructor's, who stands in's, the director's. */
@Controller
@RequestMapping("/attendance/{section}/{day}")
@Allowed({Role.INSTRUCTOR, Role.DIRECTOR})
class SheetController {
    private final Sheets sheets;
    private final Declarations declarations;
    private final SheetPages pages;
    private final SheetWords words;

    SheetController(Sheets sheets, Declarations declarations, SheetPages pages, SheetWords words) {
        this.sheets = sheets;
        this.declarations = declarations;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping
    String show(Actor actor, @PathVariable SectionId section, @PathVariable LocalDate day, Locale locale, Model model) {
        model.addAttribute("page", pages.of(actor, sheets.open(actor, section, day), locale));
        return "attendance/sheet";
    }

    @PostMapping
    ModelAndView take(
            Actor actor,
            @PathVariable SectionId section,
            @PathVariable LocalDate day,
            @RequestParam Map<String, String> sent,
            Locale locale,
            RedirectAttributes redirect) {
        var draft = draft(section, day, sent);
        return switch (sheets.take(actor, draft)) {
            case Taken _ -> done(section, day, redirect, "attendance.said.taken");
            case Refused refused -> refused(pages.of(actor, refused, draft, locale), refused);
        };
    }

    @PostMapping("/not-met")
    ModelAndView notMet(
            Actor actor,
            @PathVariable SectionId section,
            @PathVariable LocalDate day,
            @RequestParam(defaultValue = "") String why,
            Locale locale,
            RedirectAttributes redirect) {
        var decision = declarations.notMet(actor, section, day, why);
        return answer(actor, section, day, decision, "attendance.said.not-met", locale, redirect);
    }

    @PostMapping("/met")
    ModelAndView met(
            Actor actor,
            @PathVariable SectionId section,
            @PathVariable LocalDate day,
            Locale locale,
            RedirectAttributes redirect) {
        return answer(
                actor, section, day, declarations.met(actor, section, day), "attendance.said.met", locale, redirect);
    }

    @PostMapping("/substitute")
    @Allowed(Role.DIRECTOR)
    ModelAndView substitute(
            Actor actor,
            @PathVariable SectionId section,
            @PathVariable LocalDate day,
            @RequestParam(required = false) @Nullable String instructor,
            RedirectAttributes redirect) {
        boolean none = instructor == null || instructor.isEmpty();
        declarations.substitute(actor, section, day, none ? null : InstructorId.of(Objects.requireNonNull(instructor)));
        return done(section, day, redirect, "attendance.said.substitute");
    }

    private ModelAndView answer(
            Actor actor,
            SectionId section,
            LocalDate day,
            SheetDecision decision,
            String good,
            Locale locale,
            RedirectAttributes redirect) {
        return switch (decision) {
            case Taken _ -> done(section, day, redirect, good);
            case Refused refused -> refused(pages.of(actor, refused, locale), refused);
        };
    }

    private ModelAndView done(SectionId section, LocalDate day, RedirectAttributes redirect, String said) {
        Flash.good(redirect, words.say(said));
        return to(section, day);
    }

    private static ModelAndView to(SectionId section, LocalDate day) {
        return new ModelAndView("redirect:/attendance/%s/%s".formatted(section, day));
    }

    private static ModelAndView refused(SheetPage page, Refused refused) {
        var status = refused.isConflict() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
        return new ModelAndView("attendance/sheet", Map.of("page", page), status);
    }

    private static SheetDraft draft(SectionId section, LocalDate day, Map<String, String> sent) {
        try {
            return SheetForm.draft(section, day, sent);
        } catch (IllegalArgumentException unreadable) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "not a sheet", unreadable);
        }
    }
}
