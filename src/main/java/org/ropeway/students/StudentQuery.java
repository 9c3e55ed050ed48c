package org.ropeway.students;

import org.jspecify.annotations.Nullable;
import org.ropeway.shared.DistrictId;
import org.ropeway.shared.Grade;
import org.ropeway.shared.SchoolId;

/**
 * What is asked of the list of students.
 *
 * @param words each must begin a word of the student's name or of the name they are called by; case and accents do not
 *     matter; "" for everybody
 * @param standing null for active and vanished ones; those merged into others are never listed
 */
public record StudentQuery(
        String words,
        @Nullable DistrictId district,
        @Nullable SchoolId school,
        @Nullable Grade grade,
        Student.@Nullable Standing standing,
        Sort sort,
        int offset,
        int limit) {
    public static final StudentQuery ALL =
            new StudentQuery("", null, null, null, null, Sort.NAME, 0, Integer.MAX_VALUE);

    /** Each order ends with the name, so that a list never jumps. */
    public enum Sort {
        NAME,
        NAME_DESCENDING,
        GRADE,
        GRADE_DESCENDING
    }

    public StudentQuery in(SchoolId one) {
        return new StudentQuery(words, district, one, grade, standing, sort, offset, limit);
    }

    public StudentQuery page(int newOffset, int newLimit) {
        return new StudentQuery(words, district, school, grade, standing, sort, newOffset, newLimit);
    }
}
