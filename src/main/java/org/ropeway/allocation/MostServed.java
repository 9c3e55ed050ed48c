package org.ropeway.allocation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.ropeway.allocation.solver.Deadline;
import org.ropeway.allocation.solver.Lexicographic;
import org.ropeway.allocation.solver.Solution;

/** The policy <em>most served</em>: a program in whole numbers over groups of students who are alike, solved goal by goal. */
final class MostServed {
    private final Instance instance;
    private final Lottery lottery;
    private final Order order;
    private final Units units;
    private final List<Group> groups;
    private final SeatProgram seats;

    MostServed(Instance instance, Lottery lottery, Objective objective) {
        this.instance = instance;
        this.lottery = lottery;
        order = new Order(instance.students(), lottery);
        units = new Units(instance);
        var held = new Units.Held(instance, units);
        groups = Group.of(instance, order, !held.none());
        seats = new SeatProgram(instance, units, held, groups);
        seats.setGoals(objective, new SeatedMost(instance, units, held, groups));
    }

    Outcome solve(Duration limit, SeatEngine.Progress progress) {
        var deadline = Deadline.in(limit);
        var fair = new Rounds(instance, order).run().held();
        var solution = Lexicographic.solve(seats.program, seats.numbersOf(fair), deadline, progress::say);
        var dealt = Dealing.deal(instance, order, units, groups, seats.columns.blocks, solution.values());
        var stages = stages(solution, solution.values());
        if (!stages.stream().allMatch(Stage::proved)) {
            dealt = new Mending(instance, order, dealt).mend();
            stages = stages(solution, seats.numbersOf(dealt));
        }
        return new Outcome(Policy.MOST_SERVED, new ServedReasons(instance, lottery, order, dealt), stages);
    }

    private List<Stage> stages(Solution solution, long[] numbers) {
        var stages = new ArrayList<Stage>();
        for (int g = 0; g < solution.bounds().size(); g++) {
            var goal = seats.program.goals().get(g);
            long value = goal.value(numbers);
            long bound = solution.bounds().get(g);
            stages.add(new Stage(goal.name(), value, bound, value == bound));
        }
        return stages;
    }
}
