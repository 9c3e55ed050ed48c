package org.ropeway.bench;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.ropeway.allocation.Instance;

/**
 * A peer for <em>most served</em>: the program as one would first write it, a column for each student and section, solved for one
 * goal after the other by a solver for whole numbers.
 */
final class PlainChain {
    private final Instance instance;
    private final MPSolver solver;
    private final List<MPVariable> seats = new ArrayList<>();
    private final List<Integer> ranks = new ArrayList<>();
    private final TreeMap<Integer, List<MPVariable>> seatedByBand = new TreeMap<>();

    /** @param name of a solver of OR-Tools: CBC, SCIP */
    PlainChain(Instance instance, String name) {
        Loader.loadNativeLibraries();
        this.instance = instance;
        solver = MPSolver.createSolver(name);
        var bySection = new ArrayList<List<MPVariable>>();
        for (int s = 0; s < instance.sections().count(); s++) {
            bySection.add(new ArrayList<>());
        }
        for (int student = 0; student < instance.students().count(); student++) {
            add(student, bySection);
        }
        for (int s = 0; s < bySection.size(); s++) {
            atMost(instance.sections().seats()[s], bySection.get(s));
        }
    }

    /** Solves the goals of the objective STUDENTS. Returns their values. */
    List<Long> solve() {
        var values = new ArrayList<Long>();
        values.add(best(seatedByBand.values().stream().flatMap(List::stream).toList(), null));
        seatedByBand.values().forEach(band -> values.add(best(band, null)));
        values.add(best(seats, null));
        values.add(best(seats, ranks));
        solver.delete();
        return values;
    }

    private void add(int student, List<List<MPVariable>> bySection) {
        var wishes = instance.wishes();
        var own = new ArrayList<MPVariable>();
        var sections = new ArrayList<Integer>();
        for (int wish = wishes.start(student); wish < wishes.start(student + 1); wish++) {
            for (int section : wishes.sections(wish)) {
                var seat = solver.makeBoolVar("");
                own.add(seat);
                sections.add(section);
                bySection.get(section).add(seat);
                ranks.add(wishes.rank(wish));
            }
        }
        seats.addAll(own);
        atMost(Math.min(instance.seatsPerStudent(), instance.students().wants()[student]), own);
        for (int a = 0; a < own.size(); a++) {
            for (int b = 0; b < a; b++) {
                if (excludes(sections.get(a), sections.get(b))) {
                    atMost(1, List.of(own.get(a), own.get(b)));
                }
            }
        }
        var seated = solver.makeBoolVar("");
        var row = solver.makeConstraint(0, MPSolver.infinity());
        own.forEach(seat -> row.setCoefficient(seat, 1));
        row.setCoefficient(seated, -1);
        seatedByBand
                .computeIfAbsent(instance.students().band()[student], _ -> new ArrayList<>())
                .add(seated);
    }

    private boolean excludes(int one, int other) {
        int[] course = instance.sections().course();
        return course[one] == course[other] || instance.sections().clashes().between(one, other);
    }

    private void atMost(int limit, List<MPVariable> columns) {
        var row = solver.makeConstraint(-MPSolver.infinity(), limit);
        columns.forEach(column -> row.setCoefficient(column, 1));
    }

    /** The most of the columns, or the least of their weighted sum; held from then on. */
    private long best(List<MPVariable> columns, @org.jspecify.annotations.Nullable List<Integer> weights) {
        solver.objective().clear();
        for (int k = 0; k < columns.size(); k++) {
            solver.objective().setCoefficient(columns.get(k), weights == null ? 1 : weights.get(k));
        }
        solver.objective().setOptimizationDirection(weights == null);
        if (solver.solve() != MPSolver.ResultStatus.OPTIMAL) {
            throw new IllegalStateException("no optimum");
        }
        long value = Math.round(solver.objective().value());
        if (weights == null) {
            var row = solver.makeConstraint(value, MPSolver.infinity());
            columns.forEach(column -> row.setCoefficient(column, 1));
        }
        return value;
    }
}
