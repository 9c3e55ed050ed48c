package org.ropeway.students;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.BellPeriod;
import org.ropeway.agency.Calendars;
import org.ropeway.shared.DateSpan;
import org.ropeway.shared.MeetingPattern;
import org.ropeway.shared.SchoolId;
import org.ropeway.shared.StudentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The classes that students attend at their home schools, read-only, and when they meet. */
@Service
@Transactional(readOnly = true)
public class HomeClasses {
    private final JdbcClient jdbc;
    private final Calendars calendars;

    HomeClasses(JdbcClient jdbc, Calendars calendars) {
        this.jdbc = jdbc;
        this.calendars = calendars;
    }

    /** The student's classes of all terms that the roster has, by term and title. */
    public List<HomeClass> of(StudentId student) {
        return of(List.of(student)).getOrDefault(student, List.of());
    }

    /** The same for many students at once; a student without classes is not in the answer. */
    public Map<StudentId, List<HomeClass>> of(Collection<StudentId> students) {
        var bells = new Bells(calendars.bells());
        var classes = new HashMap<StudentId, List<HomeClass>>();
        jdbc.sql("""
                select e.student_id, c.title, c.code, coalesce(k.title, c.title) as course, o.school_id, c.location,
                       c.periods, t.title as term, t.first_day, t.last_day
                  from students.home_enrollment e
                  join students.home_class c on c.id = e.class_id
                  left join students.home_course k
                    on k.district_id = c.district_id and k.source_id = c.course_source_id
                  left join students.home_org o
                    on o.district_id = c.district_id and o.source_id = c.org_source_id
                  left join lateral (
                       select min(s.title) as title, min(s.first_day) as first_day, max(s.last_day) as last_day
                         from students.home_term s
                        where s.district_id = c.district_id and s.source_id = any(c.term_source_ids)) t on true
                 where e.student_id = any(:students)
                   and e.ended_on is null
                   and c.vanished_on is null
                 order by t.first_day, c.title, c.code
                """)
                .param("students", students.stream().map(StudentId::value).toArray(UUID[]::new))
                .query(row -> {
                    var student = new StudentId(row.getObject("student_id", UUID.class));
                    classes.computeIfAbsent(student, _ -> new ArrayList<>()).add(homeClass(row, bells));
                });
        return classes;
    }

    private static HomeClass homeClass(ResultSet row, Bells bells) throws SQLException {
        var school = row.getObject("school_id", UUID.class);
        var first = row.getObject("first_day", LocalDate.class);
        var last = row.getObject("last_day", LocalDate.class);
        var periods = texts(row.getArray("periods"));
        var at = school == null ? null : new SchoolId(school);
        return new HomeClass(
                row.getString("title"),
                row.getString("code"),
                row.getString("course"),
                at,
                row.getString("location"),
                row.getString("term"),
                first == null || last == null || last.isBefore(first) ? null : new DateSpan(first, last),
                periods,
                bells.meetings(at, periods));
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }

    /** Bell periods by school and name. */
    private static final class Bells {
        private final Map<SchoolId, Map<String, List<MeetingPattern>>> bySchool = new HashMap<>();

        Bells(List<BellPeriod> periods) {
            for (var period : periods) {
                bySchool.computeIfAbsent(period.school(), _ -> new HashMap<>())
                        .computeIfAbsent(period.name(), _ -> new ArrayList<>())
                        .add(period.meeting());
            }
        }

        /** Empty as soon as one period is unknown: half a truth would hide a conflict. */
        List<MeetingPattern> meetings(@Nullable SchoolId school, List<String> periods) {
            var known =
                    school == null ? Map.<String, List<MeetingPattern>>of() : bySchool.getOrDefault(school, Map.of());
            return known.keySet().containsAll(periods)
                    ? periods.stream()
                            .flatMap(period -> known.getOrDefault(period, List.of()).stream())
                            .toList()
                    : List.of();
        }
    }
}
