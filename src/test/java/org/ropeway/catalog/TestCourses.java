package org.ropeway.catalog;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.shared.CourseId;
import org.ropeway.shared.Hours;

/** Courses for tests. */
public final class TestCourses {

    private TestCourses() {}

    public static Course welding(String code) {
        return new Course(
                CourseId.random(),
                code,
                "Welding Technology",
                "Tecnología de soldadura",
                "Shielded metal arc, gas metal arc and flux-cored welding, cutting and blueprint reading.",
                new PathwayCode("213"),
                Level.CONCENTRATOR,
                Hours.ofWhole(180),
                new BigDecimal("10"),
                Method.CLASSROOM,
                "8230",
                List.of("AWS D1.1"),
                List.of(),
                null,
                null,
                "Welder, fabricator, or the college's certificate in welding.",
                "",
                true);
    }

    public static Course needing(Course course, Course... needed) {
        return with(course, java.util.Arrays.stream(needed).map(Course::id).toList(), course.rule());
    }

    public static Course ruled(Course course, EntryRule rule) {
        return with(course, course.prerequisites(), rule);
    }

    private static Course with(Course course, List<CourseId> prerequisites, @Nullable EntryRule rule) {
        return new Course(
                course.id(),
                course.code(),
                course.title(),
                course.titleEs(),
                course.description(),
                course.pathway(),
                course.level(),
                course.hours(),
                course.credits(),
                course.method(),
                course.stateCode(),
                course.certifications(),
                prerequisites,
                rule,
                course.college(),
                course.leadsTo(),
                course.cost(),
                course.active());
    }

    public static Course patientCare(String code) {
        return new Course(
                CourseId.random(),
                code,
                "Certified Nursing Assistant",
                "Asistente de enfermería certificado",
                "Bedside care, vital signs and 100 hours of supervised clinical training.",
                new PathwayCode("198"),
                Level.CAPSTONE,
                Hours.ofWhole(160),
                new BigDecimal("15.00"),
                Method.COMMUNITY_CLASSROOM,
                "7922",
                List.of("California Certified Nurse Assistant", "Basic Life Support"),
                List.of(),
                new EntryRule(
                        16,
                        null,
                        "Clinical training in a nursing facility",
                        "California Department of Public Health, nurse assistant training programs"),
                new CollegeCourse("Reedley College", "NA 101", new BigDecimal("6.0")),
                "Nursing assistant; licensed vocational nurse or registered nurse programs.",
                "Uniform and fingerprinting, about $90.",
                true);
    }
}
