package org.ropeway.seating.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.Calendars;
import org.ropeway.agency.Term;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Allowed;
import org.ropeway.identity.Role;
import org.ropeway.seating.Answers;
import org.ropeway.shared.NoSuch;
import org.ropeway.shared.StudentId;
import org.ropeway.shared.TermId;
import org.ropeway.shell.Crumb;
import org.ropeway.shell.Option;
import org.ropeway.shell.Words;
import org.ropeway.students.Student;
import org.ropeway.students.Students;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What a student got and why: for the student, the family, the counselor and the director. */
@Controller
class ScheduleController {
    private final Answers answers;
    private final AnswerViews views;
    private final TermBooks books;
    private final Students students;
    private final Calendars calendars;
    private final Words words;

    ScheduleController(
            Answers answers, AnswerViews views, TermBooks books, Students students, Calendars calendars, Words words) {
        this.answers = answers;
        this.views = views;
        this.books = books;
        this.students = students;
        this.calendars = calendars;
        this.words = words;
    }

    @GetMapping("/my-schedule")
    @Allowed({Role.STUDENT, Role.GUARDIAN})
    String mine(
            Actor actor,
            @RequestParam(required = false) @Nullable StudentId student,
            @RequestParam(required = false) @Nullable TermId term,
            Locale locale,
            Model model) {
        var own = students.byIds(actor.students()).stream()
                .sorted(java.util.Comparator.comparing(
                                (Student one) -> one.name().listed())
                        .thenComparing(one -> one.id().toString()))
                .toList();
        var shown = own.stream()
                .filter(one -> student == null || one.id().equals(student))
                .findFirst()
                .orElseThrow(() -> new NoSuch("student", String.valueOf(student)));
        boolean self = actor.has(Role.STUDENT) && own.size() == 1;
        var children = own.size() < 2
                ? List.<SchedulePage.Child>of()
                : own.stream()
                        .map(one -> new SchedulePage.Child(
                                one.name().spoken(), "/my-schedule?student=" + one.id(), one.equals(shown)))
                        .toList();
        var title = self
                ? words.say("seating.my-schedule")
                : words.say("seating.schedule-of", shown.name().spoken());
        return show(
                actor, shown, title, term, List.of(new Crumb(words.say("home.nav"), "/home")), children, locale, model);
    }

    @GetMapping("/students/{student}/schedule")
    @Allowed({Role.COUNSELOR, Role.DIRECTOR})
    String of(
            Actor actor,
            @PathVariable StudentId student,
            @RequestParam(required = false) @Nullable TermId term,
            Locale locale,
            Model model) {
        var shown = students.byId(student, actor.reach());
        var title = words.say("seating.schedule-of", shown.name().spoken());
        var crumbs = List.of(new Crumb(words.say("seating.letters"), "/letters"));
        return show(actor, shown, title, term, crumbs, List.of(), locale, model);
    }

    private String show(
            Actor actor,
            Student student,
            String title,
            @Nullable TermId asked,
            List<Crumb> crumbs,
            List<SchedulePage.Child> children,
            Locale locale,
            Model model) {
        var published = answers.published();
        var term = asked != null && published.contains(asked)
                ? Optional.of(asked)
                : published.stream().findFirst();
        var view = term.flatMap(one ->
                answers.of(actor, student.id(), one).map(result -> views.of(result, books.of(one, locale))));
        var known = term.map(calendars::term);
        model.addAttribute(
                "page",
                new SchedulePage(
                        title,
                        known.map(Term::name).map(words::term).orElse(""),
                        crumbs,
                        view.orElse(null),
                        "/letters/" + student.id()
                                + known.map(one -> "?term=" + one.id()).orElse(""),
                        known.map(one -> one.id().toString()).orElse(""),
                        published.size() < 2
                                ? List.of()
                                : published.stream().map(this::option).toList(),
                        children));
        return "seating/schedule";
    }

    private Option option(TermId id) {
        return new Option(id.toString(), words.term(calendars.term(id).name()));
    }
}
