package org.ropeway.agency;

import org.jspecify.annotations.Nullable;
import org.ropeway.shared.DistrictId;
import org.ropeway.shared.SchoolId;

/**
 * A school of a member district.
 *
 * @param cdsCode the state's 14-digit county-district-school code, where known
 * @param rosterId the school's sourcedId in its district's roster files, where known
 */
public record School(
        SchoolId id,
        DistrictId district,
        String name,
        @Nullable String cdsCode,
        @Nullable String rosterId) {}
