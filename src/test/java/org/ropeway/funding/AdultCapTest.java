package org.ropeway.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Education Code 52302.8: adults are at most 10 percent of all funded ADA, priority groups 5 percent more. */
class AdultCapTest {
    @ParameterizedTest
    @CsvSource({
        "900, 100, 0, 100, 0, 0",
        "900, 101, 0, 100, 0, 1",
        "900, 50, 0, 50, 0, 0",
        "850, 200, 200, 0, 150, 250",
        "850, 200, 50, 100, 50, 100",
        "850, 60, 90, 60, 90, 0",
        "0, 10, 10, 0, 0, 20",
        "900, 0, 0, 0, 0, 0"
    })
    void fundsPriorityGroupsFirstAndNobodyOverTheCap(
            long youth, long adults, long priority, long fundedAdults, long fundedPriority, long over) {
        var cap = cap(youth, adults, priority);
        assertThat(cap.fundedAdults()).isEqualTo(fundedAdults);
        assertThat(cap.fundedPriority()).isEqualTo(fundedPriority);
        assertThat(cap.over()).isEqualTo(over);
    }

    @Property(tries = 2_000)
    void neverPassesAShareAndLeavesNothingThatWouldFit(
            @ForAll @LongRange(max = 100_000_000) long youth,
            @ForAll @LongRange(max = 100_000_000) long adults,
            @ForAll @LongRange(max = 100_000_000) long priority) {
        var cap = cap(youth, adults, priority);
        assertThat(cap.fundedAdults() * 100).isLessThanOrEqualTo(cap.funded() * 10);
        assertThat((cap.fundedAdults() + cap.fundedPriority()) * 100).isLessThanOrEqualTo(cap.funded() * 15);
        assertThat(cap.funded() + cap.over()).isEqualTo(youth + adults + priority);
        if (cap.fundedPriority() < priority) {
            assertThat((cap.fundedPriority() + 1) * 100).isGreaterThan((youth + cap.fundedPriority() + 1) * 15);
        }
        long more = cap.fundedAdults() + 1;
        if (more <= adults) {
            boolean overTheFirst = more * 100 > (cap.funded() + 1) * 10;
            boolean overBoth = (more + cap.fundedPriority()) * 100 > (cap.funded() + 1) * 15;
            assertThat(overTheFirst || overBoth).isTrue();
        }
    }

    @Test
    void refusesNonsense() {
        assertThatIllegalArgumentException().isThrownBy(() -> cap(-1, 0, 0));
    }

    static AdultCap cap(long youth, long adults, long priority) {
        return new AdultCap(
                youth,
                adults,
                priority,
                new Figure("funding/adult-share", 10, "Education Code 52302.8", false),
                new Figure("funding/adult-share-priority", 5, "Education Code 52302.8", false));
    }
}
