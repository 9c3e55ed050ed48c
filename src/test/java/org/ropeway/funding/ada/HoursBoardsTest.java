package org.ropeway.funding.ada;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.TestAgencies.in;
import static org.ropeway.funding.TestFunding.YEAR;

import java.time.YearMonth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ropeway.ModuleTest;
import org.ropeway.TestAgencies;
import org.ropeway.attendance.Period;
import org.ropeway.attendance.TestAttendance;
import org.ropeway.database.TestDatabase;
import org.ropeway.funding.FundingRules;
import org.ropeway.funding.TestFunding;
import org.ropeway.schedule.Meetings;
import org.ropeway.shared.Cents;
import org.springframework.beans.factory.annotation.Autowired;

/** Three students attended ninety minutes each on Monday, 2026-08-31; welding costs $2.2 million. Today is the day after. */
@ModuleTest
class HoursBoardsTest {
    @Autowired
    TestFunding funding;

    @Autowired
    TestAda the;

    @Autowired
    TestAgencies a;

    @Autowired
    TestDatabase database;

    @Autowired
    HoursBoards boards;

    @Autowired
    Meetings meetings;

    TestFunding.Program program;

    @BeforeEach
    void aProgram() {
        program = funding.aProgram();
    }

    @Test
    void plansScheduledMinutesOfTheStudentsWhoSit() {
        var meets = in(program.agency(), () -> meetings.of(program.welding(), FundingRules.daysOf(YEAR)));
        long past = meets.stream()
                .filter(meeting -> !meeting.day().isAfter(TestAttendance.MONDAY))
                .count();
        var welding = board().sections().getFirst();
        assertThat(welding.students()).isEqualTo(3);
        assertThat(welding.minutes()).isEqualTo(270);
        assertThat(welding.planned()).isEqualTo(past * 90 * 3);
        assertThat(welding.plannedYear()).isEqualTo(meets.size() * 90L * 3);
        assertThat(board().plannedByMonth()).containsEntry(YearMonth.of(2026, 8), past * 90 * 3);
        assertThat(board().upTo()).isEqualTo(TestAttendance.MONDAY);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 1000, 1000", "90, 100, 1000, 900", "50, 100, 100, 50", "110, 100, 200, 220"})
    void projectsTheRestAsThePlanWasAttendedSoFar(long minutes, long planned, long year, long projected) {
        assertThat(SectionHours.project(minutes, planned, year)).isEqualTo(projected);
    }

    @Test
    void saysWhichSectionsAreBelowBreakEven() {
        var board = board();
        assertThat(board.target().cents()).isEqualTo(new Cents(400));
        assertThat(board.belowBreakEven()).hasSize(1);
        assertThat(board.sections().getFirst().cost()).isEqualTo(Cents.of("2200000"));
        the.set(program, "funding/target-cost-per-hour", "2026-07-01", "999999999");
        assertThat(board().belowBreakEven()).isEmpty();
    }

    @Test
    void listsWhatWasCorrectedAfterCertification() {
        earlier("update attendance.posting set at = at - interval '1 hour' where agency_id = '%s'");
        the.certify(program);
        assertThat(board().corrections()).isEmpty();
        the.reopen(program);
        earlier("update funding.frozen_period set at = at - interval '1 minute' where agency_id = '%s'");
        funding.takeBack(program, program.last(), TestAttendance.MONDAY);
        assertThat(board().corrections()).singleElement().satisfies(correction -> {
            assertThat(correction.period()).isEqualTo(Period.Name.P1);
            assertThat(correction.minutes()).isEqualTo(-90);
            assertThat(correction.why()).isEqualTo("In a test");
        });
        assertThat(board().periods().getFirst().status()).isEqualTo(Period.Status.REOPENED);
    }

    @Test
    void knowsNothingOfAnotherAgency() {
        var other = in(a.anAgency(), () -> boards.of(YEAR));
        assertThat(other.sections()).isEmpty();
        assertThat(other.minutes()).isZero();
    }

    /** The tests' clock stands still. */
    private void earlier(String sql) {
        database.changeBehindTheProgram(sql.formatted(program.agency().id().value()));
    }

    private HoursBoard board() {
        return in(program.agency(), () -> boards.of(YEAR));
    }
}
