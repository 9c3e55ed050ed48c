package org.ropeway.enrollment;

import org.ropeway.eligibility.Applicant;
import org.ropeway.students.Student;

/** A student as eligibility looks at one. */
final class Applicants {

    private Applicants() {}

    static Applicant of(Student student) {
        return new Applicant(student.id(), student.birthDate(), student.grade(), student.isOutOfArea());
    }
}
