package org.ropeway.seating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SmallCellsTest {

    @Test
    void hidesACountOfFewPeopleAndTheOneThatWouldGiveItAway() {
        var cells = new SmallCells(11);
        int total = cells.known(100);
        int few = cells.count(4);
        int some = cells.count(30);
        int many = cells.count(66);
        cells.sum(total, List.of(few, some, many));
        assertThat(cells.hidden()).isEqualTo(bits(few, some));
    }

    @Test
    void showsNoneAndTheSmallestCountThatIsShown() {
        var cells = new SmallCells(11);
        int total = cells.known(11);
        cells.sum(total, List.of(cells.count(0), cells.count(11)));
        assertThat(cells.hidden()).isEqualTo(bits());
    }

    @Test
    void hidesMoreWhereTheRestOfHiddenCountsIsItselfSmall() {
        var cells = new SmallCells(11);
        int total = cells.known(102);
        int one = cells.count(1);
        int alsoOne = cells.count(1);
        int many = cells.count(100);
        cells.sum(total, List.of(one, alsoOne, many));
        assertThat(cells.hidden()).isEqualTo(bits(one, alsoOne, many));
    }

    @Test
    void hidesAcrossTablesThatShareSums() {
        var cells = new SmallCells(11);
        int district = cells.count(40);
        int other = cells.count(5);
        cells.sum(cells.known(45), List.of(district, other));
        int oneSchool = cells.count(20);
        int anotherSchool = cells.count(20);
        cells.sum(district, List.of(oneSchool, anotherSchool));
        assertThat(cells.hidden()).isEqualTo(bits(other, district, oneSchool));
    }

    /** Of all tables that agree with what is shown, at least two differ in each hidden cell. */
    @Property(tries = 300)
    void leavesEveryHiddenCellInDoubt(@ForAll @Size(9) List<@IntRange(min = 0, max = 9) Integer> people) {
        var cells = new SmallCells(4);
        int[] at = new int[9];
        for (int i = 0; i < 9; i++) {
            at[i] = cells.count(people.get(i));
        }
        for (int line = 0; line < 3; line++) {
            addSum(cells, people, at, 3 * line, 1);
            addSum(cells, people, at, line, 3);
        }
        var hidden = cells.hidden();
        for (int i = 0; i < 9; i++) {
            if (hidden.get(at[i]) && people.stream().mapToInt(n -> n).sum() >= 12) {
                assertThat(canDiffer(people, hidden, at, i))
                        .as("%s hides %s", people, hidden)
                        .isTrue();
            }
        }
    }

    private static void addSum(SmallCells cells, List<Integer> people, int[] at, int from, int step) {
        var parts = new ArrayList<Integer>();
        int sum = 0;
        for (int i = 0; i < 3; i++) {
            parts.add(at[from + i * step]);
            sum += people.get(from + i * step);
        }
        cells.sum(cells.known(sum), parts);
    }

    /** A hidden cell can be another real number where it lies on a ring of hidden cells, each in the line of the next. */
    private static boolean canDiffer(List<Integer> people, BitSet hidden, int[] at, int cell) {
        return ring(hidden, at, cell, cell / 3, cell % 3, new BitSet());
    }

    /** Walks from the cell's row to its column over hidden cells other than itself. */
    private static boolean ring(BitSet hidden, int[] at, int cell, int row, int column, BitSet seen) {
        for (int c = 0; c < 3; c++) {
            int across = 3 * row + c;
            if (across != cell && hidden.get(at[across]) && !seen.get(across)) {
                seen.set(across);
                for (int r = 0; r < 3; r++) {
                    int down = 3 * r + c;
                    if (c == column && across != cell) {
                        return true;
                    }
                    if (down != across && hidden.get(at[down]) && !seen.get(down) && down != cell) {
                        seen.set(down);
                        if (ring(hidden, at, cell, r, column, seen)) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }

    private static BitSet bits(int... cells) {
        var bits = new BitSet();
        for (int cell : cells) {
            bits.set(cell);
        }
        return bits;
    }
}
