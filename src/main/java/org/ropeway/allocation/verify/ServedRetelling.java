package org.ropeway.allocation.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ropeway.allocation.Reason;
import org.ropeway.allocation.Reason.Why;
import org.ropeway.allocation.Seat;
import org.ropeway.allocation.Sections.Share;

/** Reasons of <em>most served</em>. */
final class ServedRetelling extends Retelling {
    private final List<List<Seat>> seats;
    private final List<SectionRound> sections = new ArrayList<>();

    ServedRetelling(Claim claim) {
        super(claim);
        seats = claim.seatsByStudent();
        for (int section = 0; section < claim.instance().sections().count(); section++) {
            sections.add(new SectionRound(new SectionRound(claim, section, heldShares(section)), seated(section)));
        }
    }

    /** A released share sets no limit to this policy. */
    private List<Share> heldShares(int section) {
        return claim.sharesOf(section).stream()
                .filter(share -> !share.released())
                .toList();
    }

    private List<Integer> seated(int section) {
        return claim.seats().stream()
                .filter(seat -> seat.section() == section)
                .map(Seat::student)
                .sorted(Comparator.comparingLong(claim::turn))
                .toList();
    }

    @Override
    List<Seat> seatsOf(int student) {
        return seats.get(student);
    }

    @Override
    Reason reason(int student, int wish, int section) {
        if (claim.instance().sections().seats()[section] == 0) {
            return plain(student, wish, section, Why.NO_SEATS, 0);
        }
        var better =
                seatsOf(student).stream().filter(seat -> seat.wish() < wish).toList();
        if (better.size() == claim.limit(student)) {
            return plain(student, wish, section, Why.HAS_ALL, 0);
        }
        var blocking = better.stream()
                .filter(seat -> claim.cannotHaveBoth(seat.section(), section))
                .findFirst();
        if (blocking.isPresent()) {
            return instead(student, wish, section, blocking.get());
        }
        var state = sections.get(section);
        if (state.openEmpty() > 0 || state.ownShareEmpty(student)) {
            return despiteEmptySeat(student, wish, section);
        }
        var rivals = state.rivals(student);
        return rivals.isEmpty()
                ? plain(student, wish, section, Why.SHARES, 0)
                : behind(student, wish, section, Why.FULL, 0, rivals);
    }

    private Reason despiteEmptySeat(int student, int wish, int section) {
        return seatsOf(student).stream()
                .filter(seat -> claim.cannotHaveBoth(seat.section(), section))
                .findFirst()
                .map(held -> instead(student, wish, section, held))
                .orElseGet(() -> plain(student, wish, section, Why.HAS_ALL, 0));
    }
}
