package org.ropeway.seating.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ropeway.allocation.Objective;
import org.ropeway.allocation.Policy;
import org.ropeway.allocation.Stage;
import org.ropeway.seating.AllocationRun;
import org.ropeway.seating.AllocationRun.Shares;
import org.ropeway.seating.AllocationRun.Status;
import org.ropeway.seating.AllocationRun.Totals;
import org.ropeway.seating.RunLists;

/**
 * A run as the API gives it.
 *
 * @param term the term's code
 * @param progress what is being done, or why it failed; in English
 * @param totals null until it is done
 */
record RunJson(
        UUID id,
        String term,
        Policy policy,
        @Nullable Objective objective,
        int seatsPerStudent,
        Shares shares,
        String lottery,
        Status status,
        String progress,
        @Nullable String inputDigest,
        @Nullable Totals totals,
        List<Stage> stages,
        Instant started,
        @Nullable Instant ended,
        @Nullable Instant published) {

    static RunJson of(AllocationRun run, String term) {
        var ask = run.ask();
        var published = run.published();
        return new RunJson(
                run.id().value(),
                term,
                ask.policy(),
                ask.objective(),
                ask.seatsPerStudent(),
                ask.shares(),
                String.valueOf(run.lottery()),
                run.status(),
                run.progress(),
                run.inputDigest(),
                run.totals(),
                run.stages(),
                run.started().at(),
                run.ended(),
                published == null ? null : published.at());
    }

    /** @param next the student to name in {@code after} for the next page; null on the last */
    record Page(List<SeatJson> assignments, @Nullable UUID next) {}

    record SeatJson(UUID student, UUID course, UUID section, String sectionCode, int rank, int round) {
        static SeatJson of(RunLists.Assignment seat) {
            return new SeatJson(
                    seat.student().value(),
                    seat.course().value(),
                    seat.section().value(),
                    seat.code(),
                    seat.rank(),
                    seat.round());
        }
    }
}
