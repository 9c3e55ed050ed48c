package org.ropeway.enrollment;

import java.util.ArrayList;
import java.util.List;
import org.ropeway.eligibility.Outcome;
import org.ropeway.eligibility.Verdict;

/** What stands in the way of a student's list, as the board shows it; most important first. */
public enum Block {
    NOT_ADMITTED,
    BIRTH_DATE_MISSING,
    GRADE_MISSING,
    /** A wish that the student may not take. */
    WISH_NOT_ELIGIBLE,
    /** A wish that cannot be decided yet: a prerequisite or a birth date is missing. */
    WISH_UNKNOWN,
    /** A wish for what is no longer offered. */
    WISH_NOT_OFFERED,
    CONSENT_MISSING;

    public String messageKey() {
        return "enrollment.block." + name();
    }

    /** @param wishes the verdict of each wish that is offered, whatever its rank */
    static List<Block> of(WishList list, Verdict admission, List<Verdict> wishes) {
        var blocks = new ArrayList<Block>();
        for (var finding : admission.blocking()) {
            blocks.add(
                    switch (finding.ground().reason()) {
                        case BIRTH_DATE_MISSING -> BIRTH_DATE_MISSING;
                        case GRADE_MISSING -> GRADE_MISSING;
                        default -> NOT_ADMITTED;
                    });
        }
        if (blocks.isEmpty()) {
            add(blocks, WISH_NOT_ELIGIBLE, any(wishes, Outcome.INELIGIBLE));
            add(blocks, WISH_UNKNOWN, any(wishes, Outcome.UNKNOWN));
        }
        add(blocks, WISH_NOT_OFFERED, wishes.size() < list.wishes().size());
        add(blocks, CONSENT_MISSING, list.status() == WishList.Status.SUBMITTED && !list.isConsented());
        return blocks;
    }

    private static boolean any(List<Verdict> wishes, Outcome outcome) {
        return wishes.stream().anyMatch(verdict -> verdict.outcome() == outcome);
    }

    private static void add(List<Block> blocks, Block block, boolean holds) {
        if (holds) {
            blocks.add(block);
        }
    }
}
