package org.ropeway.shared;

import java.util.UUID;

/** Identifies one section of a course: one instructor, one site, one meeting pattern. */
public record SectionId(UUID value) {

    public static SectionId of(String text) {
        return new SectionId(UUID.fromString(text));
    }

    public static SectionId random() {
        return new SectionId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
