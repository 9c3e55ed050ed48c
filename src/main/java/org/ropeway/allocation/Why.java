package org.ropeway.allocation;

/** Why a section of a wish gave no seat. Each is true of the result and can be checked from it. */
public enum Why {
    /** Fair: the last seat open to the student in the round went to someone ahead in the order. */
    LAST_SEAT,
    /** Fair: the seats open to the student went in an earlier round, before anyone's next seat. */
    EARLIER_ROUND,
    /** Every seat is kept for, or went to, students of districts that have a share there. */
    SHARES,
    /** The section has no seats at all. */
    NO_SEATS,
    /** It meets at the same time as a section where the student has a seat. */
    CLASH,
    /** The student has a seat in another section of the same course. */
    SAME_COURSE,
    /** The student has as many seats as wanted, all of a better rank. */
    HAS_ALL,
    /** Most served: every seat open to the student is taken, so that the most are served. */
    FULL;

    /** The code in files and interfaces, such as {@code last-seat}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
