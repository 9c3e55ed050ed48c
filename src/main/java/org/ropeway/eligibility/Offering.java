package org.ropeway.eligibility;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.shared.CourseId;
import org.ropeway.shared.Grade;
import org.ropeway.shared.MeetingPattern;

/**
 * A course as eligibility looks at it, or one of its sections.
 *
 * @param leastAge the course's own least age in years, or none
 * @param leastGrade the course's own least grade, or none
 * @param ruleSource what the course's own age or grade rests on; empty without such a rule
 * @param sitting when and where one section meets, or none for the course at large
 */
public record Offering(
        CourseId course,
        String title,
        @Nullable Integer leastAge,
        @Nullable Grade leastGrade,
        String ruleSource,
        List<Prerequisite> prerequisites,
        @Nullable Sitting sitting) {

    public Offering {
        prerequisites = List.copyOf(prerequisites);
    }

    /** A course to be completed first. */
    public record Prerequisite(CourseId course, String title) {}

    /** When a section meets, and whether its site is a high school's campus. */
    public record Sitting(boolean onHighSchoolCampus, List<MeetingPattern> meetings) {
        public Sitting {
            meetings = List.copyOf(meetings);
        }
    }
}
