package org.ropeway.allocation;

import java.util.Locale;

/**
 * Why one section of a wish gave no seat, as a code and numbers from which a sentence is made in any language.
 *
 * @param round the round that refused the student, for LAST_SEAT, EARLIER_ROUND, SHARES and NO_SEATS of <em>fair</em>; else 0
 * @param lastBand band of the last student in order who got a seat that this student could have had, for LAST_SEAT and FULL; else 0
 * @param lastPlace that student's lottery place; else 0
 * @param other the section where the student has a seat instead, for CLASH and SAME_COURSE; else −1
 */
public record Reason(
        int student,
        int wish,
        int section,
        Why why,
        int round,
        int lastBand,
        int lastPlace,
        int ownBand,
        int ownPlace,
        int other) {
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
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
