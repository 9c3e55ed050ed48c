package org.ropeway.funding.web;

import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.funding.Sharing;
import org.ropeway.funding.Sharings;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Allowed;
import org.ropeway.identity.Role;
import org.ropeway.shared.SchoolYear;
import org.ropeway.shell.Crumb;
import org.ropeway.shell.Flash;
import org.ropeway.shell.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The formula by which member districts share a year's cost. */
@Controller
@RequestMapping("/funding/sharing")
@Allowed({Role.DIRECTOR, Role.BUSINESS_OFFICE})
class SharingController {
    private final Sharings sharings;
    private final FormulaWords formulas;
    private final Years years;
    private final Words words;

    SharingController(Sharings sharings, FormulaWords formulas, Years years, Words words) {
        this.sharings = sharings;
        this.formulas = formulas;
        this.years = years;
        this.words = words;
    }

    /** All that sharing.html shows. @param source where today's formula comes from */
    record SharingPage(String title, String lede, List<Crumb> crumbs, String year, String source, String back) {}

    @GetMapping
    String edit(@RequestParam(required = false) @Nullable SchoolYear year, Model model) {
        var chosen = years.chosen(year);
        var sharing = sharings.of(chosen);
        model.addAttribute("form", SharingForm.of(sharing));
        return show(chosen, sharing, model);
    }

    @PostMapping
    String update(
            Actor actor,
            @RequestParam SchoolYear year,
            @Valid @ModelAttribute("form") SharingForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (!errors.hasErrors() && form.weights().isEmpty()) {
            errors.reject("funding.sharing.none", words.say("funding.sharing.none"));
        }
        if (errors.hasErrors()) {
            return show(year, sharings.of(year), model);
        }
        sharings.set(actor.who(), year, form.weights(), form.source().strip());
        Flash.good(redirect, words.say("funding.sharing.saved", year));
        return "redirect:" + back(year);
    }

    private String show(SchoolYear year, Sharing sharing, Model model) {
        model.addAttribute(
                "page",
                new SharingPage(
                        words.say("funding.sharing.title", year),
                        words.say("funding.sharing.lede"),
                        List.of(new Crumb(words.say("funding.members.title"), back(year))),
                        year.toString(),
                        formulas.source(sharing),
                        back(year)));
        return "funding/sharing";
    }

    private static String back(SchoolYear year) {
        return "/funding/members?year=" + year;
    }
}
