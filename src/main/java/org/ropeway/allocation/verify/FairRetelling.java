package org.ropeway.allocation.verify;

import java.util.List;
import org.ropeway.allocation.Reason;
import org.ropeway.allocation.Reason.Why;
import org.ropeway.allocation.Seat;

/** Reasons of <em>fair</em>. */
final class FairRetelling extends Retelling {
    private final RoundsRetold rounds;

    FairRetelling(Claim claim) {
        super(claim);
        rounds = new RoundsRetold(claim);
    }

    @Override
    List<Seat> seatsOf(int student) {
        return rounds.seatsOf(student);
    }

    @Override
    Reason reason(int student, int wish, int section) {
        int round = 1;
        while (!rounds.comesBefore(student, wish, section, round)) {
            round++;
        }
        if (round > claim.limit(student)) {
            return plain(student, wish, section, Why.HAS_ALL, 0);
        }
        for (Seat held : seatsOf(student).subList(0, round - 1)) {
            if (claim.cannotHaveBoth(held.section(), section)) {
                return instead(student, wish, section, held);
            }
        }
        return refused(student, wish, section, round);
    }

    private Reason refused(int student, int wish, int section, int round) {
        if (claim.instance().sections().seats()[section] == 0) {
            return plain(student, wish, section, Why.NO_SEATS, round);
        }
        var rivals = rounds.at(section, round).rivals(student);
        if (!rivals.isEmpty()) {
            return behind(student, wish, section, Why.LAST_SEAT, round, rivals);
        }
        for (int earlier = 1; earlier < round; earlier++) {
            if (!rounds.at(section, earlier).rivals(student).isEmpty()) {
                return plain(student, wish, section, Why.EARLIER_ROUND, round);
            }
        }
        return plain(student, wish, section, Why.SHARES, round);
    }
}
