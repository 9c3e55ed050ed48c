package org.ropeway.seating;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ropeway.allocation.Reason.Why;
import org.ropeway.identity.Actor;
import org.ropeway.shared.CourseId;
import org.ropeway.shared.SectionId;
import org.ropeway.shared.StudentId;
import org.ropeway.shared.TermId;
import org.ropeway.students.Student;
import org.ropeway.students.Students;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What runs say to students, wish by wish. */
@Service
@Transactional(readOnly = true)
public class Answers {
    private final JdbcClient jdbc;
    private final Students students;
    private final Rosters rosters;

    Answers(JdbcClient jdbc, Students students, Rosters rosters) {
        this.jdbc = jdbc;
        this.students = students;
        this.rosters = rosters;
    }

    /**
     * All that a published run says to a student.
     *
     * @param band 0 where the student took no part
     * @param place in the lottery; 0 likewise
     * @param answers by rank
     */
    public record Result(
            AllocationRun.Id run,
            TermId term,
            long lottery,
            Student student,
            int band,
            int place,
            List<Answer> answers) {
        public Result {
            answers = List.copyOf(answers);
        }

        public List<Answer.Met> seats() {
            return answers.stream()
                    .filter(Answer.Met.class::isInstance)
                    .map(Answer.Met.class::cast)
                    .toList();
        }
    }

    /** The terms whose results are published, latest first. */
    public List<TermId> published() {
        return jdbc.sql("""
                select term_id
                  from seating.allocation_run
                 where status = 'PUBLISHED'
                 order by published_at desc
                """)
                .query((row, _) -> new TermId(row.getObject("term_id", UUID.class)))
                .list();
    }

    /** The terms whose results were published after the instant. */
    public List<TermId> publishedSince(Instant since) {
        return jdbc.sql("select term_id from seating.allocation_run where published_at > :since order by published_at")
                .param("since", Timestamp.from(since))
                .query((row, _) -> new TermId(row.getObject("term_id", UUID.class)))
                .list();
    }

    /**
     * What the term's published run says; empty while none is published, or the student had no list.
     *
     * @throws org.ropeway.shared.NoSuch if the student is not the actor's to see
     */
    public Optional<Result> of(Actor actor, StudentId id, TermId term) {
        var student = students.byId(id, actor.reach());
        return jdbc.sql("select id, lottery from seating.allocation_run where term_id = :term and status = 'PUBLISHED'")
                .param("term", term.value())
                .query((row, _) -> result(
                        new AllocationRun.Id(row.getObject("id", UUID.class)), term, row.getLong("lottery"), student))
                .optional()
                .filter(result -> !result.answers().isEmpty());
    }

    /** What a run says, published or not: for the director. */
    public Result of(AllocationRun run, StudentId id) {
        return result(run.id(), run.ask().term(), run.lottery(), students.byId(id));
    }

    /** What was said to the student, or to another record found to be the same person since. */
    private Result result(AllocationRun.Id run, TermId term, long lottery, Student student) {
        Result first = null;
        for (var record : students.recordsOf(student.id())) {
            var result = result(run, term, lottery, student, record);
            if (first == null || first.answers().isEmpty()) {
                first = result;
            }
        }
        return Objects.requireNonNull(first);
    }

    private Result result(AllocationRun.Id run, TermId term, long lottery, Student student, StudentId record) {
        var place = jdbc.sql("select band, place from seating.run_place where run_id = :run and student_id = :student")
                .param("run", run.value())
                .param("student", record.value())
                .query(Place.class)
                .optional()
                .orElse(new Place(0, 0));
        var answers = new ArrayList<Answer>(seats(run, record, student.id()));
        answers.addAll(notMet(run, term, record, student.id()));
        answers.addAll(leftOut(run, record));
        answers.sort(Comparator.comparingInt(Answer::rank));
        return new Result(run, term, lottery, student, place.band(), place.place(), answers);
    }

    record Place(int band, int place) {}

