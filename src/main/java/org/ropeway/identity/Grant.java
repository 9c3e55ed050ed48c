package org.ropeway.identity;

import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ropeway.shared.DistrictId;
import org.ropeway.shared.InstructorId;
import org.ropeway.shared.SchoolId;
import org.ropeway.shared.StudentId;

/**
 * One role of one account and what it relates to. A counselor's grant names a school, a clerk's or representative's a
 * district, a student's or guardian's a student, an instructor's the instructor; the others relate to the whole agency.
 */
public record Grant(
        Role role,
        @Nullable DistrictId district,
        @Nullable SchoolId school,
        @Nullable StudentId student,
        @Nullable InstructorId instructor)
        implements java.io.Serializable {

    public Grant {
        boolean related = switch (role) {
            case STUDENT, GUARDIAN -> student != null;
            case COUNSELOR -> school != null;
            case INSTRUCTOR -> instructor != null;
            case DISTRICT_CLERK, DISTRICT_REPRESENTATIVE -> district != null;
            case LIAISON, EMPLOYER, DIRECTOR, BUSINESS_OFFICE, STATE_READER, OPERATOR -> true;
        };
        if (!related) {
            throw new IllegalArgumentException("a grant of %s names whom or what it relates to".formatted(role));
        }
    }

    /** The id of whom or what it relates to; empty where that is the whole agency. */
    public String relation() {
        return Stream.of(district, school, student, instructor)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(", "));
    }

    public static Grant of(Role role) {
        return new Grant(role, null, null, null, null);
    }

    public static Grant student(StudentId student) {
        return new Grant(Role.STUDENT, null, null, student, null);
    }

    public static Grant guardian(StudentId student) {
        return new Grant(Role.GUARDIAN, null, null, student, null);
    }

    public static Grant counselor(SchoolId school) {
        return new Grant(Role.COUNSELOR, null, school, null, null);
    }

    public static Grant instructor(InstructorId instructor) {
        return new Grant(Role.INSTRUCTOR, null, null, null, instructor);
    }

    public static Grant clerk(DistrictId district) {
        return new Grant(Role.DISTRICT_CLERK, district, null, null, null);
    }

    public static Grant representative(DistrictId district) {
        return new Grant(Role.DISTRICT_REPRESENTATIVE, district, null, null, null);
    }

    static Grant of(
            Role role,
            @Nullable UUID district,
            @Nullable UUID school,
            @Nullable UUID student,
            @Nullable UUID instructor) {
        return new Grant(
                role,
                district == null ? null : new DistrictId(district),
                school == null ? null : new SchoolId(school),
                student == null ? null : new StudentId(student),
                instructor == null ? null : new InstructorId(instructor));
    }
}
