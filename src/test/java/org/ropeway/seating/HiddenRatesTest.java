package org.ropeway.seating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.ropeway.seating.RunReport.Rate;

class HiddenRatesTest {
    private static final int LEAST = 4;

    @Test
    void saysAtLeastWhereFewAreWithoutASeat() {
        var groups = new Groups(List.of(100, 100, 100), List.of(2, 8, 50));
        assertThat(groups.rate(0)).isEqualTo(new Rate(97, 100));
        assertThat(groups.rate(1)).isEqualTo(new Rate(90, 95));
        assertThat(groups.isHidden(2)).isFalse();
    }

    @Test
    void saysAtMostWhereFewHaveASeat() {
        var cells = new SmallCells(LEAST);
        int without = cells.count(98);
        int seated = cells.count(2);
        cells.sum(cells.known(100), List.of(seated, without));
        var rates = new HiddenRates(LEAST, cells, cells.hidden());
        rates.add(without, 100);
        rates.settle();
        assertThat(rates.of(without)).isEqualTo(new Rate(0, 3));
    }

    /** Of 20 without a seat, two groups of "at most 10" would have ten each. */
    @Test
    void saysLessWhereTwoRangesTogetherWouldGiveTheCountsAway() {
        var groups = new Groups(List.of(50, 50, 50), List.of(3, 3, 20));
        assertThat(groups.isHidden(0)).isTrue();
        assertThat(groups.rate(0)).isNotEqualTo(new Rate(94, 100));
    }

    /** Brute force over everything that the sum and the ranges allow. */
    @Property(tries = 500)
    void leavesEveryHiddenCountAsManyNumbersAsTheSmallestThatIsShown(
            @ForAll @Size(4) List<@IntRange(min = 0, max = 20) Integer> without) {
        Assume.that(without.stream().mapToInt(n -> n).sum() >= 2 * LEAST);
        var students = List.of(20, 25, 30, 40);
        var groups = new Groups(students, without);
        for (int group = 0; group < 4; group++) {
            if (groups.isHidden(group)) {
                assertThat(groups.possible(group))
                        .as("group %d of %s", group, without)
                        .hasSizeGreaterThanOrEqualTo(LEAST);
            }
        }
    }

    /** Groups whose students are known, and all their students without a seat together. */
    private static final class Groups {
        private final List<Integer> students;
        private final List<Integer> without;
        private final List<Integer> at = new ArrayList<>();
        private final java.util.BitSet hidden;
        private final HiddenRates rates;

        Groups(List<Integer> students, List<Integer> without) {
            this.students = students;
            this.without = without;
            var cells = new SmallCells(LEAST);
            without.forEach(people -> at.add(cells.count(people)));
            cells.sum(cells.known(without.stream().mapToInt(n -> n).sum()), at);
            hidden = cells.hidden();
            rates = new HiddenRates(LEAST, cells, hidden);
            for (int group = 0; group < without.size(); group++) {
                if (hidden.get(at.get(group))) {
                    rates.add(at.get(group), students.get(group));
                }
            }
            rates.settle();
        }

        boolean isHidden(int group) {
            return hidden.get(at.get(group));
        }

        Rate rate(int group) {
            return rates.of(at.get(group));
        }

        /** What a reader must think possible. */
        List<Integer> possible(int group) {
            var possible = new ArrayList<Integer>();
            for (int people = 0; people <= students.get(group); people++) {
                if (allows(group, people) && fits(group, people)) {
                    possible.add(people);
                }
            }
            return possible;
        }

        private boolean fits(int fixed, int people) {
            int rest = without.stream().mapToInt(n -> n).sum() - people;
            var sums = new java.util.BitSet();
            sums.set(0);
            for (int group = 0; group < without.size(); group++) {
                if (group != fixed) {
                    var next = new java.util.BitSet();
                    for (int one = 0; one <= students.get(group); one++) {
                        if (allows(group, one)) {
                            int add = one;
                            sums.stream().forEach(sum -> next.set(sum + add));
                        }
                    }
                    sums.clear();
                    sums.or(next);
                }
            }
            return rest >= 0 && sums.get(rest);
        }

        private boolean allows(int group, int people) {
            if (!isHidden(group)) {
                return people == without.get(group);
            }
            var range = rate(group);
            int seated = 100 * (students.get(group) - people);
            return range == null
                    || seated >= range.least() * students.get(group) && seated <= range.most() * students.get(group);
        }
    }
}
