package org.ropeway.funding;

import java.time.LocalDate;
import org.ropeway.law.Law;
import org.ropeway.shared.DateSpan;
import org.ropeway.shared.SchoolYear;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The parameters of {@code law/funding} as they hold for the bound agency in a school year: on its last day, 30 June. */
@Service
@Transactional(readOnly = true)
public class FundingRules {
    private final Law law;

    FundingRules(Law law) {
        this.law = law;
    }

    /** The days that are funded together: 1 July to 30 June. */
    public static DateSpan daysOf(SchoolYear year) {
        return new DateSpan(LocalDate.of(year.firstYear(), 7, 1), LocalDate.of(year.firstYear() + 1, 6, 30));
    }

    /** The school year of a day. */
    public static SchoolYear yearOf(LocalDate day) {
        return new SchoolYear(day.getMonthValue() >= 7 ? day.getYear() : day.getYear() - 1);
    }

    /** Today, or the year's last day where that is over, or its first where it has not begun. */
    public static LocalDate upTo(SchoolYear year, LocalDate today) {
        var days = daysOf(year);
        return today.isBefore(days.first()) ? days.first() : today.isAfter(days.last()) ? days.last() : today;
    }

    public AdaRule ada(SchoolYear year) {
        return new AdaRule(figure(year, "attendance-day"), figure(year, "ada-divisor"));
    }

    /**
     * @param adults minutes of adults of no priority group
     * @throws IllegalStateException for a year before 2008-09: no share is known
     */
    public AdultCap adultCap(SchoolYear year, long youth, long adults, long priority) {
        return new AdultCap(youth, adults, priority, figure(year, "adult-share"), figure(year, "adult-share-priority"));
    }

    /** @param name of a parameter of {@code law/funding}: {@code rate-per-hour} */
    public Figure figure(SchoolYear year, String name) {
        return Figure.of(law.on(daysOf(year).last(), "funding/" + name));
    }
}
