package org.ropeway.eligibility;

import java.util.Set;
import org.ropeway.identity.Role;

/** The rules of eligibility. Their order is the order in which they are shown. */
public enum Rule {
    /** Least age or least grade, or any high-school student, as the agency decides. Education Code 52314(b). */
    ADMISSION(Set.of(Role.DIRECTOR)),
    /** Only if there are openings: a lower priority, never a "no". Education Code 52317. */
    OUT_OF_AREA(Set.of()),
    /** No adult on a high-school campus in the school day; only the board's policy opens it. Education Code 52314(a)(2). */
    ADULT_IN_HIGH_SCHOOL_DAY(Set.of()),
    /** The course's own least age. */
    COURSE_AGE(Set.of(Role.DIRECTOR)),
    /** The course's own least grade. */
    COURSE_GRADE(Set.of(Role.DIRECTOR)),
    /** Courses to be completed first. */
    PREREQUISITE(Set.of(Role.DIRECTOR, Role.COUNSELOR));

    private final Set<Role> mayWaive;

    Rule(Set<Role> mayWaive) {
        this.mayWaive = mayWaive;
    }

    /** The roles that may waive the rule for one student; empty where nobody may. */
    public Set<Role> mayWaive() {
        return mayWaive;
    }

    /** Whether a waiver of this rule names the course, rather than holding for all. */
    public boolean isOfOneCourse() {
        return switch (this) {
            case COURSE_AGE, COURSE_GRADE, PREREQUISITE -> true;
            case ADMISSION, OUT_OF_AREA, ADULT_IN_HIGH_SCHOOL_DAY -> false;
        };
    }
}
