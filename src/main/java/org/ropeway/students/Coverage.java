package org.ropeway.students;

/** What the rows of a staged table say together. A table of which nothing is said is neither. */
public enum Coverage {
    /** All there are: what is not among them has vanished. */
    ALL,
    /** Only what changed. */
    CHANGES
}
