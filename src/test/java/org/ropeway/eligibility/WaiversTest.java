package org.ropeway.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ropeway.TestAgencies.in;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ropeway.ModuleTest;
import org.ropeway.TestAgencies;
import org.ropeway.agency.Agency;
import org.ropeway.enrollment.TestRequests;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Role;
import org.ropeway.journal.Journal;
import org.ropeway.journal.JournalEntry;
import org.ropeway.shared.Grade;
import org.ropeway.shared.NoSuch;
import org.ropeway.shared.TermId;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class WaiversTest {
    @Autowired
    TestAgencies a;

    @Autowired
    Waivers waivers;

    @Autowired
    Eligibility eligibility;

    @Autowired
    TestRequests the;

    @Autowired
    Journal journal;

    Agency valley;
    Actor director;
    Actor counselor;
    TermId fall;
    Applicant fifteen;

    @BeforeEach
    void aStudentOfFifteenInGradeTen() {
        var place = the.aPlace();
        valley = place.agency();
        director = place.director();
        counselor = place.counselor();
        fall = place.fall();
        var student = the.aStudentBorn(place, "2010-12-01", 10);
        fifteen = new Applicant(student, LocalDate.parse("2010-12-01"), new Grade(10), false);
    }

    @Test
    void liftTheRuleForTheirStudentUntilTheyAreTakenBack() {
        assertThat(admission()).isEqualTo(Outcome.INELIGIBLE);
        var waiver = recorded(waive(director, Rule.ADMISSION, "Comprehensive plan of 2026-08-01"));
        assertThat(admission()).isEqualTo(Outcome.ELIGIBLE);
        assertThat(in(valley, () -> eligibility.ofAll(fall).admission(fifteen).outcome()))
                .isEqualTo(Outcome.ELIGIBLE);
        in(valley, () -> waivers.revoke(director, waiver, "The plan was withdrawn"));
        assertThat(admission()).isEqualTo(Outcome.INELIGIBLE);
    }

    @Test
    void keepWhoWhyAndWhenAndStandInTheJournal() {
        var waiver = recorded(waive(director, Rule.ADMISSION, "Comprehensive plan of 2026-08-01"));
        in(valley, () -> waivers.revoke(director, waiver, "The plan was withdrawn"));
        var kept = in(valley, () -> waivers.byId(waiver));
        assertThat(kept.given().role()).isEqualTo(Role.DIRECTOR);
        assertThat(kept.given().why()).isEqualTo("Comprehensive plan of 2026-08-01");
        assertThat(kept.revoked().why()).isEqualTo("The plan was withdrawn");
        assertThat(in(valley, () -> journal.of("student", fifteen.id())))
                .extracting(JournalEntry::act)
                .containsExactly("waiver.revoke", "waiver.record");
    }

    @Test
    void areRefusedToTheWrongRoleWithoutAReasonAndASecondTime() {
        assertThat(waive(counselor, Rule.ADMISSION, "She is bright"))
                .isEqualTo(new WaiverDecision.Refused(WaiverDecision.Reason.NOT_YOUR_ROLE));
        assertThat(waive(director, Rule.ADULT_IN_HIGH_SCHOOL_DAY, "Just once"))
                .isEqualTo(new WaiverDecision.Refused(WaiverDecision.Reason.NOT_WAIVABLE));
        assertThat(waive(director, Rule.ADMISSION, " "))
                .isEqualTo(new WaiverDecision.Refused(WaiverDecision.Reason.WHY_MISSING));
        assertThat(waive(director, Rule.COURSE_AGE, "A certificate"))
                .isEqualTo(new WaiverDecision.Refused(WaiverDecision.Reason.COURSE_MISSING));
        waive(director, Rule.ADMISSION, "Plan");
        assertThat(waive(director, Rule.ADMISSION, "Plan"))
                .isEqualTo(new WaiverDecision.Refused(WaiverDecision.Reason.ALREADY_WAIVED));
    }

    @Test
    void areNotSeenByAnotherAgency() {
        var waiver = recorded(waive(director, Rule.ADMISSION, "Plan"));
        assertThatThrownBy(() -> in(a.anAgency(), () -> waivers.byId(waiver))).isInstanceOf(NoSuch.class);
    }

    Outcome admission() {
        return in(
                valley,
                () -> eligibility.of(fifteen.id(), fall).admission(fifteen).outcome());
    }

    WaiverDecision waive(Actor by, Rule rule, String why) {
        var asked = new Waivers.Asked(fifteen.id(), fall, rule, null, Waiver.Basis.COMPREHENSIVE_PLAN, why);
        return in(valley, () -> waivers.waive(by, asked));
    }

    static Waiver.Id recorded(WaiverDecision decision) {
        return ((WaiverDecision.Recorded) decision).waiver();
    }
}
