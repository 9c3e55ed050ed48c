package org.ropeway.allocation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ropeway.allocation.SeatColumns.Block;
import org.ropeway.allocation.SeatColumns.Option;

/**
 * Gives the seats that are counted by group and unit to students and sections. Of students who are alike, the one earlier in
 * order never gets less; of sections that are alike, the first fills first.
 */
final class Dealing {
    private final Instance instance;
    private final Order order;
    private final Units units;
    /** What each student gets, by rank. */
    private final Map<Integer, List<Option>> hands = new HashMap<>();

    private Dealing(Instance instance, Order order, Units units) {
        this.instance = instance;
        this.order = order;
        this.units = units;
    }

    /** @param alike the groups as they were before any was counted one by one */
    static Holdings deal(
            Instance instance, Order order, Units units, List<Group> alike, List<Block> blocks, long[] numbers) {
        var dealing = new Dealing(instance, order, units);
        blocks.forEach(block -> dealing.dealOut(block, numbers));
        alike.forEach(dealing::sortHands);
        return dealing.seat();
    }

    /** Around the group's students, wish by wish: nobody gets a wish twice, as no wish has more seats than there are students. */
    private void dealOut(Block block, long[] numbers) {
        int[] members = block.group().members();
        int next = 0;
        for (var option : block.options()) {
            for (long n = numbers[option.column()]; n > 0; n--) {
                hands.computeIfAbsent(members[next++ % members.length], _ -> new ArrayList<>())
                        .add(option);
            }
        }
    }

    private void sortHands(Group alike) {
        var sorted = new ArrayList<List<Option>>();
        for (int student : alike.members()) {
            sorted.add(hands.getOrDefault(student, List.of()));
        }
        sorted.sort(Dealing::compare);
        for (int n = 0; n < sorted.size(); n++) {
            hands.put(alike.members()[n], sorted.get(n));
        }
    }

    /** The better hand first: by the best wish, then the next; a wish met is better than none. */
    private static int compare(List<Option> one, List<Option> other) {
        for (int n = 0; n < Math.min(one.size(), other.size()); n++) {
            int difference = Comparator.comparingInt(Option::wish)
                    .thenComparingInt(Option::unit)
                    .compare(one.get(n), other.get(n));
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(other.size(), one.size());
    }

    private Holdings seat() {
        var held = new Holdings(instance);
        var seats = new SectionSeats(instance);
        for (int student : order.student) {
            int first = instance.wishes().start[student];
            for (var option : hands.getOrDefault(student, List.of())) {
                int section = seats.take(student, units.sections.get(option.unit()));
                held.add(student, first + option.wish(), section);
            }
        }
        return held;
    }
}
