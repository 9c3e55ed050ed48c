package org.ropeway.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.ropeway.TestAgencies.in;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ropeway.ModuleTest;
import org.ropeway.TestAgencies;
import org.ropeway.agency.AgencyScope;
import org.ropeway.law.Law;
import org.ropeway.shared.Cents;
import org.ropeway.shared.SchoolYear;
import org.ropeway.shared.Who;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class FundingRulesTest {
    @Autowired
    FundingRules rules;

    @Autowired
    Law law;

    @Autowired
    TestAgencies a;

    /** Education Code 52302.8: half in 2008-09, three tenths in 2009-10, a tenth from 2011-12 and a twentieth for priority groups. */
    @ParameterizedTest
    @CsvSource({"2008-09, 50, 0", "2009-10, 30, 0", "2010-11, 30, 0", "2011-12, 10, 5", "2026-27, 10, 5"})
    void giveEachYearItsOwnShareOfAdults(String year, long share, long extra) {
        var cap = in(a.anAgency(), () -> rules.adultCap(SchoolYear.of(year), 0, 0, 0));
        assertThat(cap.share().value()).isEqualTo(share);
        assertThat(cap.extra().value()).isEqualTo(extra);
        assertThat(cap.share().source()).isEqualTo("Education Code 52302.8");
    }

    @Test
    void knowNoShareBeforeTheLaw() {
        assertThatIllegalStateException()
                .isThrownBy(() -> in(a.anAgency(), () -> rules.adultCap(SchoolYear.of("2007-08"), 0, 0, 0)));
    }

    /** AB 130 (2021), section 139: once, $1,023.68 a pupil. */
    @ParameterizedTest
    @CsvSource({"2020-21, 0", "2021-22, 1023.68", "2022-23, 0"})
    void giveTheGrantOnce(String year, String grant) {
        var figure = in(a.anAgency(), () -> rules.figure(SchoolYear.of(year), "grant-per-pupil"));
        assertThat(figure.cents()).isEqualTo(Cents.of(grant));
    }

    @Test
    void keepLastYearsFigureWhenTheAgencySetsAnother() {
        var valley = a.anAgency();
        AgencyScope.run(
                valley.id(),
                () -> law.set(
                        Who.command("a test"),
                        "funding/attendance-day",
                        LocalDate.parse("2026-07-01"),
                        "240",
                        "Board resolution 12"));
        var before = in(valley, () -> rules.ada(SchoolYear.of("2025-26")));
        var after = in(valley, () -> rules.ada(SchoolYear.of("2026-27")));
        assertThat(before.of(31_500).value()).isEqualTo("1.00");
        assertThat(before.day().unverified()).isTrue();
        assertThat(after.of(31_500).value()).isEqualTo("0.75");
        assertThat(after.day().source()).isEqualTo("Board resolution 12");
    }

    @Test
    void countAYearFromJulyToJune() {
        assertThat(FundingRules.yearOf(LocalDate.parse("2026-06-30"))).isEqualTo(new SchoolYear(2025));
        assertThat(FundingRules.yearOf(LocalDate.parse("2026-07-01"))).isEqualTo(new SchoolYear(2026));
        assertThat(FundingRules.daysOf(new SchoolYear(2026)).last()).isEqualTo("2027-06-30");
    }
}
