package org.ropeway.attendance;

/** From which source an hour is claimed: each from one only. */
public enum Claim {
    /** The regional occupational program's own hours. */
    ROP("R"),
    /** Hours of a college's course in dual enrollment. Education Code 76004. */
    COLLEGE("C"),
    /** Related and supplemental instruction of an apprenticeship. Education Code 8150. */
    APPRENTICESHIP("A");

    private final String code;

    Claim(String code) {
        this.code = code;
    }

    /** As the database keeps it. */
    String code() {
        return code;
    }

    static Claim of(String code) {
        for (var claim : values()) {
            if (claim.code.equals(code)) {
                return claim;
            }
        }
        throw new IllegalArgumentException("no source of hours: " + code);
    }

    public String messageKey() {
        return "attendance.claim." + name();
    }
}
