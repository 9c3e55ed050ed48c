package org.ropeway.attendance;

/** Where minutes were spent. */
public enum Kind {
    CLASSROOM("C"),
    /** Classroom instruction that goes with training at a station. 5 CCR 10106. */
    RELATED_INSTRUCTION("R"),
    /** At a business or agency. 5 CCR 10080 and 10100. */
    TRAINING_STATION("T");

    private final String code;

    Kind(String code) {
        this.code = code;
    }

    /** As the database keeps it. */
    String code() {
        return code;
    }

    static Kind of(String code) {
        for (var kind : values()) {
            if (kind.code.equals(code)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no kind of minutes: " + code);
    }

    public String messageKey() {
        return "attendance.kind." + name();
    }
}
