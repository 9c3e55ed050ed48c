package org.ropeway.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.attendance.TestAttendance.MONDAY;
import static org.ropeway.attendance.TestAttendance.WEDNESDAY;
import static org.ropeway.attendance.TestAttendance.span;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ropeway.ModuleTest;
import org.ropeway.TestAgencies;
import org.ropeway.attendance.Refusal.Reason;
import org.ropeway.attendance.SheetDecision.Refused;
import org.ropeway.attendance.SheetDecision.Taken;
import org.ropeway.journal.Journal;
import org.ropeway.law.Law;
import org.ropeway.seating.TestSeating;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class SheetRefusalsTest extends WeldingSheets {
    @Autowired
    TestSeating seating;

    @Autowired
    TestAgencies a;

    @Autowired
    Declarations declarations;

    @Autowired
    Journal journal;

    @Autowired
    Law law;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void asksWhyOfALateSheet() {
        var friday = LocalDate.parse("2026-08-28");
        assertThat(open(friday).meeting()).isNull();
        assertThat(open(WEDNESDAY).asksWhy()).isTrue();
        assertThat(open(MONDAY).asksWhy()).isFalse();
        assertThat(reason(take(WEDNESDAY, 0, null, Mark.present(ana)))).isEqualTo(Reason.LATE_WITHOUT_REASON);
        assertThat(take(WEDNESDAY, 0, "I was ill", Mark.present(ana))).isEqualTo(new Taken(1));
        assertThat(posting().act()).isEqualTo(Posting.Act.SHEET);
        assertThat(posting().why()).isEqualTo("I was ill");
    }

    @Test
    void isLateAfterAsManyDaysAsTheAgencySays() {
        var director = welding.place().director().who();
        welding.inside(() -> {
            law.set(director, "attendance/late-after-days", LocalDate.parse("2026-08-01"), "6", "A test");
            return director;
        });
        assertThat(open(WEDNESDAY).asksWhy()).isFalse();
    }

    @Test
    void refusesAStudentWhoIsNotOnTheRosterAndJournalsIt() {
        var stranger = seating.aStudent(welding.place());
        var refused = (Refused) take(MONDAY, 0, null, Mark.present(ana), Mark.present(stranger));
        assertThat(refused.refusals()).hasSize(1);
        assertThat(refused.refusals().getFirst().reason()).isEqualTo(Reason.NOT_ENROLLED);
        assertThat(refused.refusals().getFirst().student()).isEqualTo(stranger);
        assertThat(open(MONDAY).version()).isZero();
        assertThat(minutes()).isZero();
        var line = welding.inside(() -> journal.of("section", section())).getFirst();
        assertThat(line.act()).isEqualTo("attendance.refused");
        assertThat(line.detail().toString()).contains(stranger.toString());
    }

    @Test
    void refusesTimesThatAreNotOfTheClassEvenWithAReason() {
        for (var mark : List.of(
                Mark.late(ana, LocalTime.parse("14:30")),
                Mark.leftEarly(ana, LocalTime.parse("13:00")),
                Mark.part(ana, null, null),
                Mark.parts(ana, List.of(span("12:00", "13:30"))))) {
            assertThat(reason(take(MONDAY, 0, "A reason", mark))).isEqualTo(Reason.TIMES_UNCLEAR);
        }
        assertThat(take(MONDAY, 0, null, Mark.late(ana, LocalTime.parse("12:50"))))
                .isEqualTo(new Taken(1));
        assertThat(minutes()).isEqualTo(90);
    }

    @Test
    void refusesDaysWithoutAClassAndDaysToCome() {
        assertThat(reason(take(LocalDate.parse("2026-09-01"), 0, null, Mark.present(ana))))
                .isEqualTo(Reason.OUTSIDE_MEETING);
        assertThat(reason(take(LocalDate.parse("2026-09-02"), 0, null, Mark.present(ana))))
                .isEqualTo(Reason.IN_FUTURE);
    }

    @Test
    void refusesMinutesThatAnotherSectionHasAndShowsWhere() {
        var both = the.aClass(1, "Mon 13:00 14:30", "Mon 14:00 15:30");
        var second = both.sections().getLast();
        the.post(both, second, TestAttendance.present(both.student(), MONDAY, "14:00", "15:30"));
        var sent = new SheetDraft(both.section().id(), MONDAY, 0, null, null, List.of(Mark.present(both.student())));
        var refused = (Refused) both.inside(() -> sheets.take(both.instructor(), sent));
        assertThat(refused.refusals().getFirst().reason()).isEqualTo(Reason.CLAIMED_TWICE);
        assertThat(refused.refusals().getFirst().other()).isEqualTo(second.id());
        assertThat(refused.now().version()).isZero();
        assertThat(refused.now().lines().getFirst().elsewhere())
                .containsExactly(new Sheet.Elsewhere(second.id(), span("14:00", "15:30")));
    }

    @Test
    void refusesWhatIsCertified() {
        certify();
        assertThat(reason(take(MONDAY, 0, null, Mark.present(ana)))).isEqualTo(Reason.CERTIFIED);
        assertThat(open(MONDAY).isOpen()).isFalse();
        assertThat(reason(welding.inside(
                        () -> declarations.notMet(welding.instructor(), section(), MONDAY, "Fire drill"))))
                .isEqualTo(Reason.CERTIFIED);
    }

    void certify() {
        welding.inside(() -> transaction.execute(_ -> jdbc.sql("""
                insert into attendance.period (school_year, name, first_day, last_day, status, version, certified_at, certified_by)
                values (2026, 'P1', '2026-07-01', '2026-12-31', 'CERTIFIED', 1, '2026-09-01T15:00:00Z', 'a test')
                """).update()));
    }
}
