package org.ropeway.seating;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ropeway.seating.RunReport.Rate;

/**
 * Gives each hidden count of students without a seat the narrowest range of rates after which, by all sums that are known, every
 * hidden count may still be any of as many numbers as the smallest count that is shown; or none.
 */
final class HiddenRates {
    private static final int[] WIDTHS = {5, 10, 20, 25, 50};

    private final int least;
    private final SmallCells cells;
    private final BitSet hidden;
    private final Map<Integer, Group> groups = new TreeMap<>();

    /** @param ranges the narrowest first */
    private record Group(int students, Deque<Rate> ranges) {
        int width() {
            return most(ranges.element(), students) - least(ranges.element(), students);
        }
    }

    HiddenRates(int least, SmallCells cells, BitSet hidden) {
        this.least = least;
        this.cells = cells;
        this.hidden = hidden;
    }

    /** Adds a group whose number of students is shown, and whose count of those without a seat is hidden. */
    void add(int withoutSeat, int students) {
        int without = cells.valueOf(withoutSeat);
        var ranges = new ArrayDeque<Rate>();
        if (without < least) {
            ranges.add(new Rate(100 * Math.max(0, students - least + 1) / students, 100));
        } else if (students - without < least) {
            ranges.add(new Rate(0, Math.min(100, Math.ceilDiv(100 * (least - 1), students))));
        }
        for (int width : WIDTHS) {
            int from = 100 * (students - without) / students / width * width;
            ranges.add(new Rate(Math.min(from, 100 - width), Math.min(from + width, 100)));
        }
        ranges.removeIf(range -> most(range, students) - least(range, students) + 1 < least);
        groups.put(withoutSeat, new Group(students, ranges));
    }

    void settle() {
        var anyway = narrow(bounds(false));
        while (widened(anyway)) {
            // until no range gives a hidden count away
        }
    }

    /** Null where every range would give a hidden count away. */
    @Nullable
    Rate of(int withoutSeat) {
        var group = groups.get(withoutSeat);
        return group == null ? null : group.ranges().peek();
    }

    /** @param anyway cells that are as narrow without any range */
    private boolean widened(BitSet anyway) {
        var narrow = narrow(bounds(true));
        narrow.andNot(anyway);
        boolean widened = false;
        for (int[] sum : cells.sums()) {
            if (contains(sum, narrow)) {
                var narrowest = narrowest(sum);
                if (narrowest != null) {
                    narrowest.ranges().remove();
                    widened = true;
                }
            }
        }
        return widened;
    }

    /** The group of the sum whose range holds the fewest counts; null where none has a range. */
    private @Nullable Group narrowest(int[] sum) {
        return Arrays.stream(sum)
                .mapToObj(groups::get)
                .filter(group -> group != null && !group.ranges().isEmpty())
                .min(Comparator.comparingInt(Group::width))
                .orElse(null);
    }

    /** Hidden cells that can be fewer numbers than the smallest count that is shown. */
    private BitSet narrow(int[][] bounds) {
        var narrow = new BitSet();
        hidden.stream()
                .filter(cell -> bounds[1][cell] - bounds[0][cell] + 1 < least)
                .forEach(narrow::set);
        return narrow;
    }

    private static boolean contains(int[] sum, BitSet some) {
        for (int cell : sum) {
            if (some.get(cell)) {
                return true;
            }
        }
        return false;
    }

    /** The least and the most that each cell can be. */
    private int[][] bounds(boolean withRanges) {
        int size = cells.size();
        int[][] bounds = new int[2][size];
        for (int cell = 0; cell < size; cell++) {
            bounds[0][cell] = hidden.get(cell) ? 0 : cells.valueOf(cell);
            bounds[1][cell] = hidden.get(cell) ? cells.total() : cells.valueOf(cell);
        }
        groups.forEach((cell, group) -> {
            var range = group.ranges().peek();
            if (withRanges && range != null) {
                bounds[0][cell] = least(range, group.students());
                bounds[1][cell] = most(range, group.students());
            }
        });
        boolean more = true;
        while (more) {
            more = false;
            for (int[] sum : cells.sums()) {
                more |= narrow(sum, bounds[0], bounds[1]);
            }
        }
        return bounds;
    }

    /** The last of the sum is the total. */
    private static boolean narrow(int[] sum, int[] low, int[] high) {
        int last = sum.length - 1;
        int lows = 0;
        int highs = 0;
        for (int i = 0; i < last; i++) {
            lows += low[sum[i]];
            highs += high[sum[i]];
        }
        boolean more = raise(low, sum[last], lows) | lower(high, sum[last], highs);
        for (int i = 0; i < last; i++) {
            int cell = sum[i];
            more |= raise(low, cell, low[sum[last]] - (highs - high[cell]))
                    | lower(high, cell, high[sum[last]] - (lows - low[cell]));
        }
        return more;
    }

    private static boolean raise(int[] low, int cell, int to) {
        boolean more = to > low[cell];
        low[cell] = Math.max(low[cell], to);
        return more;
    }

    private static boolean lower(int[] high, int cell, int to) {
        boolean more = to < high[cell];
        high[cell] = Math.min(high[cell], to);
        return more;
    }

    /** The least number without a seat that a range allows. */
    private static int least(Rate range, int students) {
        return students - Math.floorDiv(students * range.most(), 100);
    }

    private static int most(Rate range, int students) {
        return students - Math.ceilDiv(students * range.least(), 100);
    }
}
