package org.ropeway.attendance.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.Agencies;
import org.ropeway.attendance.Outside;
import org.ropeway.attendance.OutsideHours;
import org.ropeway.attendance.PostDecision;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Allowed;
import org.ropeway.identity.Role;
import org.ropeway.schedule.Section;
import org.ropeway.schedule.Sections;
import org.ropeway.shared.SchoolYear;
import org.ropeway.shell.Flash;
import org.ropeway.shell.Words;
import org.ropeway.students.Student;
import org.ropeway.students.Students;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Hours that stand outside enrollment or calendar, for the office to take back. */
@Controller
@RequestMapping("/attendance-outside")
@Allowed({Role.BUSINESS_OFFICE, Role.DIRECTOR})
class OutsideController {
    private static final int SHOWN = 200;

    private final OutsideHours hours;
    private final Sections sections;
    private final Students students;
    private final Agencies agencies;
    private final SheetWords sheetWords;
    private final Words words;
    private final Clock clock;

    OutsideController(
            OutsideHours hours,
            Sections sections,
            Students students,
            Agencies agencies,
            SheetWords sheetWords,
            Words words,
            Clock clock) {
        this.hours = hours;
        this.sections = sections;
        this.students = students;
        this.agencies = agencies;
        this.sheetWords = sheetWords;
        this.words = words;
        this.clock = clock;
    }

    /** All that outside.html shows. @param more lines that are not shown, or none */
    record OutsidePage(
            String title,
            String lede,
            int year,
            List<Line> lines,
            @Nullable String more,
            boolean open) {
        OutsidePage {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One student's day in one section.
     *
     * @param place as the form sends it
     * @param roster path of the section's roster; none for who may not see it
     * @param locked whether its period is certified: it must be opened again first
     */
    record Line(
            String place,
            String day,
            String section,
            @Nullable String roster,
            String student,
            String times,
            String reason,
            boolean locked) {}

    /** @param year the calendar year in which the school year begins; 0 for the present one */
    @GetMapping
    String index(Actor actor, @RequestParam(defaultValue = "0") int year, Model model) {
        var today = LocalDate.ofInstant(clock.instant(), agencies.current().zone());
        var shown = year == 0 ? SchoolYear.on(today) : new SchoolYear(year);
        var all = hours.of(shown.days());
        var first = all.stream().limit(SHOWN).toList();
        model.addAttribute(
                "page",
                new OutsidePage(
                        words.say("attendance.outside.title", shown),
                        words.say("attendance.outside.lede"),
                        shown.firstYear(),
                        lines(first, actor.has(Role.DIRECTOR)),
                        all.size() > SHOWN ? words.say("attendance.and-more", all.size() - SHOWN) : null,
                        first.stream().anyMatch(one -> !one.isLocked())));
        return "attendance/outside";
    }

    private List<Line> lines(List<Outside> all, boolean director) {
        var codes = sections.all().stream().collect(Collectors.toMap(Section::id, Section::code));
        var names = students.byIds(all.stream().map(Outside::student).distinct().toList()).stream()
                .collect(Collectors.toMap(Student::id, student -> student.name().listed()));
        return all.stream()
                .map(one -> new Line(
                        one.place().toString(),
                        words.day(one.day()),
                        codes.getOrDefault(one.section(), ""),
                        director ? "/sections/%s/roster".formatted(one.section()) : null,
                        names.getOrDefault(one.student(), ""),
                        one.backs().stream()
                                .map(entry -> sheetWords.span(entry.span()))
                                .collect(Collectors.joining(", ")),
                        words.say("attendance.outside." + one.reason()),
                        one.isLocked()))
                .toList();
    }

    @PostMapping
    String takeBack(
            Actor actor,
            @RequestParam(defaultValue = "0") int year,
            @RequestParam(defaultValue = "") List<String> place,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes redirect) {
        if (place.isEmpty() || why.isBlank()) {
            Flash.bad(redirect, words.say("attendance.outside.which-and-why"));
        } else {
            switch (hours.takeBack(actor, places(place), why)) {
                case PostDecision.Posted(var postings) ->
                    Flash.good(
                            redirect,
                            words.say(
                                    "attendance.outside.taken-back",
                                    words.hours(-postings.stream()
                                            .mapToInt(posting -> posting.minutes())
                                            .sum())));
                case PostDecision.Refused(var refusals) ->
                    Flash.bad(redirect, words.say(refusals.getFirst().reason().messageKey()));
            }
        }
        return "redirect:/attendance-outside?year=" + year;
    }

    private static List<Outside.Place> places(List<String> texts) {
        try {
            return texts.stream().map(Outside.Place::of).toList();
        } catch (IllegalArgumentException unreadable) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "not a line of this page", unreadable);
        }
    }
}
