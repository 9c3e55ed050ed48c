package org.ropeway.allocation.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A program in whole numbers: columns from 0 to a bound, rows that add columns up, and goals to be reached one after the other. */
public final class Program {
    /** Low ≤ Σ factor × column ≤ high. */
    record Row(int[] columns, int[] factors, long low, long high) {}

    final List<Row> rows = new ArrayList<>();
    final List<Goal> goals = new ArrayList<>();
    private long[] bounds = new long[1024];
    private int columns;

    /** Adds a column of whole numbers 0 … bound. */
    public int column(long bound) {
        if (columns == bounds.length) {
            bounds = Arrays.copyOf(bounds, 2 * columns);
        }
        bounds[columns] = bound;
        return columns++;
    }

    /** Lets the columns add up to no more than the limit. */
    public void atMost(long limit, int... columns) {
        rows.add(new Row(columns, ones(columns.length), Long.MIN_VALUE, limit));
    }

    /** Lets the weighted sum of the columns be no more than the limit. */
    public void atMost(long limit, int[] columns, int[] factors) {
        rows.add(new Row(columns, factors, Long.MIN_VALUE, limit));
    }

    public void goal(Goal goal) {
        goals.add(goal);
    }

    /** In the order in which they are to be reached. */
    public List<Goal> goals() {
        return goals;
    }

    public int columns() {
        return columns;
    }

    /** The numbers rounded, if they are whole and keep all bounds and rows; else null. */
    long @Nullable [] whole(double[] values) {
        long[] whole = new long[columns];
        if (values.length != columns) {
            return null;
        }
        for (int c = 0; c < columns; c++) {
            whole[c] = Math.round(values[c]);
            if (Math.abs(values[c] - whole[c]) > 1e-5 || whole[c] < 0 || whole[c] > bounds[c]) {
                return null;
            }
        }
        return rows.stream().allMatch(row -> keeps(row, whole)) ? whole : null;
    }

    private static boolean keeps(Row row, long[] solution) {
        long sum = 0;
        for (int k = 0; k < row.columns().length; k++) {
            sum += row.factors()[k] * solution[row.columns()[k]];
        }
        return sum >= row.low() && sum <= row.high();
    }

    /** What the goal reaches at best or worst for the bounds of its columns alone. */
    long outerBound(Goal goal) {
        long bound = 0;
        for (int k = 0; goal.largest() && k < goal.columns().length; k++) {
            bound += goal.factors()[k] * bounds[goal.columns()[k]];
        }
        return Math.min(bound, goal.ceiling());
    }

    long bound(int column) {
        return bounds[column];
    }

    static int[] ones(int count) {
        int[] ones = new int[count];
        Arrays.fill(ones, 1);
        return ones;
    }
}
