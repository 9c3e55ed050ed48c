package org.ropeway.seating;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.Calendars;
import org.ropeway.agency.Term;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Role;
import org.ropeway.journal.Journal;
import org.ropeway.schedule.Section;
import org.ropeway.schedule.Sections;
import org.ropeway.shared.DateSpan;
import org.ropeway.shared.NoSuch;
import org.ropeway.shared.SectionId;
import org.ropeway.shared.StudentId;
import org.ropeway.shared.TermId;
import org.ropeway.students.Student;
import org.ropeway.students.Students;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who sits, who waits and who was dropped, section by section and student by student. */
@Service
@Transactional(readOnly = true)
public class Rosters {
    private final JdbcClient jdbc;
    private final AttendingRows attending;
    private final Sections sections;
    private final Calendars calendars;
    private final Students students;
    private final Journal journal;

    Rosters(
            JdbcClient jdbc,
            AttendingRows attending,
            Sections sections,
            Calendars calendars,
            Students students,
            Journal journal) {
        this.jdbc = jdbc;
        this.attending = attending;
        this.sections = sections;
        this.calendars = calendars;
        this.students = students;
        this.journal = journal;
    }

    public enum Standing {
        SEATED,
        WAITING,
        DROPPED;

        public String messageKey() {
            return "seating.standing." + name();
        }
    }

    /**
     * A student in a section.
     *
     * @param rank which of the student's wishes it meets, or would meet
     * @param place 1-based on the waiting list; 0 for those who do not wait
     * @param lastDay the last day in the section of a student who was dropped; none for others
     */
    public record Enrollment(
            SectionId section,
            StudentId student,
            Standing standing,
            int rank,
            int place,
            Instant since,
            @Nullable LocalDate lastDay) {}

    /** One line of a roster. */
    public record Line(Enrollment enrollment, Student student) {}

    /**
     * A section's roster as far as the asker may see it.
     *
     * @param seats in all
     * @param seated students in all, also those whom the asker does not see
     * @param lines seated students by name, then those who wait in order, then those who were dropped by name
     */
    public record Roster(Section section, int seats, int seated, int waiting, List<Line> lines) {
        public Roster {
            lines = List.copyOf(lines);
        }

        public List<Line> in(Standing standing) {
            return lines.stream()
                    .filter(line -> line.enrollment().standing() == standing)
                    .toList();
        }
    }

