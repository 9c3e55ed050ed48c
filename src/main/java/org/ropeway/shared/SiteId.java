package org.ropeway.shared;

import java.util.UUID;

/** Identifies a training site: a school, the program's own center or a business. */
public record SiteId(UUID value) {

    public static SiteId of(String text) {
        return new SiteId(UUID.fromString(text));
    }

    public static SiteId random() {
        return new SiteId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
