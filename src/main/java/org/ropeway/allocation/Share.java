package org.ropeway.allocation;

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
