package org.ropeway.enrollment;

import org.ropeway.eligibility.Applicant;
import org.ropeway.students.Student;

/** A student as eligibility looks at one. Rosters come from member districts, so nobody on them is from out of the area. */
final class Applicants {

    private Applicants() {}

    static Applicant of(Student student) {
        return new Applicant(student.id(), student.birthDate(), student.grade(), false);
    }
}
