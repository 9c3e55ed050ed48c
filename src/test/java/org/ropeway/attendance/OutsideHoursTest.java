package org.ropeway.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.attendance.TestAttendance.MONDAY;
import static org.ropeway.attendance.TestAttendance.present;
import static org.ropeway.attendance.TestAttendance.span;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ropeway.ModuleTest;
import org.ropeway.TestAgencies;
import org.ropeway.agency.EarlyRelease;
import org.ropeway.attendance.CertifyDecision.Certified;
import org.ropeway.attendance.CertifyDecision.Refused;
import org.ropeway.attendance.Refusal.Reason;
import org.ropeway.attendance.TestAttendance.Class;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Grant;
import org.ropeway.identity.Role;
import org.ropeway.law.Law;
import org.ropeway.schedule.SchoolCalendar;
import org.ropeway.schedule.Section;
import org.ropeway.schedule.Sections;
import org.ropeway.seating.DropDecision;
import org.ropeway.seating.Rosters;
import org.ropeway.shared.DateSpan;
import org.ropeway.shared.MeetingPattern;
import org.ropeway.shared.SchoolYear;
import org.ropeway.shared.Who;
import org.springframework.beans.factory.annotation.Autowired;

/** Welding meets on Mondays from one to half past two; the first period, of August 31 alone, is over. */
@ModuleTest
class OutsideHoursTest {
    static final SchoolYear YEAR = new SchoolYear(2026);
    static final Who OFFICE = Who.command("a test");
    static final LocalDate BEFORE = LocalDate.parse("2026-08-28");

    @Autowired
    TestAttendance the;

    @Autowired
    TestAgencies a;

    @Autowired
    OutsideHours outside;

    @Autowired
    Certification certification;

    @Autowired
    Signatures signatures;

    @Autowired
    LedgerVerification verification;

    @Autowired
    Ledger ledger;

    @Autowired
    SchoolCalendar calendar;

    @Autowired
    Sections sections;

    @Autowired
    Rosters rosters;

    @Autowired
    Law law;

    Class welding;
    Actor office;

    @BeforeEach
    void everybodyWasThereOnMonday() {
        welding = the.aClass(2, "Mon 13:00 14:30");
        office = a.somebody(welding.place().agency(), Grant.of(Role.BUSINESS_OFFICE));
        welding.inside(() -> {
            law.set(OFFICE, "attendance/cutoff-p1", LocalDate.parse("2026-07-01"), "08-31", "Resolution 7");
            return calendar.close(OFFICE, new DateSpan(LocalDate.parse("2026-08-17"), BEFORE), "Smoke");
        });
        the.attend(welding, MONDAY);
    }

    @Test
    void findNothingWhereAllIsWithin() {
        assertThat(found()).isEmpty();
    }

    @Test
    void showMinutesAfterTheLastDayOfWhoWasDropped() {
        drop();
        assertThat(found()).singleElement().satisfies(one -> {
            assertThat(one.student()).isEqualTo(welding.student());
            assertThat(one.reason()).isEqualTo(Reason.NOT_ENROLLED);
            assertThat(one.minutes()).isEqualTo(90);
            assertThat(one.isLocked()).isFalse();
        });
    }

    @Test
    void areNotCertifiedUntilTheyAreTakenBack() {
        drop();
        sign();
        var refused = (Refused) certify();
        assertThat(refused.reason()).isEqualTo(CertifyDecision.Reason.HOURS_OUTSIDE);
        assertThat(refused.outside()).isEqualTo(found());
        var posted = (PostDecision.Posted) takeBack("Dropped as of Friday");
        assertThat(posted.postings()).singleElement().satisfies(posting -> {
            assertThat(posting.act()).isEqualTo(Posting.Act.CORRECTION);
            assertThat(posting.why()).isEqualTo("Dropped as of Friday");
            assertThat(posting.by()).isEqualTo(office.who());
            assertThat(posting.minutes()).isEqualTo(-90);
        });
        assertThat(found()).isEmpty();
        sign();
        assertThat(((Certified) certify()).certificate().minutes()).isEqualTo(90);
        assertThat(welding.inside(verification::verify).faults()).isEmpty();
    }

    @Test
    void showADayThatWasClosedAndForgetItWhenItIsOpenAgain() {
        var day = new DateSpan(MONDAY, MONDAY);
        welding.inside(() -> calendar.close(OFFICE, day, "Power cut"));
        assertThat(found()).extracting(Outside::reason).containsExactly(Reason.NOT_IN_CALENDAR, Reason.NOT_IN_CALENDAR);
        welding.inside(() -> calendar.open(OFFICE, day));
        assertThat(found()).isEmpty();
    }

