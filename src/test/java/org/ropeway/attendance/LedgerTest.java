package org.ropeway.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ropeway.TestAgencies.in;
import static org.ropeway.attendance.TestAttendance.MONDAY;
import static org.ropeway.attendance.TestAttendance.WEDNESDAY;
import static org.ropeway.attendance.TestAttendance.present;
import static org.ropeway.attendance.TestAttendance.takeBack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.ropeway.ModuleTest;
import org.ropeway.agency.AgencyScope;
import org.ropeway.agency.Calendars;
import org.ropeway.attendance.PostDecision.Posted;
import org.ropeway.attendance.PostDecision.Refused;
import org.ropeway.attendance.Refusal.Reason;
import org.ropeway.attendance.TestAttendance.Class;
import org.ropeway.seating.Rosters;
import org.ropeway.seating.TestSeating;
import org.ropeway.shared.NoSuch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class LedgerTest {
    @Autowired
    TestAttendance the;

    @Autowired
    TestSeating seating;

    @Autowired
    Ledger ledger;

    @Autowired
    Calendars calendars;

    @Autowired
    Rosters rosters;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void writesMinutesAndAChainOverThem() {
        var welding = the.aClass(2);
        the.post(welding, welding.section(), present(welding.student(), WEDNESDAY, "13:00", "14:30"));
        the.post(welding, welding.section(), present(welding.student(), MONDAY, "13:10", "14:30"));
        var postings = welding.inside(() -> ledger.postings(welding.section().id()));
        assertThat(postings).extracting(Posting::seq).containsExactly(1L, 2L);
        assertThat(postings).extracting(Posting::minutes).containsExactly(90, 80);
        var last = postings.getLast();
        var text = LedgerText.block(
                postings.getFirst().hash(), 2, last.act(), last.at(), last.by(), last.why(), last.entries());
        assertThat(last.hash()).isEqualTo(Hash.over(text));
    }

    @Test
    void takesMinutesBackByANewEntry() {
        var welding = the.aClass(1);
        the.post(welding, welding.section(), present(welding.student(), MONDAY, "13:00", "14:30"));
        the.post(welding, welding.section(), takeBack(welding.student(), MONDAY, "13:00", "13:25"));
        assertThat(minutes(welding)).isEqualTo(65);
        assertThat(claimed(welding)).containsExactly(TestAttendance.span("13:25", "14:30"));
    }

    @Test
    void refusesToTakeBackWhatIsNotClaimed() {
        var welding = the.aClass(1);
        the.post(welding, welding.section(), present(welding.student(), MONDAY, "13:00", "14:00"));
        var refused =
                refused(the.post(welding, welding.section(), takeBack(welding.student(), MONDAY, "13:50", "14:10")));
        assertThat(refused.reason()).isEqualTo(Reason.NOT_CLAIMED);
        assertThat(refused.span()).isEqualTo(TestAttendance.span("14:00", "14:10"));
        assertThat(minutes(welding)).isEqualTo(60);
    }

    @Test
    void claimsNoMinuteTwiceAcrossSectionsAndShowsTheClash() {
        var both = the.aClass(1, "Mon 13:00 14:30", "Mon 14:00 15:30");
        var second = both.sections().getLast();
        the.post(both, both.section(), present(both.student(), MONDAY, "13:00", "14:30"));
        var refused = refused(the.post(both, second, present(both.student(), MONDAY, "14:00", "15:30")));
        assertThat(refused.reason()).isEqualTo(Reason.CLAIMED_TWICE);
        assertThat(refused.other()).isEqualTo(both.section().id());
        assertThat(refused.span()).isEqualTo(TestAttendance.span("14:00", "14:30"));
        assertThat(the.post(both, second, present(both.student(), MONDAY, "14:30", "15:30")))
                .isInstanceOf(Posted.class);
    }

    @Test
    void claimsNoMinuteTwiceAcrossMethodsAndSources() {
        var welding = the.aClass(1);
        the.post(welding, welding.section(), present(welding.student(), MONDAY, "13:00", "14:30"));
        var college = Entry.claim(
                welding.student(), MONDAY, Kind.CLASSROOM, Claim.COLLEGE, TestAttendance.span("14:00", "14:30"));
        assertThat(refused(the.post(welding, welding.section(), college)).reason())
                .isEqualTo(Reason.CLAIMED_TWICE);
        var station = Entry.claim(
                welding.student(), MONDAY, Kind.TRAINING_STATION, Claim.ROP, TestAttendance.span("14:29", "17:00"));
        assertThat(refused(the.post(welding, welding.section(), station)).reason())
                .isEqualTo(Reason.CLAIMED_TWICE);
    }

    @Test
    void letsOnlyOneOfManyClaimAMinuteAtTheSameMoment() throws Exception {
        var both = the.aClass(3, "Mon 13:00 14:30", "Mon 13:30 15:00");
        List<PostDecision> decisions;
        try (var desks = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = new ArrayList<Callable<PostDecision>>();
            for (int i = 0; i < 8; i++) {
                var section = both.sections().get(i % 2);
                var meeting = section.meeting();
                var order = i % 4 < 2 ? both.students() : both.students().reversed();
                work.add(() -> the.post(
                        both,
                        section,
                        order.stream()
                                .map(student -> present(
                                        student,
                                        MONDAY,
                                        meeting.start().toString(),
                                        meeting.end().toString()))
                                .toArray(Entry[]::new)));
            }
            decisions =
                    desks.invokeAll(work).stream().map(done -> done.resultNow()).toList();
        }
        assertThat(decisions).filteredOn(Posted.class::isInstance).hasSize(1);
        assertThat(minutes(both)).isEqualTo(3 * 90);
    }

    @Test
    void refusesMinutesOutsideTheMeetingUnlessTheyAreExplained() {
        var welding = the.aClass(1);
        var long_ = present(welding.student(), MONDAY, "13:00", "15:00");
        assertThat(refused(the.post(welding, welding.section(), long_)).reason())
                .isEqualTo(Reason.OUTSIDE_MEETING);
        assertThat(the.post(welding, welding.section(), "Field trip to the shipyard", long_))
                .isInstanceOf(Posted.class);
        var tuesday = present(welding.student(), LocalDate.parse("2026-08-25"), "09:00", "10:00");
        assertThat(refused(the.post(welding, welding.section(), tuesday)).reason())
                .isEqualTo(Reason.OUTSIDE_MEETING);
        assertThat(the.post(welding, welding.section(), "Make-up time", tuesday))
                .isInstanceOf(Posted.class);
    }

    @Test
    void refusesMinutesOutsideTheCalendar() {
        var welding = the.aClass(1);
        in(welding.place().agency(), () -> {
            calendars.close(MONDAY, "Smoke");
            return MONDAY;
        });
        for (var day : List.of("2026-08-31", "2026-08-12")) {
            var entry = present(welding.student(), LocalDate.parse(day), "13:00", "14:30");
            assertThat(refused(the.post(welding, welding.section(), "Make-up time", entry))
                            .reason())
                    .isEqualTo(Reason.NOT_IN_CALENDAR);
        }
        var tomorrow = present(welding.student(), LocalDate.parse("2026-09-02"), "13:00", "14:30");
        assertThat(refused(the.post(welding, welding.section(), tomorrow)).reason())
                .isEqualTo(Reason.IN_FUTURE);
    }

    @Test
    void refusesMinutesOfWhoIsNotEnrolledAndOfDaysAfterADrop() {
        var welding = the.aClass(2);
        var stranger = seating.aStudent(welding.place());
        assertThat(refused(the.post(welding, welding.section(), present(stranger, MONDAY, "13:00", "14:30")))
                        .reason())
                .isEqualTo(Reason.NOT_ENROLLED);
        welding.inside(() -> rosters.drop(
                welding.place().director(), welding.section().id(), welding.student(), WEDNESDAY, "Moved away"));
        assertThat(the.post(welding, welding.section(), present(welding.student(), WEDNESDAY, "13:00", "14:30")))
                .isInstanceOf(Posted.class);
        assertThat(refused(the.post(welding, welding.section(), present(welding.student(), MONDAY, "13:00", "14:30")))
                        .reason())
                .isEqualTo(Reason.NOT_ENROLLED);
    }

    @Test
    void writesAllOrNothing() {
        var welding = the.aClass(1);
        var stranger = seating.aStudent(welding.place());
        the.post(
                welding,
                welding.section(),
                present(welding.student(), MONDAY, "13:00", "14:30"),
                present(stranger, MONDAY, "13:00", "14:30"));
        assertThat(welding.inside(() -> ledger.postings(welding.section().id())))
                .isEmpty();
    }

    @Test
    void isNeverChanged() {
        var welding = the.aClass(1);
        the.post(welding, welding.section(), present(welding.student(), MONDAY, "13:00", "14:30"));
        for (var sql : List.of(
                "update attendance.entry set minutes = 1",
                "delete from attendance.entry",
                "delete from attendance.posting")) {
            assertThatThrownBy(() -> AgencyScope.run(
                            welding.place().agency().id(),
                            () -> transaction.executeWithoutResult(
                                    _ -> jdbc.sql(sql).update())))
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void isUnknownToAnotherAgency() {
        var welding = the.aClass(1);
        the.post(welding, welding.section(), present(welding.student(), MONDAY, "13:00", "14:30"));
        var harbor = the.aClass(1);
        assertThat(harbor.inside(() -> ledger.postings(welding.section().id()))).isEmpty();
        assertThatThrownBy(
                        () -> the.post(harbor, welding.section(), present(welding.student(), MONDAY, "13:00", "14:30")))
                .isInstanceOfAny(NoSuch.class, DataAccessException.class);
    }

    int minutes(Class welding) {
        return welding.inside(
                () -> transaction.execute(_ -> jdbc.sql("select coalesce(sum(minutes), 0) from attendance.report_entry")
                        .query(Integer.class)
                        .single()));
    }

    List<Span> claimed(Class welding) {
        return welding.inside(() -> ledger.day(welding.students(), MONDAY)).get(welding.student()).claimed().stream()
                .map(StudentDay.Claimed::span)
                .toList();
    }

    static Refusal refused(PostDecision decision) {
        return ((Refused) decision).refusals().getFirst();
    }
}
