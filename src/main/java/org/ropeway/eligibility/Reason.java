package org.ropeway.eligibility;

/**
 * Why a finding is what it is; its sentence is message {@code eligibility.reason.<code>}, whose arguments are the
 * finding's facts in the order named here.
 */
public enum Reason {
    /** age, day, least age */
    OLD_ENOUGH,
    /** grade, least grade */
    GRADE_HIGH_ENOUGH,
    /** grade */
    HIGH_SCHOOL_STUDENT,
    ADULT_ADMITTED,
    /** age, day, least age, grade, least grade */
    TOO_YOUNG_AND_GRADE_TOO_LOW,
    /** grade */
    NOT_IN_HIGH_SCHOOL,
    /** day, least age, least grade */
    BIRTH_DATE_MISSING,
    GRADE_MISSING,
    ONLY_IF_OPENINGS,
    /** start, end */
    OUTSIDE_SCHOOL_DAY,
    NOT_ON_CAMPUS,
    BOARD_POLICY_ALLOWS,
    /** meeting, start, end */
    ADULT_DURING_SCHOOL_DAY,
    /** age, day, least age */
    COURSE_TOO_YOUNG,
    /** day, least age */
    COURSE_BIRTH_DATE_MISSING,
    /** grade, least grade */
    COURSE_GRADE_TOO_LOW,
    /** course */
    PREREQUISITE_COMPLETED,
    /** course */
    PREREQUISITE_NOT_RECORDED
}
