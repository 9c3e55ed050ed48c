package org.ropeway.eligibility;

/** What came of asking to waive a rule, or to take a waiver back. */
public sealed interface WaiverDecision {
    record Recorded(Waiver.Id waiver) implements WaiverDecision {}

    record Refused(Reason reason) implements WaiverDecision {}

    enum Reason {
        /** Nobody may waive the rule for one student. */
        NOT_WAIVABLE,
        /** Somebody may, but not in this role. */
        NOT_YOUR_ROLE,
        /** A rule of a course is waived for that course, by name. */
        COURSE_MISSING,
        WHY_MISSING,
        ALREADY_WAIVED,
        ALREADY_REVOKED
    }
}
