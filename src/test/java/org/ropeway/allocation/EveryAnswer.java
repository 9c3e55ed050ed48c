package org.ropeway.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.ropeway.allocation.Sections.Share;

/** Tries every way to give seats that the rules allow. */
final class EveryAnswer {
    private final Instance instance;
    private final Consumer<List<Seat>> each;
    private final List<Seat> seats = new ArrayList<>();

    private EveryAnswer(Instance instance, Consumer<List<Seat>> each) {
        this.instance = instance;
        this.each = each;
    }

    static void of(Instance instance, Consumer<List<Seat>> each) {
        new EveryAnswer(instance, each).fromWish(0, 0);
    }

    /** The best values of the objective's goals, one after the other. */
    static List<Long> best(Instance instance, Objective objective) {
        var best = new ArrayList<List<Long>>();
        of(instance, seats -> {
            var values = values(instance, objective, seats);
            if (best.isEmpty() || compare(values, best.getFirst()) > 0) {
                best.clear();
                best.add(values);
            }
        });
        return best.getFirst();
    }

    /** The goals' values, those that are to be small negated. */
    static List<Long> values(Instance instance, Objective objective, List<Seat> seats) {
        var values = new ArrayList<Long>();
        switch (objective) {
            case STUDENTS -> {
                addStudents(instance, seats, values);
                values.add((long) seats.size());
                values.add(-seats.stream().mapToLong(Seat::rank).sum());
            }
            case SEATS -> {
                values.add((long) seats.size());
                addStudents(instance, seats, values);
                values.add(-seats.stream().mapToLong(Seat::rank).sum());
            }
            case RANK -> {
                for (int rank = 1; rank <= 8; rank++) {
                    int counted = rank;
                    values.add(seats.stream()
                            .filter(seat -> seat.rank() == counted)
                            .count());
                }
                values.add(seats.stream().map(Seat::student).distinct().count());
            }
        }
        return values;
    }

    private static void addStudents(Instance instance, List<Seat> seats, List<Long> values) {
        var seated = new TreeSet<>(seats.stream().map(Seat::student).toList());
        values.add((long) seated.size());
        for (int band = 1; band <= 2; band++) {
            int counted = band;
            values.add(seated.stream()
                    .filter(i -> instance.students().band()[i] == counted)
                    .count());
        }
    }

    static int compare(List<Long> one, List<Long> other) {
        for (int k = 0; k < one.size(); k++) {
            if (!one.get(k).equals(other.get(k))) {
                return one.get(k).compareTo(other.get(k));
            }
        }
        return 0;
    }

    private void fromWish(int student, int wish) {
        if (student == instance.students().count()) {
            each.accept(seats);
            return;
        }
        if (wish == instance.wishes().start(student + 1)) {
            fromWish(student + 1, wish);
            return;
        }
        fromWish(student, wish + 1);
        for (int section : instance.wishes().sections(wish)) {
            if (mayHave(student, section)) {
                seats.add(new Seat(student, wish, section, instance.wishes().rank(wish), 1));
                fromWish(student, wish + 1);
                seats.removeLast();
            }
        }
    }

    private boolean mayHave(int student, int section) {
        var own = seats.stream().filter(seat -> seat.student() == student).toList();
        int limit = Math.min(instance.seatsPerStudent(), instance.students().wants()[student]);
        return own.size() < limit
                && own.stream().noneMatch(seat -> instance.excludes(seat.section(), section))
                && hasSeat(student, section);
    }

    private boolean hasSeat(int student, int section) {
        var sitting = new ArrayList<>(seats.stream()
                .filter(seat -> seat.section() == section)
                .map(Seat::student)
                .toList());
        sitting.add(student);
        int open = instance.sections().seats()[section];
        int inOpen = sitting.size();
        for (Share share : instance.sections().shares()) {
            if (share.section() == section && !share.released()) {
                long own = sitting.stream()
                        .filter(i -> instance.students().district()[i] == share.district())
                        .count();
                open -= share.seats();
                inOpen -= (int) Math.min(own, share.seats());
            }
        }
        return inOpen <= open;
    }
}
