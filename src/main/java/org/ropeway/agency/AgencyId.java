package org.ropeway.agency;

import java.util.UUID;

/** Identifies an agency (the tenant): a county office, district or joint-powers ROP. */
public record AgencyId(UUID value) {

    public static AgencyId of(String text) {
        return new AgencyId(UUID.fromString(text));
    }

    public static AgencyId random() {
        return new AgencyId(UUID.randomUUID());
    }
}
