package org.ropeway.funding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.TestAgencies.in;

import java.time.LocalDate;
import java.util.List;
import org.ropeway.TestAgencies;
import org.ropeway.agency.Agency;
import org.ropeway.agency.District;
import org.ropeway.agency.School;
import org.ropeway.attendance.Claim;
import org.ropeway.attendance.Entry;
import org.ropeway.attendance.Kind;
import org.ropeway.attendance.Ledger;
import org.ropeway.attendance.PostDecision;
import org.ropeway.attendance.Posting.Act;
import org.ropeway.attendance.Span;
import org.ropeway.attendance.TestAttendance;
import org.ropeway.enrollment.TestRequests;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Grant;
import org.ropeway.identity.Role;
import org.ropeway.schedule.Section;
import org.ropeway.shared.SchoolYear;
import org.ropeway.shared.SectionId;
import org.ropeway.shared.StudentId;
import org.ropeway.shared.Who;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A program of the districts Sanger and Dinuba: two students of Sanger and one of Dinuba sit in welding, each attended on
 * Monday from one to half past two, and a year of $2.2 million is budgeted. Today is 2026-09-01.
 */
@TestComponent
public class TestFunding {
    public static final SchoolYear YEAR = SchoolYear.of("2026-27");
    public static final Who BUSINESS = Who.command("the business office");

    private final TestAgencies a;
    private final TestAttendance attendance;
    private final TestRequests requests;
    private final Ledger ledger;
    private final CostFiles files;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    TestFunding(
            TestAgencies a,
            TestAttendance attendance,
            TestRequests requests,
            Ledger ledger,
            CostFiles files,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.a = a;
        this.attendance = attendance;
        this.requests = requests;
        this.ledger = ledger;
        this.files = files;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    public record Program(
            Agency agency,
            District sanger,
            District dinuba,
            School dinubaHigh,
            Section welding,
            List<StudentId> students,
            Actor business,
            Actor clerkOfDinuba,
            Actor forSanger) {
        /** Dinuba's student. */
        public StudentId last() {
            return students.getLast();
        }
    }

    public Program aProgram() {
        var welding = attendance.aClass(2);
        var agency = welding.place().agency();
        var dinuba = a.aDistrict(agency, "dinuba");
        var school = a.aSchool(agency, dinuba, "Dinuba High");
        var third = requests.aStudentOf(agency, school, "Luz", "Vega", "2009-12-01", 11);
        seat(agency, welding.section().id(), third);
        var students = List.of(welding.students().get(0), welding.students().get(1), third);
        var sanger = welding.place().school().district();
        var program = new Program(
                agency,
                new District(sanger, "sanger", "District sanger"),
                dinuba,
                school,
                welding.section(),
                students,
                a.somebody(agency, Grant.of(Role.BUSINESS_OFFICE)),
                a.somebody(agency, Grant.clerk(dinuba.id())),
                a.somebody(agency, Grant.representative(sanger)));
        students.forEach(student -> attend(program, student, TestAttendance.MONDAY, Claim.ROP));
        costs(program, "source,kind,amount\nadopted-budget,budget,2200000\n");
        return program;
    }

    /** From one to half past two. */
    public void attend(Program program, StudentId student, LocalDate day, Claim claim) {
        var entry = Entry.claim(student, day, Kind.CLASSROOM, claim, new Span(13 * 60, 14 * 60 + 30));
        post(program, entry);
    }

    public void takeBack(Program program, StudentId student, LocalDate day) {
        post(program, Entry.takeBack(student, day, Kind.CLASSROOM, Claim.ROP, new Span(13 * 60, 14 * 60 + 30)));
    }

    private void post(Program program, Entry entry) {
        var decision = in(
                program.agency(),
                () -> ledger.post(
                        BUSINESS,
                        Act.SHEET,
                        "In a test",
                        List.of(new Ledger.Draft(program.welding().id(), List.of(entry)))));
        assertThat(decision).isInstanceOf(PostDecision.Posted.class);
    }

    public void costs(Program program, String csv) {
        var report = in(program.agency(), () -> files.read(BUSINESS, "costs.csv", csv.getBytes(UTF_8), YEAR, false));
        assertThat(report.faults()).isEmpty();
    }

    /** As the roster of the district tells: lives in no member district. */
    public void liveElsewhere(Program program, StudentId student) {
        run(program.agency(), "update students.student set residence = 'Laton' where id = :student", student);
    }

    private void seat(Agency agency, SectionId section, StudentId student) {
        in(
                agency,
                () -> transaction.execute(_ -> jdbc.sql("""
                insert into seating.enrollment
                       (term_id, section_id, student_id, standing, rank, band, place, run_id, since)
                select term_id, section_id, :student, 'SEATED', 1, 1, 1, run_id, since
                  from seating.enrollment
                 where section_id = :section
                 limit 1
                """)
                        .param("student", student.value())
                        .param("section", section.value())
                        .update()));
    }

    private void run(Agency agency, String sql, StudentId student) {
        in(
                agency,
                () -> transaction.execute(
                        _ -> jdbc.sql(sql).param("student", student.value()).update()));
    }
}
