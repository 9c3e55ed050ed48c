package org.ropeway.allocation.solver;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A program as one of OR-Tools' solvers holds it. To be closed, as it lives outside the Java heap. */
final class Model implements AutoCloseable {
    /** Larger limits mean none. */
    private static final long NONE = 1L << 50;

    /** GLOP's own simplification would begin each goal anew; without it the next goal starts where the last one ended. */
    private static final String GO_ON_FROM_THE_LAST_BASIS = "use_preprocessing: false";

    static {
        Natives.load();
    }

    final Program program;
    final MPSolver solver;
    final MPVariable[] columns;
    final List<Program.Row> rows = new ArrayList<>();
    final List<MPConstraint> constraints = new ArrayList<>();

    /** Searches to the very optimum; by itself OR-Tools is content with one part in ten thousand less. */
    private final MPSolverParameters parameters = new MPSolverParameters();

    private ResultStatus status = ResultStatus.NOT_SOLVED;

    /** @param name GLOP for the relaxation in real numbers, CBC for whole numbers */
    Model(String name, Program program) {
        this.program = program;
        solver = MPSolver.createSolver(name);
        if (!solver.isMip()) {
            solver.setSolverSpecificParametersAsString(GO_ON_FROM_THE_LAST_BASIS);
        }
        parameters.setDoubleParam(MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, 0);
        columns = new MPVariable[program.columns()];
        for (int c = 0; c < columns.length; c++) {
            columns[c] = solver.makeVar(0, program.bound(c), solver.isMip(), "");
        }
        program.rows.forEach(this::add);
    }

    void add(Program.Row row) {
        var constraint = solver.makeConstraint(
                row.low() < -NONE ? -MPSolver.infinity() : row.low(),
                row.high() > NONE ? MPSolver.infinity() : row.high());
        for (int k = 0; k < row.columns().length; k++) {
            constraint.setCoefficient(columns[row.columns()[k]], row.factors()[k]);
        }
        rows.add(row);
        constraints.add(constraint);
    }

    /** Lets the goal be no worse than the target. */
    void hold(Goal goal, long target) {
        add(new Program.Row(
                goal.columns(),
                goal.factors(),
                goal.largest() ? target : Long.MIN_VALUE,
                goal.largest() ? Long.MAX_VALUE : target));
    }

    /** Looks for the best value of the goal until the deadline. */
    ResultStatus solve(Goal goal, Deadline deadline) {
        var objective = solver.objective();
        objective.clear();
        for (int k = 0; k < goal.columns().length; k++) {
            objective.setCoefficient(columns[goal.columns()[k]], goal.factors()[k]);
        }
        objective.setOptimizationDirection(goal.largest());
        solver.setTimeLimit(Math.max(1, deadline.millisLeft()));
        status = solver.solve(parameters);
        return status;
    }

    /** The solution just found, if there is one and it is in whole numbers; else null. */
    long @Nullable [] found() {
        boolean any = status == ResultStatus.OPTIMAL || status == ResultStatus.FEASIBLE;
        return any ? program.whole(values()) : null;
    }

    double[] values() {
        double[] values = new double[columns.length];
        for (int c = 0; c < values.length; c++) {
            values[c] = columns[c].solutionValue();
        }
        return values;
    }

    @Override
    public void close() {
        parameters.delete();
        solver.delete();
    }
}
