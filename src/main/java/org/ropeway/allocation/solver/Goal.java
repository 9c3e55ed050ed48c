package org.ropeway.allocation.solver;

/**
 * One sum of columns that is to be as large, or as small, as the goals before it allow.
 *
 * @param largest whether it is to be large
 * @param known the optimum, where the caller has proved it; −1 where it is not known
 */
public record Goal(String name, int[] columns, int[] factors, boolean largest, long known) {
    /** The more of these columns, the better. */
    public static Goal most(String name, int... columns) {
        return new Goal(name, columns, Program.ones(columns.length), true, -1);
    }

    public Goal withOptimum(long optimum) {
        return new Goal(name, columns, factors, largest, optimum);
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
