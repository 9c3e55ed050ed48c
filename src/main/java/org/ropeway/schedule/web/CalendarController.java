package org.ropeway.schedule.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.EarlyRelease;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Allowed;
import org.ropeway.identity.AnyRole;
import org.ropeway.identity.Role;
import org.ropeway.schedule.CalendarDecision;
import org.ropeway.schedule.CalendarDecision.Changed;
import org.ropeway.schedule.CalendarDecision.Refused;
import org.ropeway.schedule.SchoolCalendar;
import org.ropeway.shared.DateSpan;
import org.ropeway.shared.SiteId;
import org.ropeway.shell.Flash;
import org.ropeway.shell.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The agency's calendar: everybody who is signed in reads it, the director changes it. */
@Controller
@RequestMapping("/calendar")
class CalendarController {
    private static final List<String> CLOSING = List.of("first", "last", "why");
    private static final List<String> RELEASE = List.of("day", "until", "site", "reason");

    private final SchoolCalendar calendar;
    private final CalendarPages pages;
    private final Words words;

    CalendarController(SchoolCalendar calendar, CalendarPages pages, Words words) {
        this.calendar = calendar;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping
    @AnyRole
    String show(Actor actor, @RequestParam(required = false) @Nullable Integer year, Model model) {
        return page(actor, year, binding("closing", CLOSING, Map.of()), binding("release", RELEASE, Map.of()), model);
    }

    @PostMapping("/closed-days")
    @Allowed(Role.DIRECTOR)
    String close(Actor actor, @RequestParam Map<String, String> params, Model model, RedirectAttributes redirect) {
        var form = binding("closing", CLOSING, params);
        var first = day(form, "first");
        var last = params.getOrDefault("last", "").isBlank() ? first : day(form, "last");
        if (first != null && last != null && last.isBefore(first)) {
            form.rejectValue("last", "wrong", words.say("schedule.calendar.last-before-first"));
        }
        if (first != null && last != null && !form.hasErrors()) {
            var decision = calendar.close(actor.who(), new DateSpan(first, last), params.getOrDefault("why", ""));
            if (says(decision, form, "first", "why")) {
                return done(decision, "schedule.calendar.is-closed", redirect);
            }
        }
        return page(actor, year(first), form, binding("release", RELEASE, Map.of()), model);
    }

    @PostMapping("/closed-days/removal")
    @Allowed(Role.DIRECTOR)
    String open(Actor actor, @RequestParam LocalDate first, @RequestParam LocalDate last, RedirectAttributes redirect) {
        var days = new DateSpan(first, last.isBefore(first) ? first : last);
        return done(calendar.open(actor.who(), days), "schedule.calendar.is-open", redirect);
    }

    @PostMapping("/early-releases")
    @Allowed(Role.DIRECTOR)
    String release(Actor actor, @RequestParam Map<String, String> params, Model model, RedirectAttributes redirect) {
        var form = binding("release", RELEASE, params);
        var day = day(form, "day");
        var until = read(form, "until", LocalTime::parse, "schedule.calendar.no-hour");
        var site = params.getOrDefault("site", "");
        if (day != null && until != null) {
            var early = new EarlyRelease(
                    day, site.isEmpty() ? null : SiteId.of(site), until, params.getOrDefault("reason", ""));
            var decision = calendar.releaseEarly(actor.who(), early);
            if (says(decision, form, "day", "reason")) {
                return done(decision, "schedule.calendar.is-early", redirect);
            }
        }
        return page(actor, year(day), binding("closing", CLOSING, Map.of()), form, model);
    }

    @PostMapping("/early-releases/removal")
    @Allowed(Role.DIRECTOR)
    String releaseAsUsual(
            Actor actor,
            @RequestParam LocalDate first,
            @RequestParam(defaultValue = "") String site,
            RedirectAttributes redirect) {
        var decision = calendar.releaseAsUsual(actor.who(), first, site.isEmpty() ? null : SiteId.of(site));
        return done(decision, "schedule.calendar.is-as-usual", redirect);
    }

    /** Puts a refusal beside its field. @return whether there was none */
    private boolean says(CalendarDecision decision, BindingResult form, String dayField, String whyField) {
        if (decision instanceof Refused refused) {
            var field = switch (refused.reason()) {
                case OUTSIDE_TERMS, NOTHING_SET -> dayField;
                case NO_REASON_GIVEN -> whyField;
                case NO_SUCH_SITE -> "site";
            };
            form.rejectValue(field, "wrong", words.say(refused.reason().messageKey()));
        }
        return decision instanceof Changed;
    }

    private String done(CalendarDecision decision, String key, RedirectAttributes redirect) {
        switch (decision) {
            case Changed(var days) -> {
                Flash.good(redirect, words.say(key, pages.span(days)));
                redirect.addAttribute("year", pages.yearOf(days.first()));
            }
            case Refused(var reason) -> Flash.bad(redirect, words.say(reason.messageKey()));
        }
        return "redirect:/calendar";
    }

    private @Nullable Integer year(@Nullable LocalDate day) {
        return day == null ? null : Integer.valueOf(pages.yearOf(day));
    }

    private String page(
            Actor actor, @Nullable Integer year, BindingResult closing, BindingResult release, Model model) {
        for (var form : List.of(closing, release)) {
            model.addAttribute(form.getObjectName(), form.getTarget());
            model.addAttribute(BindingResult.MODEL_KEY_PREFIX + form.getObjectName(), form);
        }
        model.addAttribute("page", pages.of(year, actor.has(Role.DIRECTOR)));
        return "schedule/calendar";
    }

    private static MapBindingResult binding(String name, List<String> fields, Map<String, String> params) {
        var form = new HashMap<String, Object>();
        fields.forEach(field -> form.put(field, params.getOrDefault(field, "")));
        return new MapBindingResult(form, name);
    }

    private @Nullable LocalDate day(BindingResult form, String field) {
        return read(form, field, LocalDate::parse, "schedule.calendar.no-day");
    }

    private <T> @Nullable T read(BindingResult form, String field, Function<String, T> reading, String fault) {
        try {
            return reading.apply(String.valueOf(form.getFieldValue(field)));
        } catch (DateTimeParseException unreadable) {
            form.rejectValue(field, "wrong", words.say(fault));
            return null;
        }
    }
}
