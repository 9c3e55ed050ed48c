package org.ropeway.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ropeway.TestAgencies.in;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ropeway.ModuleTest;
import org.ropeway.TestAgencies;
import org.ropeway.agency.Agency;
import org.ropeway.shared.Who;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class JournalTest {
    @Autowired
    Journal journal;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestAgencies a;

    @Test
    void tellsWhatWasDoneToAThingNewestFirstAndOnlyToItsAgency() {
        var valley = a.anAgency();
        record(valley, "request.return");
        record(valley, "request.approve");
        assertThat(in(valley, () -> journal.of("request", 7)))
                .extracting(JournalEntry::act)
                .isEqualTo(List.of("request.approve", "request.return"));
        assertThat(in(valley, () -> journal.latest(1))).hasSize(1);
        assertThat(in(a.anAgency(), () -> journal.of("request", 7))).isEmpty();
    }

    @Test
    void isNeverWrittenOutsideTheTransactionOfTheAct() {
        assertThatThrownBy(() -> in(a.anAgency(), () -> {
                    journal.record(Who.command("a test"), "request.approve", "request", 7, Map.of());
                    return true;
                }))
                .hasMessageContaining("No existing transaction");
    }

    @Test
    void isNeverChanged() {
        var valley = a.anAgency();
        record(valley, "request.approve");
        assertThatThrownBy(() -> in(
                        valley,
                        () -> transaction.execute(_ -> jdbc.sql("update journal.entry set act = 'nothing'")
                                .update())))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    void record(Agency agency, String act) {
        in(
                agency,
                () -> transaction.execute(_ -> {
                    journal.record(Who.command("a test"), act, "request", 7, Map.of("place", 3), "because");
                    return true;
                }));
    }
}
