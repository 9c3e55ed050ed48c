package org.ropeway.eligibility;

import java.time.LocalDate;
import java.time.LocalTime;
import org.ropeway.law.Law;
import org.ropeway.law.Value;

/**
 * The values of law and local policy that hold on the day on which ages are counted: the first day of the term.
 *
 * @param day ages, grades' rules and priorities are those of this day
 */
public record Policy(
        LocalDate day,
        Value admission,
        Value leastAge,
        Value leastGrade,
        Value adultsInHighSchoolDay,
        Value schoolDayStart,
        Value schoolDayEnd,
        Value outOfArea,
        Value priorityFrom,
        Value priorityTo,
        Bands bands) {

    /** The number of each group's band; 1 is served first. */
    public record Bands(int youth, int otherHighSchool, int adults, int outOfArea) {}

    public static Policy on(LocalDate day, Law law) {
        return new Policy(
                day,
                law.on(day, "eligibility/admission-rule"),
                law.on(day, "eligibility/least-age"),
                law.on(day, "eligibility/least-grade"),
                law.on(day, "eligibility/adults-in-high-school-day"),
                law.on(day, "eligibility/high-school-day-start"),
                law.on(day, "eligibility/high-school-day-end"),
                law.on(day, "eligibility/band-out-of-area"),
                law.on(day, "eligibility/priority-age-from"),
                law.on(day, "eligibility/priority-age-to"),
                new Bands(
                        law.on(day, "eligibility/band-youth").whole(),
                        law.on(day, "eligibility/band-other-high-school").whole(),
                        law.on(day, "eligibility/band-adults").whole(),
                        law.on(day, "eligibility/band-out-of-area").whole()));
    }

    boolean admitsAnyHighSchoolStudent() {
        return admission.text().equals("any-high-school");
    }

    LocalTime startOfSchoolDay() {
        return schoolDayStart.time();
    }

    LocalTime endOfSchoolDay() {
        return schoolDayEnd.time();
    }
}
