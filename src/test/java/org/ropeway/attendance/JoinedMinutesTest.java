package org.ropeway.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.attendance.TestAttendance.MONDAY;
import static org.ropeway.attendance.TestAttendance.present;
import static org.ropeway.attendance.TestAttendance.span;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ropeway.ModuleTest;
import org.ropeway.TestAgencies;
import org.ropeway.attendance.CertifyDecision.Certified;
import org.ropeway.attendance.CertifyDecision.Reopened;
import org.ropeway.attendance.Posting.Act;
import org.ropeway.attendance.TestAttendance.Class;
import org.ropeway.database.TestDatabase;
import org.ropeway.identity.Grant;
import org.ropeway.identity.Reach;
import org.ropeway.identity.Role;
import org.ropeway.journal.Journal;
import org.ropeway.law.Law;
import org.ropeway.schedule.SchoolCalendar;
import org.ropeway.schedule.Section;
import org.ropeway.shared.DateSpan;
import org.ropeway.shared.SchoolYear;
import org.ropeway.shared.StudentId;
import org.ropeway.shared.Who;
import org.ropeway.students.IdentityQuestion.Answer;
import org.ropeway.students.IdentityQuestions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two students of welding are one person. Welding meets from one to half past two, its second section from two on. */
@ModuleTest
class JoinedMinutesTest {
    static final SchoolYear YEAR = new SchoolYear(2026);

    @Autowired
    TestAttendance the;

    @Autowired
    TestAgencies a;

    @Autowired
    TestDatabase database;

    @Autowired
    Ledger ledger;

    @Autowired
    LedgerVerification verification;

    @Autowired
    OutsideHours outside;

    @Autowired
    Certification certification;

    @Autowired
    Signatures signatures;

    @Autowired
    SchoolCalendar calendar;

    @Autowired
    IdentityQuestions questions;

    @Autowired
    Law law;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    Class welding;
    Section first;
    Section second;
    StudentId elder;
    StudentId newer;

    @BeforeEach
    void twoRecords() {
        welding = the.aClass(2, "Mon 13:00 14:30", "Mon 14:00 15:30");
        first = welding.sections().getFirst();
        second = welding.sections().getLast();
        elder = welding.students().getFirst();
        newer = welding.students().getLast();
    }

    @Test
    void theMinutesBecomeThePersonsByAPostingOfTheirOwn() {
        neverSat(elder, first);
        the.post(welding, first, present(newer, MONDAY, "13:00", "14:30"));
        join();
        assertThat(minutes()).containsOnly(Map.entry(elder, 90), Map.entry(newer, 0));
        var postings = welding.inside(() -> ledger.postings(first.id()));
        assertThat(postings).extracting(Posting::act).containsExactly(Act.SHEET, Act.JOINED);
        assertThat(postings.getLast().minutes()).isZero();
        assertThat(postings.getLast().why()).contains(newer.toString()).contains(elder.toString());
        isProved();
        assertThat(told()).containsEntry("minutes", "90").containsEntry("minutes of both", "0");
        assertThat(welding.inside(() -> outside.of(YEAR.days()))).isEmpty();
    }

    @Test
    void aMinuteThatBothHaveIsClaimedOnce() {
        the.post(welding, first, present(elder, MONDAY, "13:00", "14:30"), present(newer, MONDAY, "13:00", "14:30"));
        join();
        assertThat(minutes()).containsOnly(Map.entry(elder, 90), Map.entry(newer, 0));
        assertThat(told()).containsEntry("minutes", "0").containsEntry("minutes of both", "90");
        isProved();
    }

