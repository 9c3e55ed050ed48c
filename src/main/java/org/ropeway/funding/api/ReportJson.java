package org.ropeway.funding.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ropeway.attendance.Period;
import org.ropeway.funding.Ada;
import org.ropeway.funding.AdultCap;
import org.ropeway.funding.ada.AdaAccess;
import org.ropeway.funding.ada.AdaReport;
import org.ropeway.funding.ada.Dimension;
import org.ropeway.funding.ada.Selection;
import org.ropeway.funding.ada.UsedParameter;

/**
 * An attendance report as the API gives it.
 *
 * @param certified whether nothing in it can change any more
 * @param selection what the figure is of, by dimension
 * @param parts of the figure by the dimension asked for; their minutes sum up to it
 * @param adults funded under the cap; only for the office, and null for a year without a known share
 */
record ReportJson(
        String year,
        Period.Name report,
        LocalDate firstDay,
        LocalDate lastDay,
        boolean certified,
        List<PeriodJson> periods,
        Map<String, String> selection,
        FigureJson figure,
        String by,
        List<PartJson> parts,
        @Nullable CapJson adults,
        List<ParameterJson> parameters) {

    record PeriodJson(
            Period.Name name,
            Period.Status status,
            int version,
            @Nullable Instant certifiedAt) {
        static PeriodJson of(Period period) {
            return new PeriodJson(period.name(), period.status(), period.version(), period.certifiedAt());
        }
    }

    /** Hours, days and ADA are each rounded once, from the minutes, to two places. */
    record FigureJson(long minutes, BigDecimal hours, BigDecimal days, BigDecimal ada) {
        static FigureJson of(Ada ada) {
            return new FigureJson(ada.minutes(), ada.hours(), ada.days(), ada.value());
        }
    }

    /** @param value an id, a code or a month, as the parameter of the dimension's name takes it */
    record PartJson(String value, FigureJson figure) {}

    /** Minutes. @param adults of no priority group @param priority adults of the priority groups */
    record CapJson(
            long youth, long adults, long priority, long fundedAdults, long fundedPriority, long funded, long over) {
        static CapJson of(AdultCap cap) {
            return new CapJson(
                    cap.youth(),
                    cap.adults(),
                    cap.priority(),
                    cap.fundedAdults(),
                    cap.fundedPriority(),
                    cap.funded(),
                    cap.over());
        }
    }

    record ParameterJson(
            String parameter,
            String value,
            String unit,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String source,
            UsedParameter.Standing standing) {
        static ParameterJson of(UsedParameter used) {
            return new ParameterJson(
                    used.parameter(),
                    used.value(),
                    used.unit(),
                    used.from(),
                    used.to(),
                    used.source(),
                    used.standing());
        }
    }

    static ReportJson of(AdaReport report, Selection selection, Dimension by, boolean office) {
        return new ReportJson(
                report.year().toString(),
                report.name(),
                report.days().first(),
                report.days().last(),
                report.isCertified(),
                report.periods().stream().map(PeriodJson::of).toList(),
                words(selection),
                FigureJson.of(report.ada(selection)),
                by.word(),
                report.by(by, selection).entrySet().stream()
                        .map(part -> new PartJson(
                                part.getKey(),
                                FigureJson.of(report.rules().ada().of(part.getValue()))))
                        .toList(),
                office ? report.adultCap().map(CapJson::of).orElse(null) : null,
                parameters(report, office));
    }

    static Map<String, String> words(Selection selection) {
        return selection.values().entrySet().stream()
                .collect(Collectors.toMap(one -> one.getKey().word(), Map.Entry::getValue));
    }

    static List<ParameterJson> parameters(AdaReport report, boolean office) {
        return AdaAccess.used(report, office).stream().map(ParameterJson::of).toList();
    }
}
