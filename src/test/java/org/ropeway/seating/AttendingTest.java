package org.ropeway.seating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ropeway.TestAgencies.in;
import static org.ropeway.seating.TestSeating.DIRECTOR;
import static org.ropeway.seating.TestSeating.section;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ropeway.ModuleTest;
import org.ropeway.TestAgencies;
import org.ropeway.enrollment.TestRequests.Place;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Grant;
import org.ropeway.journal.Journal;
import org.ropeway.schedule.Section;
import org.ropeway.seating.DropDecision.Reason;
import org.ropeway.seating.Rosters.Standing;
import org.ropeway.shared.DateSpan;
import org.ropeway.shared.NoSuch;
import org.ropeway.shared.SectionId;
import org.ropeway.shared.StudentId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Published on Tuesday, September 1, in a term from August 17 to December 18, 2026. */
@ModuleTest
class AttendingTest {
    static final LocalDate TERM_BEGINS = LocalDate.parse("2026-08-17");
    static final LocalDate TODAY = LocalDate.parse("2026-09-01");
    static final LocalDate OCTOBER_2 = LocalDate.parse("2026-10-02");
    static final LocalDate TERM_ENDS = LocalDate.parse("2026-12-18");

    @Autowired
    TestSeating the;

    @Autowired
    TestAgencies a;

    @Autowired
    Publishing publishing;

    @Autowired
    Rosters rosters;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    Place valley;
    Section morning;
    AllocationRun run;

    @BeforeEach
    void twoStudentsWantOneSeat() {
        valley = the.aPlace();
        morning = the.aSection(valley, valley.welding(), "W-1", "Mon Wed 08:00 10:00", 1);
        the.aStudentWishing(valley, 1, section(morning));
        the.aStudentWishing(valley, 1, section(morning));
        the.draw(valley, 7);
        run = the.aFairRun(valley, 1);
    }

    List<Attending> attending() {
        return in(valley.agency(), () -> rosters.attending(morning.id()));
    }

    StudentId whoIs(Standing standing) {
        return in(valley.agency(), () -> rosters.of(valley.director(), morning.id()))
                .in(standing)
                .getFirst()
                .student()
                .id();
    }

    DropDecision drop(Actor by, StudentId student, LocalDate lastDay, String why) {
        return in(valley.agency(), () -> rosters.drop(by, morning.id(), student, lastDay, why));
    }

    DropDecision drop(StudentId student, String lastDay) {
        return drop(valley.director(), student, LocalDate.parse(lastDay), "Moved away");
    }

    @Test
    void beginsTodayForASeatGivenAfterTheTermBegan() {
        the.publish(valley, run);
        assertThat(attending()).containsExactly(new Attending(whoIs(Standing.SEATED), new DateSpan(TODAY, TERM_ENDS)));
    }

    @Test
    void beginsWithTheTermForStudentsWhoSatThereAlready() {
        in(valley.agency(), () -> publishing.publish(DIRECTOR, run.id(), TERM_BEGINS));
        assertThat(attending())
                .containsExactly(new Attending(whoIs(Standing.SEATED), new DateSpan(TERM_BEGINS, TERM_ENDS)));
    }

    @Test
    void endsWithTheLastDayOfADroppedStudentWhoseSeatIsFree() {
        the.publish(valley, run);
        var student = whoIs(Standing.SEATED);
        var days = new DateSpan(TODAY, OCTOBER_2);
        assertThat(drop(student, "2026-10-02")).isEqualTo(new DropDecision.Dropped(new Attending(student, days)));
        assertThat(attending()).containsExactly(new Attending(student, days));
        in(valley.agency(), () -> {
            assertThat(rosters.attending(morning.id(), OCTOBER_2)).hasSize(1);
            assertThat(rosters.attending(morning.id(), OCTOBER_2.plusDays(1))).isEmpty();
            assertThat(rosters.attending(morning.id(), TODAY.minusDays(1))).isEmpty();
            assertThat(rosters.counts(valley.fall()).get(morning.id())).isEqualTo(new Rosters.Count(0, 1));
            var roster = rosters.of(valley.director(), morning.id());
            assertThat(roster.seated()).isZero();
            assertThat(roster.in(Standing.DROPPED).getFirst().enrollment().lastDay())
                    .isEqualTo(OCTOBER_2);
            var line = journal.of("section", morning.id()).getFirst();
            assertThat(line.act()).isEqualTo("student.drop");
            assertThat(line.why()).isEqualTo("Moved away");
            assertThat(line.detail()).containsEntry("last day", "2026-10-02");
            return true;
        });
        assertThat(count("select seated from seating.roster where seats = 1")).isZero();
        assertThat(count("select count(*) from seating.report_seat where last_day = '2026-10-02'"))
                .isEqualTo(1);
    }

    @Test
    void refusesToDropWithTheReason() {
        the.publish(valley, run);
        var seated = whoIs(Standing.SEATED);
        assertThat(drop(whoIs(Standing.WAITING), "2026-10-02")).isEqualTo(refused(Reason.NOT_SEATED));
        assertThat(drop(seated, "2026-12-19")).isEqualTo(refused(Reason.OUTSIDE_TERM));
        assertThat(drop(seated, "2026-08-16")).isEqualTo(refused(Reason.OUTSIDE_TERM));
        assertThat(drop(seated, "2026-08-31")).isEqualTo(refused(Reason.BEFORE_FIRST_DAY));
        assertThat(drop(valley.director(), seated, OCTOBER_2, " ")).isEqualTo(refused(Reason.NO_REASON_GIVEN));
        assertThat(drop(seated, "2026-09-01")).isInstanceOf(DropDecision.Dropped.class);
        assertThat(drop(seated, "2026-09-01")).isEqualTo(refused(Reason.NOT_SEATED));
    }

    static DropDecision refused(Reason reason) {
        return new DropDecision.Refused(reason);
    }

    @Test
    void letsACounselorDropStudentsOfHerSchoolAndNobodyElse() {
        the.publish(valley, run);
        var student = whoIs(Standing.SEATED);
        var elsewhere = a.aSchool(valley.agency(), a.aDistrict(valley.agency(), "selma"), "Selma High");
        var other = a.somebody(valley.agency(), Grant.counselor(elsewhere.id()));
        for (var stranger : List.of(other, the.theStudent(valley, student))) {
            assertThatThrownBy(() -> drop(stranger, student, OCTOBER_2, "Moved away"))
                    .isInstanceOf(NoSuch.class);
        }
        assertThat(drop(valley.counselor(), student, OCTOBER_2, "Moved away")).isInstanceOf(DropDecision.Dropped.class);
    }

    @Test
    void isToldForManySectionsAtOnceAndUnknownToAnotherAgency() {
        the.publish(valley, run);
        var student = whoIs(Standing.SEATED);
        var two = List.of(morning.id(), SectionId.random());
        assertThat(in(valley.agency(), () -> rosters.attending(two))).containsOnlyKeys(morning.id());
        var harbor = the.aPlace();
        assertThat(in(harbor.agency(), () -> rosters.attending(two))).isEmpty();
        assertThatThrownBy(() -> in(
                        harbor.agency(),
                        () -> rosters.drop(harbor.director(), morning.id(), student, OCTOBER_2, "Moved away")))
                .isInstanceOf(NoSuch.class);
        assertThat(attending()).hasSize(1);
    }

    int count(String sql) {
        return in(
                valley.agency(),
                () -> transaction.execute(
                        _ -> jdbc.sql(sql).query(Integer.class).single()));
    }
}