    @Test
    void aMinuteThatBothHaveInTwoSectionsStaysWithTheOneThatStands() {
        the.post(welding, second, present(elder, MONDAY, "14:00", "15:30"));
        the.post(welding, first, present(newer, MONDAY, "13:00", "14:30"));
        join();
        var day = welding.inside(() ->
                transaction.execute(_ -> ledger.day(Set.of(elder), MONDAY).getOrDefault(elder, new StudentDay())));
        assertThat(day.claimed())
                .extracting(claimed -> claimed.part().section() + " " + claimed.span())
                .containsExactlyInAnyOrder(
                        first.id() + " " + span("13:00", "14:00"), second.id() + " " + span("14:00", "15:30"));
        assertThat(told()).containsEntry("minutes", "60").containsEntry("minutes of both", "30");
        isProved();
    }

    @Test
    void whoWasAbsentIsOnTheSheetStill() {
        neverSat(elder, first);
        the.post(welding, first, Entry.absent(newer, MONDAY, Kind.CLASSROOM, Claim.ROP, 13 * 60));
        join();
        assertThat(welding.inside(() -> ledger.postings(first.id())).getLast().entries())
                .containsExactly(Entry.absent(elder, MONDAY, Kind.CLASSROOM, Claim.ROP, 13 * 60));
        isProved();
    }

    @Test
    void whatIsCertifiedStaysUntilThePeriodIsOpenedAgain() {
        neverSat(elder, first);
        var office = a.somebody(welding.place().agency(), Grant.of(Role.BUSINESS_OFFICE));
        var other = a.somebody(welding.place().agency(), Grant.of(Role.DIRECTOR));
        onlyTheLastMondayOfAugust();
        the.post(welding, first, present(newer, MONDAY, "13:00", "14:30"));
        the.sheet(welding, MONDAY);
        welding.inside(() -> signatures.sign(welding.instructor(), first.id(), YearMonth.of(2026, 8)));
        var certified = welding.inside(() -> certification.certify(office, YEAR, Period.Name.P1));
        assertThat(certified).isInstanceOf(Certified.class);
        join();
        assertThat(minutes()).containsOnly(Map.entry(newer, 90));
        assertThat(told()).containsKey("left as certified");
        assertThat(welding.inside(() -> outside.of(YEAR.days()))).isEmpty();
        welding.inside(() -> certification.askToReopen(office, YEAR, Period.Name.P1, "Two records of one person"));
        assertThat(welding.inside(() -> certification.reopen(other, YEAR, Period.Name.P1)))
                .isInstanceOf(Reopened.class);
        assertThat(minutes()).containsOnly(Map.entry(elder, 90), Map.entry(newer, 0));
        isProved();
    }

