package org.ropeway.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoursTest {
    @ParameterizedTest
    @CsvSource({"0, 0.00", "50, 0.83", "90, 1.50", "10000, 166.67"})
    void roundsOnlyWhenAskedForADecimal(int minutes, String decimal) {
        assertThat(new Hours(minutes).toDecimal()).isEqualTo(decimal);
    }

    @Test
    void refusesToBeNegative() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Hours(-1)).withMessageContaining("-1");
    }
}
