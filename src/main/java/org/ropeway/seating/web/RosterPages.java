package org.ropeway.seating.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.Agencies;
import org.ropeway.agency.Directory;
import org.ropeway.agency.School;
import org.ropeway.identity.Actor;
import org.ropeway.seating.Attending;
import org.ropeway.seating.Rosters;
import org.ropeway.seating.Rosters.Roster;
import org.ropeway.seating.Rosters.Standing;
import org.ropeway.shared.Grade;
import org.ropeway.shared.SchoolId;
import org.ropeway.shared.StudentId;
import org.ropeway.shell.Crumb;
import org.ropeway.shell.Words;
import org.springframework.stereotype.Component;

/** Puts a section's roster into words. */
@Component
class RosterPages {
    private final Rosters rosters;
    private final TermBooks books;
    private final Directory directory;
    private final Agencies agencies;
    private final Words words;

    RosterPages(Rosters rosters, TermBooks books, Directory directory, Agencies agencies, Words words) {
        this.rosters = rosters;
        this.books = books;
        this.directory = directory;
        this.agencies = agencies;
        this.words = words;
    }

    /** @param dropping the student to be dropped, if any */
    RosterPage of(Actor actor, Roster roster, @Nullable StudentId dropping, Locale locale) {
        var section = roster.section();
        var book = books.of(section.term(), locale);
        var seated = lines(actor, roster, Standing.SEATED);
        var waiting = lines(actor, roster, Standing.WAITING);
        return new RosterPage(
                words.say("seating.roster-of", section.code(), book.title(section.course())),
                "%s · %s · %s".formatted(book.when(section), book.site(section), book.instructor(section)),
                List.of(new Crumb(words.say("seating.rosters"), "/sections/rosters")),
                words.say("seating.roster-counts", roster.seated(), roster.seats(), roster.waiting()),
                seated.size() + waiting.size() < roster.seated() + roster.waiting(),
                path(roster) + ".csv",
                seated,
                waiting,
                lines(actor, roster, Standing.DROPPED),
                drop(actor, roster, dropping));
    }

    static String path(Roster roster) {
        return "/sections/%s/roster".formatted(roster.section().id());
    }

    List<RosterPage.Line> lines(Actor actor, Roster roster, Standing standing) {
        Map<SchoolId, String> schools =
                directory.schools().stream().collect(Collectors.toMap(School::id, School::name));
        return roster.in(standing).stream()
                .map(line -> line(actor, roster, line, schools))
                .toList();
    }

    private RosterPage.Line line(Actor actor, Roster roster, Rosters.Line line, Map<SchoolId, String> schools) {
        var student = line.student();
        var school = student.school();
        var since = LocalDate.ofInstant(
                line.enrollment().since(), agencies.current().zone());
        var until = line.enrollment().lastDay();
        boolean mayDrop = line.enrollment().standing() == Standing.SEATED && Rosters.mayDrop(actor, student);
        return new RosterPage.Line(
                student.id().toString(),
                line.enrollment().place(),
                student.name().listed(),
                school == null ? "" : schools.getOrDefault(school, ""),
                grade(student.grade()),
                line.enrollment().rank(),
                since,
                words.day(since),
                until,
                until == null ? "" : words.day(until),
                mayDrop ? path(roster) + "?drop=" + student.id() + "#dropping" : "",
                mayDrop ? words.say("seating.drop.who", student.name().spoken()) : "");
    }

    /** The form for a student who is seated and may be dropped by the actor; none for others. */
    private RosterPage.@Nullable Drop drop(Actor actor, Roster roster, @Nullable StudentId dropping) {
        return roster.in(Standing.SEATED).stream()
                .map(Rosters.Line::student)
                .filter(student -> student.id().equals(dropping) && Rosters.mayDrop(actor, student))
                .findFirst()
                .map(student -> {
                    var section = roster.section();
                    var days = rosters.attending(section.id()).stream()
                            .filter(one -> one.student().equals(student.id()))
                            .map(Attending::days)
                            .findFirst()
                            .orElseThrow();
                    var name = student.name().spoken();
                    return new RosterPage.Drop(
                            student.id().toString(),
                            words.say("seating.drop.title", name, section.code()),
                            words.say("seating.drop.words", words.day(days.first())),
                            "/sections/%s/drops".formatted(section.id()),
                            words.say("seating.drop.who", name),
                            path(roster),
                            days.first(),
                            days.last());
                })
                .orElse(null);
    }

    private static String grade(@Nullable Grade grade) {
        return grade == null ? "" : grade.toString();
    }
}
