package org.ropeway.eligibility;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ropeway.agency.AgencyScope;
import org.ropeway.journal.Journal;
import org.ropeway.shared.CourseId;
import org.ropeway.shared.StudentId;
import org.ropeway.shared.Who;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The courses that students have completed, as far as prerequisites ask: recorded here, or confirmed from a transcript. */
@Service
@Transactional
public class Completions {
    private static final RowMapper<CourseId> COURSE = (row, _) -> new CourseId(row.getObject("course_id", UUID.class));

    private final JdbcClient jdbc;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Completions(JdbcClient jdbc, Journal journal, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Set<CourseId> of(StudentId student) {
        return Set.copyOf(jdbc.sql("select course_id from eligibility.completion where student_id = :student")
                .param("student", student.value())
                .query(COURSE)
                .list());
    }

    void follow(StudentId from, StudentId to) {
        jdbc.sql("""
                insert into eligibility.completion (student_id, course_id, evidence, recorded_by, recorded_at)
                select :to::uuid, course_id, evidence, recorded_by, recorded_at
                  from eligibility.completion
                 where student_id = :from
                on conflict (agency_id, student_id, course_id) do nothing
                """).param("from", from.value()).param("to", to.value()).update();
    }

    @Transactional(readOnly = true)
    Map<StudentId, Set<CourseId>> ofAll() {
        return jdbc.sql("select student_id, course_id from eligibility.completion")
                .query(rows -> {
                    var all = new java.util.HashMap<StudentId, Set<CourseId>>();
                    while (rows.next()) {
                        var student = new StudentId(rows.getObject("student_id", UUID.class));
                        all.computeIfAbsent(student, _ -> new HashSet<>()).add(COURSE.mapRow(rows, 0));
                    }
                    return all;
                });
    }

    /**
     * Records that the student has completed the course; a second record of the same changes nothing.
     *
     * @param evidence what was seen: a transcript, a certificate
     * @return whether it was new
     */
    public boolean confirm(Who by, StudentId student, CourseId course, String evidence) {
        boolean fresh = jdbc.sql("""
                insert into eligibility.completion (student_id, course_id, evidence, recorded_by, recorded_at)
                values (:student, :course, :evidence, :by, :at)
                on conflict (agency_id, student_id, course_id) do nothing
                """)
                        .param("student", student.value())
                        .param("course", course.value())
                        .param("evidence", evidence)
                        .param("by", by.name())
                        .param("at", Timestamp.from(clock.instant()))
                        .update()
                == 1;
        if (fresh) {
            journal.record(by, "completion.confirm", "student", student, Map.of("course", course), evidence);
            events.publishEvent(new EligibilityChanged(AgencyScope.current(), student));
        }
        return fresh;
    }
}
