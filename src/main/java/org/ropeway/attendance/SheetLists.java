package org.ropeway.attendance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.Agencies;
import org.ropeway.agency.Calendars;
import org.ropeway.agency.Term;
import org.ropeway.attendance.MissingSheets.Expected;
import org.ropeway.attendance.SheetRows.Stand;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Role;
import org.ropeway.schedule.Section;
import org.ropeway.schedule.Sections;
import org.ropeway.shared.DateSpan;
import org.ropeway.shared.SectionId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which sheets somebody has to take: an instructor's own and those of others for whom he stands in; the director's all. */
@Service
@Transactional(readOnly = true)
public class SheetLists {
    private static final Comparator<Expected> BY_TIME = Comparator.comparing(
                    (Expected one) -> one.meeting().start())
            .thenComparing(one -> one.section().code());

    private final SheetRows rows;
    private final Sections sections;
    private final MissingSheets sheets;
    private final Calendars calendars;
    private final Agencies agencies;
    private final Clock clock;

    SheetLists(
            SheetRows rows,
            Sections sections,
            MissingSheets sheets,
            Calendars calendars,
            Agencies agencies,
            Clock clock) {
        this.rows = rows;
        this.sections = sections;
        this.sheets = sheets;
        this.calendars = calendars;
        this.agencies = agencies;
        this.clock = clock;
    }

    /**
     * @param day in question
     * @param of the day's classes, by time
     * @param missing of an instructor's: the classes of the terms under way, before the day and not after today, that nobody
     *     has taken, the latest first; none for the director, who has a board of them
     */
    public record Todo(LocalDate day, List<Expected> of, List<Expected> missing) {
        public Todo {
            of = List.copyOf(of);
            missing = List.copyOf(missing);
        }
    }

    /** @param day none for today */
    public Todo of(Actor actor, @Nullable LocalDate day) {
        var today = LocalDate.ofInstant(clock.instant(), agencies.current().zone());
        var asked = day == null ? today : day;
        boolean director = actor.has(Role.DIRECTOR);
        var term = calendars.terms().stream()
                .filter(one -> one.days().contains(asked))
                .map(Term::days)
                .toList();
        if (term.isEmpty()) {
            return new Todo(asked, List.of(), List.of());
        }
        var first = term.stream().map(DateSpan::first).min(LocalDate::compareTo).orElseThrow();
        var span = new DateSpan(director ? asked : first, asked);
        var lines = director ? sheets.classes(sections.all(), span) : ofInstructor(actor, span);
        return new Todo(
                asked,
                lines.stream()
                        .filter(line -> line.day().equals(asked))
                        .sorted(BY_TIME)
                        .toList(),
                lines.stream()
                        .filter(line -> line.isMissing()
                                && line.day().isBefore(asked)
                                && line.day().isBefore(today))
                        .sorted(Comparator.comparing(Expected::day).reversed().thenComparing(BY_TIME))
                        .toList());
    }

    private List<Expected> ofInstructor(Actor actor, DateSpan span) {
        var own = actor.instructors().stream()
                .flatMap(instructor -> sections.ofInstructor(instructor).stream())
                .toList();
        var known = new LinkedHashMap<SectionId, Section>();
        own.forEach(section -> known.put(section.id(), section));
        var stands = new HashSet<Stand>(rows.stands(actor.instructors(), span));
        stands.forEach(stand -> known.computeIfAbsent(stand.section(), sections::byId));
        var mine = own.stream().map(Section::id).toList();
        return sheets.classes(known.values(), span).stream()
                .filter(line -> mine.contains(line.section().id())
                        || stands.contains(new Stand(line.section().id(), line.day())))
                .toList();
    }
}
