package org.ropeway.eligibility;

import java.time.LocalDate;
import java.time.Period;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.ropeway.shared.Grade;
import org.ropeway.shared.StudentId;

/**
 * What eligibility looks at in a student, and nothing else: no grades, discipline, test or interest result.
 *
 * @param birthDate none where no roster has it
 * @param grade none where no roster has it
 * @param outOfArea whether the student's home is outside the member districts
 */
public record Applicant(
        StudentId id,
        @Nullable LocalDate birthDate,
        @Nullable Grade grade,
        boolean outOfArea) {

    /** Completed years of life on the day; none without a birth date. A birthday counts from its own day on. */
    public OptionalInt ageOn(LocalDate day) {
        return birthDate == null
                ? OptionalInt.empty()
                : OptionalInt.of(Period.between(birthDate, day).getYears());
    }

    /** An adult is somebody no longer in high school, whatever the age. */
    public boolean isAdult() {
        return grade != null && grade.isAdult();
    }
}
