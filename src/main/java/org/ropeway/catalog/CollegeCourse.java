package org.ropeway.catalog;

import java.math.BigDecimal;

/** The college course that a dual-enrollment course is at the same time. @param units semester units of college credit */
public record CollegeCourse(String college, String code, BigDecimal units) {

    public CollegeCourse {
        if (college.isBlank() || code.isBlank()) {
            throw new IllegalArgumentException("a college course names its college and its code there");
        }
        if (units.signum() <= 0) {
            throw new IllegalArgumentException("a college course has units: " + units);
        }
        college = college.strip();
        code = code.strip();
    }
}
