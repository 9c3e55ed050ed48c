package org.ropeway.eligibility;

import org.ropeway.eligibility.Policy.Bands;

/**
 * A student's place in the declared order of priority.
 *
 * @param number 1 is served first
 * @param source as one cites it
 */
public record Band(int number, Why why, String source) {
    /** Which group decided it. */
    public enum Why {
        /** Aged 16 to 18, both included, on the term's first day. Education Code 52302.5(d). */
        YOUTH,
        OTHER_HIGH_SCHOOL,
        /** In high school, but no birth date says whether the age is in the first group. */
        BIRTH_DATE_MISSING,
        ADULT,
        /** Served if there are openings. Education Code 52317. */
        OUT_OF_AREA
    }

    static Band of(Applicant who, Policy policy) {
        Bands bands = policy.bands();
        var priority = policy.priorityFrom().source();
        if (who.outOfArea()) {
            return new Band(
                    bands.outOfArea(), Why.OUT_OF_AREA, policy.outOfArea().source());
        }
        var age = who.ageOn(policy.day());
        if (age.isPresent()
                && age.getAsInt() >= policy.priorityFrom().whole()
                && age.getAsInt() <= policy.priorityTo().whole()) {
            return new Band(bands.youth(), Why.YOUTH, priority);
        }
        if (who.isAdult()) {
            return new Band(bands.adults(), Why.ADULT, priority);
        }
        return new Band(
                bands.otherHighSchool(), age.isEmpty() ? Why.BIRTH_DATE_MISSING : Why.OTHER_HIGH_SCHOOL, priority);
    }
}
