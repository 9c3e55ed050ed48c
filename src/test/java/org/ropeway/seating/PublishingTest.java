package org.ropeway.seating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ropeway.TestAgencies.in;
import static org.ropeway.seating.TestSeating.DIRECTOR;
import static org.ropeway.seating.TestSeating.course;
import static org.ropeway.seating.TestSeating.section;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ropeway.ModuleTest;
import org.ropeway.TestAgencies;
import org.ropeway.agency.AgencyScope;
import org.ropeway.enrollment.TestRequests.Place;
import org.ropeway.identity.Grant;
import org.ropeway.journal.Journal;
import org.ropeway.journal.JournalEntry;
import org.ropeway.schedule.Section;
import org.ropeway.schedule.Sections;
import org.ropeway.seating.AllocationRun.Status;
import org.ropeway.seating.Rosters.Standing;
import org.ropeway.shared.NoSuch;
import org.ropeway.shared.StudentId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class PublishingTest {
    @Autowired
    TestSeating the;

    @Autowired
    TestAgencies a;

    @Autowired
    AllocationRuns runs;

    @Autowired
    Publishing publishing;

    @Autowired
    LotteryDraws draws;

    @Autowired
    Rosters rosters;

    @Autowired
    Answers answers;

    @Autowired
    Sections sections;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    Place valley;
    Section morning;
    Section afternoon;
    List<StudentId> students;

    @BeforeEach
    void threeStudentsWantTwoSeats() {
        valley = the.aPlace();
        morning = the.aSection(valley, valley.welding(), "W-1", "Mon Wed 08:00 10:00", 1);
        afternoon = the.aSection(valley, valley.welding(), "W-2", "Mon Wed 13:00 15:00", 1);
        students = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            students.add(the.aStudentWishing(valley, 1, section(morning), course(valley.welding())));
        }
        the.draw(valley, 7);
    }

    @Test
    void givesTheSeatsAndKeepsTheOrderOfThoseWhoWait() {
        var run = the.aFairRun(valley, 1);
        assertThat(the.publish(valley, run)).isInstanceOf(RunDecision.Published.class);
        var roster = in(valley.agency(), () -> rosters.of(valley.director(), morning.id()));
        assertThat(roster.in(Standing.SEATED)).hasSize(1);
        assertThat(roster.in(Standing.WAITING))
                .extracting(line -> line.enrollment().place())
                .containsExactly(1, 2);
        ToIntFunction<StudentId> place =
                student -> in(valley.agency(), () -> answers.of(valley.director(), student, valley.fall()))
                        .orElseThrow()
                        .place();
        var waiting = roster.in(Standing.WAITING).stream()
                .map(line -> line.student().id())
                .toList();
        assertThat(place.applyAsInt(waiting.get(0))).isLessThan(place.applyAsInt(waiting.get(1)));
        assertThat(in(valley.agency(), () -> rosters.counts(valley.fall()))
                        .get(afternoon.id())
                        .seated())
                .isEqualTo(1);
    }

    @Test
    void answersEveryWishWithTheEnginesNumbers() {
        the.publish(valley, the.aFairRun(valley, 1));
        var results = students.stream()
                .map(student -> in(
                        valley.agency(),
                        () -> answers.of(valley.director(), student, valley.fall())
                                .orElseThrow()))
                .sorted(java.util.Comparator.comparingInt(Answers.Result::place))
                .toList();
        assertThat(results.get(0).answers().getFirst()).isInstanceOf(Answer.Met.class);
        assertThat(results.get(1).seats()).extracting(Answer.Met::section).containsExactly(afternoon.id());
        var last = results.get(2);
        assertThat(last.seats()).isEmpty();
        var because = ((Answer.NotMet) last.answers().getFirst()).because().getFirst();
        assertThat(because.lastPlace()).isEqualTo(1);
        assertThat(because.ownPlace()).isEqualTo(3);
        assertThat(because.waiting()).isEqualTo(2);
    }

    @Test
    void refusesWhenAListChangedAndSaysWhose() {
        var run = the.aFairRun(valley, 1);
        var late = the.aStudentWishing(valley, 1, section(morning));
        var refused = (RunDecision.Refused) the.publish(valley, run);
        assertThat(refused.reason()).isEqualTo(RunDecision.Reason.INPUT_CHANGED);
        assertThat(refused.changes().students()).containsExactly(late);
        assertThat(refused.changes().sections()).isEmpty();
    }

    @Test
    void refusesWhenASectionChangedAndSaysWhich() {
        var run = the.aFairRun(valley, 1);
        var bigger = new Section(
                morning.id(),
                morning.course(),
                morning.code(),
                morning.term(),
                morning.site(),
                morning.meeting(),
                null,
                5,
                List.of());
        in(valley.agency(), () -> sections.save(DIRECTOR, bigger));
        var refused = (RunDecision.Refused) the.publish(valley, run);
        assertThat(refused.changes()).isEqualTo(new InputChanges(List.of("W-1"), List.of()));
    }

    @Test
    void refusesAfterAnotherDraw() {
        var run = the.aFairRun(valley, 1);
        var again = new LotteryDraws.Ask(
                valley.fall(),
                LotteryDraw.Method.BY_MACHINE,
                null,
                "On the director's screen",
                "A witness was missing");
        in(valley.agency(), () -> draws.draw(DIRECTOR, again));
        assertThat(refusal(the.publish(valley, run))).isEqualTo(RunDecision.Reason.DRAWN_AGAIN);
    }

    @Test
    void refusesAResultThatBreaksARule() {
        var run = the.aFairRun(valley, 1);
        tamper(run);
        var refused = (RunDecision.Refused) the.publish(valley, run);
        assertThat(refused.reason()).isEqualTo(RunDecision.Reason.NOT_VERIFIED);
        assertThat(refused.violations()).isNotEmpty();
        assertThat(in(valley.agency(), () -> rosters.counts(valley.fall()))).isEmpty();
    }

    @Test
    void putsOneOfTwoAtOnceInForceAndRefusesTheOther() throws Exception {
        var fair = the.aFairRun(valley, 1);
        var again = the.aFairRun(valley, 1);
        List<RunDecision> decisions;
        try (var desks = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = new ArrayList<Callable<RunDecision>>();
            for (var run : List.of(fair, again, fair, again)) {
                work.add(() -> the.publish(valley, run));
            }
            decisions =
                    desks.invokeAll(work).stream().map(done -> done.resultNow()).toList();
        }
        assertThat(decisions)
                .filteredOn(RunDecision.Published.class::isInstance)
                .hasSize(1);
        assertThat(decisions)
                .filteredOn(RunDecision.Refused.class::isInstance)
                .extracting(PublishingTest::refusal)
                .containsOnly(RunDecision.Reason.ALREADY_PUBLISHED)
                .hasSize(3);
        assertThat(in(valley.agency(), () -> runs.of(valley.fall())))
                .extracting(AllocationRun::status)
                .containsExactlyInAnyOrder(Status.PUBLISHED, Status.DISCARDED);
        assertThat(in(valley.agency(), () -> rosters.counts(valley.fall())).values())
                .extracting(Rosters.Count::seated)
                .containsExactly(1, 1);
    }

    @Test
    void neverSeatsMoreThanTheSectionHasEvenIfSomeoneTried() {
        the.publish(valley, the.aFairRun(valley, 1));
        assertThatThrownBy(() -> AgencyScope.run(
                        valley.agency().id(),
                        () -> transaction.executeWithoutResult(_ -> jdbc.sql(
                                        "update seating.roster set seated = seated + 1 where section_id = :section")
                                .param("section", morning.id().value())
                                .update())))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void standsInTheJournalAndCannotBeRunOrDrawnAgain() {
        var run = the.aFairRun(valley, 1);
        the.publish(valley, run);
        assertThat(in(valley.agency(), () -> journal.of("allocation run", run.id())))
                .extracting(JournalEntry::act)
                .containsExactly("run.publish", "run.start");
        assertThat(refusal(in(valley.agency(), () -> runs.start(DIRECTOR, run.ask(), null))))
                .isEqualTo(RunDecision.Reason.ALREADY_PUBLISHED);
        var again = new LotteryDraws.Ask(valley.fall(), LotteryDraw.Method.BY_MACHINE, null, "Again", "Just so");
        assertThat(in(valley.agency(), () -> draws.draw(DIRECTOR, again)))
                .isEqualTo(new LotteryDraws.Decision.Refused(LotteryDraws.Decision.Reason.ALREADY_PUBLISHED));
    }

    @Test
    void isUnknownToAnotherAgency() {
        var run = the.aFairRun(valley, 1);
        var harbor = the.aPlace();
        assertThatThrownBy(() -> in(harbor.agency(), () -> publishing.publish(DIRECTOR, run.id())))
                .isInstanceOf(NoSuch.class);
        the.publish(valley, run);
        assertThatThrownBy(() -> in(harbor.agency(), () -> rosters.of(harbor.director(), morning.id())))
                .isInstanceOf(NoSuch.class);
        assertThatThrownBy(() ->
                        in(harbor.agency(), () -> answers.of(harbor.director(), students.getFirst(), valley.fall())))
                .isInstanceOf(NoSuch.class);
    }

    @Test
    void isReadByTheStudentAndTheCounselorAndNobodyElse() {
        the.publish(valley, the.aFairRun(valley, 1));
        var own = the.theStudent(valley, students.get(0));
        assertThat(in(valley.agency(), () -> answers.of(own, students.get(0), valley.fall())))
                .isPresent();
        assertThat(in(valley.agency(), () -> answers.of(valley.counselor(), students.get(1), valley.fall())))
                .isPresent();
        var elsewhere = a.aSchool(valley.agency(), a.aDistrict(valley.agency(), "selma"), "Selma High");
        var other = a.somebody(valley.agency(), Grant.counselor(elsewhere.id()));
        for (var stranger : List.of(the.theStudent(valley, students.get(1)), other)) {
            assertThatThrownBy(() -> in(valley.agency(), () -> answers.of(stranger, students.get(0), valley.fall())))
                    .isInstanceOf(NoSuch.class);
        }
    }

    @Test
    void isCountedByTheReportViews() {
        the.publish(valley, the.aFairRun(valley, 1));
        assertThat(count("select count(*) from seating.report_seat where standing = 'SEATED'"))
                .isEqualTo(2);
        assertThat(count("select sum(filled) from seating.report_run")).isEqualTo(2);
    }

    int count(String sql) {
        return in(
                valley.agency(),
                () -> transaction.execute(
                        _ -> jdbc.sql(sql).query(Integer.class).single()));
    }

    /** Gives a seat behind the program's back. */
    void tamper(AllocationRun run) {
        AgencyScope.run(
                valley.agency().id(),
                () -> transaction.executeWithoutResult(
                        _ -> jdbc.sql("""
                        insert into seating.run_seat (run_id, student_id, section_id, rank, round)
                        select run_id, student_id, section_id, rank, 1
                          from seating.run_reason
                         where run_id = :run
                         limit 1
                        """).param("run", run.id().value()).update()));
    }

    static RunDecision.Reason refusal(RunDecision decision) {
        return ((RunDecision.Refused) decision).reason();
    }
}
