package org.ropeway.allocation.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ropeway.allocation.Seat;

/** All sections in all rounds of a fair run, put together again from who sits where. */
final class RoundsRetold {
    private final Claim claim;
    private final List<List<Seat>> seats;
    private final List<List<SectionRound>> rounds = new ArrayList<>();

    RoundsRetold(Claim claim) {
        this.claim = claim;
        seats = claim.seatsByStudent();
        int sections = claim.instance().sections().count();
        var before = new ArrayList<SectionRound>();
        for (int section = 0; section < sections; section++) {
            before.add(new SectionRound(claim, section));
        }
        rounds.add(before);
        for (int round = 1; round <= lastRound(); round++) {
            var seated = seatedIn(round, sections);
            var now = new ArrayList<SectionRound>();
            for (int section = 0; section < sections; section++) {
                now.add(new SectionRound(rounds.getLast().get(section), seated.get(section)));
            }
            rounds.add(now);
        }
    }

    /** The last round that can matter: the one after the last that seated anyone. */
    int lastRound() {
        int most = seats.stream().mapToInt(List::size).max().orElse(0);
        return Math.min(claim.instance().seatsPerStudent(), most + 1);
    }

    SectionRound at(int section, int round) {
        return rounds.get(round).get(section);
    }

    List<Seat> seatsOf(int student) {
        return seats.get(student);
    }

    /** Whether the student wanted the section in the round more than what the round gave. */
    boolean preferred(int student, int wish, int section, int round) {
        var own = seats.get(student);
        for (int n = 0; n < Math.min(own.size(), round - 1); n++) {
            if (own.get(n).wish() == wish || claim.cannotHaveBoth(own.get(n).section(), section)) {
                return false;
            }
        }
        return comesBefore(student, wish, section, round);
    }

    /** Whether the section comes before the round's seat on the student's list, or there is no such seat. */
    boolean comesBefore(int student, int wish, int section, int round) {
        var own = seats.get(student);
        if (own.size() < round) {
            return true;
        }
        var got = own.get(round - 1);
        return wish < got.wish() || (wish == got.wish() && section < got.section());
    }

    private List<List<Integer>> seatedIn(int round, int sections) {
        var seated = new ArrayList<List<Integer>>();
        for (int section = 0; section < sections; section++) {
            seated.add(new ArrayList<>());
        }
        claim.seats().stream()
                .filter(seat -> seat.round() == round)
                .sorted(Comparator.comparingLong(seat -> claim.turn(seat.student())))
                .forEach(seat -> seated.get(seat.section()).add(seat.student()));
        return seated;
    }
}
