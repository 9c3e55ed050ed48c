package org.ropeway.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ropeway.attendance.TestAttendance.MONDAY;
import static org.ropeway.attendance.TestAttendance.WEDNESDAY;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ropeway.ModuleTest;
import org.ropeway.TestAgencies;
import org.ropeway.attendance.Refusal.Reason;
import org.ropeway.attendance.SheetDecision.Taken;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Grant;
import org.ropeway.schedule.Instructor;
import org.ropeway.schedule.Instructors;
import org.ropeway.shared.InstructorId;
import org.ropeway.shared.NoSuch;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class SheetTakersTest extends WeldingSheets {
    @Autowired
    TestAgencies a;

    @Autowired
    Declarations declarations;

    @Autowired
    SheetLists lists;

    @Autowired
    Instructors instructors;

    @Test
    void isNotMissingOnADayOnWhichTheSectionIsSaidNotToHaveMet() {
        assertThat(reason(welding.inside(() -> declarations.notMet(welding.instructor(), section(), MONDAY, ""))))
                .isEqualTo(Reason.NO_REASON_GIVEN);
        assertThat(todo(welding.instructor()).missing())
                .extracting(MissingSheets.Expected::day)
                .contains(MONDAY, WEDNESDAY);
        welding.inside(() -> declarations.notMet(welding.instructor(), section(), MONDAY, "Fire drill"));
        assertThat(open(MONDAY).notMet()).isEqualTo("Fire drill");
        assertThat(reason(take(MONDAY, 0, null, Mark.present(ana)))).isEqualTo(Reason.SAID_NOT_MET);
        assertThat(todo(welding.instructor()).missing())
                .extracting(MissingSheets.Expected::day)
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
                .extracting(MissingSheets.Expected::day)
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

    SheetLists.Todo todo(Actor actor) {
        return welding.inside(() -> lists.of(actor, null));
    }
}
