package org.ropeway.agency;

import org.jspecify.annotations.Nullable;
import org.ropeway.shared.SchoolId;
import org.ropeway.shared.SiteId;

/**
 * A place where sections meet.
 *
 * @param school the school whose campus it is, for a {@link Kind#SCHOOL}
 * @param transportation how students get there, as the public pages say it; empty for the agency's usual words
 */
public record Site(
        SiteId id,
        String name,
        Kind kind,
        String address,
        @Nullable SchoolId school,
        String transportation) {
    public enum Kind {
        SCHOOL,
        CENTER,
        BUSINESS
    }
}
