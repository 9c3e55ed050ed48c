package org.ropeway.attendance;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ropeway.schedule.Meeting;
import org.ropeway.schedule.Meetings;
import org.ropeway.schedule.Section;
import org.ropeway.schedule.Sections;
import org.ropeway.seating.Attending;
import org.ropeway.seating.Rosters;
import org.ropeway.shared.DateSpan;
import org.ropeway.shared.SectionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which sheets are expected, and which of them were taken or declared away. A class without students needs none. */
@Service
@Transactional(readOnly = true)
public class MissingSheets {
    private final JdbcClient jdbc;
    private final Sections sections;
    private final Meetings meetings;
    private final Rosters rosters;

    MissingSheets(JdbcClient jdbc, Sections sections, Meetings meetings, Rosters rosters) {
        this.jdbc = jdbc;
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

    /** A sheet that is expected. @param students who attend on that day */
    public record Expected(Section section, Meeting meeting, int students, State state) {
        public boolean isMissing() {
            return state == State.MISSING;
        }

        public LocalDate day() {
            return meeting.day();
        }
    }

    /** Of all sections, by day, then by section code. */
    public List<Expected> expected(DateSpan span) {
        return expected(sections.all(), span);
    }

    public List<Expected> expected(Collection<Section> asked, DateSpan span) {
        var attending = rosters.attending(asked.stream().map(Section::id).toList());
        var settled = settled(span);
        var expected = new ArrayList<Expected>();
        var met = meetings.of(asked, span);
        for (var section : asked) {
            var students = attending.getOrDefault(section.id(), List.of());
            for (var meeting : students.isEmpty() ? List.<Meeting>of() : met.getOrDefault(section.id(), List.of())) {
                int present = count(students, meeting.day());
                if (present > 0) {
                    var state = settled.getOrDefault(section.id(), Map.of()).getOrDefault(meeting.day(), State.MISSING);
                    expected.add(new Expected(section, meeting, present, state));
                }
            }
        }
        expected.sort(Comparator.comparing(Expected::day)
                .thenComparing(one -> one.section().code()));
        return expected;
    }

    private static int count(Collection<Attending> students, LocalDate day) {
        return (int) students.stream().filter(student -> student.on(day)).count();
    }

    private Map<SectionId, Map<LocalDate, State>> settled(DateSpan span) {
        var settled = new HashMap<SectionId, Map<LocalDate, State>>();
        jdbc.sql("""
                select section_id, day, 'TAKEN' as state
                  from attendance.sheet
                 where day between :first and :last
                union all
                select section_id, day, 'DECLARED'
                  from attendance.no_meeting
                 where day between :first and :last
                 order by state
                """)
                .param("first", Date.valueOf(span.first()))
                .param("last", Date.valueOf(span.last()))
                .query(row -> {
                    settled.computeIfAbsent(
                                    new SectionId(row.getObject("section_id", UUID.class)), _ -> new HashMap<>())
                            .put(row.getObject("day", LocalDate.class), State.valueOf(row.getString("state")));
                });
        return settled;
    }
}
