package org.ropeway.shared;

import java.util.UUID;

/** Identifies an instructor of an agency. */
public record InstructorId(UUID value) {

    public static InstructorId of(String text) {
        return new InstructorId(UUID.fromString(text));
    }

    public static InstructorId random() {
        return new InstructorId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
