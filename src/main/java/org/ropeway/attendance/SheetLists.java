package org.ropeway.attendance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.Agencies;
import org.ropeway.agency.Calendars;
import org.ropeway.agency.Term;
import org.ropeway.attendance.SheetRows.Done;
import org.ropeway.attendance.SheetRows.Stand;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Role;
import org.ropeway.schedule.Meetings;
import org.ropeway.schedule.Section;
import org.ropeway.schedule.Sections;
import org.ropeway.seating.Rosters;
import org.ropeway.shared.DateSpan;
import org.ropeway.shared.SectionId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which sheets somebody has to take: an instructor's own and those of others for whom he stands in; the director's all. */
@Service
@Transactional(readOnly = true)
public class SheetLists {
    private static final Done OPEN = new Done(null, null);

    private final SheetRows rows;
    private final Sections sections;
    private final Meetings meetings;
    private final Rosters rosters;
    private final Calendars calendars;
    private final Agencies agencies;
    private final Clock clock;

    SheetLists(
            SheetRows rows,
            Sections sections,
            Meetings meetings,
            Rosters rosters,
            Calendars calendars,
            Agencies agencies,
            Clock clock) {
        this.rows = rows;
        this.sections = sections;
        this.meetings = meetings;
        this.rosters = rosters;
        this.calendars = calendars;
        this.agencies = agencies;
        this.clock = clock;
    }

    /**
     * A class and what is known of its sheet.
     *
     * @param students who sit there on that day: a class without any needs no sheet
     * @param notMet why it was not held, none if nobody said so
     */
    public record Line(
            Section section,
            LocalDate day,
            Span meeting,
            int students,
            Sheet.@Nullable Taking taking,
            @Nullable String notMet) {
        public boolean isMissing() {
            return taking == null && notMet == null && students > 0;
        }
    }

    /**
     * @param day in question
     * @param of the day's classes, by time
     * @param missing of an instructor's: the classes of the terms under way, before the day and not after today, that nobody
     *     has taken, the latest first; none for the director, who has a board of them
     */
    public record Todo(LocalDate day, List<Line> of, List<Line> missing) {
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
        var lines = director ? lines(sections.all(), span) : ofInstructor(actor, span);
        return new Todo(
                asked,
                lines.stream().filter(line -> line.day().equals(asked)).toList(),
                lines.stream()
                        .filter(line -> line.isMissing()
                                && line.day().isBefore(asked)
                                && line.day().isBefore(today))
                        .sorted(Comparator.comparing(Line::day).reversed())
                        .toList());
    }

    private List<Line> ofInstructor(Actor actor, DateSpan span) {
        var own = actor.instructors().stream()
                .flatMap(instructor -> sections.ofInstructor(instructor).stream())
                .toList();
        var known = new LinkedHashMap<SectionId, Section>();
        own.forEach(section -> known.put(section.id(), section));
        var stands = new HashSet<Stand>(rows.stands(actor.instructors(), span));
        stands.forEach(stand -> known.computeIfAbsent(stand.section(), sections::byId));
        var mine = own.stream().map(Section::id).toList();
        return lines(known.values(), span).stream()
                .filter(line -> mine.contains(line.section().id())
                        || stands.contains(new Stand(line.section().id(), line.day())))
                .toList();
    }

    private List<Line> lines(Collection<Section> all, DateSpan span) {
        if (all.isEmpty()) {
            return List.of();
        }
        var ids = all.stream().map(Section::id).toList();
        Map<Stand, Done> done = rows.done(ids, span);
        var seats = rosters.attending(ids);
        var lines = new ArrayList<Line>();
        var meets = meetings.of(all, span);
        for (var section : all) {
            for (var meeting : meets.getOrDefault(section.id(), List.of())) {
                var known = done.getOrDefault(new Stand(section.id(), meeting.day()), OPEN);
                lines.add(new Line(
                        section,
                        meeting.day(),
                        Span.of(meeting.start(), meeting.end()),
                        (int) seats.getOrDefault(section.id(), List.of()).stream()
                                .filter(one -> one.on(meeting.day()))
                                .count(),
                        known.taking(),
                        known.notMet()));
            }
        }
        lines.sort(Comparator.comparing(Line::day)
                .thenComparing(line -> line.meeting().from())
                .thenComparing(line -> line.section().code()));
        return lines;
    }
}
