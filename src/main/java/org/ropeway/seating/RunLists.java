package org.ropeway.seating;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ropeway.allocation.Reason.Why;
import org.ropeway.shared.CourseId;
import org.ropeway.shared.SectionId;
import org.ropeway.shared.StudentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A run section by section: who got its seats and who did not, published or not. For the director. */
@Service
@Transactional(readOnly = true)
public class RunLists {
    private final JdbcClient jdbc;

    RunLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param refused students who wished for it and got no seat there, for whatever reason */
    public record SectionTotal(SectionId section, String code, CourseId course, int seats, int seated, int refused) {}

    /** All sections of the run, by code. */
    public List<SectionTotal> sections(AllocationRun.Id run) {
        return jdbc.sql("""
                select s.section_id, s.code, s.course_id, s.seats,
                       (select count(*)
                          from seating.run_seat t
                         where t.agency_id = s.agency_id
                           and t.run_id = s.run_id
                           and t.section_id = s.section_id) as seated,
                       (select count(distinct r.student_id)
                          from seating.run_reason r
                         where r.agency_id = s.agency_id
                           and r.run_id = s.run_id
                           and r.section_id = s.section_id) as refused
                  from seating.run_section s
                 where s.run_id = :run
                 order by s.code collate "C"
                """)
                .param("run", run.value())
                .query((row, _) -> new SectionTotal(
                        new SectionId(row.getObject("section_id", UUID.class)),
                        row.getString("code"),
                        new CourseId(row.getObject("course_id", UUID.class)),
                        row.getInt("seats"),
                        row.getInt("seated"),
                        row.getInt("refused")))
                .list();
    }

    /** A seat that a run gives. @param code of the section @param round of <em>fair</em>; 1 for <em>most served</em> */
    public record Assignment(StudentId student, CourseId course, SectionId section, String code, int rank, int round) {}

    /** Seats by student and rank, of students after the one named. @param limit at most so many students' seats */
    public List<Assignment> assignments(AllocationRun.Id run, @Nullable StudentId after, int limit) {
        return jdbc.sql("""
                select t.student_id, s.course_id, t.section_id, s.code, t.rank, t.round
                  from (select distinct student_id
                          from seating.run_seat
                         where run_id = :run
                           and (:after::uuid is null or student_id > :after::uuid)
                         order by student_id
                         limit :limit) page
                  join seating.run_seat t on t.run_id = :run and t.student_id = page.student_id
                  join seating.run_section s on s.run_id = :run and s.section_id = t.section_id
                 order by t.student_id, t.rank
                """)
                .param("run", run.value())
                .param("after", after == null ? null : after.value())
                .param("limit", limit)
                .query((row, _) -> new Assignment(
                        new StudentId(row.getObject("student_id", UUID.class)),
                        new CourseId(row.getObject("course_id", UUID.class)),
                        new SectionId(row.getObject("section_id", UUID.class)),
                        row.getString("code"),
                        row.getInt("rank"),
                        row.getInt("round")))
                .list();
    }

    /**
     * A student in the section's order.
     *
     * @param because none for somebody with a seat
     */
    public record Line(StudentId student, int rank, int band, int place, Answer.@Nullable Because because) {}

    /** Everybody who wished for the section, in its order: those with a seat first, then the others. */
    public List<Line> of(AllocationRun.Id run, SectionId section) {
        return jdbc.sql("""
                with wished as (
                  select student_id, rank, null as why, 0 as round, 0 as last_band, 0 as last_place, null::uuid as other
                    from seating.run_seat
                   where run_id = :run
                     and section_id = :section
                  union all
                  select student_id, rank, why, round, last_band, last_place, other_section_id
                    from seating.run_reason
                   where run_id = :run
                     and section_id = :section
                )
                select w.student_id, w.rank, p.band, p.place, w.why, w.round, w.last_band, w.last_place,
                       s.code, o.code as other
                  from wished w
                  join seating.run_place p on p.run_id = :run and p.student_id = w.student_id
                  join seating.run_section s on s.run_id = :run and s.section_id = :section
                  left join seating.run_section o on o.run_id = :run and o.section_id = w.other
                 order by w.why is not null, p.band, p.place, w.rank
                """)
                .param("run", run.value())
                .param("section", section.value())
                .query((row, _) -> {
                    int band = row.getInt("band");
                    int place = row.getInt("place");
                    var why = row.getString("why");
                    var because = why == null
                            ? null
                            : new Answer.Because(
                                    section,
                                    row.getString("code"),
                                    Why.valueOf(why),
                                    row.getInt("round"),
                                    row.getInt("last_band"),
                                    row.getInt("last_place"),
                                    band,
                                    place,
                                    row.getString("other"),
                                    0);
                    var student = new StudentId(row.getObject("student_id", UUID.class));
                    return new Line(student, row.getInt("rank"), band, place, because);
                })
                .list();
    }
}
