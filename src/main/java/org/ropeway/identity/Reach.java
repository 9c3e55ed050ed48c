package org.ropeway.identity;

import java.util.Set;
import org.ropeway.shared.DistrictId;
import org.ropeway.shared.SchoolId;
import org.ropeway.shared.StudentId;

/**
 * Which of an agency's students somebody may see: all of them, or those of some districts, of some schools, or named
 * ones. An instructor sees the students of his sections besides, which only {@code enrollment} knows.
 */
public record Reach(boolean everyone, Set<DistrictId> districts, Set<SchoolId> schools, Set<StudentId> students) {
    public static final Reach EVERYONE = new Reach(true, Set.of(), Set.of(), Set.of());
    public static final Reach NOBODY = new Reach(false, Set.of(), Set.of(), Set.of());

    public Reach {
        districts = Set.copyOf(districts);
        schools = Set.copyOf(schools);
        students = Set.copyOf(students);
    }

    static Reach of(Actor actor) {
        return actor.has(Role.DIRECTOR)
                ? EVERYONE
                : new Reach(false, actor.districts(), actor.schools(), actor.students());
    }

    public boolean covers(StudentId student, DistrictId district, SchoolId school) {
        return everyone || students.contains(student) || districts.contains(district) || schools.contains(school);
    }

    public boolean isEmpty() {
        return !everyone && districts.isEmpty() && schools.isEmpty() && students.isEmpty();
    }
}
