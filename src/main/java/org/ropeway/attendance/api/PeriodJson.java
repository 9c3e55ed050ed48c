package org.ropeway.attendance.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ropeway.attendance.CertifyDecision.Refused;
import org.ropeway.attendance.MissingSheets.Expected;
import org.ropeway.attendance.Period;
import org.ropeway.attendance.Reopening;
import org.ropeway.attendance.Signatures.SectionMonth;

/**
 * An attendance period as the API gives it.
 *
 * @param obstacle what stands in the way of certifying; null if nothing does, or it is certified
 * @param reopening asked for, and waiting for a second person
 */
record PeriodJson(
        String year,
        Period.Name name,
        LocalDate firstDay,
        LocalDate lastDay,
        Period.Status status,
        int version,
        @Nullable Instant certifiedAt,
        @Nullable String certifiedBy,
        @Nullable ObstacleJson obstacle,
        @Nullable ReopeningJson reopening) {

    /** @param code stays */
    record ObstacleJson(String code, List<SheetLine> missing, List<MonthLine> unsigned) {
        static ObstacleJson of(Refused refused) {
            return new ObstacleJson(
                    PeriodJson.code(refused),
                    refused.missing().stream().map(SheetLine::of).toList(),
                    refused.unsigned().stream().map(MonthLine::of).toList());
        }
    }

    /** A sheet that is expected. */
    record SheetLine(UUID section, String code, LocalDate day, int students, String state) {
        static SheetLine of(Expected sheet) {
            return new SheetLine(
                    sheet.section().id().value(),
                    sheet.section().code(),
                    sheet.day(),
                    sheet.students(),
                    sheet.state().name());
        }
    }

    record MonthLine(UUID section, YearMonth month) {
        static MonthLine of(SectionMonth month) {
            return new MonthLine(month.section().value(), month.month());
        }
    }

    record ReopeningJson(String askedBy, Instant askedAt, String why) {
        static ReopeningJson of(Reopening reopening) {
            return new ReopeningJson(reopening.askedName(), reopening.askedAt(), reopening.why());
        }
    }

    static PeriodJson of(Period period, @Nullable Refused obstacle, @Nullable Reopening reopening) {
        return new PeriodJson(
                period.year().toString(),
                period.name(),
                period.days().first(),
                period.days().last(),
                period.status(),
                period.version(),
                period.certifiedAt(),
                period.certifiedBy(),
                obstacle == null ? null : ObstacleJson.of(obstacle),
                reopening == null ? null : ReopeningJson.of(reopening));
    }

    /** The reason's name in small letters with hyphens. */
    static String code(Refused refused) {
        return refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
