package org.ropeway.students;

import java.util.Locale;

/** The special populations of Perkins V, section 3(48), (A) to (I). */
public enum SpecialPopulation {
    DISABILITY,
    ECONOMICALLY_DISADVANTAGED,
    NON_TRADITIONAL_FIELD,
    SINGLE_PARENT,
    OUT_OF_WORKFORCE,
    ENGLISH_LEARNER,
    HOMELESS,
    FOSTER_CARE,
    /** A parent is in the armed forces on active duty. */
    MILITARY_FAMILY;

    /** The key of its words in the message files. */
    public String messageKey() {
        return "students.population." + name().toLowerCase(Locale.ROOT);
    }
}
