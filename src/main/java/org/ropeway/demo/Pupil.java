package org.ropeway.demo;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.School;
import org.ropeway.demo.People.Person;
import org.ropeway.shared.Grade;
import org.ropeway.shared.StudentId;
import org.ropeway.students.Gender;
import org.ropeway.students.SpecialPopulation;

/**
 * An invented student, as a home district's roster tells of them.
 *
 * @param number 1, 2, 3 … within the agency
 * @param id the same for the same seed, so that the lottery gives the same order
 * @param guardian a parent's name; none for an adult
 * @param birthDate none where the roster left it out
 * @param outside the district where the student lives, when it is no member; null for nearly all
 * @param periods the bell periods of {@link Places#PERIODS} in which the student has classes at home, in order
 */
record Pupil(
        int number,
        StudentId id,
        Person person,
        @Nullable Person guardian,
        School school,
        Grade grade,
        @Nullable LocalDate birthDate,
        Gender gender,
        String ssid,
        Set<SpecialPopulation> populations,
        @Nullable String outside,
        Set<Integer> periods) {

    /** The student's id in the district's system. */
    String sourceId() {
        return "S%06d".formatted(number);
    }

    /** Unique in the agency. */
    String email(String agency) {
        return "%s.%d@students.%s.example".formatted(person.handle(), number, agency);
    }

    /** The same person on another school's roster. */
    Pupil at(Pupil other) {
        return new Pupil(
                other.number,
                other.id,
                person,
                guardian,
                other.school,
                grade,
                birthDate,
                gender,
                ssid,
                populations,
                null,
                periods);
    }

    boolean isUpper() {
        return grade.value() >= 11;
    }
}
