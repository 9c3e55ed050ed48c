package org.ropeway.allocation.verify;

import java.util.ArrayList;
import java.util.List;
import org.ropeway.allocation.verify.Violation.Rule;

/** Whether every round is stable: nobody was refused a seat that went to someone behind, or that stayed empty. */
final class StabilityCheck {
    private final Claim claim;
    private final RoundsRetold rounds;
    private final List<Violation> violations = new ArrayList<>();

    StabilityCheck(Claim claim) {
        this.claim = claim;
        rounds = new RoundsRetold(claim);
    }

    List<Violation> violations() {
        var wishes = claim.instance().wishes();
        for (int student = 0; student < claim.students().size(); student++) {
            for (int wish = wishes.start(student); wish < wishes.start(student + 1); wish++) {
                for (int section : wishes.sections(wish)) {
                    check(student, wish, section);
                }
            }
        }
        return violations;
    }

    private void check(int student, int wish, int section) {
        for (int round = 1; round <= Math.min(claim.limit(student), rounds.lastRound()); round++) {
            if (rounds.preferred(student, wish, section, round)) {
                checkRefusal(student, section, round);
            }
        }
    }

    private void checkRefusal(int student, int section, int round) {
        var state = rounds.at(section, round);
        if (state.openEmpty() > 0 || state.ownShareEmpty(student)) {
            add(
                    Rule.EMPTY_SEAT,
                    student,
                    section,
                    "in round %d a seat stayed empty that the student wanted".formatted(round));
        }
        for (int rival : state.rivals(student)) {
            if (claim.turn(rival) > claim.turn(student)) {
                var facts = "in round %d the seat went to %s, who is behind"
                        .formatted(round, claim.students().get(rival));
                add(Rule.BEHIND, student, section, facts);
                return;
            }
        }
    }

    private void add(Rule rule, int student, int section, String facts) {
        violations.add(new Violation(rule, student, section, facts));
    }
}
