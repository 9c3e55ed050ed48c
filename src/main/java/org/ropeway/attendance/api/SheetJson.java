package org.ropeway.attendance.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ropeway.attendance.Mark;
import org.ropeway.attendance.Sheet;
import org.ropeway.attendance.Span;

/**
 * A sheet as the API gives it.
 *
 * @param meets null if the section does not meet on the day
 * @param version 0 while nobody has sent it
 * @param notMet why it did not meet, if somebody said so
 * @param whyNeeded whether a sending needs a reason
 */
record SheetJson(
        UUID section,
        String code,
        String course,
        LocalDate day,
        @Nullable Stretch meets,
        int version,
        @Nullable Instant takenAt,
        @Nullable String takenBy,
        @Nullable String notMet,
        boolean certified,
        boolean whyNeeded,
        List<Line> students) {

    /** @param to the end, not included */
    record Stretch(LocalTime from, LocalTime to) {
        static Stretch of(Span span) {
            return new Stretch(span.start(), span.end());
        }
    }

    /** @param entered whether the ledger has anything of the student in this class */
    record Line(
            UUID student,
            String name,
            boolean entered,
            Mark.@Nullable State state,
            List<Stretch> present,
            List<Stretch> extra) {}

    static SheetJson of(Sheet sheet) {
        var meeting = sheet.meeting();
        var taking = sheet.taking();
        return new SheetJson(
                sheet.section().id().value(),
                sheet.section().code(),
                sheet.course().code(),
                sheet.day(),
                meeting == null ? null : Stretch.of(meeting),
                sheet.version(),
                taking == null ? null : taking.at(),
                taking == null ? null : taking.by(),
                sheet.notMet(),
                sheet.certified(),
                sheet.asksWhy(),
                sheet.lines().stream().map(line -> line(line, meeting)).toList());
    }

    private static Line line(Sheet.Line line, @Nullable Span meeting) {
        return new Line(
                line.student().id().value(),
                line.student().name().listed(),
                line.entered(),
                meeting == null || !line.entered() ? null : line.mark(meeting).state(),
                line.inside().stream().map(Stretch::of).toList(),
                line.extra().stream().map(Stretch::of).toList());
    }
}
