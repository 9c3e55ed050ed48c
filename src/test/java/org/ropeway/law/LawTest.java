package org.ropeway.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.ropeway.TestAgencies.in;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.ropeway.ModuleTest;
import org.ropeway.TestAgencies;
import org.ropeway.agency.Agency;
import org.ropeway.agency.AgencyScope;
import org.ropeway.shared.Who;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class LawTest {
    static final LocalDate DAY = LocalDate.parse("2026-09-01");

    @Autowired
    Law law;

    @Autowired
    TestAgencies a;

    @Test
    void givesTheValueOfTheDayWithItsSource() {
        var youngest = in(a.anAgency(), () -> law.on(DAY, "eligibility/priority-age-from"));
        assertThat(youngest.whole()).isEqualTo(16);
        assertThat(youngest.source()).isEqualTo("Education Code 52302.5(d)");
    }

    @Test
    void letsAnAgencySetItsOwnFromADayOnAndNoEarlier() {
        var valley = a.anAgency();
        set(valley, "eligibility/least-age", "15");
        assertThat(in(valley, () -> law.on(DAY, "eligibility/least-age").whole()))
                .isEqualTo(15);
        assertThat(in(
                        valley,
                        () -> law.on(DAY.minusDays(1), "eligibility/least-age").whole()))
                .isEqualTo(16);
        assertThat(in(a.anAgency(), () -> law.on(DAY, "eligibility/least-age").whole()))
                .isEqualTo(16);
    }

    @Test
    void letsNobodySetWhatTheLawFixesNorNonsense() {
        var valley = a.anAgency();
        assertThatIllegalArgumentException().isThrownBy(() -> set(valley, "eligibility/priority-age-from", "12"));
        assertThatIllegalArgumentException().isThrownBy(() -> set(valley, "eligibility/least-age", "young"));
    }

    @Test
    void takesATimeOfDayAndNothingElseForOne() {
        var valley = a.anAgency();
        set(valley, "eligibility/high-school-day-end", "15:05");
        assertThat(in(
                        valley,
                        () -> law.on(DAY, "eligibility/high-school-day-end").time()))
                .isEqualTo("15:05");
        assertThatIllegalArgumentException().isThrownBy(() -> set(valley, "eligibility/high-school-day-end", "24:00"));
    }

    @Test
    void marksWhatNobodyHasVerified() {
        assertThat(in(a.anAgency(), () -> law.on(DAY, "eligibility/least-age").isUnverified()))
                .isTrue();
    }

    void set(Agency agency, String id, String value) {
        AgencyScope.run(agency.id(), () -> law.set(Who.command("a test"), id, DAY, value, "Board policy 6178"));
    }
}
