package org.ropeway.students;

/** As the roster tells it. */
public enum Gender {
    FEMALE,
    MALE,
    OTHER,
    /** Not told, or told as "unspecified". */
    UNKNOWN;

    /** OneRoster's words; anything else, and nothing, is {@link #UNKNOWN}. */
    public static Gender ofRoster(String word) {
        return switch (word) {
            case "female" -> FEMALE;
            case "male" -> MALE;
            case "other" -> OTHER;
            default -> UNKNOWN;
        };
    }

    /** The key of its word in the message files. */
    public String messageKey() {
        return "students.gender." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
