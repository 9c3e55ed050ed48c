package org.ropeway.funding.ada;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.TestAgencies.in;
import static org.ropeway.funding.TestFunding.BUSINESS;
import static org.ropeway.funding.TestFunding.YEAR;

import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import org.ropeway.TestAgencies;
import org.ropeway.attendance.Certification;
import org.ropeway.attendance.CertifyDecision;
import org.ropeway.attendance.Claim;
import org.ropeway.attendance.Entry;
import org.ropeway.attendance.Kind;
import org.ropeway.attendance.Ledger;
import org.ropeway.attendance.Period;
import org.ropeway.attendance.PostDecision;
import org.ropeway.attendance.Posting.Act;
import org.ropeway.attendance.Signatures;
import org.ropeway.attendance.Span;
import org.ropeway.catalog.Course;
import org.ropeway.catalog.Courses;
import org.ropeway.catalog.Method;
import org.ropeway.funding.TestFunding.Program;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Grant;
import org.ropeway.identity.Role;
import org.ropeway.law.Law;
import org.ropeway.schedule.Meetings;
import org.ropeway.shared.DateSpan;
import org.ropeway.shared.StudentId;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Certifies August 2026 of a program as its first period, and what else attendance reports need. */
@TestComponent
public class TestAda {
    static final DateSpan AUGUST = new DateSpan(LocalDate.parse("2026-08-01"), LocalDate.parse("2026-08-31"));

    private final TestAgencies a;
    private final Law law;
    private final Meetings meetings;
    private final Signatures signatures;
    private final Certification certification;
    private final Courses courses;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    TestAda(
            TestAgencies a,
            Law law,
            Meetings meetings,
            Signatures signatures,
            Certification certification,
            Courses courses,
            Ledger ledger,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.a = a;
        this.law = law;
        this.meetings = meetings;
        this.signatures = signatures;
        this.certification = certification;
        this.courses = courses;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** With every sheet taken and the month signed. */
    public void certify(Program program) {
        set(program, "attendance/cutoff-p1", "2026-07-01", "08-31");
        in(
                program.agency(),
                () -> transaction.execute(_ -> {
                    meetings.of(program.welding(), AUGUST).forEach(meeting -> sheet(program, meeting.day()));
                    return YEAR;
                }));
        certifyAgain(program);
    }

    /** With the month signed anew. */
    public void certifyAgain(Program program) {
        var instructor = a.somebody(
                program.agency(),
                Grant.instructor(Objects.requireNonNull(program.welding().instructor())));
        in(program.agency(), () -> signatures.sign(instructor, program.welding().id(), YearMonth.of(2026, 8)));
        assertThat(in(program.agency(), () -> certification.certify(program.business(), YEAR, Period.Name.P1)))
                .isInstanceOf(CertifyDecision.Certified.class);
    }

    public void reopen(Program program) {
        Actor second = a.somebody(program.agency(), Grant.of(Role.DIRECTOR));
        in(
                program.agency(),
                () -> certification.askToReopen(program.business(), YEAR, Period.Name.P1, "A sheet was wrong"));
        assertThat(in(program.agency(), () -> certification.reopen(second, YEAR, Period.Name.P1)))
                .isInstanceOf(CertifyDecision.Reopened.class);
    }

    public void set(Program program, String parameter, String from, String value) {
        in(program.agency(), () -> {
            law.set(BUSINESS, parameter, LocalDate.parse(from), value, "Resolution 7");
            return YEAR;
        });
    }

    /** As the roster of the district tells from now on. */
    public void move(Program program, StudentId student, org.ropeway.agency.District district, int grade) {
        in(
                program.agency(),
                () -> transaction.execute(_ -> jdbc.sql("""
                        update students.student
                           set district_id = :district, school_id = null, grade = :grade
                         where id = :student
                        """)
                        .param("district", district.id().value())
                        .param("grade", grade)
                        .param("student", student.value())
                        .update()));
    }

    /** The course becomes one of cooperative vocational education. */
    public void teachCooperatively(Program program) {
        in(program.agency(), () -> {
            var course = courses.byId(program.welding().course());
            return courses.save(BUSINESS, with(course, Method.COOPERATIVE));
        });
    }

    private static Course with(Course course, Method method) {
        return new Course(
                course.id(),
                course.code(),
                course.title(),
                course.titleEs(),
                course.description(),
                course.pathway(),
                course.level(),
                course.hours(),
                course.credits(),
                method,
                course.stateCode(),
                course.certifications(),
                course.prerequisites(),
                course.rule(),
                course.college(),
                course.leadsTo(),
                course.cost(),
                course.active());
    }

    /** From three to seven, beside the section's meeting. */
    public void train(Program program, StudentId student, LocalDate day) {
        var entry = Entry.claim(student, day, Kind.TRAINING_STATION, Claim.ROP, new Span(15 * 60, 19 * 60));
        var decision = in(
                program.agency(),
                () -> ledger.post(
                        BUSINESS,
                        Act.STATION,
                        "At the shop",
                        java.util.List.of(new Ledger.Draft(program.welding().id(), java.util.List.of(entry)))));
        assertThat(decision).isInstanceOf(PostDecision.Posted.class);
    }

    private void sheet(Program program, LocalDate day) {
        jdbc.sql("""
                insert into attendance.sheet (section_id, day, version, present, absent, taken_at, taken_by)
                values (:section, :day, 1, 3, 0, '2026-09-01T15:00:00Z', 'Mika Ito')
                """)
                .param("section", program.welding().id().value())
                .param("day", Date.valueOf(day))
                .update();
    }
}
