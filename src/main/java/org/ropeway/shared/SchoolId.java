package org.ropeway.shared;

import java.util.UUID;

/** Identifies a school of a member district. */
public record SchoolId(UUID value) {

    public static SchoolId of(String text) {
        return new SchoolId(UUID.fromString(text));
    }

    public static SchoolId random() {
        return new SchoolId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
