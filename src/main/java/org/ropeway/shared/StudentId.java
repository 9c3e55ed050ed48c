package org.ropeway.shared;

import java.util.UUID;

/** Identifies a student within one agency; never the state student identifier (SSID). */
public record StudentId(UUID value) {

    public static StudentId of(String text) {
        return new StudentId(UUID.fromString(text));
    }

    public static StudentId random() {
        return new StudentId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
