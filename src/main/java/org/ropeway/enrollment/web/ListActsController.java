package org.ropeway.enrollment.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.enrollment.RequestDecision;
import org.ropeway.enrollment.RequestDecision.Done;
import org.ropeway.enrollment.RequestDecision.Refused;
import org.ropeway.enrollment.Requests;
import org.ropeway.enrollment.Requests.Seen;
import org.ropeway.enrollment.ReturnReason;
import org.ropeway.enrollment.Wish;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Allowed;
import org.ropeway.identity.Role;
import org.ropeway.shared.StudentId;
import org.ropeway.shared.TermId;
import org.ropeway.shell.Flash;
import org.ropeway.shell.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Acts on one list; each answers with the page it came from: the family's, or the counselor's. */
@Controller
@RequestMapping("/requests/{student}/{term}")
@Allowed({Role.STUDENT, Role.GUARDIAN, Role.COUNSELOR, Role.DIRECTOR})
class ListActsController {
    private final Requests requests;
    private final Words words;

    ListActsController(Requests requests, Words words) {
        this.requests = requests;
        this.words = words;
    }

    /** The list that the form was sent from. @param q what was looked for in the catalog, to look again */
    record Form(
            StudentId student,
            TermId term,
            int version,
            @Nullable String q) {
        Seen seen() {
            return new Seen(student, term, version);
        }
    }

    @PostMapping("/wishes")
    String add(Actor actor, Form form, @RequestParam Wish wish, RedirectAttributes redirect) {
        var wishes = wishes(actor, form);
        wishes.add(wish);
        return change(actor, form, wishes, redirect);
    }

    @PostMapping("/wishes/remove")
    String remove(Actor actor, Form form, @RequestParam Wish wish, RedirectAttributes redirect) {
        var wishes = wishes(actor, form);
        wishes.remove(wish);
        return change(actor, form, wishes, redirect);
    }

    /** @param by -1 for one rank up, 1 for one down */
    @PostMapping("/wishes/move")
    String move(Actor actor, Form form, @RequestParam Wish wish, @RequestParam int by, RedirectAttributes redirect) {
        var wishes = wishes(actor, form);
        int from = wishes.indexOf(wish);
        int to = from + Integer.signum(by);
        if (from >= 0 && to >= 0 && to < wishes.size()) {
            Collections.swap(wishes, from, to);
        }
        return change(actor, form, wishes, redirect);
    }

    @PostMapping("/seats")
    String seats(Actor actor, Form form, @RequestParam int seats, RedirectAttributes redirect) {
        var list = requests.of(actor, form.student(), form.term());
        return answer(actor, form, requests.change(actor, form.seen(), list.wishes(), seats), null, redirect);
    }

    /** @param name of the person who consents in the same act; none where nobody does yet */
    @PostMapping("/submission")
    String submit(
            Actor actor,
            Form form,
            @RequestParam(required = false) @Nullable String name,
            RedirectAttributes redirect) {
        var consent = name == null || name.isBlank() ? null : name;
        return answer(actor, form, requests.submit(actor, form.seen(), consent), "enrollment.said.sent", redirect);
    }

    @PostMapping("/consent")
    String consent(Actor actor, Form form, @RequestParam(defaultValue = "") String name, RedirectAttributes redirect) {
        return answer(actor, form, requests.consent(actor, form.seen(), name), "enrollment.said.consent", redirect);
    }

    @PostMapping("/reopening")
    String reopen(Actor actor, Form form, RedirectAttributes redirect) {
        return answer(actor, form, requests.reopen(actor, form.seen()), "enrollment.said.reopened", redirect);
    }

    @PostMapping("/approval")
    @Allowed({Role.COUNSELOR, Role.DIRECTOR})
    String approve(Actor actor, Form form, RedirectAttributes redirect) {
        return answer(actor, form, requests.approve(actor, form.seen()), "enrollment.said.approved", redirect);
    }

    @PostMapping("/return")
    @Allowed({Role.COUNSELOR, Role.DIRECTOR})
    String giveBack(
            Actor actor,
            Form form,
            @RequestParam ReturnReason reason,
            @RequestParam(defaultValue = "") String text,
            RedirectAttributes redirect) {
        var decision = requests.giveBack(actor, form.seen(), reason, text);
        return answer(actor, form, decision, "enrollment.said.returned", redirect);
    }

    private List<Wish> wishes(Actor actor, Form form) {
        return new ArrayList<>(requests.of(actor, form.student(), form.term()).wishes());
    }

    private String change(Actor actor, Form form, List<Wish> wishes, RedirectAttributes redirect) {
        int seats = requests.of(actor, form.student(), form.term()).seatsWanted();
        return answer(actor, form, requests.change(actor, form.seen(), wishes, seats), null, redirect);
    }

    private String answer(
            Actor actor, Form form, RequestDecision decision, @Nullable String said, RedirectAttributes redirect) {
        switch (decision) {
            case Done _ -> {
                if (said != null) {
                    redirect.addFlashAttribute("said", new Flash("success", words.say(said)));
                }
            }
            case Refused refused ->
                redirect.addFlashAttribute(
                        "said", new Flash("error", words.say(refused.reason().messageKey())));
        }
        if (form.q() != null && !form.q().isBlank()) {
            redirect.addAttribute("q", form.q());
        }
        redirect.addAttribute("term", form.term().toString());
        if (actor.students().contains(form.student())) {
            redirect.addAttribute("student", form.student().toString());
            return "redirect:/my-requests";
        }
        return "redirect:/board/" + form.student();
    }
}
