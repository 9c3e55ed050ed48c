package org.ropeway.students;

import java.time.Clock;
import java.util.function.Supplier;
import org.ropeway.agency.ShortMemory;
import org.ropeway.identity.Reach;
import org.springframework.stereotype.Component;

/** How long the lists of students are, remembered for a moment. */
@Component
class StudentCounts {
    private final ShortMemory<Key, Long> memory;

    StudentCounts(Clock clock) {
        this.memory = new ShortMemory<>(clock);
    }

    private record Key(Reach reach, StudentQuery query) {}

    long of(Reach reach, StudentQuery query, Supplier<Long> counting) {
        return memory.of(new Key(reach, query.page(0, 0)), counting);
    }

    /** Forgets the bound agency's counts once the present transaction is committed. */
    void forgetAfterCommit() {
        memory.forgetAfterCommit();
    }
}
