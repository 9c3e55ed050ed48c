package org.ropeway.seating.web;

import jakarta.validation.Valid;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Allowed;
import org.ropeway.identity.Role;
import org.ropeway.seating.AllocationRuns;
import org.ropeway.seating.LotteryDraw;
import org.ropeway.seating.LotteryDraws;
import org.ropeway.seating.RunDecision;
import org.ropeway.shared.NoSuch;
import org.ropeway.shared.TermId;
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

/** The director's allocation of a term: drawing the number and starting runs. */
@Controller
@RequestMapping("/allocation")
@Allowed(Role.DIRECTOR)
class AllocationController {
    private final AllocationPages pages;
    private final AllocationRuns runs;
    private final LotteryDraws draws;
    private final Words words;

    AllocationController(AllocationPages pages, AllocationRuns runs, LotteryDraws draws, Words words) {
        this.pages = pages;
        this.runs = runs;
        this.draws = draws;
        this.words = words;
    }

    @GetMapping
    String show(@RequestParam(required = false) @Nullable TermId term, Locale locale, Model model) {
        model.addAttribute("form", DrawForm.EMPTY);
        return page(term, locale, model);
    }

    @PostMapping("/draws")
    String draw(
            Actor actor,
            @RequestParam TermId term,
            @Valid @ModelAttribute("form") DrawForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes redirect,
            Model model) {
        var method = form.method();
        if (!errors.hasErrors() && method != null) {
            var ask = new LotteryDraws.Ask(term, method, form.number(), text(form.words()), text(form.whyAgain()));
            switch (draws.draw(actor.who(), ask)) {
                case LotteryDraws.Decision.Drawn(LotteryDraw draw) -> {
                    Flash.good(redirect, words.say("seating.drawn", String.valueOf(draw.number())));
                    return "redirect:/allocation?term=" + term;
                }
                case LotteryDraws.Decision.Refused(var reason) ->
                    errors.rejectValue(field(reason), reason.name(), words.say(reason.messageKey()));
            }
        }
        return page(term, locale, model);
    }

    @PostMapping("/runs")
    String start(Actor actor, @RequestParam TermId term, RedirectAttributes redirect) {
        for (var decision : runs.startBoth(actor.who(), term)) {
            if (decision instanceof RunDecision.Refused refused) {
                Flash.bad(redirect, words.say(refused.reason().messageKey()));
            }
        }
        return "redirect:/allocation?term=" + term;
    }

    private String page(@Nullable TermId asked, Locale locale, Model model) {
        var term = pages.term(asked).orElseThrow(() -> new NoSuch("term", "of the agency"));
        model.addAttribute("page", pages.of(term, locale));
        return "seating/allocation";
    }

    private static String field(LotteryDraws.Decision.Reason reason) {
        return switch (reason) {
            case NUMBER_MISSING -> "number";
            case WORDS_MISSING -> "words";
            case WHY_AGAIN_MISSING -> "whyAgain";
            case ALREADY_PUBLISHED -> "method";
        };
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
