package org.ropeway.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.ropeway.allocation.solver.Program;

/**
 * The columns and rows of the groups: how many of a group's students get a seat of which wish in which unit.
 *
 * <p>A group stays together where its numbers can always be dealt out to its students again: where each gets one seat at most, or
 * where sections of different wishes never exclude each other. Else its students are counted one by one.
 */
final class SeatColumns {
    /** One column. @param wish counted from the student's first wish, 0 … */
    record Option(int wish, int unit, int column) {}

    /** A group's columns. @param seated the column that counts the group's students with a seat, −1 where its options do */
    record Block(Group group, List<Option> options, int seated) {
        int[] columns() {
            return options.stream().mapToInt(Option::column).toArray();
        }

        /** The columns that add up to the group's students with a seat. */
        int[] counting() {
            return seated < 0 ? columns() : new int[] {seated};
        }
    }

    private final Instance instance;
    private final Units units;
    private final Program program;
    final List<Block> blocks = new ArrayList<>();

    SeatColumns(Instance instance, Units units, Program program) {
        this.instance = instance;
        this.units = units;
        this.program = program;
    }

    void add(Group group) {
        var options = options(group);
        var excluded = exclusions(options);
        int pairs = Arrays.stream(excluded).mapToInt(BitSet::cardinality).sum();
        if (group.limit() == 1 || pairs == options.size() * (options.size() - 1)) {
            addSingleSeats(group, options);
        } else if (group.size() == 1 || excludesOnlyWithinWishes(options, excluded)) {
            addSeveralSeats(group, options, excluded);
        } else {
            group.apart().forEach(one -> addSeveralSeats(one, options, excluded));
        }
    }

    /** Each wish with each of its units, without columns yet. */
    private List<Option> options(Group group) {
        var options = new ArrayList<Option>();
        var wishes = instance.wishes();
        int first = wishes.start[group.first()];
        for (int w = first; w < wishes.start[group.first() + 1]; w++) {
            for (int unit : units.of(wishes, w)) {
                if (units.seats[unit] > 0) {
                    options.add(new Option(w - first, unit, -1));
                }
            }
        }
        return options;
    }

    private BitSet[] exclusions(List<Option> options) {
        var excluded = new BitSet[options.size()];
        for (int a = 0; a < excluded.length; a++) {
            excluded[a] = new BitSet();
            for (int b = 0; b < excluded.length; b++) {
                excluded[a].set(b, a != b && excludes(options.get(a), options.get(b)));
            }
        }
        return excluded;
    }

    private boolean excludes(Option one, Option other) {
        return one.wish() == other.wish()
                || instance.excludes(
                        units.sections.get(one.unit())[0], units.sections.get(other.unit())[0]);
    }

    private static boolean excludesOnlyWithinWishes(List<Option> options, BitSet[] excluded) {
        for (int a = 0; a < excluded.length; a++) {
            int wish = options.get(a).wish();
            if (excluded[a].stream().anyMatch(b -> options.get(b).wish() != wish)) {
                return false;
            }
        }
        return true;
    }

    private void addSingleSeats(Group group, List<Option> options) {
        var block = new Block(group, withColumns(group, options), -1);
        blocks.add(block);
        if (options.size() > 1) {
            program.atMost(group.size(), block.columns());
        }
    }

    private void addSeveralSeats(Group group, List<Option> options, BitSet[] excluded) {
        var block = new Block(group, withColumns(group, options), program.column(group.size()));
        blocks.add(block);
        int[] columns = block.columns();
        var left = Arrays.stream(excluded).map(bits -> (BitSet) bits.clone()).toArray(BitSet[]::new);
        for (int a = 0; a < columns.length; a++) {
            while (left[a].length() > a) {
                program.atMost(group.size(), pick(columns, clique(a, left, excluded)));
            }
        }
        program.atMost((long) group.limit() * group.size(), columns);
        int[] seatedOnce = Arrays.copyOf(columns, columns.length + 1);
        int[] factors = new int[seatedOnce.length];
        Arrays.fill(factors, -1);
        seatedOnce[columns.length] = block.seated();
        factors[columns.length] = 1;
        program.atMost(0, seatedOnce, factors);
    }

    /** Options that all exclude each other, from a pair not yet covered on; marks their pairs as covered. */
    private static BitSet clique(int a, BitSet[] left, BitSet[] excluded) {
        var members = new BitSet();
        int b = left[a].nextSetBit(a);
        members.set(a);
        members.set(b);
        var candidates = (BitSet) excluded[a].clone();
        candidates.and(excluded[b]);
        for (int c = candidates.nextSetBit(0); c >= 0; c = candidates.nextSetBit(0)) {
            members.set(c);
            candidates.and(excluded[c]);
        }
        members.stream().forEach(m -> left[m].andNot(members));
        return members;
    }

    private static int[] pick(int[] columns, BitSet members) {
        return members.stream().map(m -> columns[m]).toArray();
    }

    private List<Option> withColumns(Group group, List<Option> options) {
        return options.stream()
                .map(option -> {
                    long most = Math.min(group.size(), units.seats[option.unit()]);
                    return new Option(option.wish(), option.unit(), program.column(most));
                })
                .toList();
    }
}
