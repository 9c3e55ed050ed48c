package org.ropeway.catalog;

/** A course's place in its pathway, as the state's course codes tell it. */
public enum Level {
    /** The first course, a survey. */
    INTRODUCTORY,
    /** The second and later courses, in depth. */
    CONCENTRATOR,
    /** The last course of a pathway; passing it is part of being a completer. */
    CAPSTONE
}
