package org.ropeway.seating.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.Agencies;
import org.ropeway.agency.Calendars;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Allowed;
import org.ropeway.identity.Role;
import org.ropeway.schedule.Section;
import org.ropeway.seating.Answers;
import org.ropeway.seating.DropDecision;
import org.ropeway.seating.Rosters;
import org.ropeway.seating.Rosters.Count;
import org.ropeway.seating.Rosters.Roster;
import org.ropeway.seating.Rosters.Standing;
import org.ropeway.shared.SectionId;
import org.ropeway.shared.StudentId;
import org.ropeway.shared.TermId;
import org.ropeway.shell.Crumb;
import org.ropeway.shell.Csv;
import org.ropeway.shell.Flash;
import org.ropeway.shell.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Rosters: an instructor's own sections, a counselor's own students, the director's all. The director and counselors drop
 * students.
 */
@Controller
class SectionRostersController {
    private final Rosters rosters;
    private final Answers answers;
    private final TermBooks books;
    private final Calendars calendars;
    private final RosterPages pages;
    private final Agencies agencies;
    private final Words words;
    private final Clock clock;

    SectionRostersController(
            Rosters rosters,
            Answers answers,
            TermBooks books,
            Calendars calendars,
            RosterPages pages,
            Agencies agencies,
            Words words,
            Clock clock) {
        this.rosters = rosters;
        this.answers = answers;
        this.books = books;
        this.calendars = calendars;
        this.pages = pages;
        this.agencies = agencies;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/sections/rosters")
    @Allowed({Role.INSTRUCTOR, Role.COUNSELOR, Role.DIRECTOR})
    String index(Actor actor, @RequestParam(required = false) @Nullable TermId term, Locale locale, Model model) {
        var shown = answers.published().stream()
                .filter(one -> term == null || one.equals(term))
                .findFirst()
                .orElse(null);
        List<RosterPage.Entry> sections =
                shown == null ? List.of() : entries(actor, rosters.counts(shown), books.of(shown, locale));
        var name = shown == null ? "" : words.term(calendars.term(shown).name());
        var page = new RosterPage.Index(
                words.say("seating.rosters"), words.say("seating.rosters.lede"), home(), name, sections);
        model.addAttribute("page", page);
        return "seating/rosters";
    }

    private List<RosterPage.Entry> entries(Actor actor, Map<SectionId, Count> counts, TermBook book) {
        var teaching = actor.instructors();
        boolean all = actor.has(Role.DIRECTOR, Role.COUNSELOR);
        return book.sections().values().stream()
                .filter(section -> all || section.instructor() != null && teaching.contains(section.instructor()))
                .sorted(Comparator.comparing(Section::code))
                .map(section -> entry(section, counts.getOrDefault(section.id(), Count.NONE), book))
                .toList();
    }

    private RosterPage.Entry entry(Section section, Count count, TermBook book) {
        return new RosterPage.Entry(
                "/sections/%s/roster".formatted(section.id()),
                section.code(),
                book.title(section.course()),
                book.when(section),
                book.site(section),
                words.say("seating.seats-taken", count.seated(), section.seats()),
                count.waiting());
    }

    /** @param drop the student to be dropped: the page then has the form for it */
    @GetMapping("/sections/{section}/roster")
    @Allowed({Role.INSTRUCTOR, Role.COUNSELOR, Role.DIRECTOR})
    String show(
            Actor actor,
            @PathVariable SectionId section,
            @RequestParam(required = false) @Nullable StudentId drop,
            Locale locale,
            Model model) {
        var today = LocalDate.now(clock.withZone(agencies.current().zone()));
        var page = pages.of(actor, rosters.of(actor, section), drop, locale);
        var dropping = page.drop();
        return page(page, form(dropping == null ? "" : within(dropping, today).toString(), ""), model);
    }

    private static LocalDate within(RosterPage.Drop drop, LocalDate day) {
        return day.isBefore(drop.min()) ? drop.min() : day.isAfter(drop.max()) ? drop.max() : day;
    }

    private static MapBindingResult form(String lastDay, String why) {
        return new MapBindingResult(Map.of("lastDay", lastDay, "why", why), "dropping");
    }

    private static String page(RosterPage page, BindingResult form, Model model) {
        model.addAttribute("dropping", form.getTarget());
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "dropping", form);
        model.addAttribute("page", page);
        return "seating/roster";
    }

    @PostMapping("/sections/{section}/drops")
    @Allowed({Role.COUNSELOR, Role.DIRECTOR})
    String drop(
            Actor actor,
            @PathVariable SectionId section,
            @RequestParam StudentId student,
            @RequestParam(defaultValue = "") String lastDay,
            @RequestParam(defaultValue = "") String why,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        var form = form(lastDay, why);
        var roster = rosters.of(actor, section);
        switch (decision(actor, section, student, lastDay, why)) {
            case null -> form.rejectValue("lastDay", "wrong", words.say("seating.drop.no-day"));
            case DropDecision.Dropped(var attending) -> {
                var last = words.day(attending.days().last());
                Flash.good(redirect, words.say("seating.drop.done", name(roster, student), last));
                return "redirect:" + RosterPages.path(roster);
            }
            case DropDecision.Refused(var reason) -> {
                if (reason == DropDecision.Reason.NOT_SEATED) {
                    Flash.bad(redirect, words.say(reason.messageKey()));
                    return "redirect:" + RosterPages.path(roster);
                }
                var field = reason == DropDecision.Reason.NO_REASON_GIVEN ? "why" : "lastDay";
                form.rejectValue(field, "wrong", words.say(reason.messageKey()));
            }
        }
        return page(pages.of(actor, roster, student, locale), form, model);
    }

    private @Nullable DropDecision decision(
            Actor actor, SectionId section, StudentId student, String lastDay, String why) {
        LocalDate day;
        try {
            day = LocalDate.parse(lastDay);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
        return rosters.drop(actor, section, student, day, why);
    }

    private static String name(Roster roster, StudentId student) {
        return roster.lines().stream()
                .map(line -> line.student())
                .filter(one -> one.id().equals(student))
                .map(one -> one.name().spoken())
                .findFirst()
                .orElse("");
    }

    @GetMapping("/sections/{section}/roster.csv")
    @Allowed({Role.INSTRUCTOR, Role.COUNSELOR, Role.DIRECTOR})
    ResponseEntity<byte[]> download(Actor actor, @PathVariable SectionId section) {
        var roster = rosters.of(actor, section);
        return Csv.download("roster-" + roster.section().code() + ".csv", rows -> {
            rows.row("standing", "place", "student", "name", "school", "grade", "rank", "since", "last_day");
            for (var standing : Standing.values()) {
                for (var line : pages.lines(actor, roster, standing)) {
                    rows.row(
                            standing.name().toLowerCase(Locale.ROOT),
                            line.place() == 0 ? "" : String.valueOf(line.place()),
                            line.student(),
                            line.name(),
                            line.school(),
                            line.grade(),
                            String.valueOf(line.rank()),
                            line.since().toString(),
                            line.until() == null ? "" : line.until().toString());
                }
            }
        });
    }

    private List<Crumb> home() {
        return List.of(new Crumb(words.say("home.nav"), "/home"));
    }
}
