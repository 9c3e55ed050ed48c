package org.ropeway.allocation;

import java.util.ArrayList;
import java.util.List;

/**
 * The policy <em>fair</em>: in round r everyone who wants an r-th seat proposes, in rank order, to the sections of wished courses
 * that do not clash with a seat held; one student-proposing deferred acceptance a round, and what is held at its end is kept.
 *
 * <p>Who was refused once is refused in later rounds too, as a section never has more seats left than before; so each student
 * goes through the list of wishes once, over all rounds.
 */
final class Rounds {
    /**
     * What is left of a fair run to explain it from.
     *
     * @param held the seats, the n-th of a student from round n
     * @param last by round: the last position in order that the round seated, for each section's open seats and then for each share; −1 for none
     * @param shareLeft by round: seats left in each share when the round began
     */
    record Trace(Holdings held, Shares shares, List<int[]> last, List<int[]> shareLeft) {}

    private final Instance instance;
    private final Wishes wishes;
    private final Order order;
    private final Shares shares;
    private final SeatBook book;
    private final Holdings held;
    private final int[] wish;
    private final int[] at;
    private final List<int[]> last = new ArrayList<>();
    private final List<int[]> shareLeft = new ArrayList<>();

    Rounds(Instance instance, Order order) {
        this.instance = instance;
        this.order = order;
        wishes = instance.wishes();
        shares = new Shares(instance.sections());
        held = new Holdings(instance);
        book = new SeatBook(instance.sections(), shares, demand());
        int n = instance.students().count();
        wish = new int[n];
        at = new int[n];
        for (int i = 0; i < n; i++) {
            wish[i] = wishes.start[i];
            at[i] = wish[i] < wishes.start[i + 1] ? wishes.first(wish[i]) : 0;
        }
    }

    Trace run() {
        for (int round = 1; round <= instance.seatsPerStudent(); round++) {
            shareLeft.add(sharesLeft());
            for (int student : order.student) {
                if (held.count(student) == round - 1 && instance.wants(student) >= round) {
                    if (round > 1) {
                        toNextWish(student);
                    }
                    seat(student);
                }
            }
            last.add(book.close());
        }
        return new Trace(held, shares, last, shareLeft);
    }

    /** Lets the student propose until held, then whoever was displaced, and so on. */
    private void seat(int student) {
        int looking = student;
        while (looking >= 0) {
            int section = nextSection(looking);
            if (section < 0) {
                return;
            }
            int share = shares.of(section, instance.students().district()[looking]);
            held.add(looking, wish[looking], section);
            int refused = book.offer(order.position[looking], section, share);
            looking = refused < 0 ? -1 : order.student[refused];
            if (looking >= 0) {
                held.removeLast(looking);
                at[looking]++;
            }
        }
    }

    private int nextSection(int student) {
        while (wish[student] < wishes.start[student + 1]) {
            int end = wishes.end(wish[student]);
            for (; at[student] < end; at[student]++) {
                int section = wishes.choiceSection[at[student]];
                if (held.allows(student, section)) {
                    return section;
                }
            }
            toNextWish(student);
        }
        return -1;
    }

    private void toNextWish(int student) {
        if (++wish[student] < wishes.start[student + 1]) {
            at[student] = wishes.first(wish[student]);
        }
    }

    private int[] demand() {
        int[] ofChoice = new int[wishes.choiceStart.length - 1];
        for (int choice : wishes.choice) {
            ofChoice[choice]++;
        }
        int[] demand = new int[instance.sections().count()];
        for (int c = 0; c < ofChoice.length; c++) {
            for (int k = wishes.choiceStart[c]; k < wishes.choiceStart[c + 1]; k++) {
                demand[wishes.choiceSection[k]] += ofChoice[c];
            }
        }
        return demand;
    }

    private int[] sharesLeft() {
        int[] left = new int[shares.count()];
        for (int k = 0; k < left.length; k++) {
            left[k] = book.left(k);
        }
        return left;
    }
}
