package org.ropeway.catalog;

import org.jspecify.annotations.Nullable;
import org.ropeway.shared.SchoolYear;

/**
 * A course as the state groups it.
 *
 * @param code four digits, 7000 to 8999 for career technical education
 * @param sector none for courses of several sectors
 * @param pathway none for a course that serves every pathway of its sector
 */
public record StateCourse(
        String code,
        String title,
        @Nullable String sector,
        @Nullable PathwayCode pathway,
        Level level,
        SchoolYear first,
        @Nullable SchoolYear last) {}
