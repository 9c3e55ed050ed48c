package org.ropeway.eligibility;

/** What eligibility comes to. From best to worst. */
public enum Outcome {
    ELIGIBLE,
    /** A fact is missing. */
    UNKNOWN,
    INELIGIBLE
}
