package org.ropeway.allocation;

import org.ropeway.allocation.Reason.Why;

/** Says why a section of a wish not met gave no seat. */
abstract class Explainer {
    final Instance instance;
    final Lottery lottery;
    final Order order;
    final Holdings held;

    Explainer(Instance instance, Lottery lottery, Order order, Holdings held) {
        this.instance = instance;
        this.lottery = lottery;
        this.order = order;
        this.held = held;
    }

    abstract Reason explain(int student, int wish, int section);

    Reason plain(Why why, int round, int student, int wish, int section) {
        return reason(why, round, -1, student, wish, section, -1);
    }

    Reason instead(int heldSection, int student, int wish, int section) {
        var courses = instance.sections().course();
        var why = courses[heldSection] == courses[section] ? Why.SAME_COURSE : Why.CLASH;
        return reason(why, 0, -1, student, wish, section, heldSection);
    }

    Reason behind(Why why, int round, int last, int student, int wish, int section) {
        return reason(why, round, last, student, wish, section, -1);
    }

    /** The seats that the student may have at most, whatever the number of wishes. */
    int limit(int student) {
        return Math.min(instance.seatsPerStudent(), instance.students().wants()[student]);
    }

    private Reason reason(Why why, int round, int last, int student, int wish, int section, int other) {
        var bands = instance.students().band();
        int lastBand = last < 0 ? 0 : bands[order.student[last]];
        int lastPlace = last < 0 ? 0 : lottery.place(order.student[last]);
        return new Reason(
                student, wish, section, why, round, lastBand, lastPlace, bands[student], lottery.place(student), other);
    }
}
