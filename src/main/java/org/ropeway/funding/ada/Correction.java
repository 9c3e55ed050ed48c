package org.ropeway.funding.ada;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ropeway.attendance.Period;
import org.ropeway.shared.SectionId;

/**
 * A posting that changed days of a period after the period had first been certified.
 *
 * @param posting its number within the section
 * @param minutes by which it changed the period
 */
public record Correction(
        Period.Name period,
        SectionId section,
        long posting,
        LocalDate first,
        LocalDate last,
        long minutes,
        Instant enteredAt,
        String enteredBy,
        @Nullable String why) {}
