package org.ropeway.schedule;

import java.util.Set;

/** What came of saving a section. */
public sealed interface SectionDecision {

    /** @param isNew whether the agency had no such section before */
    record Saved(Section section, boolean isNew) implements SectionDecision {}

    record Refused(Set<Reason> reasons) implements SectionDecision {}

    enum Reason {
        /** Another section of the term has this code. */
        CODE_TAKEN,
        NO_SUCH_COURSE,
        NO_SUCH_TERM,
        NO_SUCH_SITE,
        NO_SUCH_INSTRUCTOR,
        NO_SUCH_DISTRICT,
        /** The instructor teaches another section of an overlapping term at the same time. */
        INSTRUCTOR_IS_BUSY,
        /** Somebody saved it after it was read. */
        CHANGED_MEANWHILE
    }
}
