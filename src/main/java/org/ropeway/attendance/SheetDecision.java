package org.ropeway.attendance;

import java.util.List;

/** What came of sending a sheet, of adding minutes to one, or of saying that a section did not meet. */
public sealed interface SheetDecision {
    /** @param version the sheet's now; as before if nothing had changed */
    record Taken(int version) implements SheetDecision {}

    /** @param now the sheet as it is, to be shown beside what was sent */
    record Refused(List<Refusal> refusals, Sheet now) implements SheetDecision {
        public Refused {
            refusals = List.copyOf(refusals);
        }

        /** Whether somebody else has sent the sheet meanwhile. */
        public boolean isConflict() {
            return refusals.stream().anyMatch(refusal -> refusal.reason() == Refusal.Reason.CHANGED_MEANWHILE);
        }
    }
}