    @Test
    void showTheMinutesAfterAnEarlyRelease() {
        letOutEarly();
        assertThat(found()).hasSize(2).allSatisfy(one -> {
            assertThat(one.reason()).isEqualTo(Reason.OUTSIDE_MEETING);
            assertThat(one.backs()).extracting(Entry::span).containsExactly(span("14:00", "14:30"));
        });
        takeBack("Out at two");
        assertThat(found()).isEmpty();
        assertThat(welding.inside(() -> ledger.postings(welding.section().id())).stream()
                        .mapToInt(Posting::minutes)
                        .sum())
                .isEqualTo(2 * 60);
    }

    @Test
    void showASectionThatMeetsAtOtherHoursNow() {
        welding.inside(() -> sections.save(OFFICE, at(welding.section(), MeetingPattern.of("Mon", "08:00", "13:10"))));
        assertThat(found()).extracting(Outside::minutes).containsExactly(80, 80);
    }

    @Test
    void leaveMakeUpTimeAndStationsAlone() {
        the.post(
                welding, welding.section(), "Made up for Friday", present(welding.student(), MONDAY, "16:00", "17:00"));
        the.post(
                welding,
                welding.section(),
                Entry.claim(welding.student(), MONDAY, Kind.TRAINING_STATION, Claim.ROP, span("18:00", "20:00")));
        assertThat(found()).isEmpty();
        drop();
        assertThat(found()).extracting(Outside::minutes).containsExactly(90 + 60 + 120);
    }

    @Test
    void areLockedWhereTheyAreCertified() {
        sign();
        assertThat(certify()).isInstanceOf(Certified.class);
        drop();
        assertThat(found()).extracting(Outside::isLocked).containsExactly(true);
        assertThat(((PostDecision.Refused) takeBack("Dropped")).refusals())
                .extracting(Refusal::reason)
                .containsExactly(Reason.CERTIFIED);
    }

    @Test
    void areTakenBackWithAReasonOnlyAndNeverMoreThanStandsOutside() {
        drop();
        assertThat(((PostDecision.Refused) takeBack(" ")).refusals())
                .extracting(Refusal::reason)
                .containsExactly(Reason.NO_REASON_GIVEN);
        var inside =
                new Outside.Place(welding.section().id(), welding.students().getLast(), MONDAY);
        assertThat(welding.inside(() -> outside.takeBack(office, List.of(inside), "Why not")))
                .isEqualTo(new PostDecision.Posted(List.of()));
    }

    @Test
    void areUnknownToAnotherAgency() {
        drop();
        var harbor = the.aClass(1);
        var theirs = found().getFirst().place();
        assertThat(harbor.inside(() -> outside.of(YEAR.days()))).isEmpty();
        var director = harbor.place().director();
        assertThat(harbor.inside(() -> outside.takeBack(director, List.of(theirs), "Not ours")))
                .isEqualTo(new PostDecision.Posted(List.of()));
        assertThat(found()).hasSize(1);
    }

    List<Outside> found() {
        return welding.inside(() -> outside.of(YEAR.days()));
    }

    PostDecision takeBack(String why) {
        var places = found().stream().map(Outside::place).toList();
        return welding.inside(() -> outside.takeBack(office, places, why));
    }

    void drop() {
        var director = welding.place().director();
        assertThat(welding.inside(
                        () -> rosters.drop(director, welding.section().id(), welding.student(), BEFORE, "Moved away")))
                .isInstanceOf(DropDecision.Dropped.class);
    }

    void letOutEarly() {
        welding.inside(() ->
                calendar.releaseEarly(OFFICE, new EarlyRelease(MONDAY, null, LocalTime.of(14, 0), "Staff meeting")));
    }

    static Section at(Section section, MeetingPattern meeting) {
        return new Section(
                section.id(),
                section.course(),
                section.code(),
                section.term(),
                section.site(),
                meeting,
                section.instructor(),
                section.seats(),
                section.shares());
    }

    void sign() {
        welding.inside(
                () -> signatures.sign(welding.instructor(), welding.section().id(), YearMonth.of(2026, 8)));
    }

    CertifyDecision certify() {
        return welding.inside(() -> certification.certify(office, YEAR, Period.Name.P1));
    }
}
