package org.ropeway.allocation.solver;

import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import java.util.OptionalLong;

/**
 * The program in real numbers, narrowed goal by goal to where all goals before are at their best.
 *
 * <p>Each bound is computed anew from the solver's multipliers by weak duality, so it holds whatever the solver's tolerances. The
 * same multipliers say which columns and rows cannot move without leaving the optimum: those whose price is more than the gap
 * between the bound and the whole number below it. Fixing them keeps every whole-number optimum and makes the next goal fast.
 */
final class Relaxation implements AutoCloseable {
    /** Prices below this may be noise. */
    private static final double NOISE = 1e-4;

    private final Model model;
    private final double[] low;
    private final double[] high;
    private final boolean[] tight;
    private double[] values = {};

    Relaxation(Program program) {
        model = new Model("GLOP", program);
        low = new double[program.columns()];
        high = new double[program.columns()];
        for (int c = 0; c < high.length; c++) {
            high[c] = program.bound(c);
        }
        tight = new boolean[program.rows.size() + program.goals.size()];
    }

    /** The best whole number that the goal could reach, with the goals before at theirs; empty if time was up. */
    OptionalLong bound(Goal goal, Deadline deadline) {
        if (goal.known() >= 0) {
            model.hold(goal, goal.known());
            return OptionalLong.of(goal.known());
        }
        if (deadline.isOver() || model.solve(goal, deadline) != ResultStatus.OPTIMAL) {
            return OptionalLong.empty();
        }
        values = model.values();
        int sign = goal.largest() ? 1 : -1;
        double[] multipliers = multipliers(sign);
        double[] prices = prices(goal, sign, multipliers);
        double bound = weakDuality(multipliers, prices);
        long target = (long) Math.floor(bound + NOISE / 10);
        double gap = Math.max(0, bound - target);
        narrow(multipliers, prices, gap + NOISE);
        if (gap > NOISE) {
            model.hold(goal, sign * target);
        }
        return OptionalLong.of(sign * target);
    }

    /** The columns when the last goal was at its bound. */
    double[] values() {
        return values;
    }

    /** Fixes in another model of the program what is fixed here. */
    void narrow(Model other) {
        for (int c = 0; c < low.length; c++) {
            other.columns[c].setBounds(low[c], high[c]);
        }
        for (int r = 0; r < other.rows.size(); r++) {
            if (tight[r]) {
                other.constraints.get(r).setLb(other.rows.get(r).high());
            }
        }
    }

    /** Of the goal as one to be made large; only of a sign that bounds. */
    private double[] multipliers(int sign) {
        double[] multipliers = new double[model.rows.size()];
        for (int r = 0; r < multipliers.length; r++) {
            double dual = sign * model.constraints.get(r).dualValue();
            var row = model.rows.get(r);
            boolean usable = tight[r] || (dual > 0 ? row.high() != Long.MAX_VALUE : row.low() != Long.MIN_VALUE);
            multipliers[r] = usable ? dual : 0;
        }
        return multipliers;
    }

    /** What a unit more of each column would bring beyond what its rows charge. */
    private double[] prices(Goal goal, int sign, double[] multipliers) {
        double[] prices = new double[low.length];
        for (int k = 0; k < goal.columns().length; k++) {
            prices[goal.columns()[k]] += sign * goal.factors()[k];
        }
        for (int r = 0; r < multipliers.length; r++) {
            var row = model.rows.get(r);
            for (int k = 0; multipliers[r] != 0 && k < row.columns().length; k++) {
                prices[row.columns()[k]] -= multipliers[r] * row.factors()[k];
            }
        }
        return prices;
    }

    private double weakDuality(double[] multipliers, double[] prices) {
        double bound = 0;
        for (int r = 0; r < multipliers.length; r++) {
            var row = model.rows.get(r);
            if (multipliers[r] != 0) {
                bound += multipliers[r] * (multipliers[r] > 0 || tight[r] ? row.high() : row.low());
            }
        }
        for (int c = 0; c < prices.length; c++) {
            bound += prices[c] * (prices[c] > 0 ? high[c] : low[c]);
        }
        return bound;
    }

    private void narrow(double[] multipliers, double[] prices, double threshold) {
        for (int c = 0; c < prices.length; c++) {
            if (Math.abs(prices[c]) > threshold && low[c] < high[c]) {
                low[c] = high[c] = prices[c] > 0 ? high[c] : low[c];
                model.columns[c].setBounds(low[c], high[c]);
            }
        }
        for (int r = 0; r < multipliers.length; r++) {
            if (multipliers[r] > threshold && !tight[r]) {
                tight[r] = true;
                model.constraints.get(r).setLb(model.rows.get(r).high());
            }
        }
    }

    @Override
    public void close() {
        model.close();
    }
}
