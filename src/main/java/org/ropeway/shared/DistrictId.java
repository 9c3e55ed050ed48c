package org.ropeway.shared;

import java.util.UUID;

/** Identifies a member district of an agency. */
public record DistrictId(UUID value) {

    public static DistrictId of(String text) {
        return new DistrictId(UUID.fromString(text));
    }

    public static DistrictId random() {
        return new DistrictId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
