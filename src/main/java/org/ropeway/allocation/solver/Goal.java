package org.ropeway.allocation.solver;

/**
 * One sum of columns that is to be as large, or as small, as the goals before it allow.
 *
 * @param largest whether it is to be large
 * @param known the optimum, where the caller has proved it; −1 where it is not known
 * @param ceiling what the sum cannot pass for reasons that the columns' own bounds do not tell
 */
public record Goal(String name, int[] columns, int[] factors, boolean largest, long known, long ceiling) {
    /** The more of these columns, the better. */
    public static Goal most(String name, int... columns) {
        return new Goal(name, columns, Program.ones(columns.length), true, -1, Long.MAX_VALUE);
    }

    public Goal withOptimum(long optimum) {
        return new Goal(name, columns, factors, largest, optimum, ceiling);
    }

    public Goal withCeiling(long limit) {
        return new Goal(name, columns, factors, largest, known, limit);
    }

    /** The smaller the sum of these columns, each times its factor, the better. */
    public static Goal least(String name, int[] columns, int[] factors) {
        return new Goal(name, columns, factors, false, -1, Long.MAX_VALUE);
    }

    /** What the columns add up to. */
    public long value(long[] solution) {
        long value = 0;
        for (int k = 0; k < columns.length; k++) {
            value += factors[k] * solution[columns[k]];
        }
        return value;
    }
}
