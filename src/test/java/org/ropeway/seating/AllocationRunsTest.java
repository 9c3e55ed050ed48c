package org.ropeway.seating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ropeway.TestAgencies.in;
import static org.ropeway.seating.TestSeating.DIRECTOR;
import static org.ropeway.seating.TestSeating.course;
import static org.ropeway.seating.TestSeating.section;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ropeway.ModuleTest;
import org.ropeway.allocation.Objective;
import org.ropeway.enrollment.TestRequests;
import org.ropeway.enrollment.TestRequests.Place;
import org.ropeway.journal.Journal;
import org.ropeway.journal.JournalEntry;
import org.ropeway.schedule.Section;
import org.ropeway.seating.AllocationRun.Ask;
import org.ropeway.seating.AllocationRun.Shares;
import org.ropeway.seating.AllocationRun.Status;
import org.ropeway.shared.NoSuch;
import org.ropeway.shared.StudentId;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class AllocationRunsTest {
    @Autowired
    TestSeating the;

    @Autowired
    TestRequests requested;

    @Autowired
    AllocationRuns runs;

    @Autowired
    LotteryDraws draws;

    @Autowired
    Journal journal;

    Place valley;
    Section morning;
    Section afternoon;
    StudentId first;
    StudentId second;
    StudentId third;

    @BeforeEach
    void threeStudentsWantTwoSeats() {
        valley = the.aPlace();
        morning = the.aSection(valley, valley.welding(), "W-1", "Mon Wed 08:00 10:00", 1);
        afternoon = the.aSection(valley, valley.welding(), "W-2", "Mon Wed 13:00 15:00", 1);
        first = the.aStudentWishing(valley, 1, section(morning), course(valley.welding()));
        second = the.aStudentWishing(valley, 1, section(morning), course(valley.welding()));
        third = the.aStudentWishing(valley, 1, section(morning));
    }

    @Test
    void giveWhatTheEngineGives() {
        the.draw(valley, 7);
        var run = the.aFairRun(valley, 1);
        assertThat(run.status()).as(run.progress()).isEqualTo(Status.DONE);
        assertThat(run.totals().filled()).isEqualTo(2);
        assertThat(run.totals().seats()).isEqualTo(2);
        assertThat(run.totals().students()).isEqualTo(3);
        assertThat(run.totals().requests()).isEqualTo(5);
    }

    @Test
    void serveTheMostAndSayWhatIsProved() {
        the.draw(valley, 7);
        var run = the.aRun(valley, Ask.mostServed(valley.fall(), Objective.STUDENTS, 1, Shares.RELEASED));
        assertThat(run.status()).as(run.progress()).isEqualTo(Status.DONE);
        assertThat(run.totals().studentsSeated()).isEqualTo(2);
        assertThat(run.stages()).isNotEmpty().allMatch(stage -> stage.proved());
    }

    @Test
    void areRefusedBeforeADrawAndWhereNobodyTakesPart() {
        assertThat(refusal(start())).isEqualTo(RunDecision.Reason.NO_DRAW);
        var empty = the.aPlace();
        the.draw(empty, 7);
        var ask = Ask.fair(empty.fall(), 1, Shares.RELEASED);
        assertThat(refusal(in(empty.agency(), () -> runs.start(DIRECTOR, ask, null))))
                .isEqualTo(RunDecision.Reason.NOTHING_TO_ALLOCATE);
    }

    @Test
    void areTheSameForTheSameKey() {
        the.draw(valley, 7);
        var ask = Ask.fair(valley.fall(), 1, Shares.RELEASED);
        var one = in(valley.agency(), () -> (RunDecision.Started) runs.start(DIRECTOR, ask, "key-1"));
        var again = in(valley.agency(), () -> (RunDecision.Started) runs.start(DIRECTOR, ask, "key-1"));
        assertThat(again.run().id()).isEqualTo(one.run().id());
    }

    @Test
    void standInTheJournalWithTheirLottery() {
        the.draw(valley, 7);
        var run = the.aFairRun(valley, 1);
        assertThat(in(valley.agency(), () -> journal.of("allocation run", run.id())))
                .extracting(JournalEntry::act)
                .containsExactly("run.start");
        assertThat(in(valley.agency(), () -> journal.of("term", valley.fall())))
                .extracting(JournalEntry::act)
                .contains("lottery.draw");
    }

    @Test
    void leaveOutListsThatNobodyApproved() {
        the.aStudent(valley);
        the.draw(valley, 7);
        assertThat(the.aFairRun(valley, 1).totals().students()).isEqualTo(3);
        var ready = in(valley.agency(), () -> runs.readiness(valley.fall()));
        assertThat(ready.takePart()).isEqualTo(3);
        assertThat(ready.seats()).isEqualTo(2);
    }

    @Test
    void areDrawnAgainOnlyWithAReasonAndEveryDrawIsKept() {
        the.draw(valley, 7);
        var again = new LotteryDraws.Ask(valley.fall(), LotteryDraw.Method.FROM_TEXT, null, "Rain in Sanger", "");
        assertThat(in(valley.agency(), () -> draws.draw(DIRECTOR, again)))
                .isEqualTo(new LotteryDraws.Decision.Refused(LotteryDraws.Decision.Reason.WHY_AGAIN_MISSING));
        var explained = new LotteryDraws.Ask(
                valley.fall(), LotteryDraw.Method.FROM_TEXT, null, "Rain in Sanger", "A die fell off the table");
        in(valley.agency(), () -> draws.draw(DIRECTOR, explained));
        var all = in(valley.agency(), () -> draws.of(valley.fall()));
        assertThat(all).extracting(LotteryDraw::number).containsExactly(LotteryDraw.numberOf("Rain in Sanger"), 7L);
    }

    @Test
    void areUnknownToAnotherAgency() {
        the.draw(valley, 7);
        var run = the.aFairRun(valley, 1);
        var harbor = the.aPlace();
        assertThatThrownBy(() -> in(harbor.agency(), () -> runs.byId(run.id()))).isInstanceOf(NoSuch.class);
        assertThat(in(harbor.agency(), () -> runs.of(valley.fall()))).isEmpty();
        assertThat(in(harbor.agency(), () -> draws.of(valley.fall()))).isEqualTo(List.of());
    }

    RunDecision start() {
        return in(valley.agency(), () -> runs.start(DIRECTOR, Ask.fair(valley.fall(), 1, Shares.RELEASED), null));
    }

    static RunDecision.Reason refusal(RunDecision decision) {
        return ((RunDecision.Refused) decision).reason();
    }
}
