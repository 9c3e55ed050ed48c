package org.ropeway.shared;

import java.util.UUID;

/** Identifies a course in one agency's catalog. */
public record CourseId(UUID value) {

    public static CourseId of(String text) {
        return new CourseId(UUID.fromString(text));
    }

    public static CourseId random() {
        return new CourseId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
