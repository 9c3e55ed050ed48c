package org.ropeway.allocation.solver;

import java.time.Duration;

/** When to stop trying. */
public final class Deadline {
    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** Never below zero. */
    long millisLeft() {
        return Math.max(0, (end - System.nanoTime()) / 1_000_000);
    }

    boolean isOver() {
        return millisLeft() == 0;
    }
}
