package org.ropeway.attendance.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.Agencies;
import org.ropeway.attendance.MissingSheets.Expected;
import org.ropeway.attendance.SheetLists;
import org.ropeway.catalog.Course;
import org.ropeway.catalog.Courses;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Allowed;
import org.ropeway.identity.Role;
import org.ropeway.shared.CourseId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sheets that somebody has to take. */
@Controller
@Allowed({Role.INSTRUCTOR, Role.DIRECTOR})
class SheetsController {
    private static final int MOST = 200;

    private final SheetLists lists;
    private final Courses courses;
    private final SheetWords words;
    private final Agencies agencies;
    private final Clock clock;

    SheetsController(SheetLists lists, Courses courses, SheetWords words, Agencies agencies, Clock clock) {
        this.lists = lists;
        this.courses = courses;
        this.words = words;
        this.agencies = agencies;
        this.clock = clock;
    }

    @GetMapping("/attendance")
    String index(Actor actor, @RequestParam(required = false) @Nullable LocalDate day, Locale locale, Model model) {
        var todo = lists.of(actor, day);
        var known = courses.byIds();
        var shown = todo.day();
        boolean today = shown.equals(
                LocalDate.ofInstant(clock.instant(), agencies.current().zone()));
        var page = new SheetsPage(
                words.say("attendance.nav"),
                words.day(shown),
                actor.account(),
                shown.toString(),
                shown.minusDays(1).toString(),
                shown.plusDays(1).toString(),
                today,
                lines(
                        todo.of().stream()
                                .sorted(Comparator.comparing((Expected line) -> !line.isMissing()))
                                .limit(MOST)
                                .toList(),
                        known,
                        locale),
                Math.max(0, todo.of().size() - MOST),
                lines(todo.missing(), known, locale));
        model.addAttribute("page", page);
        return "attendance/sheets";
    }

    private List<SheetsPage.Line> lines(List<Expected> lines, Map<CourseId, Course> known, Locale locale) {
        return lines.stream().map(line -> line(line, known, locale)).toList();
    }

    private SheetsPage.Line line(Expected line, Map<CourseId, Course> known, Locale locale) {
        var course = known.get(line.section().course());
        var status = line.taking() != null
                ? "taken"
                : line.notMet() != null ? "not-met" : line.isMissing() ? "open" : "nobody";
        var taking = line.taking();
        return new SheetsPage.Line(
                "/attendance/%s/%s".formatted(line.section().id(), line.day()),
                words.day(line.day()),
                words.span(line.span()),
                course == null ? line.section().code() : course.title(locale),
                line.section().code(),
                switch (status) {
                    case "taken" -> "ok";
                    case "open" -> "wait";
                    default -> "plain";
                },
                words.say("attendance.status." + status),
                taking != null
                        ? words.say("attendance.counts", taking.present(), taking.absent())
                        : words.say("attendance.students", line.students()));
    }
}
