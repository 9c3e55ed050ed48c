package org.ropeway.funding.ada;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.TestAgencies.in;
import static org.ropeway.funding.TestFunding.YEAR;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ropeway.ModuleTest;
import org.ropeway.TestAgencies;
import org.ropeway.attendance.Claim;
import org.ropeway.attendance.Period;
import org.ropeway.attendance.TestAttendance;
import org.ropeway.funding.TestFunding;
import org.ropeway.shared.SchoolYear;
import org.springframework.beans.factory.annotation.Autowired;

/** Two students of Sanger and one of Dinuba attended ninety minutes each on 2026-08-31. */
@ModuleTest
class FrozenMinutesTest {
    @Autowired
    TestFunding funding;

    @Autowired
    TestAda the;

    @Autowired
    TestAgencies a;

    @Autowired
    AdaReports reports;

    @Autowired
    RulesOfYear.Reading rules;

    TestFunding.Program program;

    @BeforeEach
    void aProgram() {
        program = funding.aProgram();
    }

    @Test
    void staysAsCertifiedThoughStudentsMove() {
        the.certify(program);
        var before = p1();
        the.move(program, program.last(), program.sanger(), 13);
        assertThat(p1().cells()).containsExactlyInAnyOrderElementsOf(before.cells());
        assertThat(before.isCertified()).isTrue();
        assertThat(districts(before)).isEqualTo(sangerAndDinuba(180, 90));
    }

    @Test
    void followsMovesWhileOpen() {
        the.move(program, program.last(), program.sanger(), 13);
        assertThat(districts(p1())).isEqualTo(Map.of(program.sanger().id().toString(), 270L));
        assertThat(p1().by(Dimension.BAND, Selection.OWN)).containsEntry("ADULT", 90L);
    }

    @Test
    void livesAgainWhenReopenedAndIsKeptAnewWhenCertifiedAnew() {
        the.certify(program);
        the.move(program, program.last(), program.sanger(), 11);
        the.reopen(program);
        assertThat(districts(p1())).isEqualTo(Map.of(program.sanger().id().toString(), 270L));
        funding.takeBack(program, program.last(), TestAttendance.MONDAY);
        assertThat(p1().minutes(Selection.OWN)).isEqualTo(180);
        the.certifyAgain(program);
        the.move(program, program.students().getFirst(), program.dinuba(), 11);
        assertThat(districts(p1())).isEqualTo(Map.of(program.sanger().id().toString(), 180L));
    }

    @Test
    void keepsTheParametersToo() {
        the.certify(program);
        the.set(program, "funding/attendance-day", "2026-07-01", "240");
        assertThat(p1().rules().ada().day().value()).isEqualTo(180);
        assertThat(in(program.agency(), () -> reports.of(YEAR, Period.Name.P2))
                        .rules()
                        .ada()
                        .day()
                        .value())
                .isEqualTo(240);
    }

    @Test
    void countsLaterReportsFromJulyOn() {
        the.certify(program);
        var annual = in(program.agency(), () -> reports.of(YEAR, Period.Name.ANNUAL));
        assertThat(annual.minutes(Selection.OWN)).isEqualTo(270);
        assertThat(annual.days().first()).isEqualTo("2026-07-01");
        assertThat(annual.days().last()).isEqualTo("2027-06-30");
        assertThat(annual.isCertified()).isFalse();
    }

    /** Education Code 52302.8: the share of each year, and last year's rule after the agency has set another. */
    @ParameterizedTest
    @CsvSource({"2008-09, 50, 0", "2009-10, 30, 0", "2011-12, 10, 5", "2026-27, 10, 5"})
    void usesTheRuleOfTheYear(String year, long share, long extra) {
        var cap = in(program.agency(), () -> rules.of(SchoolYear.of(year), Period.Name.ANNUAL))
                .adultCap(900, 1000, 0)
                .orElseThrow();
        assertThat(cap.share().value()).isEqualTo(share);
        assertThat(cap.extra().value()).isEqualTo(extra);
        assertThat(cap.fundedAdults()).isEqualTo(900 * share / (100 - share));
    }

    @Test
    void givesLastYearsFigureByLastYearsRule() {
        the.set(program, "funding/attendance-day", "2027-07-01", "240");
        var lastYear = in(program.agency(), () -> rules.of(YEAR, Period.Name.ANNUAL));
        var thisYear = in(program.agency(), () -> rules.of(SchoolYear.of("2027-28"), Period.Name.ANNUAL));
        assertThat(lastYear.ada().of(31_500).value()).isEqualTo("1.00");
        assertThat(thisYear.ada().of(31_500).value()).isEqualTo("0.75");
        assertThat(thisYear.used())
                .filteredOn(used -> used.parameter().equals("funding/attendance-day"))
                .singleElement()
                .satisfies(used -> {
                    assertThat(used.source()).isEqualTo("Resolution 7");
                    assertThat(used.standing()).isEqualTo(UsedParameter.Standing.OWN_SETTING);
                    assertThat(used.from()).isEqualTo("2027-07-01");
                });
        assertThat(lastYear.used())
                .filteredOn(used -> used.parameter().equals("funding/attendance-day"))
                .singleElement()
                .satisfies(used -> assertThat(used.standing()).isEqualTo(UsedParameter.Standing.UNVERIFIED));
    }

    @Test
    void opensDownToTheEntriesWithNothingLost() {
        funding.attend(program, program.last(), TestAttendance.WEDNESDAY, Claim.COLLEGE);
        funding.takeBack(program, program.students().getFirst(), TestAttendance.MONDAY);
        addsUp(p1());
        the.certify(program);
        addsUp(p1());
        addsUp(in(program.agency(), () -> reports.of(YEAR, Period.Name.ANNUAL)));
    }

    private void addsUp(AdaReport report) {
        var section = program.welding().id();
        for (var claim : Claim.values()) {
            var selection =
                    Selection.ALL.with(Dimension.CLAIM, claim.name()).with(Dimension.SECTION, section.toString());
            var lines = in(program.agency(), () -> reports.lines(report, section, selection));
            assertThat(lines.stream().mapToLong(line -> line.cell().minutes()).sum())
                    .isEqualTo(report.minutes(selection));
            for (var student : program.students()) {
                var entries = in(program.agency(), () -> reports.entries(report, section, student, lines));
                assertThat(entries.stream().mapToLong(TracedEntry::minutes).sum())
                        .isEqualTo(lines.stream()
                                .filter(line -> line.student().equals(student))
                                .mapToLong(line -> line.cell().minutes())
                                .sum());
            }
        }
    }

    @Test
    void countsWhoAttended() {
        assertThat(in(program.agency(), () -> reports.attended(p1()))).isEqualTo(new Attended(3, 3));
        the.certify(program);
        the.move(program, program.last(), program.sanger(), 13);
        assertThat(in(program.agency(), () -> reports.attended(p1()))).isEqualTo(new Attended(3, 3));
    }

    @Test
    void knowsNothingOfAnotherAgency() {
        the.certify(program);
        assertThat(in(a.anAgency(), () -> reports.of(YEAR, Period.Name.P1)).cells())
                .isEmpty();
    }

    private AdaReport p1() {
        return in(program.agency(), () -> reports.of(YEAR, Period.Name.P1));
    }

    private Map<String, Long> districts(AdaReport report) {
        return report.by(Dimension.DISTRICT, Selection.OWN);
    }

    private Map<String, Long> sangerAndDinuba(long sanger, long dinuba) {
        return Map.of(
                program.sanger().id().toString(), sanger, program.dinuba().id().toString(), dinuba);
    }
}
