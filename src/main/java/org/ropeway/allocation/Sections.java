package org.ropeway.allocation;

import java.util.List;

/**
 * The sections of a run, by index 0 … m − 1. The index is the order in which sections of one course are tried.
 *
 * @param course each section's course, any number; a student gets at most one section of a course
 * @param seats each section's seats, shares included
 * @param shares at most one for each section and district; in a section they never add up to more than its seats
 * @param clashes which sections nobody can attend together
 */
public record Sections(int[] course, int[] seats, List<Share> shares, Clashes clashes) {
    public Sections {
        Students.require(course.length == seats.length, "arrays differ in length");
        Students.require(clashes.sections() == seats.length, "clashes are of other sections");
        shares = List.copyOf(shares);
        long[] shared = new long[seats.length];
        for (Share share : shares) {
            shared[share.section()] += share.seats();
        }
        for (int s = 0; s < seats.length; s++) {
            Students.require(seats[s] >= 0, "seats are never negative: " + seats[s]);
            Students.require(shared[s] <= seats[s], "the shares of section " + s + " are more than its seats");
        }
    }

    public int count() {
        return seats.length;
    }

    /**
     * Seats of a section that are kept first for one district's students; a part of the section's seats.
     *
     * @param released whether seats that the district's own students leave unused join the open seats; otherwise they stay empty
     */
    public record Share(int section, int district, int seats, boolean released) {
        public Share {
            Students.require(seats >= 0, "a share is never negative: " + seats);
        }
    }
}
