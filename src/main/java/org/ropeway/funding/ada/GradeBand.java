package org.ropeway.funding.ada;

/** Which students minutes are of, as far as funding asks. */
public enum GradeBand {
    NINE_TEN,
    ELEVEN_TWELVE,
    /** An adult, or anybody not known to be in grades 9 to 12. Education Code 52302.8. */
    ADULT;

    public boolean isYouth() {
        return this != ADULT;
    }

    public String messageKey() {
        return "ada.band." + name();
    }
}
