package org.ropeway.enrollment.web;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.Agencies;
import org.ropeway.agency.Calendars;
import org.ropeway.agency.Term;
import org.ropeway.enrollment.Board;
import org.ropeway.enrollment.Board.Show;
import org.ropeway.enrollment.RequestWindow;
import org.ropeway.enrollment.RequestWindows;
import org.ropeway.enrollment.RequestWindows.Decision;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Allowed;
import org.ropeway.identity.Role;
import org.ropeway.shared.TermId;
import org.ropeway.shell.Flash;
import org.ropeway.shell.Words;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The director opens, moves and closes the request windows of terms. */
@Controller
@RequestMapping("/windows")
@Allowed(Role.DIRECTOR)
class WindowsController {
    private final RequestWindows windows;
    private final Calendars calendars;
    private final Agencies agencies;
    private final Board board;
    private final Times times;
    private final Words words;
    private final Clock clock;

    WindowsController(
            RequestWindows windows,
            Calendars calendars,
            Agencies agencies,
            Board board,
            Times times,
            Words words,
            Clock clock) {
        this.windows = windows;
        this.calendars = calendars;
        this.agencies = agencies;
        this.board = board;
        this.times = times;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    String index(Actor actor, Model model) {
        Map<TermId, RequestWindow> set =
                windows.all().stream().collect(Collectors.toMap(RequestWindow::term, Function.identity()));
        var today = times.dayOf(clock.instant());
        var rows = calendars.terms().stream()
                .filter(term ->
                        set.containsKey(term.id()) || !term.days().last().isBefore(today))
                .map(term -> row(actor, term, set.get(term.id())))
                .toList();
        var zone = agencies.current().zone().getDisplayName(TextStyle.FULL, LocaleContextHolder.getLocale());
        model.addAttribute(
                "page",
                new WindowsPage(
                        words.say("enrollment.windows.title"), words.say("enrollment.windows.lede"), zone, rows));
        return "enrollment/windows";
    }

    /** @param opens and closes as {@code datetime-local} fields give them, by the agency's clock */
    @PostMapping("/{term}")
    String set(
            Actor actor,
            @PathVariable TermId term,
            @RequestParam(defaultValue = "") String opens,
            @RequestParam(defaultValue = "") String closes,
            RedirectAttributes redirect) {
        var from = instant(opens);
        var until = instant(closes);
        if (from == null || until == null) {
            Flash.bad(redirect, words.say("enrollment.window.refused.NO_DATES"));
        } else {
            say(windows.set(actor.who(), term, from, until), redirect);
        }
        return "redirect:/windows";
    }

    @PostMapping("/{term}/closing")
    String close(Actor actor, @PathVariable TermId term, RedirectAttributes redirect) {
        say(windows.close(actor.who(), term), redirect);
        return "redirect:/windows";
    }

    private void say(Decision decision, RedirectAttributes redirect) {
        switch (decision) {
            case Decision.Set(var window) ->
                Flash.good(
                        redirect,
                        words.say(
                                "enrollment.window.said", times.moment(window.opens()), times.moment(window.closes())));
            case Decision.Refused(var reason) -> Flash.bad(redirect, words.say(reason.messageKey()));
        }
    }

    private @Nullable Instant instant(String local) {
        try {
            return times.instant(local);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    private WindowsPage.Row row(Actor actor, Term term, @Nullable RequestWindow window) {
        var status = window == null ? null : window.status(clock.instant());
        var tag = status == null
                ? "plain"
                : switch (status) {
                    case OPEN -> "ok";
                    case UPCOMING -> "wait";
                    case CLOSED -> "locked";
                };
        return new WindowsPage.Row(
                term.id().toString(),
                words.term(term.name()),
                "%s – %s"
                        .formatted(
                                times.day(term.days().first()),
                                times.day(term.days().last())),
                tag,
                words.say("enrollment.window." + (status == null ? "NONE" : status)),
                window == null ? "" : "%s – %s".formatted(times.moment(window.opens()), times.moment(window.closes())),
                window == null ? "" : times.local(window.opens()),
                window == null ? "" : times.local(window.closes()),
                status == RequestWindow.Status.OPEN,
                "/windows/" + term.id(),
                "/board?term=" + term.id(),
                window == null ? "" : counts(board.counts(actor, term.id())));
    }

    private String counts(Board.Counts counts) {
        return words.say(
                "enrollment.window.counts",
                counts.of(Show.APPROVED),
                counts.of(Show.WAITING) + counts.of(Show.CONSENT),
                counts.of(Show.NOT_STARTED));
    }
}
