package org.ropeway.seating.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.Agencies;
import org.ropeway.agency.Calendars;
import org.ropeway.agency.Directory;
import org.ropeway.agency.School;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Allowed;
import org.ropeway.identity.Role;
import org.ropeway.schedule.Section;
import org.ropeway.seating.Answers;
import org.ropeway.seating.Rosters;
import org.ropeway.seating.Rosters.Count;
import org.ropeway.seating.Rosters.Roster;
import org.ropeway.seating.Rosters.Standing;
import org.ropeway.shared.Grade;
import org.ropeway.shared.SchoolId;
import org.ropeway.shared.SectionId;
import org.ropeway.shared.TermId;
import org.ropeway.shell.Crumb;
import org.ropeway.shell.Csv;
import org.ropeway.shell.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Rosters: an instructor's own sections, a counselor's own students, the director's all. */
@Controller
class SectionRostersController {
    private final Rosters rosters;
    private final Answers answers;
    private final TermBooks books;
    private final Calendars calendars;
    private final Directory directory;
    private final Agencies agencies;
    private final Words words;

    SectionRostersController(
            Rosters rosters,
            Answers answers,
            TermBooks books,
            Calendars calendars,
            Directory directory,
            Agencies agencies,
            Words words) {
        this.rosters = rosters;
        this.answers = answers;
        this.books = books;
        this.calendars = calendars;
        this.directory = directory;
        this.agencies = agencies;
        this.words = words;
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

    @GetMapping("/sections/{section}/roster")
    @Allowed({Role.INSTRUCTOR, Role.COUNSELOR, Role.DIRECTOR})
    String show(Actor actor, @PathVariable SectionId section, Locale locale, Model model) {
        var roster = rosters.of(actor, section);
        var book = books.of(roster.section().term(), locale);
        var crumbs = List.of(new Crumb(words.say("seating.rosters"), "/sections/rosters"));
        model.addAttribute(
                "page",
                new RosterPage(
                        words.say(
                                "seating.roster-of",
                                roster.section().code(),
                                book.title(roster.section().course())),
                        "%s · %s · %s"
                                .formatted(
                                        book.when(roster.section()),
                                        book.site(roster.section()),
                                        book.instructor(roster.section())),
                        crumbs,
                        words.say("seating.roster-counts", roster.seated(), roster.seats(), roster.waiting()),
                        roster.in(Standing.SEATED).size()
                                        + roster.in(Standing.WAITING).size()
                                < roster.seated() + roster.waiting(),
                        "/sections/%s/roster.csv".formatted(section),
                        lines(roster, Standing.SEATED),
                        lines(roster, Standing.WAITING)));
        return "seating/roster";
    }

    @GetMapping("/sections/{section}/roster.csv")
    @Allowed({Role.INSTRUCTOR, Role.COUNSELOR, Role.DIRECTOR})
    ResponseEntity<byte[]> download(Actor actor, @PathVariable SectionId section) {
        var roster = rosters.of(actor, section);
        return Csv.download("roster-" + roster.section().code() + ".csv", rows -> {
            rows.row("standing", "place", "student", "name", "school", "grade", "rank", "since");
            for (var standing : List.of(Standing.SEATED, Standing.WAITING)) {
                var lines = lines(roster, standing);
                var people = roster.in(standing);
                for (int i = 0; i < lines.size(); i++) {
                    var line = lines.get(i);
                    rows.row(
                            standing.name().toLowerCase(Locale.ROOT),
                            line.place() == 0 ? "" : String.valueOf(line.place()),
                            people.get(i).student().id().toString(),
                            line.name(),
                            line.school(),
                            line.grade(),
                            String.valueOf(line.rank()),
                            line.since().toString());
                }
            }
        });
    }

    private List<RosterPage.Line> lines(Roster roster, Standing standing) {
        Map<SchoolId, String> schools =
                directory.schools().stream().collect(Collectors.toMap(School::id, School::name));
        ZoneId zone = agencies.current().zone();
        return roster.in(standing).stream()
                .map(line -> {
                    var school = line.student().school();
                    var since = LocalDate.ofInstant(line.enrollment().since(), zone);
                    return new RosterPage.Line(
                            line.enrollment().place(),
                            line.student().name().listed(),
                            school == null ? "" : schools.getOrDefault(school, ""),
                            grade(line.student().grade()),
                            line.enrollment().rank(),
                            since,
                            words.day(since));
                })
                .toList();
    }

    private static String grade(@Nullable Grade grade) {
        return grade == null ? "" : grade.toString();
    }

    private List<Crumb> home() {
        return List.of(new Crumb(words.say("home.nav"), "/home"));
    }
}
