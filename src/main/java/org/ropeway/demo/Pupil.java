package org.ropeway.demo;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.School;
import org.ropeway.demo.People.Person;
import org.ropeway.shared.Grade;
import org.ropeway.students.Gender;
import org.ropeway.students.SpecialPopulation;

/**
 * An invented student, as a home district's roster tells of them.
 *
 * @param number 1, 2, 3 … within the agency
 * @param guardian a parent's name; none for an adult
 * @param birthDate none where the roster left it out
 * @param periods the bell periods of {@link Places#PERIODS} in which the student has classes at home, in order
 */
record Pupil(
        int number,
        Person person,
        @Nullable Person guardian,
        School school,
        Grade grade,
        @Nullable LocalDate birthDate,
        Gender gender,
        String ssid,
        Set<SpecialPopulation> populations,
        Set<Integer> periods) {

    /** The student's id in the district's system. */
    String sourceId() {
        return "S%06d".formatted(number);
    }

    /** Unique in the agency. */
    String email(String agency) {
        return "%s.%d@students.%s.example".formatted(person.handle(), number, agency);
    }

    boolean isUpper() {
        return grade.value() >= 11;
    }
}
