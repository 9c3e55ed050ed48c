package org.ropeway.allocation.solver;

import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reaches a program's goals one after the other. The relaxation in real numbers bounds every goal first; where its last answer
 * is in whole numbers, as it nearly always is for seats, all goals are proved at once. Else a search in whole numbers tries to
 * reach the same bounds, and if they cannot all be reached, takes one goal after the other.
 */
public final class Lexicographic {
    private final Program program;
    private final Deadline deadline;
    private final Consumer<String> progress;
    /** The bound of each goal where those before reach theirs. */
    private final List<Long> targets = new ArrayList<>();

    private long[] best;

    private Lexicographic(Program program, long[] start, Deadline deadline, Consumer<String> progress) {
        this.program = program;
        this.deadline = deadline;
        this.progress = progress;
        best = start;
    }

    /** @param start a solution to fall back on, never made worse */
    public static Solution solve(Program program, long[] start, Deadline deadline, Consumer<String> progress) {
        return new Lexicographic(program, start, deadline, progress).solve();
    }

    private Solution solve() {
        try (var relaxation = new Relaxation(program)) {
            if (bounded(relaxation)) {
                if (reaches(program.whole(relaxation.values())) || reaches(searchFor(relaxation))) {
                    return solution(targets);
                }
            }
        }
        return solution(deadline.isOver() ? targets : oneByOne());
    }

    private boolean bounded(Relaxation relaxation) {
        for (var goal : program.goals) {
            var bound = relaxation.bound(goal, deadline);
            if (bound.isEmpty()) {
                return false;
            }
            targets.add(bound.getAsLong());
            progress.accept(
                    "%s: at %s %,d".formatted(goal.name(), goal.largest() ? "most" : "least", bound.getAsLong()));
        }
        return true;
    }

    /** Takes the solution as the best one if it reaches all targets. */
    private boolean reaches(long @Nullable [] solution) {
        if (solution == null) {
            return false;
        }
        for (int g = 0; g < targets.size(); g++) {
            if (program.goals.get(g).value(solution) != targets.get(g)) {
                return false;
            }
        }
        best = solution;
        return true;
    }

    private long @Nullable [] searchFor(Relaxation relaxation) {
        if (deadline.isOver()) {
            return null;
        }
        progress.accept("searching for whole numbers that reach all bounds");
        try (var model = new Model("CBC", program)) {
            relaxation.narrow(model);
            for (int g = 0; g < targets.size(); g++) {
                model.hold(program.goals.get(g), targets.get(g));
            }
            model.solve(program.goals.getLast(), deadline);
            return model.found();
        }
    }

    /** Solves for each goal with those before held. Returns the bounds, of all goals up to the first that is not proved. */
    private List<Long> oneByOne() {
        var bounds = new ArrayList<Long>();
        try (var model = new Model("CBC", program)) {
            for (var goal : program.goals) {
                long bound = goal.known() >= 0 ? goal.known() : searchOne(model, goal, bounds);
                bounds.add(bound);
                if (goal.known() < 0 && goal.value(best) != bound) {
                    return bounds;
                }
                model.hold(goal, bound);
                progress.accept("%s: %,d proved".formatted(goal.name(), bound));
            }
        }
        return bounds;
    }

    private long searchOne(Model model, Goal goal, List<Long> before) {
        long outer = outerBound(goal, before);
        if (deadline.isOver()) {
            return outer;
        }
        var status = model.solve(goal, deadline);
        var found = model.found();
        if (found == null) {
            return outer;
        }
        best = isBetter(found) ? found : best;
        if (status == ResultStatus.OPTIMAL) {
            return goal.value(found);
        }
        double bound = model.solver.objective().bestBound();
        return goal.largest()
                ? Math.min(outer, (long) Math.floor(bound + 1e-6))
                : Math.max(outer, (long) Math.ceil(bound - 1e-6));
    }

    /** The relaxation's bound, if it was asked with the same goals before; else that of the columns alone. */
    private long outerBound(Goal goal, List<Long> before) {
        boolean same = before.size() < targets.size()
                && targets.subList(0, before.size()).equals(before);
        return same ? targets.get(before.size()) : program.outerBound(goal);
    }

    private boolean isBetter(long[] other) {
        for (var goal : program.goals) {
            long gain = goal.value(other) - goal.value(best);
            if (gain != 0) {
                return goal.largest() == gain > 0;
            }
        }
        return false;
    }

    /** A goal whose value is worse than its bound leaves those after it with no better bound than their columns'. */
    private Solution solution(List<Long> bounds) {
        var valid = new ArrayList<Long>();
        boolean proved = true;
        for (int g = 0; g < program.goals.size(); g++) {
            var goal = program.goals.get(g);
            valid.add(proved && g < bounds.size() ? bounds.get(g) : program.outerBound(goal));
            proved &= goal.value(best) == valid.getLast();
        }
        return new Solution(best, valid);
    }
}
