package org.ropeway.funding.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.ropeway.attendance.Claim;
import org.ropeway.funding.Figure;
import org.ropeway.funding.ada.AdaReports;
import org.ropeway.funding.ada.Selection;
import org.ropeway.shared.Cents;
import org.springframework.stereotype.Component;

/** What a report's hours would earn. */
@Component
class AdaEarnings {
    private final AdaReports reports;

    AdaEarnings(AdaReports reports) {
        this.reports = reports;
    }

    /** By each rate that is above zero: they stand side by side and are not added. */
    List<AdaPage.Earning> of(AdaFigures figures) {
        var report = figures.report();
        var rules = report.rules();
        var own = report.ada(Selection.OWN);
        var lines = new ArrayList<AdaPage.Earning>();
        var hour = rules.figure("rate-per-hour");
        if (hour.value() > 0) {
            lines.add(figures.earning("hour", hour, figures.number(own.hours()), perHour(hour, own.minutes())));
        }
        var ada = rules.figure("rate-per-ada");
        if (ada.value() > 0) {
            lines.add(figures.earning("ada", ada, figures.number(own.value()), own.at(ada.cents())));
            report.adultCap()
                    .map(cap -> figures.ada(cap.funded()))
                    .ifPresent(funded -> lines.add(
                            figures.earning("funded", ada, figures.number(funded.value()), funded.at(ada.cents()))));
        }
        var seat = rules.figure("rate-per-seat");
        var pupil = rules.figure("grant-per-pupil");
        if (seat.value() > 0 || pupil.value() > 0) {
            var attended = reports.attended(report);
            if (seat.value() > 0) {
                lines.add(figures.counted("seat", seat, attended.seats()));
            }
            if (pupil.value() > 0) {
                lines.add(figures.counted("pupil", pupil, attended.pupils()));
            }
        }
        var apprentice = rules.figure("apprenticeship-rate");
        if (apprentice.value() > 0) {
            long minutes = report.minutes(Claim.APPRENTICESHIP);
            lines.add(figures.earning(
                    "apprentice",
                    apprentice,
                    figures.number(figures.ada(minutes).hours()),
                    perHour(apprentice, minutes)));
        }
        return lines;
    }

    /** Computed from the minutes, rounded once to the cent, halves up. */
    private static Cents perHour(Figure rate, long minutes) {
        return rate.cents().times(BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(60), 10, RoundingMode.HALF_UP));
    }
}
