package org.ropeway.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.attendance.TestAttendance.MONDAY;
import static org.ropeway.attendance.TestAttendance.span;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ropeway.ModuleTest;
import org.ropeway.attendance.Refusal.Reason;
import org.ropeway.attendance.SheetDecision.Refused;
import org.ropeway.attendance.SheetDecision.Taken;
import org.ropeway.attendance.SheetDraft.Extra;
import org.ropeway.journal.Journal;
import org.ropeway.seating.TestSeating;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class SheetExtrasTest extends WeldingSheets {
    @Autowired
    TestSeating seating;

    @Autowired
    Journal journal;

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
}
