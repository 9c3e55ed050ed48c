package org.ropeway.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.ropeway.allocation.Sections.Share;
import org.ropeway.allocation.verify.Verification;

class FairPropertyTest {
    @Property(tries = 2_000, shrinking = ShrinkingMode.OFF)
    void refusesNobodyASeatThatWentToSomeoneBehindOrStayedEmpty(@ForAll long seed) {
        var world = SmallWorld.of(seed, 12);
        assertThat(Verification.of(world.claim(world.fair()))).isEmpty();
    }

    @Property(tries = 2_000, shrinking = ShrinkingMode.OFF)
    void givesReasonsThatFollowFromTheSeats(@ForAll long seed) {
        var world = SmallWorld.of(seed, 12);
        var outcome = world.fair();
        assertThat(world.reasons(outcome)).isEqualTo(Verification.reasonsOf(world.claim(outcome)));
    }

    @Property(tries = 2_000, shrinking = ShrinkingMode.OFF)
    void givesWhatProposingAllAtOnceGives(@ForAll long seed) {
        var world = SmallWorld.of(seed, 12);
        assertThat(world.fair().seats()).isEqualTo(new PlainRounds(world).seats());
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void givesEachStudentTheBestOfAllStableAnswers(@ForAll long seed) {
        var world = withOneSeatEach(SmallWorld.of(seed, 4));
        var seats = world.fair().seats();
        EveryAnswer.of(world.instance(), other -> {
            if (Verification.of(world.claim(Policy.FAIR, other)).isEmpty()) {
                for (int student = 0; student < world.ids().size(); student++) {
                    assertThat(worth(seats, student)).isLessThanOrEqualTo(worth(other, student));
                }
            }
        });
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void givesNobodyMoreForOtherWishesWhereEachGetsOneSeat(@ForAll long seed) {
        var world = withOneSeatEach(SmallWorld.of(seed, 6));
        Assume.that(world.instance().wishes().count() > 0);
        var honest = world.fair().seats();
        for (int student = 0; student < world.ids().size(); student++) {
            for (var wishes : otherWishes(world.instance(), student)) {
                var instance = world.instance();
                var lying = new SmallWorld(
                        new Instance(instance.students(), instance.sections(), wishes, 1),
                        world.ids(),
                        world.lotteryNumber());
                assertThat(worthOfSection(world, student, lying.fair().seatsOf(student)))
                        .isGreaterThanOrEqualTo(worth(honest, student));
            }
        }
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void servesTheOwnDistrictFirstInItsShare(@ForAll long seed) {
        var world = withOneSeatEach(SmallWorld.of(seed, 9));
        var seats = world.fair().seats();
        for (Share share : world.instance().sections().shares()) {
            long own = seats.stream()
                    .filter(seat -> seat.section() == share.section())
                    .filter(seat -> world.instance().students().district()[seat.student()] == share.district())
                    .count();
            if (own < share.seats()) {
                for (int student = 0; student < world.ids().size(); student++) {
                    boolean ofDistrict = world.instance().students().district()[student] == share.district();
                    assertThat(ofDistrict && wantsMore(world, student, share.section(), seats))
                            .isFalse();
                }
            }
        }
    }

    private static boolean wantsMore(SmallWorld world, int student, int section, List<Seat> seats) {
        if (world.instance().wants(student) == 0) {
            return false;
        }
        var wishes = world.instance().wishes();
        return IntStream.range(wishes.start(student), wishes.start(student + 1))
                .anyMatch(wish -> IntStream.of(wishes.sections(wish)).anyMatch(s -> s == section)
                        && wish * 100 + section < worth(seats, student));
    }

    private static SmallWorld withOneSeatEach(SmallWorld world) {
        var instance = world.instance();
        return new SmallWorld(
                new Instance(instance.students(), instance.sections(), instance.wishes(), 1),
                world.ids(),
                world.lotteryNumber());
    }

    /** Less is better. */
    private static int worth(List<Seat> seats, int student) {
        return seats.stream()
                .filter(seat -> seat.student() == student)
                .mapToInt(seat -> seat.wish() * 100 + seat.section())
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    /** By the student's true wishes; sections of one wish are alike to the student, but the list orders them. */
    private static int worthOfSection(SmallWorld world, int student, List<Seat> got) {
        var wishes = world.instance().wishes();
        return got.stream()
                .mapToInt(seat -> IntStream.range(wishes.start(student), wishes.start(student + 1))
                        .filter(wish -> IntStream.of(wishes.sections(wish)).anyMatch(s -> s == seat.section()))
                        .map(wish -> wish * 100 + seat.section())
                        .findFirst()
                        .orElse(Integer.MAX_VALUE))
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    /** Every other ranking of up to all of the student's wishes. */
    private static List<Wishes> otherWishes(Instance instance, int student) {
        var all = new ArrayList<Wishes>();
        var wishes = instance.wishes();
        int count = wishes.start(student + 1) - wishes.start(student);
        for (var ranking : rankings(count)) {
            var builder = new Wishes.Builder(instance.students().count());
            for (int i = 0; i < instance.students().count(); i++) {
                for (int wish = wishes.start(i); wish < wishes.start(i + 1); wish++) {
                    int rank = i == student ? ranking.indexOf(wish - wishes.start(i)) + 1 : wishes.rank(wish);
                    if (rank > 0) {
                        builder.wish(i, rank, builder.choice(wishes.sections(wish)));
                    }
                }
            }
            all.add(builder.build());
        }
        return all;
    }

    private static List<List<Integer>> rankings(int count) {
        var all = new ArrayList<List<Integer>>();
        all.add(List.of());
        for (int n = 0; n < all.size(); n++) {
            for (int next = 0; next < count; next++) {
                if (!all.get(n).contains(next)) {
                    var longer = new ArrayList<>(all.get(n));
                    longer.add(next);
                    all.add(longer);
                }
            }
        }
        return all;
    }
}
