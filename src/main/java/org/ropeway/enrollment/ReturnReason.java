package org.ropeway.enrollment;

/**
 * Why a counselor gives a list back: facts to be put right, never a judgment of the student. OCR Guidelines, 34 CFR 100,
 * Appendix B.
 */
public enum ReturnReason {
    INCOMPLETE,
    /** Meets at the time of a home class that cannot be moved. */
    TIMES_CLASH,
    /** A fact on the home school's roster has to be put right first. */
    ROSTER_WRONG,
    CONSENT_UNCLEAR,
    EVIDENCE_MISSING,
    STUDENT_ASKED;

    public String messageKey() {
        return "enrollment.return." + name();
    }
}
