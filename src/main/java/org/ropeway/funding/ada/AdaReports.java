package org.ropeway.funding.ada;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ropeway.attendance.Period;
import org.ropeway.attendance.Periods;
import org.ropeway.shared.DateSpan;
import org.ropeway.shared.SchoolYear;
import org.ropeway.shared.SectionId;
import org.ropeway.shared.StudentId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The attendance reports P-1, P-2 and Annual, and what stands behind their figures. */
@Service
@Transactional(readOnly = true)
public class AdaReports {
    private final Periods periods;
    private final LedgerMinutes ledger;
    private final FrozenMinutes frozen;
    private final RulesOfYear.Reading rules;
    private final SectionBook sections;
    private final PriorityAdults priorities;

    AdaReports(
            Periods periods,
            LedgerMinutes ledger,
            FrozenMinutes frozen,
            RulesOfYear.Reading rules,
            SectionBook sections,
            PriorityAdults priorities) {
        this.periods = periods;
        this.ledger = ledger;
        this.frozen = frozen;
        this.rules = rules;
        this.sections = sections;
        this.priorities = priorities;
    }

    /** The year's attendance periods, in their order. */
    public List<Period> periods(SchoolYear year) {
        return periods.of(year);
    }

    public AdaReport of(SchoolYear year, Period.Name name) {
        var covered = periods.of(year).stream()
                .filter(period -> period.name().compareTo(name) <= 0)
                .toList();
        long priority =
                priority(covered).values().stream().mapToLong(Long::longValue).sum();
        return new AdaReport(
                year, name, covered, cells(covered), priority, sections.all(), rules(year, covered.getLast()));
    }

    /** A certified report keeps its parameters, whatever is set later for its year. */
    private RulesOfYear rules(SchoolYear year, Period period) {
        var kept = period.isLocked() ? frozen.parameters(period) : List.<UsedParameter>of();
        return kept.isEmpty() ? rules.of(year, period.name()) : new RulesOfYear(kept);
    }

    /** The minutes of each adult of the priority groups in the report. */
    public Map<StudentId, Long> priority(SchoolYear year, Period.Name name) {
        return priority(periods.of(year).stream()
                .filter(period -> period.name().compareTo(name) <= 0)
                .toList());
    }

    private Map<StudentId, Long> priority(List<Period> covered) {
        return priorities.minutes(covered.stream().filter(Period::isLocked).toList(), open(covered));
    }

    private List<Cell> cells(List<Period> covered) {
        var certified = covered.stream().filter(Period::isLocked).toList();
        var cells = new ArrayList<>(frozen.cells(certified));
        open(covered).forEach(days -> cells.addAll(ledger.cells(days)));
        return cells;
    }

    /** The stretches of days that are not certified. */
    private static List<DateSpan> open(List<Period> covered) {
        var open = new ArrayList<DateSpan>();
        for (var period : covered) {
            if (period.isLocked()) {
                continue;
            }
            boolean follows = !open.isEmpty()
                    && open.getLast().last().plusDays(1).equals(period.days().first());
            if (follows) {
                open.set(
                        open.size() - 1,
                        new DateSpan(open.getLast().first(), period.days().last()));
            } else {
                open.add(period.days());
            }
        }
        return open;
    }

    /** The students of a section behind a report's figure; their sum is the figure. */
    public List<StudentLine> lines(AdaReport report, SectionId section, Selection selection) {
        var facts = report.facts(section);
        return report.periods().stream()
                .flatMap(period -> lines(section, period))
                .filter(line -> selection.has(line.cell(), facts))
                .toList();
    }

    private Stream<StudentLine> lines(SectionId section, Period period) {
        return (period.isLocked() ? frozen.lines(section, period) : ledger.lines(section, period.days())).stream();
    }

    /** The ledger's entries behind some lines of one student in one section; their sum is the lines'. */
    public List<TracedEntry> entries(AdaReport report, SectionId section, StudentId student, List<StudentLine> lines) {
        return ledger.entries(section, student, report.days()).stream()
                .filter(entry -> lines.stream().anyMatch(line -> line.student().equals(student) && covers(line, entry)))
                .toList();
    }

    /**
     * Hands over everything behind a figure, as of one moment: the report, then section by section the students and their
     * entries, whose minutes sum up to the figure. No more than a section's students is in memory.
     *
     * @param student none for all
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void trace(
            SchoolYear year, Period.Name name, Selection selection, @Nullable StudentId student, TraceReader reader) {
        var report = of(year, name);
        reader.figure(report);
        for (var id : report.by(Dimension.SECTION, selection).keySet()) {
            var section = SectionId.of(id);
            var lines = lines(report, section, selection).stream()
                    .filter(line -> student == null || line.student().equals(student))
                    .collect(Collectors.groupingBy(StudentLine::student));
            reader.section(report.facts(section), lines);
            ledger.entries(section, report.days(), entry -> {
                if (lines.getOrDefault(entry.student(), List.of()).stream().anyMatch(line -> covers(line, entry))) {
                    reader.entry(entry);
                }
            });
        }
    }

    private static boolean covers(StudentLine line, TracedEntry entry) {
        var cell = line.cell();
        return line.days().contains(entry.day())
                && cell.month().equals(YearMonth.from(entry.day()))
                && cell.kind() == entry.kind()
                && cell.claim() == entry.claim();
    }

    /** How many attended: what a rate for a pupil or a seat is multiplied with. */
    public Attended attended(AdaReport report) {
        return ledger.attended(
                report.periods().stream().filter(Period::isLocked).toList(), open(report.periods()));
    }
}
