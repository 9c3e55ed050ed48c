package org.ropeway.schedule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What lets an instructor teach.
 *
 * @param sector the code of the industry sector that it is for, if it is for one
 * @param lastDay the last day on which it holds; none where it does not end
 */
public record Credential(
        String name, @Nullable String sector, @Nullable LocalDate lastDay) {

    public boolean holdsOn(LocalDate day) {
        return lastDay == null || !day.isAfter(lastDay);
    }
}
