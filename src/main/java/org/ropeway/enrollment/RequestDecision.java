package org.ropeway.enrollment;

/** What came of an act on a student's list. */
public sealed interface RequestDecision {
    /** @param list as it is now */
    record Done(WishList list) implements RequestDecision {}

    /** @param list as it is, unchanged */
    record Refused(Reason reason, WishList list) implements RequestDecision {}

    enum Reason {
        /** No window is set for the term, or it has not opened yet. */
        WINDOW_NOT_OPEN,
        WINDOW_CLOSED,
        /** Somebody changed the list since it was read. */
        STALE,
        /** The list's status does not allow it: sent, approved or not sent. */
        WRONG_STATUS,
        NO_WISHES,
        TOO_MANY_WISHES,
        SAME_WISH_TWICE,
        /** More seats than a student may hold, or fewer than one. */
        SEATS_OUT_OF_RANGE,
        /** No such course or section is offered in the term. */
        NOT_OFFERED,
        CONSENT_MISSING,
        /** The consent of a guardian is needed, and the actor is none; or the student's own. */
        CONSENT_NOT_YOURS,
        /** The program does not admit the student, and no waiver says otherwise. */
        NOT_ADMITTED,
        /** A fact is missing, so admission cannot be decided: no "no", but not yet a yes. */
        FACTS_MISSING,
        WORDS_MISSING;

        public String messageKey() {
            return "enrollment.refused." + name();
        }
    }
}
