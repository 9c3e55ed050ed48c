package org.ropeway.allocation.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ropeway.allocation.Reason;
import org.ropeway.allocation.Reason.Why;
import org.ropeway.allocation.Seat;

/** Finds again, from the seats alone, why each section of each wish not met gave no seat. */
abstract class Retelling {
    final Claim claim;

    Retelling(Claim claim) {
        this.claim = claim;
    }

    abstract Reason reason(int student, int wish, int section);

    abstract List<Seat> seatsOf(int student);

    final List<Reason> reasons() {
        var reasons = new ArrayList<Reason>();
        var wishes = claim.instance().wishes();
        for (int student = 0; student < claim.students().size(); student++) {
            for (int wish = wishes.start(student); wish < wishes.start(student + 1); wish++) {
                int unmet = wish;
                if (seatsOf(student).stream().noneMatch(seat -> seat.wish() == unmet)) {
                    for (int section : wishes.sections(wish)) {
                        reasons.add(reason(student, wish, section));
                    }
                }
            }
        }
        return reasons;
    }

    final Reason plain(int student, int wish, int section, Why why, int round) {
        return new Reason(student, wish, section, why, round, 0, 0, band(student), place(student), -1);
    }

    final Reason instead(int student, int wish, int section, Seat held) {
        int[] course = claim.instance().sections().course();
        var why = course[held.section()] == course[section] ? Why.SAME_COURSE : Why.CLASH;
        return new Reason(student, wish, section, why, 0, 0, 0, band(student), place(student), held.section());
    }

    /** @param rivals the students who sit where this one could, at least one */
    final Reason behind(int student, int wish, int section, Why why, int round, List<Integer> rivals) {
        int last = rivals.stream().max(Comparator.comparingLong(claim::turn)).orElseThrow();
        return new Reason(
                student, wish, section, why, round, band(last), place(last), band(student), place(student), -1);
    }

    private int band(int student) {
        return claim.instance().students().band()[student];
    }

    private int place(int student) {
        return claim.place()[student];
    }
}
