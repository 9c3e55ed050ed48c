package org.ropeway.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ropeway.allocation.SeatColumns.Block;
import org.ropeway.allocation.solver.Goal;
import org.ropeway.allocation.solver.Program;

/** The program in whole numbers whose goals are those of an objective. */
final class SeatProgram {
    /** The column of what a district takes beyond its held share of a unit. */
    private record Beyond(int column, int[] taken, int share) {}

    final Program program = new Program();
    final SeatColumns columns;
    private final Instance instance;
    private final Units units;
    private final List<Beyond> beyond = new ArrayList<>();

    SeatProgram(Instance instance, Units units, Units.Held held, List<Group> groups) {
        this.instance = instance;
        this.units = units;
        columns = new SeatColumns(instance, units, program);
        groups.forEach(columns::add);
        for (int unit = 0; unit < units.count(); unit++) {
            addCapacity(unit, held);
        }
    }

    /** The seats of a unit; where shares are held, only what a district takes beyond its share uses open seats. */
    private void addCapacity(int unit, Units.Held held) {
        var byDistrict = new TreeMap<Integer, List<Integer>>();
        var open = new ArrayList<Integer>();
        for (var block : columns.blocks) {
            int district = instance.students().district()[block.group().first()];
            var into = held.seats(unit, district) == 0
                    ? open
                    : byDistrict.computeIfAbsent(district, _ -> new ArrayList<>());
            for (var option : block.options()) {
                if (option.unit() == unit) {
                    into.add(option.column());
                }
            }
        }
        byDistrict.forEach((district, taken) -> open.add(addBeyond(unit, taken, held.seats(unit, district))));
        program.atMost(held.open(unit), array(open));
    }

    private int addBeyond(int unit, List<Integer> taken, int share) {
        var past = new Beyond(program.column(units.seats[unit]), array(taken), share);
        beyond.add(past);
        int[] all = Arrays.copyOf(past.taken, past.taken.length + 1);
        int[] factors = new int[all.length];
        Arrays.fill(factors, 1);
        all[past.taken.length] = past.column;
        factors[past.taken.length] = -1;
        program.atMost(share, all, factors);
        return past.column;
    }

    /** Adds the goals of the objective, in order. @param most what is known for the objective STUDENTS */
    void setGoals(Objective objective, SeatedMost most) {
        switch (objective) {
            case STUDENTS -> {
                addStudents(most);
                addSeatsGoal();
                addRankSum();
            }
            case SEATS -> {
                addSeatsGoal();
                addStudents(null);
                addRankSum();
            }
            case RANK -> {
                addChoices();
                program.goal(seatedGoal("students", _ -> true));
            }
        }
    }

    private void addStudents(@Nullable SeatedMost most) {
        var students = seatedGoal("students", _ -> true);
        program.goal(most == null ? students : students.withOptimum(most.students()));
        var bands = new TreeSet<Integer>();
        columns.blocks.forEach(block -> bands.add(band(block)));
        for (int band : bands) {
            var seated = seatedGoal("band-" + band, block -> band(block) == band);
            program.goal(most == null ? seated : seated.withOptimum(most.ofBand(band)));
        }
    }

    private void addSeatsGoal() {
        long wanted = columns.blocks.stream()
                .mapToLong(block -> (long) block.group().limit() * block.group().size())
                .sum();
        program.goal(Goal.most("seats", options((_, option) -> option.column())).withCeiling(wanted));
    }

    private void addRankSum() {
        int[] ranks = options(this::rank);
        program.goal(Goal.least("rank-sum", options((_, option) -> option.column()), ranks));
    }

    private void addChoices() {
        int[] all = options((_, option) -> option.column());
        int[] ranks = options(this::rank);
        for (int rank : new TreeSet<>(IntStream.of(ranks).boxed().toList())) {
            int[] ofRank = IntStream.range(0, all.length)
                    .filter(k -> ranks[k] == rank)
                    .map(k -> all[k])
                    .toArray();
            program.goal(Goal.most("choice-" + rank, ofRank));
        }
    }

    private interface OfOption {
        int of(Block block, SeatColumns.Option option);
    }

    private int[] options(OfOption what) {
        return columns.blocks.stream()
                .flatMapToInt(block -> block.options().stream().mapToInt(option -> what.of(block, option)))
                .toArray();
    }

    private Goal seatedGoal(String name, Predicate<Block> which) {
        var counted = columns.blocks.stream().filter(which).toList();
        int[] seated = counted.stream()
                .flatMapToInt(block -> IntStream.of(block.counting()))
                .toArray();
        return Goal.most(name, seated)
                .withCeiling(counted.stream()
                        .mapToLong(block -> block.group().size())
                        .sum());
    }

    /** The program's numbers for seats that students hold. */
    long[] numbersOf(Holdings held) {
        long[] numbers = new long[program.columns()];
        for (var block : columns.blocks) {
            for (int student : block.group().members()) {
                int first = instance.wishes().start[student];
                for (int nth = 0; nth < held.count(student); nth++) {
                    int wish = held.wish(student, nth) - first;
                    int unit = units.unitOf[held.section(student, nth)];
                    block.options().stream()
                            .filter(option -> option.wish() == wish && option.unit() == unit)
                            .forEach(option -> numbers[option.column()]++);
                }
                if (block.seated() >= 0 && held.count(student) > 0) {
                    numbers[block.seated()]++;
                }
            }
        }
        for (var past : beyond) {
            long taken = IntStream.of(past.taken).mapToLong(c -> numbers[c]).sum();
            numbers[past.column] = Math.max(0, taken - past.share);
        }
        return numbers;
    }

    private int band(Block block) {
        return instance.students().band()[block.group().first()];
    }

    private int rank(Block block, SeatColumns.Option option) {
        return instance.wishes().rank[instance.wishes().start[block.group().first()] + option.wish()];
    }

    private static int[] array(List<Integer> numbers) {
        ToIntFunction<Integer> self = n -> n;
        return numbers.stream().mapToInt(self).toArray();
    }
}
