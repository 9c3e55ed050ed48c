package org.ropeway.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.TestAgencies.in;
import static org.ropeway.funding.TestFunding.BUSINESS;
import static org.ropeway.funding.TestFunding.YEAR;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ropeway.ModuleTest;
import org.ropeway.TestAgencies;
import org.ropeway.eligibility.Completions;
import org.ropeway.funding.Costs.By;
import org.ropeway.funding.NetCost.Base;
import org.ropeway.shared.Cents;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class CostsTest {
    @Autowired
    Costs costs;

    @Autowired
    Completions completions;

    @Autowired
    TestFunding funding;

    @Autowired
    TestAgencies a;

    TestFunding.Program program;

    @BeforeEach
    void aProgram() {
        program = funding.aProgram();
        funding.costs(program, """
                source,kind,course,site,amount
                ledger,expenditure,WELD-1,,12.00
                ledger,expenditure,,Career Center,5.00
                ledger,expenditure,,,1.00
                ledger,income,,,3.00
                """);
    }

    /** 270 minutes are 4.5 hours; $18.00 are $4.00 an hour, as one program published. */
    @Test
    void tellWhatAStudentHourCosts() {
        var rows = rows(By.COURSE, Base.EXPENDITURE);
        assertThat(rows).hasSize(2);
        var welding = rows.getFirst();
        assertThat(welding.direct()).isEqualTo(Cents.of("12"));
        assertThat(welding.common()).isEqualTo(Cents.of("6"));
        assertThat(welding.minutes()).isEqualTo(270);
        assertThat(welding.perHour()).isEqualTo(Cents.of("4"));
        assertThat(welding.isOver(Cents.of("4"))).isFalse();
        assertThat(welding.isOver(Cents.of("3.99"))).isTrue();
        assertThat(rows.getLast().cost()).isEqualTo(Cents.of("18"));
    }

    @Test
    void tellItForSitesAsWell() {
        var center = rows(By.SITE, Base.EXPENDITURE).getFirst();
        assertThat(center.direct()).isEqualTo(Cents.of("5"));
        assertThat(center.cost()).isEqualTo(Cents.of("18"));
    }

    @Test
    void tellWhatACompleterCosts() {
        assertThat(rows(By.COURSE, Base.EXPENDITURE).getFirst().perCompleter()).isNull();
        in(
                program.agency(),
                () -> completions.confirm(
                        BUSINESS, program.last(), program.welding().course(), "Certificate"));
        assertThat(rows(By.COURSE, Base.EXPENDITURE).getFirst().perCompleter()).isEqualTo(Cents.of("18"));
        assertThat(rows(By.SITE, Base.EXPENDITURE).getFirst().completers()).isEqualTo(1);
    }

    @Test
    void subtractIncomeFromWhatMembersShare() {
        var cost = in(program.agency(), () -> costs.of(YEAR));
        assertThat(cost.net(Base.EXPENDITURE)).isEqualTo(Cents.of("15"));
        assertThat(cost.usualBase()).isEqualTo(Base.BUDGET);
        assertThat(in(a.anAgency(), () -> costs.rows(YEAR, By.COURSE, Base.BUDGET)))
                .hasSize(1);
    }

    private List<CostRow> rows(By by, Base base) {
        return in(program.agency(), () -> costs.rows(YEAR, by, base));
    }
}
