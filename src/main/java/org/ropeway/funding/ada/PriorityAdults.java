package org.ropeway.funding.ada;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ropeway.attendance.Period;
import org.ropeway.attendance.PeriodCertified;
import org.ropeway.funding.FundingRules;
import org.ropeway.funding.ada.PriorityAdult.Group;
import org.ropeway.journal.Journal;
import org.ropeway.shared.DateSpan;
import org.ropeway.shared.NoSuch;
import org.ropeway.shared.SchoolYear;
import org.ropeway.shared.StudentId;
import org.ropeway.shared.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which adults are of the priority groups, as the office records it, and their minutes. */
@Service
@Transactional
public class PriorityAdults {
    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    PriorityAdults(JdbcClient jdbc, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /** Those whose days touch the school year, latest recorded first. */
    @Transactional(readOnly = true)
    public List<PriorityAdult> of(SchoolYear year) {
        var days = FundingRules.daysOf(year);
        return jdbc.sql("""
                select priority.id, identity.now_id, priority.priority_group, priority.first_day, priority.last_day,
                       priority.source, priority.recorded_at, priority.recorded_by
                  from funding.priority_adult priority
                  join students.report_identity identity on identity.student_id = priority.student_id
                 where priority.withdrawn_at is null
                   and priority.first_day <= :last
                   and (priority.last_day is null or priority.last_day >= :first)
                 order by priority.recorded_at desc, priority.id
                """)
                .param("first", Date.valueOf(days.first()))
                .param("last", Date.valueOf(days.last()))
                .query((row, _) -> new PriorityAdult(
                        row.getObject("id", UUID.class),
                        new StudentId(row.getObject("now_id", UUID.class)),
                        Group.valueOf(row.getString("priority_group")),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getString("source"),
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getString("recorded_by")))
                .list();
    }

    /** The adults who attended in the school year: those of whom it can matter. */
    @Transactional(readOnly = true)
    public List<StudentId> attending(SchoolYear year) {
        var days = FundingRules.daysOf(year);
        return jdbc.sql("""
                select distinct identity.now_id
                  from (select distinct student_id
                          from attendance.report_entry
                         where day between :first and :last
                           and claim = 'ROP') attended
                  join students.report_identity identity on identity.student_id = attended.student_id
                  left join students.report_student student on student.student_id = identity.now_id
                 where coalesce(student.grade, 13) not between 9 and 12
                """)
                .param("first", Date.valueOf(days.first()))
                .param("last", Date.valueOf(days.last()))
                .query((row, _) -> new StudentId(row.getObject("now_id", UUID.class)))
                .list();
    }

    /**
     * What is certified already keeps its minutes.
     *
     * @param days the last of them does not matter where it lasts
     * @throws NoSuch if there is no such student
     */
    public void record(Who by, StudentId student, Group group, DateSpan days, boolean lasts, String source) {
        int written = jdbc.sql("""
                insert into funding.priority_adult
                       (student_id, priority_group, first_day, last_day, source, recorded_at, recorded_by)
                select student_id, :group, :first, :last::date, :source, :at, :by
                  from students.report_student
                 where student_id = :student
                """)
                .param("student", student.value())
                .param("group", group.name())
                .param("first", Date.valueOf(days.first()))
                .param("last", lasts ? null : Date.valueOf(days.last()))
                .param("source", source)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by.name())
                .update();
        if (written == 0) {
            throw new NoSuch("student", student);
        }
        journal.record(by, "priority-adult.record", "student", student, Map.of("first", days.first()), source);
    }

    /** It was recorded by mistake. @throws NoSuch if there is none, or it was withdrawn before */
    public void withdraw(Who by, UUID id, String why) {
        int changed = jdbc.sql("""
                update funding.priority_adult
                   set withdrawn_at = :at, withdrawn_by = :by, withdrawn_why = :why
                 where id = :id
                   and withdrawn_at is null
                """)
                .param("id", id)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by.name())
                .param("why", why)
                .update();
        if (changed == 0) {
            throw new NoSuch("adult of a priority group", id);
        }
        journal.record(by, "priority-adult.withdraw", "priority adult", id, Map.of(), why);
    }

    /** Their minutes of the program's own: certified periods as they were certified, open days as it is recorded now. */
    @Transactional(readOnly = true)
    public Map<StudentId, Long> minutes(List<Period> certified, List<DateSpan> open) {
        var sums = new HashMap<StudentId, Long>();
        jdbc.sql("""
                select identity.now_id, sum(kept.minutes) as minutes
                  from attendance.report_period period
                  join funding.frozen_priority kept
                    on kept.period_id = period.period_id
                   and kept.version = period.version
                  join students.report_identity identity on identity.student_id = kept.student_id
                 where period.period_id = any(:certified)
                 group by identity.now_id
                """)
                .param("certified", certified.stream().map(Period::id).toArray(UUID[]::new))
                .query(row -> {
                    sums.put(new StudentId(row.getObject("now_id", UUID.class)), row.getLong("minutes"));
                });
        if (anybody()) {
            open.forEach(
                    days -> live(days).forEach((student, minutes) -> sums.merge(student, minutes, Math::addExact)));
        }
        return sums;
    }

    private boolean anybody() {
        return jdbc.sql("select exists (select from funding.priority_adult where withdrawn_at is null)")
                .query(Boolean.class)
                .single();
    }

    private Map<StudentId, Long> live(DateSpan days) {
        var sums = new HashMap<StudentId, Long>();
        jdbc.sql("""
                select identity.now_id, sum(entry.minutes) as minutes
                  from attendance.report_entry entry
                  join students.report_identity identity on identity.student_id = entry.student_id
                  left join students.report_student student on student.student_id = identity.now_id
                 where entry.student_id in (
                         select record.student_id
                           from funding.priority_adult priority
                           join students.report_identity known on known.student_id = priority.student_id
                           join students.report_identity record on record.now_id = known.now_id
                          where priority.withdrawn_at is null)
                   and entry.day between :first and :last
                   and entry.claim = 'ROP'
                   and coalesce(student.grade, 13) not between 9 and 12
                   and exists (
                         select
                           from funding.priority_adult priority
                           join students.report_identity recorded on recorded.student_id = priority.student_id
                          where recorded.now_id = identity.now_id
                            and priority.withdrawn_at is null
                            and entry.day >= priority.first_day
                            and (priority.last_day is null or entry.day <= priority.last_day))
                 group by identity.now_id
                having sum(entry.minutes) <> 0
                """)
                .param("first", Date.valueOf(days.first()))
                .param("last", Date.valueOf(days.last()))
                .query(row -> {
                    sums.put(new StudentId(row.getObject("now_id", UUID.class)), row.getLong("minutes"));
                });
        return sums;
    }

    /** With everything else that is kept of a certified period. */
    @Transactional(propagation = Propagation.MANDATORY)
    void freeze(PeriodCertified certified) {
        if (!anybody()) {
            return;
        }
        live(certified.days())
                .forEach((student, minutes) -> jdbc.sql("""
                insert into funding.frozen_priority (period_id, version, student_id, minutes)
                values (:period, :version, :student, :minutes)
                """)
                        .param("period", certified.period())
                        .param("version", certified.version())
                        .param("student", student.value())
                        .param("minutes", minutes)
                        .update());
    }
}
