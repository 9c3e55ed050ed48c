package org.ropeway.seating;

import java.time.LocalDate;
import org.ropeway.shared.DateSpan;
import org.ropeway.shared.StudentId;

/**
 * A student who has or had a seat in a section.
 *
 * @param days from the first day in the section to the last; while seated, to the term's end
 */
public record Attending(StudentId student, DateSpan days) {

    public boolean on(LocalDate day) {
        return days.contains(day);
    }
}
