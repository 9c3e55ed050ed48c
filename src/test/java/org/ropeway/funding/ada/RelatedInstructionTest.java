package org.ropeway.funding.ada;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.TestAgencies.as;
import static org.ropeway.TestAgencies.in;
import static org.ropeway.attendance.TestAttendance.WEDNESDAY;
import static org.ropeway.funding.TestFunding.YEAR;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ropeway.ModuleTest;
import org.ropeway.TestAgencies;
import org.ropeway.attendance.Claim;
import org.ropeway.funding.TestFunding;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Grant;
import org.ropeway.identity.Role;
import org.ropeway.shared.InstructorId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** 5 CCR 10106: three periods of fifty minutes in a week. A student trains on Wednesday of the week before the present one. */
@ModuleTest
class RelatedInstructionTest {
    @Autowired
    TestFunding funding;

    @Autowired
    TestAda the;

    @Autowired
    TestAgencies a;

    @Autowired
    RelatedInstruction related;

    @Autowired
    MockMvcTester http;

    TestFunding.Program program;
    Actor liaison;

    @BeforeEach
    void aStudentAtAStation() {
        program = funding.aProgram();
        the.teachCooperatively(program);
        liaison = a.somebody(program.agency(), Grant.of(Role.LIAISON));
        the.train(program, program.last(), WEDNESDAY);
    }

    @Test
    void listsAWeekWithTooLittle() {
        funding.attend(program, program.last(), WEDNESDAY, Claim.ROP);
        assertThat(below(liaison)).singleElement().satisfies(week -> {
            assertThat(week.student()).isEqualTo(program.last());
            assertThat(week.monday()).isEqualTo("2026-08-24");
            assertThat(week.station()).isEqualTo(240);
            assertThat(week.taught()).isEqualTo(90);
            assertThat(week.needed()).isEqualTo(150);
            assertThat(week.missing()).isEqualTo(60);
        });
    }

    @Test
    void isContentWithThreePeriodsOfFiftyMinutes() {
        funding.attend(program, program.last(), WEDNESDAY, Claim.ROP);
        funding.attend(program, program.last(), LocalDate.parse("2026-08-24"), Claim.ROP);
        assertThat(below(liaison)).isEmpty();
    }

    @Test
    void watchesNeitherWeeksWithoutTrainingNorOtherCoursesNorTheWeekThatIsNotOver() {
        the.train(program, program.students().getFirst(), LocalDate.parse("2026-08-31"));
        assertThat(below(liaison)).hasSize(1);
        var other = funding.aProgram();
        the.train(other, other.last(), WEDNESDAY);
        assertThat(in(other.agency(), () -> related.below(a.somebody(other.agency(), Grant.of(Role.LIAISON)), YEAR)))
                .isEmpty();
    }

    @Test
    void showsAnInstructorOwnSectionsOnly() {
        assertThat(below(instructor())).hasSize(1);
        var stranger = a.somebody(program.agency(), Grant.instructor(InstructorId.random()));
        assertThat(below(stranger)).isEmpty();
        assertThat(body("/funding/related", stranger)).contains("No week was too short");
        assertThat(body("/home", stranger)).doesNotContain("too little related instruction");
    }

    @Test
    void isAPageAndATaskWithTheRuleAndItsSource() {
        assertThat(body("/funding/related", instructor()))
                .contains("Vega, Luz", "At least 150 minutes in every week", "5 CCR 10106", "240", "150");
        assertThat(body("/home", instructor())).contains("too little related instruction");
        assertThat(body("/funding/related?lang=es", liaison)).contains("Al menos 150 minutos");
        assertThat(body("/funding/related?year=2026-27&format=csv", liaison))
                .contains("2026-08-24,WELD-1,\"Vega, Luz\",240,0,150");
    }

    @Test
    void isNotForOthers() {
        assertThat(http.get()
                        .uri("/" + program.agency().slug() + "/funding/related")
                        .with(as(program.clerkOfDinuba())))
                .hasStatus(403);
    }

    private Actor instructor() {
        return a.somebody(
                program.agency(),
                Grant.instructor(Objects.requireNonNull(program.welding().instructor())));
    }

    private List<RelatedWeek> below(Actor actor) {
        return in(program.agency(), () -> related.below(actor, YEAR));
    }

    private String body(String path, Actor actor) throws RuntimeException {
        var result = http.get()
                .uri("/" + program.agency().slug() + path)
                .with(as(actor))
                .exchange();
        assertThat(result).hasStatusOk();
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
