package org.ropeway.funding.ada;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.ropeway.attendance.Period;
import org.ropeway.funding.Ada;
import org.ropeway.funding.Figure;

/**
 * A school year's hours against plan.
 *
 * @param upTo the day before today, until which the plan counts
 * @param annual the year's report so far
 * @param sections those of the year's terms, by code
 * @param plannedByMonth minutes until {@code upTo}
 * @param target what a student hour may cost
 */
public record HoursBoard(
        LocalDate upTo,
        AdaReport annual,
        List<SectionHours> sections,
        Map<YearMonth, Long> plannedByMonth,
        Figure target,
        List<Period> periods,
        List<Correction> corrections) {

    public long planned() {
        return sections.stream().mapToLong(SectionHours::planned).sum();
    }

    public long minutes() {
        return annual.minutes(Selection.OWN);
    }

    /** The year's ADA, if every section goes on as it did: the sum of the sections' projected minutes. */
    public Ada projected() {
        return annual.rules()
                .ada()
                .of(sections.stream().mapToLong(SectionHours::projected).sum());
    }

    public List<SectionHours> belowBreakEven() {
        return sections.stream()
                .filter(section -> section.isBelowBreakEven(target.cents()))
                .toList();
    }
}
