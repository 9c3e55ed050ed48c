package org.ropeway.allocation;

import java.util.ArrayList;
import java.util.List;

/** The result of a run: who has which seat, why others have none, and, for <em>most served</em>, what is proved. */
public final class Outcome {
    private final Policy policy;
    private final Instance instance;
    private final Holdings held;
    private final Explainer explainer;
    private final List<Stage> stages;

    Outcome(Policy policy, Explainer explainer, List<Stage> stages) {
        this.policy = policy;
        this.explainer = explainer;
        this.stages = List.copyOf(stages);
        instance = explainer.instance;
        held = explainer.held;
    }

    public Policy policy() {
        return policy;
    }

    public Lottery lottery() {
        return explainer.lottery;
    }

    /** One for each objective, in their order; none for <em>fair</em>. */
    public List<Stage> stages() {
        return stages;
    }

    /** All seats, by student and then rank. */
    public List<Seat> seats() {
        var seats = new ArrayList<Seat>(held.total());
        for (int student = 0; student < instance.students().count(); student++) {
            seats.addAll(seatsOf(student));
        }
        return seats;
    }

    /** The student's seats, by rank. */
    public List<Seat> seatsOf(int student) {
        var seats = new ArrayList<Seat>(held.count(student));
        for (int nth = 0; nth < held.count(student); nth++) {
            int wish = held.wish(student, nth);
            int round = policy == Policy.FAIR ? nth + 1 : 1;
            seats.add(new Seat(
                    student, wish, held.section(student, nth), instance.wishes().rank(wish), round));
        }
        return seats;
    }

    /** A reason for each section of each of the student's wishes that was not met, by rank and section. */
    public List<Reason> reasonsOf(int student) {
        var reasons = new ArrayList<Reason>();
        var wishes = instance.wishes();
        for (int wish = wishes.start(student); wish < wishes.start(student + 1); wish++) {
            if (held.meeting(student, wish) < 0) {
                for (int section : wishes.sections(wish)) {
                    reasons.add(explainer.explain(student, wish, section));
                }
            }
        }
        return reasons;
    }

    /** Seats given. */
    public int filled() {
        return held.total();
    }

    public int studentsSeated() {
        int seated = 0;
        for (int student = 0; student < instance.students().count(); student++) {
            seated += held.count(student) > 0 ? 1 : 0;
        }
        return seated;
    }

    /** Seats that meet a wish of rank 1. */
    public int firstChoices() {
        int first = 0;
        for (int student = 0; student < instance.students().count(); student++) {
            boolean met = held.count(student) > 0 && instance.wishes().rank(held.wish(student, 0)) == 1;
            first += met ? 1 : 0;
        }
        return first;
    }
}
