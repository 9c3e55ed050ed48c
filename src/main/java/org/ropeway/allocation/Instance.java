package org.ropeway.allocation;

/**
 * Everything that an allocation is decided from, but for the lottery.
 *
 * @param seatsPerStudent the most seats that anyone gets, 1 or more
 */
public record Instance(Students students, Sections sections, Wishes wishes, int seatsPerStudent) {
    public Instance {
        Students.require(seatsPerStudent >= 1, "seats per student start at 1: " + seatsPerStudent);
        Students.require(wishes.start.length == students.count() + 1, "wishes are of other students");
    }

    /** The seats that a student may get at most: what is wanted, what the run allows, and no more than there are wishes. */
    int wants(int student) {
        int asked = wishes.start[student + 1] - wishes.start[student];
        return Math.min(asked, Math.min(seatsPerStudent, students.wants()[student]));
    }

    boolean excludes(int held, int section) {
        return sections.course()[held] == sections.course()[section]
                || sections.clashes().between(held, section);
    }
}
