package org.ropeway.allocation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.ropeway.allocation.Sections.Share;
import org.ropeway.allocation.verify.Claim;

/** A few students and sections, drawn from a seed: small enough to try every answer, mixed enough to be awkward. */
public record SmallWorld(Instance instance, List<String> ids, long lotteryNumber) {
    public static SmallWorld of(long seed, int most) {
        var random = new Random(seed);
        int courses = 1 + random.nextInt(4);
        int m = courses + random.nextInt(3);
        int n = 1 + random.nextInt(most);
        int districts = 1 + random.nextInt(2);
        var students = new Students(
                IntStream.range(0, n).map(_ -> 1 + random.nextInt(2)).toArray(),
                IntStream.range(0, n)
                        .map(_ -> random.nextInt(districts + 1) - 1)
                        .toArray(),
                IntStream.range(0, n)
                        .map(_ -> random.nextInt(8) == 0 ? random.nextInt(2) : 3)
                        .toArray());
        int[] course = IntStream.range(0, m)
                .map(s -> s < courses ? s : random.nextInt(courses))
                .toArray();
        int[] seats = IntStream.range(0, m).map(_ -> random.nextInt(4)).toArray();
        var sections = new Sections(course, seats, shares(random, seats, districts), clashes(random, m));
        var wishes = wishes(random, n, course, courses);
        var ids = IntStream.range(0, n).mapToObj(i -> "s" + i).toList();
        return new SmallWorld(new Instance(students, sections, wishes, 1 + random.nextInt(3)), ids, random.nextLong());
    }

    private static List<Share> shares(Random random, int[] seats, int districts) {
        boolean released = random.nextBoolean();
        boolean mixed = random.nextInt(4) == 0;
        var shares = new ArrayList<Share>();
        for (int s = 0; s < seats.length; s++) {
            int left = seats[s];
            for (int d = 0; d < districts && random.nextInt(3) > 0; d++) {
                int share = random.nextInt(left + 1);
                left -= share;
                shares.add(new Share(s, d, share, mixed ? random.nextBoolean() : released));
            }
        }
        return shares;
    }

    private static Clashes clashes(Random random, int sections) {
        return switch (random.nextInt(3)) {
            case 0 -> Clashes.none(sections);
            case 1 ->
                Clashes.byPeriod(
                        IntStream.range(0, sections).map(_ -> random.nextInt(3)).toArray());
            default -> Clashes.where(sections, (_, _) -> random.nextInt(3) == 0);
        };
    }

    private static Wishes wishes(Random random, int students, int[] course, int courses) {
        var wishes = new Wishes.Builder(students);
        boolean bySection = random.nextInt(4) == 0;
        for (int i = 0; i < students; i++) {
            var targets = new ArrayList<>(IntStream.range(0, bySection ? course.length : courses)
                    .boxed()
                    .toList());
            Collections.shuffle(targets, random);
            int rank = 0;
            for (int target : targets.subList(0, random.nextInt(Math.min(4, targets.size() + 1)))) {
                rank += 1 + random.nextInt(2);
                wishes.wish(i, rank, wishes.choice(bySection ? new int[] {target} : sectionsOf(target, course)));
            }
        }
        return wishes.build();
    }

    static int[] sectionsOf(int wanted, int[] course) {
        return IntStream.range(0, course.length)
                .filter(s -> course[s] == wanted)
                .toArray();
    }

    public Lottery lottery() {
        return Lottery.draw(lotteryNumber, ids);
    }

    public Outcome fair() {
        return SeatEngine.fair(instance, lottery());
    }

    public Outcome mostServed(Objective objective) {
        return SeatEngine.mostServed(instance, lottery(), objective, Duration.ofSeconds(60), _ -> {});
    }

    public Claim claim(Outcome outcome) {
        return claim(outcome.policy(), outcome.seats());
    }

    public Claim claim(Policy policy, List<Seat> seats) {
        int[] place = IntStream.range(0, ids.size()).map(lottery()::place).toArray();
        return new Claim(instance, policy, lotteryNumber, ids, place, seats);
    }

    public List<Reason> reasons(Outcome outcome) {
        return IntStream.range(0, ids.size())
                .boxed()
                .flatMap(student -> outcome.reasonsOf(student).stream())
                .toList();
    }
}
