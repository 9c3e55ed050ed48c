package org.ropeway.allocation;

/** What <em>most served</em> makes as large as can be, one thing after the other. */
public enum Objective {
    /** Students with a seat, then those of band 1, band 2 …, then seats, then the smallest sum of ranks. */
    STUDENTS,
    /** Seats, then students with a seat, those of band 1, band 2 …, then the smallest sum of ranks. */
    SEATS,
    /** First choices, then second choices …, then students with a seat. */
    RANK
}
