package org.ropeway.schedule.web;

import org.ropeway.agency.Calendars;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Allowed;
import org.ropeway.identity.Role;
import org.ropeway.schedule.Publications;
import org.ropeway.shared.TermId;
import org.ropeway.shell.Flash;
import org.ropeway.shell.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Publishing a term's catalog, and withdrawing it. */
@Controller
@Allowed(Role.DIRECTOR)
@RequestMapping("/terms/{id}/publication")
class TermsController {
    private final Publications publications;
    private final Calendars calendars;
    private final Words words;

    TermsController(Publications publications, Calendars calendars, Words words) {
        this.publications = publications;
        this.calendars = calendars;
        this.words = words;
    }

    @PostMapping
    String create(@PathVariable TermId id, Actor actor, RedirectAttributes redirect) {
        publications.publish(actor.who(), id);
        Flash.good(
                redirect,
                words.say("schedule.term.is-published", calendars.term(id).name()));
        return "redirect:/sections";
    }

    @PostMapping("/withdrawal")
    String destroy(@PathVariable TermId id, Actor actor, RedirectAttributes redirect) {
        publications.withdraw(actor.who(), id);
        Flash.good(
                redirect,
                words.say("schedule.term.is-hidden", calendars.term(id).name()));
        return "redirect:/sections";
    }
}
