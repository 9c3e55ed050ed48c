package org.ropeway.funding.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ropeway.funding.ada.RelatedInstruction;
import org.ropeway.funding.ada.RelatedWeek;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Allowed;
import org.ropeway.identity.Role;
import org.ropeway.shared.SchoolYear;
import org.ropeway.shared.StudentId;
import org.ropeway.shell.Csv;
import org.ropeway.shell.Words;
import org.ropeway.students.Student;
import org.ropeway.students.Students;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Weeks with too little related instruction: all of them, or those of an instructor's own sections. */
@Controller
@RequestMapping("/funding/related")
@Allowed({Role.DIRECTOR, Role.LIAISON, Role.INSTRUCTOR})
class RelatedController {
    private final RelatedInstruction related;
    private final Students students;
    private final ParameterLines parameters;
    private final Years years;
    private final Words words;

    RelatedController(
            RelatedInstruction related, Students students, ParameterLines parameters, Years years, Words words) {
        this.related = related;
        this.students = students;
        this.parameters = parameters;
        this.years = years;
        this.words = words;
    }

    @GetMapping
    String index(Actor actor, @RequestParam(required = false) @Nullable SchoolYear year, Locale locale, Model model) {
        var chosen = years.chosen(year);
        var day = years.upTo(chosen);
        var amounts = Amounts.in(locale);
        var weeks = related.below(actor, chosen);
        var names = names(weeks);
        model.addAttribute(
                "page",
                new RelatedPage(
                        words.say("ada.related.title"),
                        words.say("ada.related.lede"),
                        years.options(chosen),
                        chosen.toString(),
                        words.say("ada.related.needed", amounts.count(related.needed(day))),
                        weeks.stream()
                                .map(week -> new RelatedPage.Line(
                                        words.day(week.monday()),
                                        week.facts().section().code(),
                                        names.getOrDefault(week.student(), words.say("ada.student.unknown")),
                                        amounts.count(week.station()),
                                        amounts.count(week.taught()),
                                        amounts.count(week.missing())))
                                .toList(),
                        parameters.of(related.rule(day), locale)));
        return "funding/related";
    }

    @GetMapping(params = "format=csv")
    ResponseEntity<byte[]> csv(Actor actor, @RequestParam SchoolYear year) {
        var weeks = related.below(actor, year);
        var names = names(weeks);
        return Csv.download("related-instruction-%s.csv".formatted(year), csv -> {
            csv.row("week_from", "section", "student", "station_minutes", "related_minutes", "needed_minutes");
            weeks.forEach(week -> csv.row(
                    week.monday().toString(),
                    week.facts().section().code(),
                    names.getOrDefault(week.student(), ""),
                    Long.toString(week.station()),
                    Long.toString(week.taught()),
                    Long.toString(week.needed())));
        });
    }

    private Map<StudentId, String> names(List<RelatedWeek> weeks) {
        var ids = weeks.stream().map(RelatedWeek::student).distinct().toList();
        return students.byIds(ids).stream()
                .collect(Collectors.toMap(Student::id, student -> student.name().listed(), (one, _) -> one));
    }
}
