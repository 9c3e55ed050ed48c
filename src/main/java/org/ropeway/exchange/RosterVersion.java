package org.ropeway.exchange;

/** The editions of OneRoster CSV that are read: 1.1, which many districts still send, and 1.2. */
public enum RosterVersion {
    V1_1("1.1"),
    V1_2("1.2");

    private final String code;

    RosterVersion(String code) {
        this.code = code;
    }

    /** As {@code oneroster.version} of the manifest writes it, "1.2". */
    public String code() {
        return code;
    }
}
