package org.ropeway.allocation;

import org.ropeway.allocation.Reason.Why;

/** Reasons of the policy <em>fair</em>: what happened when the student proposed, or why that never came to pass. */
final class FairReasons extends Explainer {
    private final Rounds.Trace trace;

    FairReasons(Instance instance, Lottery lottery, Order order, Rounds.Trace trace) {
        super(instance, lottery, order, trace.held());
        this.trace = trace;
    }

    @Override
    Reason explain(int student, int wish, int section) {
        for (int round = 1; round <= instance.wants(student); round++) {
            if (round > 1 && held.count(student) < round - 1) {
                break;
            }
            if (wasReached(student, wish, section, round)) {
                return whenReached(student, wish, section, round);
            }
        }
        return plain(Why.HAS_ALL, 0, student, wish, section);
    }

    /** Whether the student came to the section in the round before getting a seat, or got none. */
    private boolean wasReached(int student, int wish, int section, int round) {
        if (held.count(student) < round) {
            return true;
        }
        int got = held.wish(student, round - 1);
        return wish < got || (wish == got && section < held.section(student, round - 1));
    }

    private Reason whenReached(int student, int wish, int section, int round) {
        for (int nth = 0; nth < round - 1; nth++) {
            if (instance.excludes(held.section(student, nth), section)) {
                return instead(held.section(student, nth), student, wish, section);
            }
        }
        if (instance.sections().seats()[section] == 0) {
            return plain(Why.NO_SEATS, round, student, wish, section);
        }
        int share = trace.shares().of(section, instance.students().district()[student]);
        int last = lastOpenTo(section, share, round);
        if (last >= 0) {
            return behind(Why.LAST_SEAT, round, last, student, wish, section);
        }
        for (int earlier = 1; earlier < round; earlier++) {
            if (lastOpenTo(section, share, earlier) >= 0) {
                return plain(Why.EARLIER_ROUND, round, student, wish, section);
            }
        }
        return plain(Why.SHARES, round, student, wish, section);
    }

    /** The last position seated by the round in the open seats, in the student's own share, or in shares that ran out together. */
    private int lastOpenTo(int section, int share, int round) {
        int[] last = trace.last().get(round - 1);
        int open = last[section];
        if (share < 0) {
            return open;
        }
        int own = last[shareSlot(share)];
        if (Math.max(open, own) >= 0 || trace.shareLeft().get(round - 1)[share] == 0) {
            return Math.max(open, own);
        }
        int any = -1;
        for (int k = trace.shares().first(section); k < trace.shares().end(section); k++) {
            if (trace.shares().released[k]) {
                any = Math.max(any, last[shareSlot(k)]);
            }
        }
        return any;
    }

    private int shareSlot(int share) {
        return instance.sections().count() + share;
    }
}
