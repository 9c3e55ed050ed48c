package org.ropeway.funding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.TestAgencies.in;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ropeway.ModuleTest;
import org.ropeway.TestAgencies;
import org.ropeway.agency.Agency;
import org.ropeway.catalog.sheet.Fault;
import org.ropeway.catalog.sheet.ImportReport;
import org.ropeway.journal.Journal;
import org.ropeway.schedule.TestSchedules;
import org.ropeway.shared.SchoolYear;
import org.ropeway.shared.Who;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class CostFilesTest {
    static final Who BUSINESS = Who.command("the business office");
    static final SchoolYear YEAR = SchoolYear.of("2026-27");
    static final String LEDGER = """
            source,kind,account,description,course,site,amount
            ledger,expenditure,1100,Teachers,WELD-1,Career Center,82000
            ledger,expenditure,4300,Steel,WELD-1,,"1,250.75"
            ledger,expenditure,5800,Insurance,,,9100.50
            ledger,income,8590,Perkins,,,-0.25
            """;

    @Autowired
    TestAgencies a;

    @Autowired
    TestSchedules schedules;

    @Autowired
    CostFiles files;

    @Autowired
    Journal journal;

    Agency valley;

    @BeforeEach
    void anAgency() {
        valley = a.anAgency();
        schedules.aSetting(valley);
    }

    @Test
    void importAFileAndWriteItAgain() {
        assertThat(read(LEDGER).added()).hasSize(4).contains("ledger expenditure 4300 Steel WELD-1");
        assertThat(written())
                .contains("ledger,expenditure,4300,Steel,WELD-1,,1250.75", "ledger,income,8590,Perkins,,,'-0.25");
        assertThat(read(written()).unchanged()).isEqualTo(4);
    }

    @Test
    void changeNothingWhenAFileComesTwice() {
        read(LEDGER);
        var again = read(LEDGER);
        assertThat(again.unchanged()).isEqualTo(4);
        assertThat(again.removed()).isEmpty();
        assertThat(in(valley, () -> journal.of("cost file", "costs.csv"))).hasSize(1);
    }

    @Test
    void replaceTheLinesOfOneSourceAndOneYear() {
        read(LEDGER);
        read("source,kind,amount\nadopted-budget,budget,2200000\n");
        var report = read("""
                source,kind,account,description,course,site,amount
                ledger,expenditure,1100,Teachers,WELD-1,Career Center,90000
                ledger,expenditure,5200,Travel,,,10
                """);
        assertThat(report.changed()).containsExactly("ledger expenditure 1100 Teachers WELD-1 Career Center");
        assertThat(report.added()).hasSize(1);
        assertThat(report.removed()).hasSize(3);
        assertThat(written()).contains("adopted-budget,budget", "90000.00").doesNotContain("Steel");
        assertThat(in(valley, () -> files.write(SchoolYear.of("2025-26")))).doesNotContain("ledger");
    }

    @Test
    void listEveryFaultAndImportNothing() {
        var report = read("""
                source,kind,account,description,course,site,amount
                ,budget,,,,,1
                ledger,cost,,,,,1
                ledger,budget,,,NONE,Nowhere,1.234
                ledger,budget,7,Same,,,1
                ledger,budget,7,Same,,,2
                """);
        assertThat(report.faults())
                .extracting(Fault::line, Fault::field, fault -> fault.rule().code())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2L, "source", "value-needed"),
                        org.assertj.core.groups.Tuple.tuple(3L, "kind", "one-of"),
                        org.assertj.core.groups.Tuple.tuple(4L, "amount", "amount"),
                        org.assertj.core.groups.Tuple.tuple(4L, "course", "course-known"),
                        org.assertj.core.groups.Tuple.tuple(4L, "site", "site-known"),
                        org.assertj.core.groups.Tuple.tuple(6L, "", "line-once"));
        assertThat(written()).doesNotContain("ledger");
    }

    @Test
    void changeNothingInADryRun() {
        var report = in(valley, () -> files.read(BUSINESS, "costs.csv", LEDGER.getBytes(UTF_8), YEAR, true));
        assertThat(report.added()).hasSize(4);
        assertThat(report.isImported()).isFalse();
        assertThat(written()).doesNotContain("ledger");
    }

    @Test
    void keepAgenciesApart() {
        read(LEDGER);
        assertThat(in(a.anAgency(), () -> files.write(YEAR))).doesNotContain("ledger");
    }

    private ImportReport read(String csv) {
        return in(valley, () -> files.read(BUSINESS, "costs.csv", csv.getBytes(UTF_8), YEAR, false));
    }

    private String written() {
        return in(valley, () -> files.write(YEAR));
    }
}
