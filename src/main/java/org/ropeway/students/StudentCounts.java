package org.ropeway.students;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.ropeway.agency.AgencyId;
import org.ropeway.agency.AgencyScope;
import org.ropeway.identity.Reach;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * How long the lists of students are, remembered for a moment: counting thousands of rows would be most of a page's work.
 * A change made by this program is seen at once, one made by another node within {@link #TRUSTED_FOR}.
 */
@Component
class StudentCounts {
    static final Duration TRUSTED_FOR = Duration.ofSeconds(2);
    private static final int MOST = 5_000;

    private final Map<Key, Count> counts = new ConcurrentHashMap<>();
    private final Map<AgencyId, Long> changes = new ConcurrentHashMap<>();
    private final Clock clock;

    StudentCounts(Clock clock) {
        this.clock = clock;
    }

    private record Key(AgencyId agency, Reach reach, StudentQuery query) {}

    private record Count(long number, long change, Instant at) {}

    long of(Reach reach, StudentQuery query, LongSupplier counting) {
        var agency = AgencyScope.current();
        long change = changes.getOrDefault(agency, 0L);
        var key = new Key(agency, reach, query.page(0, 0));
        var known = counts.get(key);
        var now = clock.instant();
        if (known != null && known.change() == change && now.isBefore(known.at().plus(TRUSTED_FOR))) {
            return known.number();
        }
        if (counts.size() > MOST) {
            counts.clear();
        }
        long number = counting.getAsLong();
        counts.put(key, new Count(number, change, now));
        return number;
    }

    /** Forgets the bound agency's counts once the present transaction is committed. */
    void forgetAfterCommit() {
        var agency = AgencyScope.current();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                changes.merge(agency, 1L, Long::sum);
            }
        });
    }
}
