package org.ropeway.attendance;

import static org.ropeway.TestAgencies.in;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.ropeway.TestAgencies;
import org.ropeway.attendance.Ledger.Draft;
import org.ropeway.attendance.Posting.Act;
import org.ropeway.enrollment.TestRequests.Place;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Grant;
import org.ropeway.schedule.Instructor;
import org.ropeway.schedule.Instructors;
import org.ropeway.schedule.Section;
import org.ropeway.seating.TestSeating;
import org.ropeway.shared.InstructorId;
import org.ropeway.shared.StudentId;
import org.ropeway.shared.Who;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Sections with an instructor and students who have sat in them since the term began. Today is Tuesday, 2026-09-01. */
@TestComponent
public class TestAttendance {
    static final Who ITO = Who.command("Mika Ito");
    public static final LocalDate MONDAY = LocalDate.parse("2026-08-31");
    public static final LocalDate WEDNESDAY = LocalDate.parse("2026-08-26");

    private final TestSeating seating;
    private final TestAgencies a;
    private final Instructors instructors;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    TestAttendance(
            TestSeating seating,
            TestAgencies a,
            Instructors instructors,
            Ledger ledger,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.seating = seating;
        this.a = a;
        this.instructors = instructors;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** @param students who sit in every one of the sections */
    public record Class(
            Place place, InstructorId ito, Actor instructor, List<Section> sections, List<StudentId> students) {
        public Section section() {
            return sections.getFirst();
        }

        public StudentId student() {
            return students.getFirst();
        }

        public <T> T inside(Supplier<T> work) {
            return in(place.agency(), work);
        }
    }

    /** Mika Ito's welding on Monday and Wednesday, from one to half past two, with so many students. */
    public Class aClass(int students) {
        return aClass(students, "Mon Wed 13:00 14:30");
    }

    /** @param meets one section each, the first of them Mika Ito's: {@code "Mon Wed 13:00 14:30"} */
    public Class aClass(int students, String... meets) {
        var place = seating.aPlace();
        var ito = new Instructor(InstructorId.random(), "Mika Ito", "", List.of());
        in(place.agency(), () -> {
            instructors.save(ITO, ito);
            return ito;
        });
        var sections = new ArrayList<Section>();
        for (int i = 0; i < meets.length; i++) {
            sections.add(seating.aSection(
                    place, place.welding(), "WELD-" + (i + 1), meets[i], 40, i == 0 ? ito.id() : null));
        }
        var seated = new ArrayList<StudentId>();
        for (int i = 0; i < students; i++) {
            seated.add(seating.aStudent(place));
        }
        sections.forEach(section -> seat(place, section, seated));
        return new Class(place, ito.id(), a.somebody(place.agency(), Grant.instructor(ito.id())), sections, seated);
    }

    /** From the term's first day on, as a run published before it would have seated them. */
    private void seat(Place place, Section section, List<StudentId> students) {
        in(
                place.agency(),
                () -> transaction.execute(_ -> {
                    jdbc.sql("""
                    insert into seating.roster (section_id, seats, seated) values (:section, 40, :seated)
                    """)
                            .param("section", section.id().value())
                            .param("seated", students.size())
                            .update();
                    for (var student : students) {
                        jdbc.sql("""
                        insert into seating.enrollment
                               (term_id, section_id, student_id, standing, rank, band, place, run_id, since)
                        values (:term, :section, :student, 'SEATED', 1, 1, 1, :run, '2026-08-01T15:00:00Z')
                        """)
                                .param("term", place.fall().value())
                                .param("section", section.id().value())
                                .param("student", student.value())
                                .param("run", aRun(place))
                                .update();
                    }
                    return students;
                }));
    }

    private java.util.UUID aRun(Place place) {
        return jdbc.sql("select id from seating.allocation_run limit 1")
                .query(java.util.UUID.class)
                .optional()
                .orElseGet(() -> inventARun(place));
    }

    private java.util.UUID inventARun(Place place) {
        return jdbc.sql("""
                with draw as (
                  insert into seating.lottery_draw (term_id, number, method, words, drawn_by, drawn_at)
                  values (:term, 7, 'BY_MACHINE', 'In a test', 'a test', '2026-08-01T15:00:00Z')
                  returning id)
                insert into seating.allocation_run
                       (id, term_id, draw_id, policy, lottery, seats_per_student, shares, status, progress, started_by, started_at)
                select gen_random_uuid(), :term, id, 'FAIR', 7, 1, 'HELD', 'FAILED', '', 'a test', '2026-08-01T15:00:00Z'
                  from draw
                returning id
                """)
                .param("term", place.fall().value())
                .query(java.util.UUID.class)
                .single();
    }

    PostDecision post(Class welding, Section section, Entry... entries) {
        return post(welding, section, null, entries);
    }

    PostDecision post(Class welding, Section section, @org.jspecify.annotations.Nullable String why, Entry... entries) {
        return welding.inside(
                () -> ledger.post(ITO, Act.SHEET, why, List.of(new Draft(section.id(), List.of(entries)))));
    }

    static Entry present(StudentId student, LocalDate day, String from, String to) {
        return Entry.claim(student, day, Kind.CLASSROOM, Claim.ROP, span(from, to));
    }

    static Entry takeBack(StudentId student, LocalDate day, String from, String to) {
        return Entry.takeBack(student, day, Kind.CLASSROOM, Claim.ROP, span(from, to));
    }

    static Span span(String from, String to) {
        return Span.of(java.time.LocalTime.parse(from), java.time.LocalTime.parse(to));
    }

    /** Everybody was there for the whole meeting from one to half past two, and the sheet was taken. */
    public void attend(Class welding, LocalDate day) {
        post(
                welding,
                welding.section(),
                welding.students().stream()
                        .map(student -> present(student, day, "13:00", "14:30"))
                        .toArray(Entry[]::new));
        sheet(welding, day);
    }

    /** As a sheet that was taken leaves it. */
    void sheet(Class welding, LocalDate day) {
        welding.inside(() -> transaction.execute(_ -> jdbc.sql("""
                        insert into attendance.sheet (section_id, day, version, present, absent, taken_at, taken_by)
                        values (:section, :day, 1, :present, 0, '2026-09-01T15:00:00Z', 'Mika Ito')
                        """)
                .param("section", welding.section().id().value())
                .param("day", java.sql.Date.valueOf(day))
                .param("present", welding.students().size())
                .update()));
    }

    void declare(Class welding, LocalDate day, String why) {
        welding.inside(() -> transaction.execute(_ -> jdbc.sql("""
                        insert into attendance.no_meeting (section_id, day, why, by_name, at)
                        values (:section, :day, :why, 'Mika Ito', '2026-09-01T15:00:00Z')
                        """)
                .param("section", welding.section().id().value())
                .param("day", java.sql.Date.valueOf(day))
                .param("why", why)
                .update()));
    }
}