    private List<Answer.Met> seats(AllocationRun.Id run, StudentId record, StudentId student) {
        return jdbc.sql("""
                select t.rank, s.course_id, s.section_id, s.code, e.last_day
                  from seating.run_seat t
                  join seating.run_section s
                    on s.agency_id = t.agency_id and s.run_id = t.run_id and s.section_id = t.section_id
                  left join seating.enrollment e
                    on e.run_id = t.run_id and e.section_id = t.section_id and e.student_id = :student
                 where t.run_id = :run
                   and t.student_id = :record
                 order by t.rank
                """)
                .param("run", run.value())
                .param("record", record.value())
                .param("student", student.value())
                .query((row, _) -> new Answer.Met(
                        row.getInt("rank"),
                        new CourseId(row.getObject("course_id", UUID.class)),
                        new SectionId(row.getObject("section_id", UUID.class)),
                        row.getString("code"),
                        row.getObject("last_day", LocalDate.class)))
                .list();
    }

    /** A section's reason with the course and rank of its wish. */
    private record Line(int rank, CourseId course, Answer.Because because) {}

    private List<Answer.NotMet> notMet(AllocationRun.Id run, TermId term, StudentId record, StudentId student) {
        Map<SectionId, Integer> waiting = rosters.of(student, term).stream()
                .filter(line -> line.place() > 0)
                .collect(Collectors.toMap(Rosters.Enrollment::section, Rosters.Enrollment::place));
        var byRank = new TreeMap<Integer, List<Line>>();
        lines(run, record, waiting)
                .forEach(line -> byRank.computeIfAbsent(line.rank(), _ -> new ArrayList<>())
                        .add(line));
        return byRank.entrySet().stream()
                .map(wish -> new Answer.NotMet(
                        wish.getKey(),
                        wish.getValue().getFirst().course(),
                        wish.getValue().stream().map(Line::because).toList()))
                .toList();
    }

    private List<Line> lines(AllocationRun.Id run, StudentId student, Map<SectionId, Integer> waiting) {
        return jdbc.sql("""
                select r.rank, s.course_id, r.section_id, s.code, r.why, r.round, r.last_band, r.last_place,
                       r.own_band, r.own_place, o.code as other
                  from seating.run_reason r
                  join seating.run_section s
                    on s.agency_id = r.agency_id and s.run_id = r.run_id and s.section_id = r.section_id
                  left join seating.run_section o
                    on o.agency_id = r.agency_id and o.run_id = r.run_id and o.section_id = r.other_section_id
                 where r.run_id = :run
                   and r.student_id = :student
                 order by r.rank, s.code
                """)
                .param("run", run.value())
                .param("student", student.value())
                .query((row, _) -> {
                    var section = new SectionId(row.getObject("section_id", UUID.class));
                    return new Line(
                            row.getInt("rank"),
                            new CourseId(row.getObject("course_id", UUID.class)),
                            new Answer.Because(
                                    section,
                                    row.getString("code"),
                                    Why.valueOf(row.getString("why")),
                                    row.getInt("round"),
                                    row.getInt("last_band"),
                                    row.getInt("last_place"),
                                    row.getInt("own_band"),
                                    row.getInt("own_place"),
                                    row.getString("other"),
                                    waiting.getOrDefault(section, 0)));
                })
                .list();
    }

    private List<Answer.LeftOut> leftOut(AllocationRun.Id run, StudentId student) {
        return jdbc.sql("""
                select l.rank, l.course_id, s.code, l.words_en, l.words_es, l.source
                  from seating.run_left_out l
                  left join seating.run_section s
                    on s.agency_id = l.agency_id and s.run_id = l.run_id and s.section_id = l.section_id
                 where l.run_id = :run
                   and l.student_id = :student
                 order by l.rank, s.code
                """)
                .param("run", run.value())
                .param("student", student.value())
                .query((row, _) -> new Answer.LeftOut(
                        row.getInt("rank"),
                        course(row.getObject("course_id", UUID.class)),
                        row.getString("code"),
                        row.getString("words_en"),
                        row.getString("words_es"),
                        row.getString("source")))
                .list();
    }

    private static @Nullable CourseId course(@Nullable UUID id) {
        return id == null ? null : new CourseId(id);
    }

    /** The students with a list in the run, seated or not, for letters and searches. */
    public List<StudentId> studentsOf(AllocationRun.Id run) {
        return jdbc.sql("""
                select student_id from seating.run_place where run_id = :run
                union
                select student_id from seating.run_left_out where run_id = :run
                """)
                .param("run", run.value())
                .query((row, _) -> new StudentId(row.getObject("student_id", UUID.class)))
                .list();
    }
}
