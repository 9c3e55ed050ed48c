package org.ropeway.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ropeway.shared.Cents;

/** Education Code 52324: days of attendance divided by 175; a day of three hours, so that 525 hours are one ADA. */
class AdaTest {
    static final AdaRule RULE = new AdaRule(
            new Figure("funding/attendance-day", 180, "Usage", true),
            new Figure("funding/ada-divisor", 175, "Education Code 52324", false));

    @ParameterizedTest
    @CsvSource({
        "0, 0.00, 0.00, 0.00",
        "31500, 525.00, 175.00, 1.00",
        "180, 3.00, 1.00, 0.01",
        "157, 2.62, 0.87, 0.00",
        "158, 2.63, 0.88, 0.01",
        "1300050, 21667.50, 7222.50, 41.27",
        "-31500, -525.00, -175.00, -1.00"
    })
    void turnsMinutesIntoHoursDaysAndAda(long minutes, BigDecimal hours, BigDecimal days, BigDecimal ada) {
        assertThat(RULE.of(minutes).hours()).isEqualTo(hours);
        assertThat(RULE.of(minutes).days()).isEqualTo(days);
        assertThat(RULE.of(minutes).value()).isEqualTo(ada);
    }

    /** About $4.00 a student hour, as one program published in 2008, is $2,100 an ADA. */
    @Test
    void earnsWhatTheHoursEarn() {
        assertThat(RULE.minutesOfOne()).isEqualTo(525 * 60).isEqualTo(175 * 180);
        assertThat(new Cents(400).times(RULE.of(RULE.minutesOfOne()).hours())).isEqualTo(new Cents(210_000));
        assertThat(RULE.of(31_500 * 3 / 2).at(new Cents(210_000))).isEqualTo(new Cents(315_000));
    }

    @Test
    void namesTheParametersItUsedAndRefusesToMixTwoRules() {
        assertThat(RULE.of(1).rule().divisor().source()).isEqualTo("Education Code 52324");
        assertThat(RULE.of(1).rule().day().unverified()).isTrue();
        var other = new AdaRule(new Figure("funding/attendance-day", 240, "Board policy", false), RULE.divisor());
        assertThatIllegalArgumentException().isThrownBy(() -> RULE.of(1).plus(other.of(1)));
        assertThat(RULE.of(180)).isGreaterThan(other.of(180));
    }

    @Property(tries = 500)
    void addsExactlyWhateverTheParts(
            @ForAll @Size(min = 1, max = 50) List<@LongRange(min = -600, max = 600) Long> parts) {
        var sum = parts.stream().map(RULE::of).reduce(RULE.of(0), Ada::plus);
        assertThat(sum.minutes())
                .isEqualTo(parts.stream().mapToLong(Long::longValue).sum());
        var rounded = parts.stream().map(RULE::of).map(Ada::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(rounded)
                .isCloseTo(sum.value(), within(new BigDecimal("0.005").multiply(new BigDecimal(parts.size() + 1))));
    }
}
