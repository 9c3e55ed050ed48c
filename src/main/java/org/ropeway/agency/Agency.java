package org.ropeway.agency;

import java.time.ZoneId;

/**
 * One ROP with its own rules.
 *
 * @param slug the agency's part of every address: lower-case letters, digits and hyphens
 * @param contact who answers questions about non-discrimination, as the public notice names them
 */
public record Agency(
        AgencyId id, String slug, String name, String shortName, Structure structure, String contact, ZoneId zone) {

    /** How California lets an ROP be organized, and the state's own office. Education Code 52301. */
    public enum Structure {
        COUNTY_OFFICE,
        JOINT_POWERS,
        SINGLE_DISTRICT,
        STATE_OFFICE
    }
}
