package org.ropeway.agency;

import org.ropeway.shared.DistrictId;

/**
 * A member district of an agency.
 *
 * @param code the district's short name in files and commands, unique in the agency: {@code kings-canyon}
 */
public record District(DistrictId id, String code, String name) {}
