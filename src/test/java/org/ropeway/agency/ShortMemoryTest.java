package org.ropeway.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionSynchronizationUtils;

class ShortMemoryTest {
    final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-09-01T15:00:00Z"));
    final InstantSource source = now::get;
    final Clock clock = source.withZone(ZoneOffset.UTC);
    final ShortMemory<String, Integer> memory = new ShortMemory<>(clock);
    final AtomicInteger found = new AtomicInteger();
    final AgencyId valley = AgencyId.random();

    @Test
    void findsOnceWithinTwoSeconds() {
        assertThat(ask(valley, "students")).isEqualTo(1);
        assertThat(ask(valley, "students")).isEqualTo(1);
        now.set(now.get().plusSeconds(2));
        assertThat(ask(valley, "students")).isEqualTo(2);
    }

    @Test
    void remembersEachAgencyAndQuestionApart() {
        assertThat(ask(valley, "students")).isEqualTo(1);
        assertThat(ask(valley, "lists")).isEqualTo(2);
        assertThat(ask(AgencyId.random(), "students")).isEqualTo(3);
        assertThat(ask(valley, "students")).isEqualTo(1);
    }

    @Test
    void forgetsOnlyTheAgencysAnswersAndOnlyOnceTheChangeIsCommitted() {
        var harbor = AgencyId.random();
        ask(valley, "students");
        ask(harbor, "students");
        TransactionSynchronizationManager.initSynchronization();
        try {
            AgencyScope.run(valley, memory::forgetAfterCommit);
            assertThat(ask(valley, "students")).isEqualTo(1);
            TransactionSynchronizationUtils.triggerAfterCommit();
        } finally {
            TransactionSynchronizationManager.clearSynchronization();
        }
        assertThat(ask(valley, "students")).isEqualTo(3);
        assertThat(ask(harbor, "students")).isEqualTo(2);
    }

    int ask(AgencyId agency, String what) {
        return AgencyScope.in(agency, () -> memory.of(what, found::incrementAndGet));
    }
}
