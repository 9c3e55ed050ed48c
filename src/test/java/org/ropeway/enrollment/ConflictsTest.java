package org.ropeway.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ropeway.enrollment.Sheet.Busy;
import org.ropeway.enrollment.Sheet.Conflict;
import org.ropeway.schedule.Section;
import org.ropeway.shared.CourseId;
import org.ropeway.shared.MeetingPattern;
import org.ropeway.shared.SectionId;
import org.ropeway.shared.SiteId;
import org.ropeway.shared.TermId;

/** Algebra is on Monday and Wednesday from 12:00 to 12:50; the way between two sites takes 20 minutes. */
class ConflictsTest {
    static final SiteId CENTER = SiteId.random();
    final Conflicts conflicts =
            new Conflicts(List.of(new Busy("Algebra", MeetingPattern.of("Mon Wed", "12:00", "12:50"))), 20);

    @ParameterizedTest
    @CsvSource({
        "Mon, 12:30, 14:00, false, HOME_CLASS",
        "Mon, 12:50, 14:00, false, WAY",
        "Mon, 13:09, 14:00, false, WAY",
        "Mon, 13:10, 14:00, false, ",
        "Mon, 12:50, 14:00, true, ",
        "Tue, 12:30, 14:00, false, ",
    })
    void warnOfHomeClassesAndOfTheWay(String days, String start, String end, boolean own, Conflict.Kind kind) {
        assertThat(conflicts.of(section(days, start, end), own, List.of()))
                .extracting(Conflict::kind)
                .isEqualTo(kind == null ? List.of() : List.of(kind));
    }

    @Test
    void warnOfAnotherWishOnlyIfNoneOfItsSectionsFits() {
        var welding = section("Tue", "13:00", "14:30");
        var clashing = section("Tue", "14:00", "15:00");
        var fitting = section("Thu", "14:00", "15:00");
        assertThat(conflicts.of(welding, false, List.of(new Conflicts.Rival("Nursing", List.of(clashing, fitting)))))
                .isEmpty();
        assertThat(conflicts.of(welding, false, List.of(new Conflicts.Rival("Nursing", List.of(clashing)))))
                .extracting(Conflict::with)
                .containsExactly("Nursing");
    }

    static Section section(String days, String start, String end) {
        return new Section(
                SectionId.random(),
                CourseId.random(),
                "A",
                TermId.random(),
                CENTER,
                MeetingPattern.of(days, start, end),
                null,
                20,
                List.of());
    }
}
