package org.ropeway.allocation.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

class LexicographicTest {
    /** Of three that exclude each other in pairs only one can be had, while real numbers would take a half of each. */
    @Test
    void searchesWholeNumbersWhereRealNumbersPromiseTooMuch() {
        var program = aProgram(3);
        program.atMost(1, 0, 1);
        program.atMost(1, 1, 2);
        program.atMost(1, 0, 2);
        program.goal(new Goal("most", new int[] {0, 1, 2}, new int[] {2, 2, 2}, true, -1, 6));
        program.goal(new Goal("least", new int[] {0, 1, 2}, new int[] {3, 2, 1}, false, -1, 6));
        var solution = solve(program, 10);
        assertThat(solution.values()).containsExactly(0, 0, 1);
        assertThat(solution.bounds()).containsExactly(2L, 1L);
    }

    @Test
    void keepsTheStartAndItsBoundsWhenThereIsNoTime() {
        var program = aProgram(2);
        program.atMost(1, 0, 1);
        program.goal(Goal.most("first", 0).withOptimum(1));
        program.goal(Goal.most("both", 0, 1));
        var solution = Lexicographic.solve(program, new long[] {1, 0}, Deadline.in(Duration.ZERO), _ -> {});
        assertThat(solution.values()).containsExactly(1, 0);
        assertThat(solution.bounds()).containsExactly(1L, 2L);
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void reachesWhatTryingAllReaches(@ForAll long seed) {
        var random = new Random(seed);
        int columns = 2 + random.nextInt(7);
        var program = aProgram(columns);
        for (int row = 0; row < 2 + random.nextInt(10); row++) {
            program.atMost(
                    1 + random.nextInt(2),
                    IntStream.range(0, columns)
                            .filter(_ -> random.nextInt(3) == 0)
                            .toArray());
        }
        for (int goal = 0; goal < 3; goal++) {
            int[] factors =
                    IntStream.range(0, columns).map(_ -> random.nextInt(4)).toArray();
            program.goal(new Goal(
                    "g" + goal, IntStream.range(0, columns).toArray(), factors, goal != 1, -1, Long.MAX_VALUE));
        }
        var solution = solve(program, columns);
        assertThat(values(program, solution.values())).isEqualTo(best(program, columns));
        assertThat(solution.bounds()).isEqualTo(best(program, columns));
    }

    private static Program aProgram(int columns) {
        var program = new Program();
        for (int c = 0; c < columns; c++) {
            program.column(1);
        }
        return program;
    }

    private static Solution solve(Program program, int columns) {
        return Lexicographic.solve(
                program, new long[program.columns()], Deadline.in(Duration.ofSeconds(columns)), _ -> {});
    }

    private static List<Long> values(Program program, long[] solution) {
        return program.goals().stream().map(goal -> goal.value(solution)).toList();
    }

    private static List<Long> best(Program program, int columns) {
        List<Long> best = new ArrayList<>();
        for (int bits = 0; bits < 1 << columns; bits++) {
            double[] tried = new double[columns];
            for (int c = 0; c < columns; c++) {
                tried[c] = bits >> c & 1;
            }
            long[] whole = program.whole(tried);
            if (whole != null && (best.isEmpty() || isBetter(program, values(program, whole), best))) {
                best = values(program, whole);
            }
        }
        return best;
    }

    private static boolean isBetter(Program program, List<Long> one, List<Long> other) {
        for (int g = 0; g < one.size(); g++) {
            if (!one.get(g).equals(other.get(g))) {
                return one.get(g) > other.get(g) == program.goals().get(g).largest();
            }
        }
        return false;
    }
}
