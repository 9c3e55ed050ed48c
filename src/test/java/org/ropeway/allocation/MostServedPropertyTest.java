package org.ropeway.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.ropeway.allocation.verify.Verification;

class MostServedPropertyTest {
    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    void reachesWhatTheBestOfAllAnswersReaches(@ForAll long seed, @ForAll Objective objective) {
        var world = SmallWorld.of(seed, 5);
        var outcome = world.mostServed(objective);
        assertThat(EveryAnswer.values(world.instance(), objective, outcome.seats()))
                .isEqualTo(EveryAnswer.best(world.instance(), objective));
        assertThat(outcome.stages()).allMatch(Stage::proved);
    }

    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    void canBeHadAndTellsTheTruth(@ForAll long seed, @ForAll Objective objective) {
        var world = SmallWorld.of(seed, 9);
        var outcome = world.mostServed(objective);
        var claim = world.claim(outcome);
        assertThat(Verification.of(claim)).isEmpty();
        assertThat(world.reasons(outcome)).isEqualTo(Verification.reasonsOf(claim));
    }

    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    void canBeHadAndTellsTheTruthAlsoWhereThereIsNoTime(@ForAll long seed, @ForAll Objective objective) {
        var world = SmallWorld.of(seed, 12);
        var outcome = SeatEngine.mostServed(world.instance(), world.lottery(), objective, Duration.ZERO, _ -> {});
        var claim = world.claim(outcome);
        assertThat(Verification.of(claim)).isEmpty();
        assertThat(world.reasons(outcome)).isEqualTo(Verification.reasonsOf(claim));
        assertThat(EveryAnswer.compare(
                        EveryAnswer.values(world.instance(), objective, outcome.seats()),
                        EveryAnswer.values(
                                world.instance(), objective, world.fair().seats())))
                .isNotNegative();
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void givesTheSameSeatsEachTime(@ForAll long seed, @ForAll Objective objective) {
        var world = SmallWorld.of(seed, 9);
        assertThat(world.mostServed(objective).seats())
                .isEqualTo(world.mostServed(objective).seats());
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void givesTheEarlierOfTwoAlikeNoLess(@ForAll long seed, @ForAll Objective objective) {
        var world = SmallWorld.of(seed, 9);
        var outcome = world.mostServed(objective);
        var lottery = world.lottery();
        var byLikeness = new TreeMap<String, TreeMap<Integer, List<Integer>>>();
        for (int student = 0; student < world.ids().size(); student++) {
            byLikeness
                    .computeIfAbsent(likeness(world.instance(), student), _ -> new TreeMap<>())
                    .put(
                            lottery.place(student),
                            outcome.seatsOf(student).stream().map(Seat::rank).toList());
        }
        for (var alike : byLikeness.values()) {
            var hands = List.copyOf(alike.values());
            for (int n = 1; n < hands.size(); n++) {
                assertThat(worth(hands.get(n - 1))).isLessThanOrEqualTo(worth(hands.get(n)));
            }
        }
    }

    private static String likeness(Instance instance, int student) {
        var wishes = instance.wishes();
        var text = new StringBuilder(instance.students().band()[student]
                + "/" + instance.students().district()[student]
                + "/" + instance.wants(student));
        for (int wish = wishes.start(student); wish < wishes.start(student + 1); wish++) {
            text.append('/').append(wishes.rank(wish)).append(List.of(wishes.sections(wish)[0]));
            text.append(wishes.sections(wish).length);
        }
        return text.toString();
    }

    /** Sorts better hands first. */
    private static String worth(List<Integer> ranks) {
        return ranks.stream().map(String::valueOf).collect(Collectors.joining()) + "9";
    }
}
