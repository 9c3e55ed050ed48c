package org.ropeway.catalog;

import java.util.Set;

/** What came of saving a course. */
public sealed interface CourseDecision {

    /** @param isNew whether the agency had no such course before */
    record Saved(Course course, boolean isNew) implements CourseDecision {}

    record Refused(Set<Reason> reasons) implements CourseDecision {}

    enum Reason {
        /** Another course of the agency has this code. */
        CODE_TAKEN,
        /** The state has no such pathway, or ended it. */
        NO_SUCH_PATHWAY,
        NO_SUCH_PREREQUISITE,
        /** The course would need itself, by way of its prerequisites. */
        PREREQUISITE_CIRCLE,
        /** Somebody saved it after it was read. */
        CHANGED_MEANWHILE
    }
}
