package org.ropeway.seating;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Hides counts of few people in tables whose sums are known, and as many others as it takes that no hidden count follows from
 * what is shown: not by adding and subtracting any of the sums, and not because a known rest of hidden counts is itself small.
 */
final class SmallCells {
    private final int least;
    private final List<Integer> value = new ArrayList<>();
    private final BitSet open = new BitSet();
    private final List<int[]> sums = new ArrayList<>();

    /** @param least the smallest count that is shown; 0 is shown too */
    SmallCells(int least) {
        this.least = least;
    }

    /** Adds a count that may be hidden. */
    int count(int people) {
        value.add(people);
        return value.size() - 1;
    }

    /** Adds a count that the reader knows anyway. */
    int known(int people) {
        open.set(value.size());
        return count(people);
    }

    int valueOf(int cell) {
        return value.get(cell);
    }

    /** Says that the parts add up to the total. */
    void sum(int total, List<Integer> parts) {
        int[] cells = new int[parts.size() + 1];
        for (int i = 0; i < parts.size(); i++) {
            cells[i] = parts.get(i);
        }
        cells[parts.size()] = total;
        sums.add(cells);
    }

    int size() {
        return value.size();
    }

    /** No cell is more than this. */
    int total() {
        return value.stream().mapToInt(people -> people).max().orElse(0);
    }

    /** The cells of each sum; the last is the total. */
    List<int[]> sums() {
        return sums;
    }

    BitSet hidden() {
        var hidden = new BitSet();
        for (int cell = 0; cell < value.size(); cell++) {
            hidden.set(cell, !open.get(cell) && value.get(cell) > 0 && value.get(cell) < least);
        }
        while (hideMore(hidden)) {
            // until nothing hidden can be computed
        }
        return hidden;
    }

    private boolean hideMore(BitSet hidden) {
        boolean more = false;
        var exposed = exposed(hidden);
        for (int cell = exposed.nextSetBit(0); cell >= 0; cell = exposed.nextSetBit(cell + 1)) {
            int other = companion(cell, hidden);
            if (other >= 0) {
                hidden.set(other);
                more = true;
            }
        }
        return more;
    }

    /** The smallest count that is shown in a sum with the cell; people before none. */
    private int companion(int cell, BitSet hidden) {
        int best = -1;
        for (int[] sum : sums) {
            if (Arrays.stream(sum).anyMatch(one -> one == cell)) {
                for (int one : sum) {
                    boolean free = !hidden.get(one) && !open.get(one);
                    if (free && (best < 0 || weight(one) < weight(best))) {
                        best = one;
                    }
                }
            }
        }
        return best;
    }

    private int weight(int cell) {
        return value.get(cell) == 0 ? Integer.MAX_VALUE : value.get(cell);
    }

    /** Hidden cells that the shown ones give away. */
    private BitSet exposed(BitSet hidden) {
        int[] cells = hidden.stream().toArray();
        var exposed = new BitSet();
        for (double[] row : reduced(cells)) {
            int[] free = java.util.stream.IntStream.range(0, cells.length)
                    .filter(i -> Math.abs(row[i]) > 1e-9)
                    .toArray();
            if (free.length == 1) {
                exposed.set(cells[free[0]]);
            }
        }
        for (int[] sum : sums) {
            int[] dark = Arrays.stream(sum).filter(hidden::get).toArray();
            int total = sum[sum.length - 1];
            boolean rest = !hidden.get(total) && value.get(total) >= least;
            if (dark.length > 0 && rest && rest(dark) < least) {
                exposed.set(dark[0]);
            }
        }
        return exposed;
    }

    private int rest(int[] cells) {
        return Arrays.stream(cells).map(value::get).sum();
    }

    /** The sums in hidden cells only, by Gauss and Jordan: a row of one cell tells that cell. */
    private List<double[]> reduced(int[] cells) {
        int[] column = new int[value.size()];
        Arrays.fill(column, -1);
        for (int i = 0; i < cells.length; i++) {
            column[cells[i]] = i;
        }
        var rows = new ArrayList<double[]>();
        for (int[] sum : sums) {
            double[] row = new double[cells.length];
            for (int at = 0; at < sum.length; at++) {
                if (column[sum[at]] >= 0) {
                    row[column[sum[at]]] += at == sum.length - 1 ? -1 : 1;
                }
            }
            rows.add(row);
        }
        int done = 0;
        for (int pivot = 0; pivot < cells.length && done < rows.size(); pivot++) {
            done += eliminate(rows, done, pivot) ? 1 : 0;
        }
        return rows.subList(0, done);
    }

    private static boolean eliminate(List<double[]> rows, int from, int pivot) {
        int best = from;
        for (int r = from; r < rows.size(); r++) {
            best = Math.abs(rows.get(r)[pivot]) > Math.abs(rows.get(best)[pivot]) ? r : best;
        }
        if (Math.abs(rows.get(best)[pivot]) < 1e-9) {
            return false;
        }
        java.util.Collections.swap(rows, from, best);
        double[] lead = rows.get(from);
        double by = lead[pivot];
        for (int i = 0; i < lead.length; i++) {
            lead[i] /= by;
        }
        for (int r = 0; r < rows.size(); r++) {
            double factor = rows.get(r)[pivot];
            if (r != from && Math.abs(factor) > 1e-9) {
                for (int i = 0; i < lead.length; i++) {
                    rows.get(r)[i] -= factor * lead[i];
                }
            }
        }
        return true;
    }
}
