package org.ropeway.agency;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Answers that are remembered for a moment, for each agency apart: what counts thousands of rows would be most of a
 * page's work. A change made by this program is seen at once, one made by another node within {@link #TRUSTED_FOR}.
 *
 * @param <K> what was asked, with all that the answer depends on, such as who may see what
 */
public final class ShortMemory<K, V> {
    static final Duration TRUSTED_FOR = Duration.ofSeconds(2);
    private static final int MOST = 5_000;

    private final Map<Key<K>, Answer<V>> answers = new ConcurrentHashMap<>();
    private final Map<AgencyId, Long> changes = new ConcurrentHashMap<>();
    private final Clock clock;

    public ShortMemory(Clock clock) {
        this.clock = clock;
    }

    private record Key<K>(AgencyId agency, K asked) {}

    private record Answer<V>(V value, long change, Instant at) {}

    /** What is remembered for the bound agency, else what is found now. */
    public V of(K asked, Supplier<V> finding) {
        var agency = AgencyScope.current();
        long change = changes.getOrDefault(agency, 0L);
        var key = new Key<>(agency, asked);
        var known = answers.get(key);
        var now = clock.instant();
        if (known != null && known.change() == change && now.isBefore(known.at().plus(TRUSTED_FOR))) {
            return known.value();
        }
        if (answers.size() > MOST) {
            answers.clear();
        }
        var value = finding.get();
        answers.put(key, new Answer<>(value, change, now));
        return value;
    }

    /** Forgets the bound agency's answers once the present transaction is committed. */
    public void forgetAfterCommit() {
        var agency = AgencyScope.current();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                changes.merge(agency, 1L, Long::sum);
            }
        });
    }
}
