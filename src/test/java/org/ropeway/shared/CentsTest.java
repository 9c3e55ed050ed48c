package org.ropeway.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CentsTest {
    @ParameterizedTest
    @CsvSource({"4, 400", "1023.68, 102368", "-3.5, -350", "'$2,200,000.00', 220000000", "0.07, 7"})
    void readsDollars(String text, long cents) {
        assertThat(Cents.of(text).value()).isEqualTo(cents);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "four", "1.234", "1,23", "1e3", "--1", "1 000"})
    void refusesWhatIsNoAmount(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Cents.of(text));
    }

    @Test
    void writesForPeopleAndForFiles() {
        assertThat(new Cents(102_368).in(Locale.ENGLISH)).isEqualTo("$1,023.68");
        assertThat(new Cents(102_368).in(Locale.of("es"))).isEqualTo("$1,023.68");
        assertThat(new Cents(-350).in(Locale.ENGLISH)).isEqualTo("-$3.50");
        assertThat(new Cents(-350).plain()).isEqualTo("-3.50");
    }

    /** The source's own figure: 525 hours at $4.00. */
    @Test
    void roundsOnceWhereARateMeetsAQuantity() {
        assertThat(new Cents(400).times(new BigDecimal("525"))).isEqualTo(new Cents(210_000));
        assertThat(new Cents(333).times(new BigDecimal("0.5"))).isEqualTo(new Cents(167));
        assertThat(new Cents(100).each(3)).isEqualTo(new Cents(33));
        assertThat(new Cents(-101).each(2)).isEqualTo(new Cents(-51));
    }

    @Test
    void readsASchoolYear() {
        assertThat(SchoolYear.of("2026-27")).isEqualTo(new SchoolYear(2026));
        assertThat(SchoolYear.of("2099-00").toString()).isEqualTo("2099-00");
        assertThatIllegalArgumentException().isThrownBy(() -> SchoolYear.of("2026-28"));
        assertThatIllegalArgumentException().isThrownBy(() -> SchoolYear.of("2026"));
    }
}
