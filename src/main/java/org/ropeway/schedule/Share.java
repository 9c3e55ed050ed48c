package org.ropeway.schedule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ropeway.shared.DistrictId;

/**
 * Seats of a section that are kept first for one district's students.
 *
 * @param seats at least one; part of the section's seats
 * @param release from this day on an unused seat of the share is open to everybody; none for from the first
 */
public record Share(
        DistrictId district, int seats, @Nullable LocalDate release) {

    public Share {
        if (seats < 1) {
            throw new IllegalArgumentException("a share has at least one seat: " + seats);
        }
    }

    public boolean isReleasedOn(LocalDate day) {
        return release == null || !day.isBefore(release);
    }
}
