package org.ropeway.students;

/** A state student identifier (SSID): ten digits. Shows only its last three unless asked for its value. */
public record Ssid(String value) {
    public Ssid {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("a state student identifier is ten digits");
        }
    }

    public static boolean isWellFormed(String text) {
        return text.length() == 10 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** The last three digits, "•••••••001". */
    @Override
    public String toString() {
        return "•••••••" + value.substring(7);
    }
}
