package org.ropeway.shared;

import java.util.UUID;

/** Identifies a term of an agency's school year. */
public record TermId(UUID value) {

    public static TermId of(String text) {
        return new TermId(UUID.fromString(text));
    }

    public static TermId random() {
        return new TermId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
