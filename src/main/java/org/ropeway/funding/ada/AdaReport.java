package org.ropeway.funding.ada;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ropeway.attendance.Claim;
import org.ropeway.attendance.Period;
import org.ropeway.funding.Ada;
import org.ropeway.funding.AdultCap;
import org.ropeway.shared.DateSpan;
import org.ropeway.shared.SchoolYear;
import org.ropeway.shared.SectionId;

/**
 * An attendance report: the minutes from July 1 to a cut-off, and the rules that make days and ADA of them. Minutes of a
 * certified period are those that were certified; the others are the ledger's as it is now.
 *
 * @param periods those that the report covers, in their order
 * @param cells all minutes, of every source; no two alike
 * @param priority minutes of the program's own of adults of the priority groups
 */
public record AdaReport(
        SchoolYear year,
        Period.Name name,
        List<Period> periods,
        List<Cell> cells,
        long priority,
        Map<SectionId, SectionFacts> sections,
        RulesOfYear rules) {

    public AdaReport {
        periods = List.copyOf(periods);
        cells = List.copyOf(cells);
        sections = Map.copyOf(sections);
    }

    public DateSpan days() {
        return new DateSpan(
                periods.getFirst().days().first(), periods.getLast().days().last());
    }

    /** Whether nothing in it can change any more. */
    public boolean isCertified() {
        return periods.stream().allMatch(Period::isLocked);
    }

    public Stream<Cell> cells(Selection selection) {
        return cells.stream().filter(cell -> selection.has(cell, facts(cell.section())));
    }

    public long minutes(Selection selection) {
        return cells(selection).mapToLong(Cell::minutes).sum();
    }

    public Ada ada(Selection selection) {
        return rules.ada().of(minutes(selection));
    }

    /** The parts of a selection; their sum is the selection's. */
    public Map<String, Long> by(Dimension dimension, Selection selection) {
        var parts = new TreeMap<String, Long>();
        cells(selection)
                .forEach(cell ->
                        parts.merge(dimension.valueOf(cell, facts(cell.section())), cell.minutes(), Math::addExact));
        parts.values().removeIf(minutes -> minutes == 0);
        return parts;
    }

    /** Of the program's own hours. None for a year without a known share. */
    public Optional<AdultCap> adultCap() {
        long adults = minutes(Selection.OWN.with(Dimension.AGE, Dimension.ADULT));
        long youth = minutes(Selection.OWN.with(Dimension.AGE, Dimension.YOUTH));
        return rules.adultCap(youth, adults - priority, priority);
    }

    /** Minutes of a college's courses or an apprenticeship, which the program does not claim. */
    public long minutes(Claim claim) {
        return minutes(Selection.ALL.with(Dimension.CLAIM, claim.name()));
    }

    public SectionFacts facts(SectionId section) {
        return Objects.requireNonNull(sections.get(section));
    }
}
