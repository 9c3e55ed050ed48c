package org.ropeway.allocation;

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
        int other) {}
