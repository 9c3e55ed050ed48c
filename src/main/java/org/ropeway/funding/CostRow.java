package org.ropeway.funding;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ropeway.funding.NetCost.Base;
import org.ropeway.shared.Cents;

/**
 * What one course or site costs.
 *
 * @param id of the course or site; none for the sum of all
 * @param direct the cost that names it: budget or expenditure, as asked
 * @param common its part of the cost that names none, divided by hours
 * @param minutes attended, claimed as the program's own
 * @param completers students who completed a course in the year
 */
public record CostRow(
        @Nullable UUID id, Cents budget, Cents expenditure, Cents direct, Cents common, long minutes, int completers) {

    static CostRow total(List<CostRow> rows, NetCost cost, Base base) {
        var direct = Cents.sum(rows.stream().map(CostRow::direct).toList());
        return new CostRow(
                null,
                cost.budget(),
                cost.expenditure(),
                direct,
                cost.gross(base).minus(direct),
                rows.stream().mapToLong(CostRow::minutes).sum(),
                rows.stream().mapToInt(CostRow::completers).sum());
    }

    public Cents cost() {
        return direct.plus(common);
    }

    /** Rounded once to the cent, from minutes; none without hours. */
    public @Nullable Cents perHour() {
        return minutes <= 0 ? null : cost().times(60).each(minutes);
    }

    /** Rounded once to the cent; none without completers. */
    public @Nullable Cents perCompleter() {
        return completers == 0 ? null : cost().each(completers);
    }

    /** Whether an hour costs more than it may. */
    public boolean isOver(Cents target) {
        var perHour = perHour();
        return perHour != null && perHour.compareTo(target) > 0;
    }
}
