package org.ropeway.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.TestAgencies.in;
import static org.ropeway.funding.TestFunding.YEAR;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ropeway.ModuleTest;
import org.ropeway.TestAgencies;
import org.ropeway.attendance.Claim;
import org.ropeway.attendance.TestAttendance;
import org.ropeway.funding.ada.TestAda;
import org.ropeway.shared.DateSpan;
import org.ropeway.shared.SchoolYear;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class HoursOfYearTest {
    @Autowired
    HoursOfYear hours;

    @Autowired
    Members members;

    @Autowired
    TestFunding funding;

    @Autowired
    TestAgencies a;

    @Autowired
    TestAda ada;

    TestFunding.Program program;

    @BeforeEach
    void aProgram() {
        program = funding.aProgram();
    }

    @Test
    void addsTheLedgersMinutesByDistrictAndMonth() {
        assertThat(lines())
                .extracting(HoursOfYear.Line::member, HoursOfYear.Line::month, HoursOfYear.Line::minutes)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(program.sanger().id(), YearMonth.of(2026, 8), 180L),
                        org.assertj.core.groups.Tuple.tuple(program.dinuba().id(), YearMonth.of(2026, 8), 90L));
    }

    @Test
    void takesCorrectionsOffAndForgetsWhatIsNothing() {
        funding.takeBack(program, program.last(), TestAttendance.MONDAY);
        assertThat(lines())
                .extracting(HoursOfYear.Line::member)
                .containsExactly(program.sanger().id());
    }

    @Test
    void keepsClaimsAndStudentsOfOtherDistrictsApart() {
        funding.attend(program, program.last(), TestAttendance.WEDNESDAY, Claim.COLLEGE);
        funding.liveElsewhere(program, program.students().getFirst());
        assertThat(lines()).extracting(HoursOfYear.Line::minutes).containsExactlyInAnyOrder(90L, 90L, 90L, 90L);
        assertThat(lines()).filteredOn(line -> line.member() == null).hasSize(1);
        var counts = in(program.agency(), () -> members.of(YEAR, FundingRules.daysOf(YEAR)));
        assertThat(counts)
                .extracting(Member::students, Member::seats, Member::served, Member::minutes)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, 1, 1, 90L),
                        org.assertj.core.groups.Tuple.tuple(1, 1, 1, 90L),
                        org.assertj.core.groups.Tuple.tuple(1, 1, 1, 90L));
        assertThat(counts.getLast().district()).isNull();
    }

    /** Certified for Dinuba; the student moves to Sanger on the next day. */
    @Test
    void countsWhatIsCertifiedWhereItWasCertified() {
        ada.certify(program);
        ada.move(program, program.last(), program.sanger(), 12);
        assertThat(lines())
                .extracting(HoursOfYear.Line::member, HoursOfYear.Line::minutes)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(program.sanger().id(), 180L),
                        org.assertj.core.groups.Tuple.tuple(program.dinuba().id(), 90L));
        assertThat(in(program.agency(), () -> hours.served(FundingRules.daysOf(YEAR))))
                .containsEntry(program.dinuba().id(), 1)
                .containsEntry(program.sanger().id(), 2);
        ada.reopen(program);
        assertThat(lines()).extracting(HoursOfYear.Line::minutes).containsExactly(270L);
        assertThat(in(program.agency(), () -> hours.served(FundingRules.daysOf(YEAR))))
                .containsExactly(java.util.Map.entry(program.sanger().id(), 3));
    }

    @Test
    void keepsToTheDaysAndToTheAgency() {
        assertThat(in(program.agency(), () -> hours.of(new SchoolYear(2025)))).isEmpty();
        var tuesday = LocalDate.parse("2026-09-01");
        assertThat(in(program.agency(), () -> hours.of(new DateSpan(tuesday, tuesday))))
                .isEmpty();
        assertThat(in(a.anAgency(), () -> hours.of(YEAR))).isEmpty();
    }

    private List<HoursOfYear.Line> lines() {
        return in(program.agency(), () -> hours.of(YEAR));
    }
}
