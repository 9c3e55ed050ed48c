package org.ropeway.attendance;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.junit.jupiter.api.Test;
import org.ropeway.ModuleTest;
import org.ropeway.TestAgencies;
import org.ropeway.agency.Calendars;
import org.ropeway.attendance.Refusal.Reason;
import org.ropeway.attendance.SheetDecision.Refused;
import org.ropeway.attendance.SheetDecision.Taken;
import org.ropeway.catalog.CollegeCourse;
import org.ropeway.catalog.Course;
import org.ropeway.catalog.Courses;
import org.ropeway.law.Law;
import org.ropeway.shared.InstructorId;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class SheetsTest extends WeldingSheets {
    static final LocalTime TEN_PAST_ONE = LocalTime.parse("13:10");
    static final LocalTime TWO = LocalTime.parse("14:00");

    @Autowired
    TestAgencies a;

    @Autowired
    Declarations declarations;

    @Autowired
    Law law;

    @Autowired
    Courses courses;

    @Autowired
    Calendars calendars;

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
    void endsWhereTheAgencyReleasesEarly() {
        welding.inside(() -> {
            calendars.releaseEarly(MONDAY, LocalTime.parse("13:45"), "Staff development", null);
            return MONDAY;
        });
        take(MONDAY, 0, null, Mark.present(ana));
        assertThat(minutes()).isEqualTo(45);
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

    void name(@Nullable InstructorId substitute, LocalDate day) {
        welding.inside(() -> {
            declarations.substitute(welding.place().director(), section(), day, substitute);
            return day;
        });
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
}