    @Test
    void minutesOfBothThatAreCertifiedAreShownUntilThePeriodIsOpenedAgain() {
        var office = a.somebody(welding.place().agency(), Grant.of(Role.BUSINESS_OFFICE));
        var other = a.somebody(welding.place().agency(), Grant.of(Role.DIRECTOR));
        onlyTheLastMondayOfAugust();
        the.attend(welding, MONDAY);
        welding.inside(() -> signatures.sign(welding.instructor(), first.id(), YearMonth.of(2026, 8)));
        welding.inside(() -> certification.certify(office, YEAR, Period.Name.P1));
        join();
        assertThat(welding.inside(() -> outside.of(YEAR.days())))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.student()).isEqualTo(newer);
                    assertThat(one.reason()).isEqualTo(Refusal.Reason.CLAIMED_TWICE);
                    assertThat(one.minutes()).isEqualTo(90);
                    assertThat(one.isLocked()).isTrue();
                });
        welding.inside(() -> certification.askToReopen(office, YEAR, Period.Name.P1, "Two records of one person"));
        welding.inside(() -> certification.reopen(other, YEAR, Period.Name.P1));
        assertThat(welding.inside(() -> outside.of(YEAR.days()))).isEmpty();
        assertThat(minutes()).containsOnly(Map.entry(elder, 90), Map.entry(newer, 0));
    }

    @Test
    void whatTheRulesRefuseTodayStaysAndIsShown() {
        neverSat(elder, first);
        the.post(welding, first, present(newer, MONDAY, "13:00", "14:30"));
        the.post(welding, first, present(newer, MONDAY.minusDays(7), "13:00", "14:30"));
        welding.inside(() -> calendar.close(Who.command("a test"), new DateSpan(MONDAY, MONDAY), "Smoke"));
        join();
        assertThat(minutes()).containsOnly(Map.entry(elder, 90), Map.entry(newer, 90));
        assertThat(told()).containsEntry("left as refused", "[2026-08-31]");
        assertThat(welding.inside(() -> outside.of(YEAR.days())))
                .singleElement()
                .satisfies(one -> assertThat(one.reason()).isEqualTo(Refusal.Reason.NOT_IN_CALENDAR));
        isProved();
    }

    @Test
    void aSeatOfEitherRecordIsOneOfThePerson() {
        drop(elder, LocalDate.parse("2026-08-20"));
        the.post(welding, first, present(newer, MONDAY, "13:00", "14:30"));
        join();
        assertThat(minutes()).containsOnly(Map.entry(elder, 90), Map.entry(newer, 0));
        assertThat(welding.inside(() -> outside.of(YEAR.days()))).isEmpty();
    }

    @Test
    void touchesNothingOfAnotherAgency() {
        var harbor = the.aClass(2);
        the.attend(harbor, MONDAY);
        neverSat(elder, first);
        the.post(welding, first, present(newer, MONDAY, "13:00", "14:30"));
        join();
        assertThat(harbor.inside(() -> ledger.postings(harbor.section().id()))).hasSize(1);
        assertThat(harbor.inside(verification::verify).faults()).isEmpty();
    }

    void isProved() {
        assertThat(welding.inside(verification::verify).faults()).isEmpty();
    }

    /** Sums of all of the ledger, by record. */
    Map<StudentId, Integer> minutes() {
        return welding.inside(() -> welding.sections().stream()
                .flatMap(section -> ledger.postings(section.id()).stream())
                .flatMap(posting -> posting.entries().stream())
                .collect(java.util.stream.Collectors.toMap(Entry::student, Entry::minutes, Integer::sum)));
    }

    Map<String, String> told() {
        return welding.inside(() -> journal.of("student", elder)).stream()
                .filter(entry -> entry.act().equals("ledger.join"))
                .findFirst()
                .orElseThrow()
                .detail();
    }

    void neverSat(StudentId student, Section section) {
        database.changeBehindTheProgram("delete from seating.enrollment where section_id = '%s' and student_id = '%s'"
                .formatted(section.id(), student));
    }

    void drop(StudentId student, LocalDate lastDay) {
        run(
                "update seating.enrollment set standing = 'DROPPED', last_day = '%s' where section_id = '%s' and student_id = '%s'"
                        .formatted(lastDay, first.id(), student));
    }

    void onlyTheLastMondayOfAugust() {
        welding.inside(() -> {
            law.set(
                    Who.command("a test"),
                    "attendance/cutoff-p1",
                    LocalDate.parse("2026-07-01"),
                    "08-31",
                    "Resolution 7");
            return calendar.close(
                    Who.command("a test"),
                    new DateSpan(LocalDate.parse("2026-08-17"), LocalDate.parse("2026-08-30")),
                    "Smoke");
        });
        database.changeBehindTheProgram(
                "delete from seating.enrollment where section_id = '%s'".formatted(second.id()));
    }

    void run(String sql) {
        welding.inside(() -> transaction.execute(_ -> jdbc.sql(sql).update()));
    }

    void join() {
        run(
                "insert into students.identity_question (elder_id, newer_id, ssid, asked_at) values ('%s', '%s', '1000000001', now())"
                        .formatted(elder, newer));
        welding.inside(() -> {
            var question = questions.open(Reach.EVERYONE).getFirst();
            questions.answer(welding.place().director().who(), Reach.EVERYONE, question.id(), Answer.SAME_STAYS);
            return List.of();
        });
    }
}
