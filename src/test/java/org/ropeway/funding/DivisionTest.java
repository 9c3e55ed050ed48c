package org.ropeway.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.ropeway.shared.Cents;

class DivisionTest {
    @Test
    void givesTheCentsLeftToTheLargestRemainders() {
        assertThat(divide(100, 1, 1, 1)).containsExactly(34L, 33L, 33L);
        assertThat(divide(100, 2, 3, 1)).containsExactly(33L, 50L, 17L);
        assertThat(divide(-100, 1, 1, 1)).containsExactly(-34L, -33L, -33L);
        assertThat(divide(1, 0, 5, 5)).containsExactly(0L, 1L, 0L);
    }

    @Test
    void dividesEquallyWhereNobodyHasAWeight() {
        assertThat(divide(7, 0, 0)).containsExactly(4L, 3L);
        assertThatIllegalArgumentException().isThrownBy(() -> divide(7));
        assertThatIllegalArgumentException().isThrownBy(() -> divide(7, 1, -1));
    }

    @Property(tries = 2_000)
    void losesNoCentAndIsNeverACentOff(
            @ForAll @LongRange(min = -300_000_000_00L, max = 300_000_000_00L) long whole,
            @ForAll @Size(min = 1, max = 30) List<@LongRange(max = 50_000_000) Long> weights) {
        var parts = Division.of(new Cents(whole), weights);
        assertThat(Cents.sum(parts)).isEqualTo(new Cents(whole));
        long all = weights.stream().mapToLong(Long::longValue).sum();
        for (int i = 0; all > 0 && i < parts.size(); i++) {
            var exact = BigDecimal.valueOf(whole)
                    .multiply(BigDecimal.valueOf(weights.get(i)))
                    .divide(BigDecimal.valueOf(all), 9, RoundingMode.HALF_UP);
            assertThat(exact.subtract(BigDecimal.valueOf(parts.get(i).value())).abs())
                    .isLessThan(BigDecimal.ONE);
        }
    }

    private static List<Long> divide(long whole, long... weights) {
        return Division.of(
                        new Cents(whole),
                        java.util.Arrays.stream(weights).boxed().toList())
                .stream()
                .map(Cents::value)
                .toList();
    }
}
