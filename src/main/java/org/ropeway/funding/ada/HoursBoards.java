package org.ropeway.funding.ada;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.Agencies;
import org.ropeway.agency.Calendars;
import org.ropeway.attendance.Period;
import org.ropeway.funding.CostRow;
import org.ropeway.funding.Costs;
import org.ropeway.funding.FundingRules;
import org.ropeway.funding.NetCost.Base;
import org.ropeway.schedule.Meeting;
import org.ropeway.schedule.Meetings;
import org.ropeway.schedule.Section;
import org.ropeway.seating.Attending;
import org.ropeway.seating.Rosters;
import org.ropeway.shared.Cents;
import org.ropeway.shared.SchoolYear;
import org.ropeway.shared.TermId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hours to date against plan, projected ADA, break-even, and what changed after certification. */
@Service
@Transactional(readOnly = true)
public class HoursBoards {
    private final AdaReports reports;
    private final Meetings meetings;
    private final Rosters rosters;
    private final Calendars calendars;
    private final Costs costs;
    private final FundingRules rules;
    private final Corrections corrections;
    private final Agencies agencies;
    private final Clock clock;

    HoursBoards(
            AdaReports reports,
            Meetings meetings,
            Rosters rosters,
            Calendars calendars,
            Costs costs,
            FundingRules rules,
            Corrections corrections,
            Agencies agencies,
            Clock clock) {
        this.reports = reports;
        this.meetings = meetings;
        this.rosters = rosters;
        this.calendars = calendars;
        this.costs = costs;
        this.rules = rules;
        this.corrections = corrections;
        this.agencies = agencies;
        this.clock = clock;
    }

    public HoursBoard of(SchoolYear year) {
        var annual = reports.of(year, Period.Name.ANNUAL);
        var upTo =
                LocalDate.ofInstant(clock.instant(), agencies.current().zone()).minusDays(1);
        var known = sections(annual, year);
        var plan = new Plan(upTo, annual.by(Dimension.SECTION, Selection.OWN));
        var meets = meetings.of(known.stream().map(SectionFacts::section).toList(), FundingRules.daysOf(year));
        var attending = rosters.attending(
                known.stream().map(facts -> facts.section().id()).toList());
        known.forEach(facts -> plan.add(
                facts,
                meets.getOrDefault(facts.section().id(), List.of()),
                attending.getOrDefault(facts.section().id(), List.of())));
        return new HoursBoard(
                upTo,
                annual,
                plan.sections(cost(year), costs.of(year).usualBase()),
                plan.byMonth,
                rules.figure(year, "target-cost-per-hour"),
                reports.periods(year),
                corrections.of(year));
    }

    /** Those of the year's terms, and any other with hours of the year. */
    private List<SectionFacts> sections(AdaReport annual, SchoolYear year) {
        var terms = calendars.terms().stream()
                .filter(term -> term.year().equals(year))
                .map(term -> term.id())
                .collect(Collectors.toSet());
        var attended = annual.cells().stream().map(Cell::section).collect(Collectors.toCollection(HashSet::new));
        return annual.sections().values().stream()
                .filter(facts -> isOf(facts.section(), terms)
                        || attended.contains(facts.section().id()))
                .sorted(Comparator.comparing(facts -> facts.section().code()))
                .toList();
    }

    private static boolean isOf(Section section, java.util.Set<TermId> terms) {
        return terms.contains(section.term());
    }

    private Map<UUID, Cents> cost(SchoolYear year) {
        return costs.rows(year, Costs.By.COURSE, costs.of(year).usualBase()).stream()
                .filter(row -> row.id() != null && !row.cost().isNone())
                .collect(Collectors.toMap(row -> Objects.requireNonNull(row.id()), CostRow::cost));
    }

    /** Adds up scheduled minutes of students, section by section. */
    private static final class Plan {
        private final LocalDate upTo;
        private final Map<String, Long> attended;
        private final List<Sum> sums = new java.util.ArrayList<>();
        private final Map<YearMonth, Long> byMonth = new TreeMap<>();

        Plan(LocalDate upTo, Map<String, Long> attended) {
            this.upTo = upTo;
            this.attended = attended;
        }

        /** @param scheduled minutes of the class itself in its whole term */
        private record Sum(SectionFacts facts, int students, long planned, long plannedYear, long scheduled) {}

        void add(SectionFacts facts, List<Meeting> meets, List<Attending> seats) {
            long planned = 0;
            long all = 0;
            long scheduled = 0;
            for (var meeting : meets) {
                long length = java.time.Duration.between(meeting.start(), meeting.end())
                        .toMinutes();
                long students = seats.stream()
                        .filter(seat -> seat.days().contains(meeting.day()))
                        .count();
                scheduled += length;
                all += length * students;
                if (!meeting.day().isAfter(upTo)) {
                    planned += length * students;
                    byMonth.merge(YearMonth.from(meeting.day()), length * students, Long::sum);
                }
            }
            int students =
                    (int) seats.stream().map(Attending::student).distinct().count();
            sums.add(new Sum(facts, students, planned, all, scheduled));
        }

        List<SectionHours> sections(Map<UUID, Cents> costOfCourse, Base base) {
            var scheduled = new HashMap<UUID, Long>();
            sums.forEach(sum -> scheduled.merge(course(sum), sum.scheduled(), Long::sum));
            return sums.stream()
                    .map(sum -> hours(
                            sum,
                            part(sum, costOfCourse.get(course(sum)), scheduled.getOrDefault(course(sum), 0L)),
                            base))
                    .toList();
        }

        private static UUID course(Sum sum) {
            return sum.facts().section().course().value();
        }

        /** Of its course's cost, rounded once to the cent. */
        private static @Nullable Cents part(Sum sum, @Nullable Cents cost, long scheduled) {
            return cost == null || scheduled == 0
                    ? null
                    : new Cents(java.math.BigDecimal.valueOf(cost.value())
                            .multiply(java.math.BigDecimal.valueOf(sum.scheduled()))
                            .divide(java.math.BigDecimal.valueOf(scheduled), 0, java.math.RoundingMode.HALF_UP)
                            .longValueExact());
        }

        /** A budget is for the whole year's hours, books are for those so far. */
        private SectionHours hours(Sum sum, @Nullable Cents cost, Base base) {
            long minutes = attended.getOrDefault(sum.facts().section().id().toString(), 0L);
            long divided =
                    base == Base.BUDGET ? SectionHours.project(minutes, sum.planned(), sum.plannedYear()) : minutes;
            return new SectionHours(
                    sum.facts(), sum.students(), minutes, sum.planned(), sum.plannedYear(), cost, divided);
        }
    }
}
