package org.ropeway.allocation;

import java.util.Arrays;
import org.ropeway.allocation.Reason.Why;

/** Reasons of the policy <em>most served</em>, read from the result alone. */
final class ServedReasons extends Explainer {
    private final Shares shares;
    /** By section, then by share: the last position in order that sits there; −1 where nobody does. */
    private final int[] last;

    private final int[] openLeft;
    private final int[] shareLeft;

    ServedReasons(Instance instance, Lottery lottery, Order order, Holdings held) {
        super(instance, lottery, order, held);
        shares = Shares.held(instance.sections());
        openLeft = instance.sections().seats().clone();
        shareLeft = shares.seats.clone();
        for (int k = 0; k < shareLeft.length; k++) {
            openLeft[shares.section[k]] -= shareLeft[k];
        }
        last = new int[openLeft.length + shareLeft.length];
        Arrays.fill(last, -1);
        for (int student : order.student) {
            for (int nth = 0; nth < held.count(student); nth++) {
                sit(student, held.section(student, nth));
            }
        }
    }

    /** Seats students in order: in the share of their district first. */
    private void sit(int student, int section) {
        int share = shares.of(section, instance.students().district()[student]);
        if (share >= 0 && shareLeft[share] > 0) {
            shareLeft[share]--;
            last[openLeft.length + share] = order.position[student];
        } else {
            openLeft[section]--;
            last[section] = order.position[student];
        }
    }

    @Override
    Reason explain(int student, int wish, int section) {
        if (instance.sections().seats()[section] == 0) {
            return plain(Why.NO_SEATS, 0, student, wish, section);
        }
        int better = 0;
        while (better < held.count(student) && held.wish(student, better) < wish) {
            better++;
        }
        if (better == limit(student)) {
            return plain(Why.HAS_ALL, 0, student, wish, section);
        }
        int excluding = excluding(student, section);
        if (excluding >= 0 && excluding < better) {
            return instead(held.section(student, excluding), student, wish, section);
        }
        int share = shares.of(section, instance.students().district()[student]);
        if (openLeft[section] <= 0 && (share < 0 || shareLeft[share] == 0)) {
            int sitting = Math.max(last[section], share < 0 ? -1 : last[openLeft.length + share]);
            return sitting < 0
                    ? plain(Why.SHARES, 0, student, wish, section)
                    : behind(Why.FULL, 0, sitting, student, wish, section);
        }
        return excluding >= 0
                ? instead(held.section(student, excluding), student, wish, section)
                : plain(Why.HAS_ALL, 0, student, wish, section);
    }

    /** The first of the student's seats, by rank, that cannot be had together with the section; −1 if none. */
    private int excluding(int student, int section) {
        for (int nth = 0; nth < held.count(student); nth++) {
            if (instance.excludes(held.section(student, nth), section)) {
                return nth;
            }
        }
        return -1;
    }
}
