package org.ropeway.allocation;

import java.time.Duration;
import java.util.List;

/**
 * Decides who gets which seat. The same instance, lottery number and policy always give the same outcome. Safe to use from
 * several threads; a run works in the caller's thread.
 */
public final class SeatEngine {
    /** Told when a run begins or ends a part of its work, in one line in English; may be slow or do nothing. */
    @FunctionalInterface
    public interface Progress {
        void say(String line);
    }

    private SeatEngine() {}

    /** Rounds of deferred acceptance; see {@link Policy#FAIR}. */
    public static Outcome fair(Instance instance, Lottery lottery) {
        var order = new Order(instance.students(), lottery);
        var trace = new Rounds(instance, order).run();
        return new Outcome(Policy.FAIR, new FairReasons(instance, lottery, order, trace), List.of());
    }

    /**
     * The optimum, one objective after the other; see {@link Policy#MOST_SERVED}.
     *
     * @param limit how long to try to prove it; the best result found until then, never worse than <em>fair</em>, is returned
     */
    public static Outcome mostServed(
            Instance instance, Lottery lottery, Objective objective, Duration limit, Progress progress) {
        return new MostServed(instance, lottery, objective).solve(limit, progress);
    }
}
