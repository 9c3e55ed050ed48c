package org.ropeway.funding.ada;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ropeway.attendance.Period;
import org.ropeway.funding.CountedMinutes;
import org.ropeway.funding.HoursOfYear.Line;
import org.ropeway.shared.DateSpan;
import org.springframework.stereotype.Component;

/** The reports' cells without their grade bands. */
@Component
class CountedCells implements CountedMinutes {
    private final LedgerMinutes ledger;
    private final FrozenMinutes frozen;

    CountedCells(LedgerMinutes ledger, FrozenMinutes frozen) {
        this.ledger = ledger;
        this.frozen = frozen;
    }

    @Override
    public List<Line> certified(List<Period> periods) {
        return lines(frozen.cells(periods));
    }

    @Override
    public List<Line> open(DateSpan days) {
        return lines(ledger.cells(days));
    }

    private static List<Line> lines(List<Cell> cells) {
        var sums = new HashMap<Line, Long>();
        cells.forEach(cell -> sums.merge(
                new Line(cell.section(), cell.district(), cell.month(), cell.kind(), cell.claim(), 0),
                cell.minutes(),
                Math::addExact));
        return sums.entrySet().stream()
                .filter(sum -> sum.getValue() != 0)
                .map((Map.Entry<Line, Long> sum) -> sum.getKey().of(sum.getValue()))
                .toList();
    }
}
