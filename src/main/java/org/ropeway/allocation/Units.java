package org.ropeway.allocation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ropeway.allocation.Sections.Share;

/**
 * Sections that nobody can tell apart: of one course, meeting at the same time, named by the same wishes. The program counts
 * seats by unit; which section of it a student gets is settled afterwards.
 */
final class Units {
    final int[] unitOf;
    final List<int[]> sections = new ArrayList<>();
    final long[] seats;

    Units(Instance instance) {
        var all = instance.sections();
        var index = new HashMap<List<Integer>, Integer>();
        var members = new ArrayList<List<Integer>>();
        var choices = choicesOf(instance);
        unitOf = new int[all.count()];
        for (int s = 0; s < unitOf.length; s++) {
            var key = new ArrayList<>(choices.getOrDefault(s, List.of()));
            key.add(all.course()[s]);
            key.add(all.clashes().meeting(s));
            unitOf[s] = index.computeIfAbsent(key, _ -> {
                members.add(new ArrayList<>());
                return index.size();
            });
            members.get(unitOf[s]).add(s);
        }
        members.forEach(unit -> sections.add(unit.stream().mapToInt(s -> s).toArray()));
        seats = new long[sections.size()];
        for (int s = 0; s < unitOf.length; s++) {
            seats[unitOf[s]] += all.seats()[s];
        }
    }

    private static Map<Integer, List<Integer>> choicesOf(Instance instance) {
        var wishes = instance.wishes();
        var choices = new HashMap<Integer, List<Integer>>();
        for (int c = 0; c + 1 < wishes.choiceStart.length; c++) {
            for (int k = wishes.choiceStart[c]; k < wishes.choiceStart[c + 1]; k++) {
                choices.computeIfAbsent(wishes.choiceSection[k], _ -> new ArrayList<>())
                        .add(c);
            }
        }
        return choices;
    }

    int count() {
        return seats.length;
    }

    /** The units of a wish, ascending by their first section. */
    int[] of(Wishes wishes, int wish) {
        return java.util.stream.IntStream.range(wishes.first(wish), wishes.end(wish))
                .map(k -> unitOf[wishes.choiceSection[k]])
                .distinct()
                .toArray();
    }

    /** The shares that are not released, by unit. */
    static final class Held {
        private final Map<Long, Integer> seats = new HashMap<>();
        private final long[] open;

        Held(Instance instance, Units units) {
            open = units.seats.clone();
            for (Share share : instance.sections().shares()) {
                if (!share.released() && share.seats() > 0) {
                    int unit = units.unitOf[share.section()];
                    open[unit] -= share.seats();
                    seats.merge(key(unit, share.district()), share.seats(), Integer::sum);
                }
            }
        }

        boolean none() {
            return seats.isEmpty();
        }

        int seats(int unit, int district) {
            return seats.getOrDefault(key(unit, district), 0);
        }

        long open(int unit) {
            return open[unit];
        }

        private static long key(int unit, int district) {
            return (long) unit << 32 | (district & 0xffffffffL);
        }
    }
}
