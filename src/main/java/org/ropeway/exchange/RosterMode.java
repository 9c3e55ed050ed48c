package org.ropeway.exchange;

/** What a manifest says of one data file. */
public enum RosterMode {
    /** Not in the package: nothing is said about its records. */
    ABSENT,
    /** All records there are: what is not in the file has vanished. */
    BULK,
    /** Only what changed: what is not in the file stays as it was. */
    DELTA
}
