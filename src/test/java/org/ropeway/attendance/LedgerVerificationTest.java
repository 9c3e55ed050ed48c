package org.ropeway.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.attendance.TestAttendance.MONDAY;
import static org.ropeway.attendance.TestAttendance.WEDNESDAY;
import static org.ropeway.attendance.TestAttendance.present;
import static org.ropeway.attendance.TestAttendance.takeBack;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ropeway.ModuleTest;
import org.ropeway.attendance.LedgerFault.Kind;
import org.ropeway.attendance.TestAttendance.Class;
import org.ropeway.database.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class LedgerVerificationTest {
    @Autowired
    TestAttendance the;

    @Autowired
    TestDatabase database;

    @Autowired
    LedgerVerification verification;

    @Autowired
    LedgerExport export;

    Class welding;

    @BeforeEach
    void twoStudentsAttendedTwiceAndOneWasCorrected() {
        welding = the.aClass(2);
        for (var day : List.of(WEDNESDAY, MONDAY)) {
            the.post(
                    welding,
                    welding.section(),
                    present(welding.students().getFirst(), day, "13:00", "14:30"),
                    present(welding.students().getLast(), day, "13:00", "14:30"));
        }
        the.post(
                welding,
                welding.section(),
                "Left for the dentist\nand told me",
                takeBack(welding.student(), MONDAY, "14:00", "14:30"));
    }

    @Test
    void provesALedgerThatNobodyTouched() {
        var result = welding.inside(verification::verify);
        assertThat(result.faults()).isEmpty();
        assertThat(result.postings()).isEqualTo(3);
        assertThat(result.entries()).isEqualTo(5);
    }

    @Test
    void isProvedFromItsTextWithoutTheDatabase() throws IOException {
        var result = LedgerCheck.of(new StringReader(text()));
        assertThat(result.faults()).isEmpty();
        assertThat(result.postings()).isEqualTo(3);
        assertThat(result.entries()).isEqualTo(5);
    }

    /** As docs/ledger.md tells an outsider to, with nothing of ours. */
    @Test
    void isProvedByAnOutsiderWithADigestAndAPencil() throws Exception {
        String before = "";
        var block = new StringBuilder();
        int proved = 0;
        for (var line : text().split("\n")) {
            if (line.startsWith("ropeway-")) {
                before = sha256(line + "\n");
            } else if (line.startsWith("hash ")) {
                assertThat(line).isEqualTo("hash " + sha256(block.toString()));
                assertThat(block.toString().split("\n")[1]).isEqualTo("before " + before);
                before = line.substring("hash ".length());
                block.setLength(0);
                proved++;
            } else {
                block.append(line).append('\n');
            }
        }
        assertThat(proved).isEqualTo(3);
    }

    static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update attendance.entry set minutes = 89 where minutes = 90 and agency_id = '%s'     | HASH",
                "update attendance.posting set why = 'Left early' where seq = 3 and agency_id = '%s'  | HASH",
                "update attendance.posting set by_name = 'Nobody' where seq = 2 and agency_id = '%s'  | HASH",
                "delete from attendance.posting where seq = 2 and agency_id = '%s'                    | ORDER",
                "delete from attendance.posting where seq = 3 and agency_id = '%s'                    | END",
                "delete from attendance.entry where seq = 3 and agency_id = '%s'                      | ENTRIES",
                "update attendance.chain set seq = 4 where agency_id = '%s'                           | END",
                "update attendance.entry set minutes = -89 where seq = 1 and line = 1 and agency_id = '%s' | DAY"
            })
    void findsWhatWasChangedBehindTheProgram(String sql, Kind kind) {
        database.changeBehindTheProgram(
                sql.formatted(welding.place().agency().id().value()));
        assertThat(welding.inside(verification::verify).faults())
                .extracting(LedgerFault::kind)
                .contains(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "CLASSROOM ROP 780 90, CLASSROOM ROP 780 91, HASH",
        "posting 2, posting 3, ORDER",
        "why -, wye -, FORMAT"
    })
    void findsWhatWasChangedInTheText(String was, String is, Kind kind) throws IOException {
        var changed = text().replaceFirst(was, is);
        assertThat(LedgerCheck.of(new StringReader(changed)).faults())
                .extracting(LedgerFault::kind)
                .contains(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "posting x", "hash", "before", "section", "not a ledger at all"})
    void provesNothingOfATextThatIsNoWholeLedger(String text) throws IOException {
        assertThat(LedgerCheck.of(new StringReader(text)).faults()).isNotEmpty();
    }

    @Test
    void missesWhatWasCutOffAtTheEnd() throws IOException {
        var cut = text().substring(0, text().indexOf("ropeway-certificates"));
        assertThat(LedgerCheck.of(new StringReader(cut)).faults())
                .extracting(LedgerFault::kind)
                .containsExactly(Kind.END);
    }

    @Test
    void seesNothingOfAnotherAgency() {
        assertThat(the.aClass(1).inside(verification::verify).postings()).isZero();
    }

    String text() {
        var out = new StringBuilder();
        welding.inside(() -> {
            try {
                export.write(out);
            } catch (IOException impossible) {
                throw new IllegalStateException(impossible);
            }
            return out;
        });
        return out.toString();
    }
}
