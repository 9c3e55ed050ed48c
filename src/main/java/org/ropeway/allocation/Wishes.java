package org.ropeway.allocation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the students want, by index of wish: the wishes of student i are {@code start(i)} … {@code start(i + 1) − 1}, best rank
 * first. A wish is met by one seat in any of its sections, which are tried in section order: a wish for a course names all
 * sections of the course, a wish for a section names one.
 */
public final class Wishes {
    final int[] start;
    final int[] rank;
    final int[] choice;
    final int[] choiceStart;
    final int[] choiceSection;

    private Wishes(int[] start, int[] rank, int[] choice, List<int[]> choices) {
        this.start = start;
        this.rank = rank;
        this.choice = choice;
        choiceStart = new int[choices.size() + 1];
        for (int c = 0; c < choices.size(); c++) {
            choiceStart[c + 1] = choiceStart[c] + choices.get(c).length;
        }
        choiceSection = choices.stream().flatMapToInt(Arrays::stream).toArray();
    }

    public int count() {
        return rank.length;
    }

    public int start(int student) {
        return start[student];
    }

    public int rank(int wish) {
        return rank[wish];
    }

    /** The sections that meet the wish, ascending. */
    public int[] sections(int wish) {
        return Arrays.copyOfRange(choiceSection, first(wish), end(wish));
    }

    int first(int wish) {
        return choiceStart[choice[wish]];
    }

    int end(int wish) {
        return choiceStart[choice[wish] + 1];
    }

    /** Gathers wishes in any order. */
    public static final class Builder {
        private final int students;
        private final Map<List<Integer>, Integer> index = new HashMap<>();
        private final List<int[]> choices = new java.util.ArrayList<>();
        private int[] student = new int[64];
        private int[] rank = new int[64];
        private int[] choice = new int[64];
        private int count;

        public Builder(int students) {
            this.students = students;
        }

        /** Names a set of sections that many wishes share, such as all sections of a course. */
        public int choice(int... sections) {
            int[] ascending = Arrays.stream(sections).sorted().distinct().toArray();
            return index.computeIfAbsent(Arrays.stream(ascending).boxed().toList(), _ -> {
                choices.add(ascending);
                return choices.size() - 1;
            });
        }

        /** @param rank 1 or more, once a student; the smallest is wanted most */
        public Builder wish(int student, int rank, int choice) {
            Students.require(rank >= 1, "ranks start at 1: " + rank);
            if (count == this.student.length) {
                this.student = Arrays.copyOf(this.student, 2 * count);
                this.rank = Arrays.copyOf(this.rank, 2 * count);
                this.choice = Arrays.copyOf(this.choice, 2 * count);
            }
            this.student[count] = student;
            this.rank[count] = rank;
            this.choice[count++] = choice;
            return this;
        }

        /** @throws IllegalArgumentException if a student gives two wishes the same rank */
        public Wishes build() {
            int[] start = new int[students + 1];
            for (int w = 0; w < count; w++) {
                start[student[w] + 1]++;
            }
            for (int i = 0; i < students; i++) {
                start[i + 1] += start[i];
            }
            int[] next = start.clone();
            long[] sorted = new long[count];
            for (int w = 0; w < count; w++) {
                sorted[next[student[w]]++] = (long) rank[w] << 32 | w;
            }
            int[] ranks = new int[count];
            int[] chosen = new int[count];
            for (int i = 0; i < students; i++) {
                Arrays.sort(sorted, start[i], start[i + 1]);
                for (int w = start[i]; w < start[i + 1]; w++) {
                    ranks[w] = (int) (sorted[w] >>> 32);
                    chosen[w] = choice[(int) sorted[w]];
                    Students.require(w == start[i] || ranks[w] > ranks[w - 1], "student " + i + " gives a rank twice");
                }
            }
            return new Wishes(start, ranks, chosen, choices);
        }
    }
}
