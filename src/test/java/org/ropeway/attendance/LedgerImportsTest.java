package org.ropeway.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.attendance.TestAttendance.MONDAY;
import static org.ropeway.attendance.TestAttendance.present;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ropeway.ModuleTest;
import org.ropeway.attendance.LedgerImports.Fault;
import org.ropeway.attendance.LedgerImports.Report;
import org.ropeway.attendance.TestAttendance.Class;
import org.ropeway.shared.DateSpan;
import org.ropeway.shared.Who;
import org.springframework.beans.factory.annotation.Autowired;

/** Welding meets on Mondays and Wednesdays, 13:00 to 14:30. */
@ModuleTest
class LedgerImportsTest {
    static final String HEADER = "term,section,student,day,kind,claim,from,minutes\n";

    @Autowired
    TestAttendance the;

    @Autowired
    LedgerImports imports;

    @Autowired
    Ledger ledger;

    @Autowired
    LedgerVerification verification;

    @Autowired
    MissingSheets sheets;

    Class welding;

    @BeforeEach
    void twoStudents() {
        welding = the.aClass(2);
    }

    @Test
    void writesAPostingASectionAndMonthAndCountsTheDaysAsSheets() {
        var report = read(HEADER
                + line(0, "2026-08-26", "13:00", 90)
                + line(1, "2026-08-26", "13:00", 0)
                + line(0, "2026-08-31", "13:20", 70));
        assertThat(report.faults()).isEmpty();
        assertThat(report.written()).isEqualTo(3);
        var postings = welding.inside(() -> ledger.postings(welding.section().id()));
        assertThat(postings).extracting(Posting::act).containsExactly(Posting.Act.IMPORT);
        assertThat(postings.getFirst().minutes()).isEqualTo(160);
        assertThat(welding.inside(() -> sheets.expected(new DateSpan(MONDAY.minusDays(5), MONDAY))))
                .extracting(MissingSheets.Expected::state)
                .containsOnly(MissingSheets.State.TAKEN);
        assertThat(welding.inside(verification::verify).faults()).isEmpty();
    }

    @Test
    void changesNothingTheSecondTime() {
        var file = HEADER + line(0, "2026-08-26", "13:00", 90) + line(1, "2026-08-26", "13:00", 0);
        read(file);
        var again = read(file);
        assertThat(again.faults()).isEmpty();
        assertThat(again.written()).isZero();
        assertThat(welding.inside(() -> ledger.postings(welding.section().id())))
                .hasSize(1);
    }

    @Test
    void addsOnlyWhatTheLedgerDoesNotHaveYet() {
        the.post(welding, welding.section(), present(welding.student(), MONDAY, "13:00", "13:30"));
        var report = read(HEADER + line(0, "2026-08-31", "13:00", 90));
        assertThat(report.written()).isEqualTo(1);
        var last = welding.inside(() -> ledger.postings(welding.section().id())).getLast();
        assertThat(last.entries()).containsExactly(present(welding.student(), MONDAY, "13:30", "14:30"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "WELD-1,%s,2026-08-31,classroom,rop,13:00,x       | 3 | minutes | x          | minutes-of-the-day",
                "WELD-1,%s,2026-08-31,classroom,rop,25:00,30      | 3 | from    | 25:00      | time",
                "WELD-1,%s,2026-08-31,lecture,rop,13:00,30        | 3 | kind    | lecture    | one-of",
                "WELD-1,%s,31.8.2026,classroom,rop,13:00,30       | 3 | day     | 31.8.2026  | date",
                "WELD-9,%s,2026-08-31,classroom,rop,13:00,30      | 3 | section | WELD-9     | section-known",
                "WELD-1,0000000000,2026-08-31,classroom,rop,13:00,30 | 3 | student | 0000000000 | student-known",
            })
    void namesTheLineTheFieldTheValueAndTheRule(String row, long line, String field, String value, String rule) {
        var report = read(HEADER
                + line(0, "2026-08-26", "13:00", 90)
                + "2026-27-fall," + row.strip().replace("%s", welding.student().toString()) + "\n");
        assertThat(report.faults())
                .containsExactly(new Fault("minutes.csv", line, field.strip(), value.strip(), rule.strip()));
        assertThat(welding.inside(() -> ledger.postings(welding.section().id())))
                .isEmpty();
    }

    @Test
    void tellsWhatTheLedgerRefusesAtItsLine() {
        var report = read(HEADER + line(0, "2026-08-26", "13:00", 90) + line(0, "2026-08-31", "09:00", 90));
        assertThat(report.faults())
                .extracting(Fault::line, Fault::rule)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(3L, "outside-meeting"));
        assertThat(welding.inside(() -> ledger.postings(welding.section().id())))
                .isEmpty();
        assertThat(read(HEADER + line(0, "2026-08-31", "09:00", 90), "Make-up time", false)
                        .written())
                .isEqualTo(1);
    }

    @Test
    void changesNothingInADryRun() {
        var report = read(HEADER + line(0, "2026-08-26", "13:00", 90), null, true);
        assertThat(report.faults()).isEmpty();
        assertThat(report.written()).isEqualTo(1);
        assertThat(report.isWritten()).isFalse();
        assertThat(welding.inside(() -> ledger.postings(welding.section().id())))
                .isEmpty();
    }

    @Test
    void knowsNoSectionOfAnotherAgency() {
        var harbor = the.aClass(1);
        var file = HEADER + line(0, "2026-08-26", "13:00", 90);
        var report = harbor.inside(() -> read(imports, file, null, false));
        assertThat(report.faults()).extracting(Fault::rule).containsOnly("not-enrolled");
    }

    String line(int student, String day, String from, int minutes) {
        return "2026-27-fall,WELD-1,%s,%s,classroom,rop,%s,%d\n"
                .formatted(welding.students().get(student), day, from, minutes);
    }

    Report read(String text) {
        return read(text, null, false);
    }

    Report read(String text, @Nullable String why, boolean dryRun) {
        return welding.inside(() -> read(imports, text, why, dryRun));
    }

    static Report read(LedgerImports imports, String text, @Nullable String why, boolean dryRun) {
        try {
            return imports.read(Who.command("a test"), "minutes.csv", new StringReader(text), why, dryRun, _ -> {});
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
