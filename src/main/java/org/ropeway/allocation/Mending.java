package org.ropeway.allocation;

/**
 * Makes a result better that is not proved best: gives empty seats to students who want them, in order, in addition or instead of
 * a seat of a worse rank. Afterwards no student can point at an empty seat.
 */
final class Mending {
    private final Instance instance;
    private final Order order;
    private final Holdings held;
    private SectionSeats seats;

    Mending(Instance instance, Order order, Holdings held) {
        this.instance = instance;
        this.order = order;
        this.held = held;
        seats = free();
    }

    Holdings mend() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int student : order.student) {
                changed |= instance.wants(student) > 0 && improve(student);
            }
            seats = free();
        }
        return held;
    }

    private SectionSeats free() {
        var left = new SectionSeats(instance);
        for (int student : order.student) {
            for (int nth = 0; nth < held.count(student); nth++) {
                left.take(student, held.section(student, nth));
            }
        }
        return left;
    }

    private boolean improve(int student) {
        var wishes = instance.wishes();
        for (int wish = wishes.start[student]; wish < wishes.start[student + 1]; wish++) {
            for (int k = wishes.first(wish); held.meeting(student, wish) < 0 && k < wishes.end(wish); k++) {
                int section = wishes.choiceSection[k];
                if (seats.isFree(student, section) && fits(student, wish, section)) {
                    seats.take(student, section);
                    return true;
                }
            }
        }
        return false;
    }

    /** Adds the seat if at most one seat, of a worse rank, has to make way for it. */
    private boolean fits(int student, int wish, int section) {
        int giving = -1;
        for (int nth = 0; nth < held.count(student); nth++) {
            if (instance.excludes(held.section(student, nth), section)) {
                if (giving >= 0) {
                    return false;
                }
                giving = nth;
            }
        }
        if (giving < 0 && held.count(student) == instance.wants(student)) {
            giving = held.count(student) - 1;
        }
        if (giving >= 0 && held.wish(student, giving) < wish) {
            return false;
        }
        held.exchange(student, giving, wish, section);
        return true;
    }
}
