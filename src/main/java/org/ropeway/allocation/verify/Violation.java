package org.ropeway.allocation.verify;

/**
 * A rule that a claimed result breaks.
 *
 * @param student −1 where it is about no student
 * @param section −1 where it is about no section
 * @param facts what was found, in English
 */
public record Violation(Rule rule, int student, int section, String facts) {
    /** What can be broken. */
    public enum Rule {
        /** The lottery is not the one that its number draws. */
        LOTTERY,
        /** A seat that was not wished for, or with another rank. */
        WISH,
        /** More seats than the student may have. */
        SEATS_PER_STUDENT,
        /** Two seats in one course, or for one wish. */
        COURSE_TWICE,
        /** Two seats at the same time. */
        CLASH,
        /** More students than seats. */
        CAPACITY,
        /** More students in the open seats than a held share leaves. */
        SHARE,
        /** Seats in rounds that do not follow each other. */
        ROUND,
        /** A student was refused a seat that went to someone behind. */
        BEHIND,
        /** A seat stayed empty that a student wanted. */
        EMPTY_SEAT
    }
}
