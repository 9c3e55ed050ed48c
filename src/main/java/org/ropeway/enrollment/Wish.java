package org.ropeway.enrollment;

import org.jspecify.annotations.Nullable;
import org.ropeway.shared.CourseId;
import org.ropeway.shared.SectionId;

/** A seat that a student would like. @param section the one section wanted, or none: any section of the course will do */
public record Wish(CourseId course, @Nullable SectionId section) {

    public static Wish forCourse(CourseId course) {
        return new Wish(course, null);
    }

    /** One word for a form or an address: {@code <course>} or {@code <course>:<section>}. */
    public String code() {
        return section == null ? course.toString() : course + ":" + section;
    }

    /** @throws IllegalArgumentException if the text is not what {@link #code} gives */
    public static Wish of(String code) {
        int colon = code.indexOf(':');
        return colon < 0
                ? forCourse(CourseId.of(code))
                : new Wish(CourseId.of(code.substring(0, colon)), SectionId.of(code.substring(colon + 1)));
    }
}
