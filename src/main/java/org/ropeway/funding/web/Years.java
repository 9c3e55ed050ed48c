package org.ropeway.funding.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.Agencies;
import org.ropeway.agency.Calendars;
import org.ropeway.agency.Term;
import org.ropeway.funding.FundingRules;
import org.ropeway.shared.SchoolYear;
import org.ropeway.shell.Option;
import org.springframework.stereotype.Component;

/** Which school year a page is about. */
@Component
class Years {
    private final Calendars calendars;
    private final Agencies agencies;
    private final Clock clock;

    Years(Calendars calendars, Agencies agencies, Clock clock) {
        this.calendars = calendars;
        this.agencies = agencies;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), agencies.current().zone());
    }

    /** The year asked for, else the present one. */
    SchoolYear chosen(@Nullable SchoolYear asked) {
        return asked == null ? FundingRules.yearOf(today()) : asked;
    }

    /** Today, or the year's last day where that is over, or its first where it has not begun. */
    LocalDate upTo(SchoolYear year) {
        return FundingRules.upTo(year, today());
    }

    /** The years that have terms, the present one and the one chosen, latest first. */
    List<Option> options(SchoolYear chosen) {
        return Stream.concat(
                        calendars.terms().stream().map(Term::year), Stream.of(chosen, FundingRules.yearOf(today())))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .map(year -> new Option(year.toString(), year.toString()))
                .toList();
    }
}
