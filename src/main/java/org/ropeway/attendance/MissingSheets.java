package org.ropeway.attendance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.attendance.SheetRows.Done;
import org.ropeway.attendance.SheetRows.Stand;
import org.ropeway.schedule.Meeting;
import org.ropeway.schedule.Meetings;
import org.ropeway.schedule.Section;
import org.ropeway.schedule.Sections;
import org.ropeway.seating.Attending;
import org.ropeway.seating.Rosters;
import org.ropeway.shared.DateSpan;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which sheets are expected, and which of them were taken or declared away. A class without students needs none. */
@Service
@Transactional(readOnly = true)
public class MissingSheets {
    private static final Done OPEN = new Done(null, null);

    private final SheetRows rows;
    private final Sections sections;
    private final Meetings meetings;
    private final Rosters rosters;

    MissingSheets(SheetRows rows, Sections sections, Meetings meetings, Rosters rosters) {
        this.rows = rows;
        this.sections = sections;
        this.meetings = meetings;
        this.rosters = rosters;
    }

    public enum State {
        TAKEN,
        /** It was declared that the section did not meet. */
        DECLARED,
        MISSING;

        public String messageKey() {
            return "attendance.sheet." + name();
        }
    }

    /**
     * A class and what is known of its sheet.
     *
     * @param students who attend on that day: a class without any needs no sheet
     * @param notMet why it was not held, none if nobody said so
     */
    public record Expected(
            Section section,
            Meeting meeting,
            int students,
            Sheet.@Nullable Taking taking,
            @Nullable String notMet) {

        /** What was said not to have met is declared, whatever was taken before. */
        public State state() {
            return notMet != null ? State.DECLARED : taking != null ? State.TAKEN : State.MISSING;
        }

        public boolean isMissing() {
            return students > 0 && state() == State.MISSING;
        }

        public LocalDate day() {
            return meeting.day();
        }

        public Span span() {
            return Span.of(meeting.start(), meeting.end());
        }
    }

    /** Of all sections, by day, then by section code. */
    public List<Expected> expected(DateSpan span) {
        return expected(sections.all(), span);
    }

    public List<Expected> expected(Collection<Section> asked, DateSpan span) {
        return classes(asked, span).stream()
                .filter(one -> one.students() > 0)
                .sorted(Comparator.comparing(Expected::day)
                        .thenComparing(one -> one.section().code()))
                .toList();
    }

    /** Also those without students, section by section. */
    List<Expected> classes(Collection<Section> asked, DateSpan span) {
        var ids = asked.stream().map(Section::id).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        var attending = rosters.attending(ids);
        var done = rows.done(ids, span);
        var met = meetings.of(asked, span);
        var classes = new ArrayList<Expected>();
        for (var section : asked) {
            var students = attending.getOrDefault(section.id(), List.of());
            for (var meeting : met.getOrDefault(section.id(), List.of())) {
                var known = done.getOrDefault(new Stand(section.id(), meeting.day()), OPEN);
                classes.add(
                        new Expected(section, meeting, count(students, meeting.day()), known.taking(), known.notMet()));
            }
        }
        return classes;
    }

    private static int count(Collection<Attending> students, LocalDate day) {
        return (int) students.stream().filter(student -> student.on(day)).count();
    }
}
