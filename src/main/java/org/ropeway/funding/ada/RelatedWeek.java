package org.ropeway.funding.ada;

import java.time.LocalDate;
import org.ropeway.shared.StudentId;

/**
 * A student's week with training at a station.
 *
 * @param monday its first day
 * @param station minutes at the station
 * @param taught minutes of related instruction and in the classroom
 * @param needed what they should be at least
 */
public record RelatedWeek(
        SectionFacts facts, StudentId student, LocalDate monday, long station, long taught, long needed) {

    public long missing() {
        return Math.max(0, needed - taught);
    }

    public boolean isBelow() {
        return taught < needed;
    }
}