    /**
     * The roster for its instructor and the director; a counselor sees the students of her school.
     *
     * @throws NoSuch if there is no such section, or it is another instructor's
     */
    public Roster of(Actor actor, SectionId id) {
        var section = sections.byId(id);
        if (!actor.has(Role.DIRECTOR, Role.COUNSELOR) && !teaches(actor, section)) {
            throw new NoSuch("section", id);
        }
        var all = enrollments(id.value(), null, null);
        var known = students.byIds(all.stream().map(Enrollment::student).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Student::id, Function.identity()));
        var lines = all.stream()
                .flatMap(line -> Stream.ofNullable(known.get(line.student())).map(student -> new Line(line, student)))
                .sorted(java.util.Comparator.comparing(
                                (Line line) -> line.enrollment().standing())
                        .thenComparing(line -> line.enrollment().place())
                        .thenComparing(line -> line.student().name().listed(), String.CASE_INSENSITIVE_ORDER))
                .filter(line -> maySee(actor, section, line.student()))
                .toList();
        return new Roster(section, section.seats(), count(all, Standing.SEATED), count(all, Standing.WAITING), lines);
    }

    private static int count(List<Enrollment> all, Standing standing) {
        return (int) all.stream().filter(line -> line.standing() == standing).count();
    }

    private static boolean maySee(Actor actor, Section section, Student student) {
        return mayDrop(actor, student) || teaches(actor, section);
    }

    private static boolean teaches(Actor actor, Section section) {
        var instructor = section.instructor();
        return instructor != null && actor.instructors().contains(instructor);
    }

    /** All who had a seat in the section at any time, in no order that a reader would know. */
    public List<Attending> attending(SectionId section) {
        return attending(List.of(section)).getOrDefault(section, List.of());
    }

    /** Those in the section on a day, whether or not it meets then. */
    public List<Attending> attending(SectionId section, LocalDate day) {
        return attending(section).stream().filter(one -> one.on(day)).toList();
    }

    /** Of many sections at once; a section in which nobody ever sat is not among the keys. */
    public Map<SectionId, List<Attending>> attending(Collection<SectionId> sections) {
        return bySection(attending.of(sections));
    }

    /** @param terms all of the agency's, as the caller has read them */
    public Map<SectionId, List<Attending>> attending(Collection<SectionId> sections, Map<TermId, Term> terms) {
        return bySection(attending.of(sections, terms));
    }

    private static Map<SectionId, List<Attending>> bySection(List<AttendingRows.Row> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        AttendingRows.Row::section,
                        Collectors.mapping(AttendingRows.Row::attending, Collectors.toList())));
    }

    /**
     * Ends a student's seat: for the director, and for the counselor of the student's school. The student was in the
     * section up to {@code lastDay}, which may lie ahead; the seat is free at once.
     *
     * @throws NoSuch if there is no such section, or no such student of the actor's
     */
    @Transactional
    public DropDecision drop(Actor by, SectionId id, StudentId student, LocalDate lastDay, String why) {
        var section = sections.byId(id);
        if (!mayDrop(by, students.byId(student))) {
            throw new NoSuch("student", student);
        }
        attending.lock(id);
        var seat = attending.of(List.of(id)).stream()
                .filter(row -> row.seated() && row.attending().student().equals(student))
                .map(row -> row.attending().days().first())
                .findFirst();
        var refusal = refusal(section, seat, lastDay, why);
        if (refusal != null) {
            return new DropDecision.Refused(refusal);
        }
        attending.drop(id, student, lastDay);
        var detail = Map.of("code", section.code(), "student", student, "last day", lastDay);
        journal.record(by.who(), "student.drop", "section", id, detail, why.strip());
        return new DropDecision.Dropped(new Attending(student, new DateSpan(seat.orElseThrow(), lastDay)));
    }

    private DropDecision.@Nullable Reason refusal(
            Section section, Optional<LocalDate> first, LocalDate lastDay, String why) {
        if (first.isEmpty()) {
            return DropDecision.Reason.NOT_SEATED;
        }
        if (!calendars.term(section.term()).days().contains(lastDay)) {
            return DropDecision.Reason.OUTSIDE_TERM;
        }
        if (lastDay.isBefore(first.get())) {
            return DropDecision.Reason.BEFORE_FIRST_DAY;
        }
        return why.isBlank() ? DropDecision.Reason.NO_REASON_GIVEN : null;
    }

    /** Whether the actor may drop the student from a section. */
    public static boolean mayDrop(Actor actor, Student student) {
        var school = student.school();
        return actor.has(Role.DIRECTOR) || school != null && actor.schools().contains(school);
    }

    /** The student's seats and waiting-list places in a term, by rank. */
    public List<Enrollment> of(StudentId student, TermId term) {
        return enrollments(null, student.value(), term.value()).stream()
                .sorted(java.util.Comparator.comparingInt(Enrollment::rank)
                        .thenComparing(line -> line.section().toString()))
                .toList();
    }

    /** How many sit and wait in a section. */
    public record Count(int seated, int waiting) {
        public static final Count NONE = new Count(0, 0);
    }

    /** Counts of every section of a term that has any. */
    public Map<SectionId, Count> counts(TermId term) {
        var counts = new HashMap<SectionId, Count>();
        jdbc.sql("""
                select section_id, count(*) filter (where standing = 'SEATED') as seated,
                       count(*) filter (where standing = 'WAITING') as waiting
                  from seating.enrollment
                 where term_id = :term
                 group by section_id
                """).param("term", term.value()).query(row -> {
            counts.put(
                    new SectionId(row.getObject("section_id", UUID.class)),
                    new Count(row.getInt("seated"), row.getInt("waiting")));
        });
        return counts;
    }

    private List<Enrollment> enrollments(@Nullable UUID section, @Nullable UUID student, @Nullable UUID term) {
        return jdbc.sql("""
                with line as (
                  select section_id, student_id, term_id, standing, rank, since, last_day,
                         case when standing = 'WAITING'
                              then row_number() over (partition by section_id, standing order by band, place)
                              else 0 end as place
                    from seating.enrollment
                   where (:section::uuid is null or section_id = :section::uuid)
                     and (:student::uuid is null
                          or section_id in (select section_id from seating.enrollment where student_id = :student::uuid))
                )
                select section_id, student_id, standing, rank, place, since, last_day
                  from line
                 where (:student::uuid is null or student_id = :student::uuid)
                   and (:term::uuid is null or term_id = :term::uuid)
                """)
                .param("section", section)
                .param("student", student)
                .param("term", term)
                .query(Rosters::enrollment)
                .list();
    }

    private static Enrollment enrollment(ResultSet row, int number) throws SQLException {
        return new Enrollment(
                new SectionId(row.getObject("section_id", UUID.class)),
                new StudentId(row.getObject("student_id", UUID.class)),
                Standing.valueOf(row.getString("standing")),
                row.getInt("rank"),
                row.getInt("place"),
                row.getTimestamp("since").toInstant(),
                row.getObject("last_day", LocalDate.class));
    }
}
