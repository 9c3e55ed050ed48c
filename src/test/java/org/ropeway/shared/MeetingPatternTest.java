package org.ropeway.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeetingPatternTest {
    @ParameterizedTest
    @CsvSource({
        "Mon Wed, 13:00, 14:15, Mon, 14:00, 15:00, 0, true",
        "Mon Wed, 13:00, 14:15, Mon, 14:15, 15:00, 0, false",
        "Mon Wed, 13:00, 14:15, Tue, 13:00, 14:15, 0, false",
        "Mon Wed, 13:00, 14:15, Mon, 14:15, 15:00, 20, true",
        "Mon, 14:15, 15:00, Mon Wed, 13:00, 14:15, 20, true",
        "Mon, 14:35, 15:00, Mon Wed, 13:00, 14:15, 20, false",
    })
    void clashesOnASharedDayWithinTheMinutesOfTheWay(
            String days,
            String start,
            String end,
            String otherDays,
            String otherStart,
            String otherEnd,
            int way,
            boolean clash) {
        var one = MeetingPattern.of(days, start, end);
        var other = MeetingPattern.of(otherDays, otherStart, otherEnd);
        assertThat(one.clashes(other, way)).isEqualTo(clash);
        assertThat(other.clashes(one, way)).isEqualTo(clash);
    }

    @Test
    void readsAndWritesDaysInTheWeeksOrder() {
        assertThat(MeetingPattern.of("Fri mon Wed", "08:00", "09:00").dayNames())
                .isEqualTo("Mon Wed Fri");
        assertThatIllegalArgumentException().isThrownBy(() -> MeetingPattern.of("Montag", "08:00", "09:00"));
    }

    @Test
    void countsTheMinutesOfAWeek() {
        assertThat(MeetingPattern.of("Mon Wed", "13:00", "14:15").eachWeek()).isEqualTo(new Hours(150));
    }

    @Test
    void saysThreeDaysInARowAsASpan() {
        assertThat(days("Mon Tue Wed Thu Fri")).isEqualTo("Mon–Fri");
        assertThat(days("Mon Tue Thu")).isEqualTo("Mon, Tue, Thu");
        assertThat(days("Mon Wed Thu Fri Sun")).isEqualTo("Mon, Wed–Fri, Sun");
        assertThat(MeetingPattern.of("Mon Tue Wed", "08:00", "09:00").daysIn(Locale.of("es", "US")))
                .isEqualTo("lun–mié");
    }

    private static String days(String days) {
        return MeetingPattern.of(days, "08:00", "09:00").daysIn(Locale.US);
    }
}
