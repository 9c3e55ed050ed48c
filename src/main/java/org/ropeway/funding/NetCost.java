package org.ropeway.funding;

import java.util.List;
import org.ropeway.funding.CostLine.Kind;
import org.ropeway.shared.Cents;

/** A year's cost in sums. @param income of any source, which lowers what members pay */
public record NetCost(Cents budget, Cents expenditure, Cents income) {

    /** Which of the two is divided or compared. */
    public enum Base {
        BUDGET,
        EXPENDITURE
    }

    static NetCost of(List<CostLine> lines) {
        return new NetCost(sum(lines, Kind.BUDGET), sum(lines, Kind.EXPENDITURE), sum(lines, Kind.INCOME));
    }

    /** The cost before income. */
    public Cents gross(Base base) {
        return switch (base) {
            case BUDGET -> budget;
            case EXPENDITURE -> expenditure;
        };
    }

    public Cents net(Base base) {
        return gross(base).minus(income);
    }

    /** The budget, where there is one: what members agreed to pay. */
    public Base usualBase() {
        return budget.isNone() ? Base.EXPENDITURE : Base.BUDGET;
    }

    private static Cents sum(List<CostLine> lines, Kind kind) {
        return Cents.sum(lines.stream()
                .filter(line -> line.key().kind() == kind)
                .map(CostLine::amount)
                .toList());
    }
}
