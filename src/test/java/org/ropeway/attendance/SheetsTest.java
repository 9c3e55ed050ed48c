package org.ropeway.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ropeway.attendance.TestAttendance.MONDAY;
import static org.ropeway.attendance.TestAttendance.WEDNESDAY;
import static org.ropeway.attendance.TestAttendance.span;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ropeway.ModuleTest;
import org.ropeway.TestAgencies;
import org.ropeway.agency.Calendars;
import org.ropeway.attendance.Refusal.Reason;
import org.ropeway.attendance.SheetDecision.Refused;
import org.ropeway.attendance.SheetDecision.Taken;
import org.ropeway.attendance.SheetDraft.Extra;
import org.ropeway.attendance.TestAttendance.Class;
import org.ropeway.catalog.CollegeCourse;
import org.ropeway.catalog.Course;
import org.ropeway.catalog.Courses;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Grant;
import org.ropeway.journal.Journal;
import org.ropeway.law.Law;
import org.ropeway.schedule.Instructor;
import org.ropeway.schedule.Instructors;
import org.ropeway.seating.TestSeating;
import org.ropeway.shared.InstructorId;
import org.ropeway.shared.NoSuch;
import org.ropeway.shared.SectionId;
import org.ropeway.shared.StudentId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class SheetsTest {
    static final LocalTime TEN_PAST_ONE = LocalTime.parse("13:10");
    static final LocalTime TWO = LocalTime.parse("14:00");

    @Autowired
    TestAttendance the;

    @Autowired
    TestSeating seating;

    @Autowired
    TestAgencies a;

    @Autowired
    Sheets sheets;

    @Autowired
    Declarations declarations;

    @Autowired
    SheetLists lists;

    @Autowired
    Ledger ledger;

    @Autowired
    Journal journal;

    @Autowired
    Law law;

    @Autowired
    Courses courses;

    @Autowired
    Instructors instructors;

    @Autowired
    Calendars calendars;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    Class welding;
    StudentId ana;
    StudentId ben;
    StudentId eva;

    @BeforeEach
    void threeStudentsWeld() {
        welding = the.aClass(3);
        ana = welding.students().get(0);
        ben = welding.students().get(1);
        eva = welding.students().get(2);
    }

    @Test
    void hasEverybodyPresentUntilSomebodySaysOtherwise() {
        var sheet = open(MONDAY);
        assertThat(sheet.meeting()).isEqualTo(span("13:00", "14:30"));
        assertThat(sheet.version()).isZero();
        assertThat(sheet.lines()).hasSize(3).allSatisfy(line -> {
            assertThat(line.entered()).isFalse();
            assertThat(line.mark(span("13:00", "14:30")).state()).isEqualTo(Mark.State.PRESENT);
        });
    }

    @Test
    void writesPresentAbsentLateAndLeftEarlyToTheLedger() {
        var late = Mark.late(ben, TEN_PAST_ONE);
        assertThat(take(MONDAY, 0, null, Mark.absent(ana), late, Mark.leftEarly(eva, TWO)))
                .isEqualTo(new Taken(1));
        assertThat(posting().act()).isEqualTo(Posting.Act.SHEET);
        assertThat(posting().entries())
                .containsExactlyInAnyOrder(
                        Entry.absent(ana, MONDAY, Kind.CLASSROOM, Claim.ROP, 13 * 60),
                        entry(ben, "13:10", "14:30"),
                        entry(eva, "13:00", "14:00"));
        var sheet = open(MONDAY);
        assertThat(sheet.version()).isEqualTo(1);
        assertThat(sheet.taking().present()).isEqualTo(2);
        assertThat(sheet.taking().absent()).isEqualTo(1);
        assertThat(marks(sheet)).containsExactlyInAnyOrder(Mark.absent(ana), late, Mark.leftEarly(eva, TWO));
    }

    @Test
    void keepsTheStretchesOfWhoCameAndLeftMoreThanOnce() {
        var parts = List.of(span("13:00", "13:20"), span("13:40", "14:30"));
        take(MONDAY, 0, null, Mark.parts(ana, parts));
        assertThat(minutes()).isEqualTo(70);
        assertThat(marks(open(MONDAY))).contains(Mark.parts(ana, parts));
    }

    @Test
    void correctsByTheDifferenceOnlyAndWithAReason() {
        take(MONDAY, 0, null, Mark.present(ana), Mark.present(ben), Mark.absent(eva));
        var corrected = List.of(Mark.late(ana, TEN_PAST_ONE), Mark.present(ben), Mark.present(eva));
        assertThat(reason(take(welding.instructor(), draft(MONDAY, 1, null, corrected))))
                .isEqualTo(Reason.NO_REASON_GIVEN);
        assertThat(take(welding.instructor(), draft(MONDAY, 1, "Ana signed in late", corrected)))
                .isEqualTo(new Taken(2));
        assertThat(posting().act()).isEqualTo(Posting.Act.CORRECTION);
        assertThat(posting().why()).isEqualTo("Ana signed in late");
        assertThat(posting().entries())
                .containsExactlyInAnyOrder(
                        Entry.takeBack(ana, MONDAY, Kind.CLASSROOM, Claim.ROP, span("13:00", "13:10")),
                        entry(eva, "13:00", "14:30"));
        assertThat(minutes()).isEqualTo(80 + 90 + 90);
    }

    @Test
    void staysAsItIsWhenNothingDiffers() {
        take(MONDAY, 0, null, Mark.present(ana));
        assertThat(take(MONDAY, 1, null, Mark.present(ana))).isEqualTo(new Taken(1));
        assertThat(welding.inside(() -> ledger.postings(section()))).hasSize(1);
    }

    @Test
    void takesTheSameSendingOnce() {
        var sent = new SheetDraft(section(), MONDAY, 0, "a key", null, List.of(Mark.present(ana), Mark.absent(ben)));
        assertThat(take(welding.instructor(), sent)).isEqualTo(new Taken(1));
        assertThat(take(welding.instructor(), sent)).isEqualTo(new Taken(1));
        assertThat(welding.inside(() -> ledger.postings(section()))).hasSize(1);
        var other = new SheetDraft(section(), MONDAY, 0, "a key", null, List.of(Mark.absent(ana), Mark.absent(ben)));
        assertThat(reason(take(welding.instructor(), other))).isEqualTo(Reason.CHANGED_MEANWHILE);
    }

    @Test
    void refusesWhoSawAnEarlierVersionAndShowsTheOther() {
        take(MONDAY, 0, null, Mark.absent(ana), Mark.present(ben));
        var refused = (Refused) take(welding.place().director(), draft(MONDAY, 0, null, List.of(Mark.present(ana))));
        assertThat(refused.isConflict()).isTrue();
        assertThat(marks(refused.now())).contains(Mark.absent(ana));
        assertThat(refused.now().taking().by()).isEqualTo(welding.instructor().name());
        assertThat(minutes()).isEqualTo(90);
    }

    @Test
    void letsOneOfTwoWhoSendAtTheSameMomentWin() throws Exception {
        List<SheetDecision> decisions;
        try (var desks = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = new ArrayList<Callable<SheetDecision>>();
            for (int i = 0; i < 6; i++) {
                var marks = i % 2 == 0 ? List.of(Mark.absent(ana)) : List.of(Mark.present(ana));
                work.add(() -> take(welding.instructor(), draft(MONDAY, 0, null, marks)));
            }
            decisions =
                    desks.invokeAll(work).stream().map(done -> done.resultNow()).toList();
        }
        assertThat(decisions).filteredOn(Taken.class::isInstance).hasSize(3);
        assertThat(decisions).filteredOn(Refused.class::isInstance).hasSize(3);
        assertThat(welding.inside(() -> ledger.postings(section()))).hasSize(1);
    }

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
    void endsWhereTheAgencyReleasesEarly() {
        welding.inside(() -> {
            calendars.releaseEarly(MONDAY, LocalTime.parse("13:45"), "Staff development", null);
            return MONDAY;
        });
        take(MONDAY, 0, null, Mark.present(ana));
        assertThat(minutes()).isEqualTo(45);
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

    @Test
    void claimsACollegeCoursesHoursForTheCollegeUnlessTheAgencySaysOtherwise() {
        dualEnrollment();
        take(MONDAY, 0, null, Mark.present(ana));
        assertThat(posting().entries().getFirst().claim()).isEqualTo(Claim.COLLEGE);
        var director = welding.place().director().who();
        welding.inside(() -> {
            law.set(director, "attendance/dual-enrollment-claim", WEDNESDAY, "rop", "Agreement of 2026");
            return director;
        });
        take(MONDAY, 1, "Correction", Mark.absent(ana));
        assertThat(posting().entries())
                .containsExactly(Entry.takeBack(ana, MONDAY, Kind.CLASSROOM, Claim.COLLEGE, span("13:00", "14:30")));
        take(MONDAY, 2, "Correction", Mark.present(ana));
        assertThat(posting().entries()).containsExactly(entry(ana, "13:00", "14:30"));
    }

    @Test
    void addsMinutesOutsideTheClassAndTakesThemBack() {
        take(MONDAY, 0, null, Mark.present(ana));
        var trip = new Extra(section(), MONDAY, List.of(ana, ben), span("12:00", "15:00"), "Shipyard");
        assertThat(welding.inside(() -> sheets.add(welding.instructor(), trip))).isEqualTo(new Taken(1));
        assertThat(minutes()).isEqualTo(90 + 2 * 90);
        assertThat(open(MONDAY).lines())
                .filteredOn(line -> line.student().id().equals(ana))
                .allSatisfy(line ->
                        assertThat(line.extra()).containsExactly(span("12:00", "13:00"), span("14:30", "15:00")));
        var back = new Extra(section(), MONDAY, List.of(ana), span("12:00", "13:00"), "Ana stayed in school");
        assertThat(welding.inside(() -> sheets.remove(welding.instructor(), back)))
                .isEqualTo(new Taken(1));
        assertThat(minutes()).isEqualTo(90 + 90 + 30);
        take(MONDAY, 1, "She was ill", Mark.absent(ana));
        assertThat(minutes()).isEqualTo(90 + 30);
    }

    @Test
    void hasAStudentPresentWhoHasOnlyExtraMinutesYet() {
        var early = new Extra(section(), MONDAY, List.of(ana, ben), span("12:00", "13:00"), "Make-up time");
        welding.inside(() -> sheets.add(welding.instructor(), early));
        assertThat(marks(open(MONDAY))).contains(Mark.present(ana), Mark.present(ben));
        take(MONDAY, 0, null, Mark.absent(ana), Mark.present(ben));
        assertThat(posting().entries())
                .containsExactlyInAnyOrder(
                        Entry.absent(ana, MONDAY, Kind.CLASSROOM, Claim.ROP, 13 * 60), entry(ben, "13:00", "14:30"));
        assertThat(marks(open(MONDAY))).contains(Mark.absent(ana), Mark.present(ben));
    }

    @Test
    void refusesExtraMinutesWithoutAReasonAndOfStrangers() {
        var stranger = seating.aStudent(welding.place());
        var extra = new Extra(section(), MONDAY, List.of(stranger), span("12:00", "13:00"), " ");
        var refused = (Refused) welding.inside(() -> sheets.add(welding.instructor(), extra));
        assertThat(refused.refusals())
                .extracting(Refusal::reason)
                .containsExactly(Reason.NO_REASON_GIVEN, Reason.NOT_ENROLLED);
        assertThat(welding.inside(() -> journal.of("section", section()))
                        .getFirst()
                        .act())
                .isEqualTo("attendance.refused");
    }

    @Test
    void isNotMissingOnADayOnWhichTheSectionIsSaidNotToHaveMet() {
        assertThat(reason(welding.inside(() -> declarations.notMet(welding.instructor(), section(), MONDAY, ""))))
                .isEqualTo(Reason.NO_REASON_GIVEN);
        assertThat(todo(welding.instructor()).missing())
                .extracting(SheetLists.Line::day)
                .contains(MONDAY, WEDNESDAY);
        welding.inside(() -> declarations.notMet(welding.instructor(), section(), MONDAY, "Fire drill"));
        assertThat(open(MONDAY).notMet()).isEqualTo("Fire drill");
        assertThat(reason(take(MONDAY, 0, null, Mark.present(ana)))).isEqualTo(Reason.SAID_NOT_MET);
        assertThat(todo(welding.instructor()).missing())
                .extracting(SheetLists.Line::day)
                .contains(WEDNESDAY)
                .doesNotContain(MONDAY);
        welding.inside(() -> declarations.met(welding.instructor(), section(), MONDAY));
        assertThat(take(MONDAY, 0, null, Mark.present(ana))).isEqualTo(new Taken(1));
        assertThat(reason(welding.inside(
                        () -> declarations.notMet(welding.instructor(), section(), MONDAY, "Fire drill"))))
                .isEqualTo(Reason.TAKEN_BEFORE);
    }

    @Test
    void isItsInstructorsAndTheDirectorsAndNobodyElses() {
        var other = a.somebody(welding.place().agency(), Grant.instructor(InstructorId.random()));
        var counselor = welding.place().counselor();
        for (var stranger : List.of(other, counselor)) {
            assertThatThrownBy(() -> welding.inside(() -> sheets.open(stranger, section(), MONDAY)))
                    .isInstanceOf(NoSuch.class);
            assertThatThrownBy(() -> take(stranger, draft(MONDAY, 0, null, List.of(Mark.present(ana)))))
                    .isInstanceOf(NoSuch.class);
            assertThatThrownBy(() ->
                            welding.inside(() -> declarations.notMet(stranger, section(), MONDAY, "A strange reason")))
                    .isInstanceOf(NoSuch.class);
        }
        assertThat(welding.inside(() -> sheets.open(welding.place().director(), section(), MONDAY))
                        .lines())
                .hasSize(3);
    }

    @Test
    void isUnknownToAnotherAgency() {
        var harbor = the.aClass(1);
        assertThatThrownBy(() -> harbor.inside(() -> sheets.open(harbor.place().director(), section(), MONDAY)))
                .isInstanceOf(NoSuch.class);
    }

    @Test
    void isASubstitutesOnTheDayNamedOnly() {
        var rios = aSubstitute();
        var day = MONDAY;
        assertThatThrownBy(() -> welding.inside(() -> sheets.open(rios.actor(), section(), day)))
                .isInstanceOf(NoSuch.class);
        name(rios.id(), day);
        assertThat(todo(rios.actor()).missing())
                .extracting(SheetLists.Line::day)
                .containsExactly(day);
        assertThat(take(rios.actor(), draft(day, 0, null, List.of(Mark.present(ana)))))
                .isEqualTo(new Taken(1));
        assertThatThrownBy(() -> welding.inside(() -> sheets.open(rios.actor(), section(), WEDNESDAY)))
                .isInstanceOf(NoSuch.class);
        name(null, day);
        assertThatThrownBy(() -> welding.inside(() -> sheets.open(rios.actor(), section(), day)))
                .isInstanceOf(NoSuch.class);
    }

    @Test
    void letsNobodyButTheDirectorNameASubstitute() {
        var rios = aSubstitute();
        assertThatThrownBy(() -> welding.inside(() -> {
                    declarations.substitute(welding.instructor(), section(), MONDAY, rios.id());
                    return rios;
                }))
                .isInstanceOf(NoSuch.class);
    }

    record Substitute(InstructorId id, Actor actor) {}

    Substitute aSubstitute() {
        var rios = new Instructor(InstructorId.random(), "Lee Rios", "", List.of());
        welding.inside(() -> {
            instructors.save(welding.place().director().who(), rios);
            return rios;
        });
        return new Substitute(rios.id(), a.somebody(welding.place().agency(), Grant.instructor(rios.id())));
    }

    void name(@Nullable InstructorId substitute, LocalDate day) {
        welding.inside(() -> {
            declarations.substitute(welding.place().director(), section(), day, substitute);
            return day;
        });
    }

    void certify() {
        welding.inside(() -> transaction.execute(_ -> jdbc.sql("""
                insert into attendance.period (school_year, name, first_day, last_day, status, version, certified_at, certified_by)
                values (2026, 'P1', '2026-07-01', '2026-12-31', 'CERTIFIED', 1, '2026-09-01T15:00:00Z', 'a test')
                """).update()));
    }

    void dualEnrollment() {
        welding.inside(() -> {
            var was = courses.byId(welding.section().course());
            var college = new CollegeCourse("Reedley College", "WELD 10", java.math.BigDecimal.valueOf(3));
            var is = new Course(
                    was.id(),
                    was.code(),
                    was.title(),
                    was.titleEs(),
                    was.description(),
                    was.pathway(),
                    was.level(),
                    was.hours(),
                    was.credits(),
                    was.method(),
                    was.stateCode(),
                    was.certifications(),
                    was.prerequisites(),
                    was.rule(),
                    college,
                    was.leadsTo(),
                    was.cost(),
                    was.active());
            return courses.save(welding.place().director().who(), is);
        });
    }

    SectionId section() {
        return welding.section().id();
    }

    Sheet open(LocalDate day) {
        return welding.inside(() -> sheets.open(welding.instructor(), section(), day));
    }

    SheetLists.Todo todo(Actor actor) {
        return welding.inside(() -> lists.of(actor, null));
    }

    SheetDraft draft(LocalDate day, int seen, @Nullable String why, List<Mark> marks) {
        return new SheetDraft(section(), day, seen, null, why, marks);
    }

    SheetDecision take(LocalDate day, int seen, @Nullable String why, Mark... marks) {
        return take(welding.instructor(), draft(day, seen, why, List.of(marks)));
    }

    SheetDecision take(Actor actor, SheetDraft draft) {
        return welding.inside(() -> sheets.take(actor, draft));
    }

    static Reason reason(SheetDecision decision) {
        return ((Refused) decision).refusals().getFirst().reason();
    }

    static List<Mark> marks(Sheet sheet) {
        return sheet.lines().stream().map(line -> line.mark(sheet.meeting())).toList();
    }

    Posting posting() {
        return welding.inside(() -> ledger.postings(section())).getLast();
    }

    int minutes() {
        return welding.inside(() -> ledger.postings(section())).stream()
                .mapToInt(Posting::minutes)
                .sum();
    }

    static Entry entry(StudentId student, String from, String to) {
        return TestAttendance.present(student, MONDAY, from, to);
    }
}
