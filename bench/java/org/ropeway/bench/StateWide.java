package org.ropeway.bench;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.ropeway.allocation.Clashes;
import org.ropeway.allocation.Instance;
import org.ropeway.allocation.Lottery;
import org.ropeway.allocation.Sections;
import org.ropeway.allocation.Students;
import org.ropeway.allocation.Wishes;

/** As many students as all programs of the state have, in one run: 470,000, with 12,000 sections of 4,000 courses and 384,000 seats. */
record StateWide(Instance instance, Lottery lottery) {
    private static final int STUDENTS = 470_000;
    private static final int SECTIONS = 12_000;
    private static final int COURSES = 4_000;

    static StateWide of(int wishesEach) {
        var random = new Random(470);
        int[] course = IntStream.range(0, SECTIONS).map(s -> s % COURSES).toArray();
        int[] seats = new int[SECTIONS];
        Arrays.fill(seats, 32);
        var sections = new Sections(course, seats, List.of(), Clashes.none(SECTIONS));
        int[] wanted = new int[STUDENTS];
        Arrays.fill(wanted, 1);
        int[] nowhere = new int[STUDENTS];
        Arrays.fill(nowhere, -1);
        int[] band =
                IntStream.range(0, STUDENTS).map(_ -> 1 + random.nextInt(5)).toArray();
        var instance = new Instance(new Students(band, nowhere, wanted), sections, wishes(random, wishesEach), 1);
        var ids = IntStream.range(0, STUDENTS).mapToObj(Integer::toString).toList();
        return new StateWide(instance, Lottery.draw(1, ids));
    }

    private static Wishes wishes(Random random, int each) {
        var wishes = new Wishes.Builder(STUDENTS);
        int[] choice = IntStream.range(0, COURSES)
                .map(c -> wishes.choice(c, c + COURSES, c + 2 * COURSES))
                .toArray();
        for (int student = 0; student < STUDENTS; student++) {
            var chosen = new LinkedHashSet<Integer>();
            while (chosen.size() < each) {
                double skew = random.nextDouble();
                chosen.add((int) (skew * skew * COURSES));
            }
            int rank = 0;
            for (int wish : chosen) {
                wishes.wish(student, ++rank, choice[wish]);
            }
        }
        return wishes.build();
    }
}
