package org.ropeway.eligibility;

import static org.ropeway.eligibility.Rule.ADMISSION;
import static org.ropeway.eligibility.Rule.ADULT_IN_HIGH_SCHOOL_DAY;
import static org.ropeway.eligibility.Rule.COURSE_AGE;
import static org.ropeway.eligibility.Rule.COURSE_GRADE;
import static org.ropeway.eligibility.Rule.OUT_OF_AREA;
import static org.ropeway.eligibility.Rule.PREREQUISITE;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ropeway.eligibility.Finding.Eligible;
import org.ropeway.eligibility.Finding.Ground;
import org.ropeway.eligibility.Finding.Ineligible;
import org.ropeway.eligibility.Finding.Unknown;
import org.ropeway.law.Value;
import org.ropeway.shared.CourseId;
import org.ropeway.shared.MeetingPattern;

/** The rules themselves: facts and values in, findings out; no clock, no database. */
final class Rules {
    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    private Rules() {}

    /** Admission, whatever the course. */
    static List<Finding> onAdmission(Applicant who, Policy policy) {
        var findings = new ArrayList<Finding>();
        findings.add(admission(who, policy));
        if (who.outOfArea()) {
            findings.add(new Eligible(ground(OUT_OF_AREA, Reason.ONLY_IF_OPENINGS, policy.outOfArea()), null));
        }
        return findings;
    }

    /** Admission and all that the course or section asks besides. @param completed courses completed, by record or confirmation */
    static List<Finding> on(Applicant who, Offering offering, Set<CourseId> completed, Policy policy) {
        var findings = onAdmission(who, policy);
        add(findings, adultInSchoolDay(who, offering.sitting(), policy));
        add(findings, courseAge(who, offering, policy));
        add(findings, courseGrade(who, offering));
        offering.prerequisites().forEach(first -> findings.add(prerequisite(first, offering, completed)));
        return findings;
    }

    private static Finding admission(Applicant who, Policy policy) {
        var grade = who.grade();
        if (grade == null) {
            return byAgeAlone(who, policy);
        }
        if (grade.isAdult()) {
            return new Eligible(ground(ADMISSION, Reason.ADULT_ADMITTED, policy.admission()), null);
        }
        if (policy.admitsAnyHighSchoolStudent()) {
            return grade.isHighSchool()
                    ? new Eligible(ground(ADMISSION, Reason.HIGH_SCHOOL_STUDENT, policy.admission(), grade), null)
                    : new Ineligible(ground(ADMISSION, Reason.NOT_IN_HIGH_SCHOOL, policy.admission(), grade));
        }
        if (grade.value() >= policy.leastGrade().whole()) {
            var least = policy.leastGrade();
            return new Eligible(ground(ADMISSION, Reason.GRADE_HIGH_ENOUGH, least, grade, least.whole()), null);
        }
        return byAge(who, policy);
    }

    private static Finding byAge(Applicant who, Policy policy) {
        var least = policy.leastAge();
        var age = who.ageOn(policy.day());
        int leastGrade = policy.leastGrade().whole();
        if (age.isEmpty()) {
            return new Unknown(
                    ground(ADMISSION, Reason.BIRTH_DATE_MISSING, least, policy.day(), least.whole(), leastGrade));
        }
        if (age.getAsInt() >= least.whole()) {
            return oldEnough(age.getAsInt(), policy);
        }
        var reason = Reason.TOO_YOUNG_AND_GRADE_TOO_LOW;
        var grade = String.valueOf(who.grade());
        return new Ineligible(
                ground(ADMISSION, reason, least, age.getAsInt(), policy.day(), least.whole(), grade, leastGrade));
    }

    /** Without a grade only an age that suffices settles it, and only where ages are asked for. */
    private static Finding byAgeAlone(Applicant who, Policy policy) {
        var age = who.ageOn(policy.day());
        boolean enough = age.isPresent() && age.getAsInt() >= policy.leastAge().whole();
        return enough && !policy.admitsAnyHighSchoolStudent()
                ? oldEnough(age.getAsInt(), policy)
                : new Unknown(ground(ADMISSION, Reason.GRADE_MISSING, policy.admission()));
    }

    private static Finding oldEnough(int age, Policy policy) {
        var least = policy.leastAge();
        return new Eligible(ground(ADMISSION, Reason.OLD_ENOUGH, least, age, policy.day(), least.whole()), null);
    }

    private static @Nullable Finding adultInSchoolDay(
            Applicant who, Offering.@Nullable Sitting sitting, Policy policy) {
        if (!who.isAdult() || sitting == null) {
            return null;
        }
        var rule = policy.adultsInHighSchoolDay();
        var start = policy.startOfSchoolDay();
        var end = policy.endOfSchoolDay();
        if (!sitting.onHighSchoolCampus()) {
            return new Eligible(ground(ADULT_IN_HIGH_SCHOOL_DAY, Reason.NOT_ON_CAMPUS, rule), null);
        }
        var schoolDay = new MeetingPattern(WEEKDAYS, start, end);
        var within = sitting.meetings().stream().filter(schoolDay::clashes).findFirst();
        if (within.isEmpty()) {
            return new Eligible(ground(ADULT_IN_HIGH_SCHOOL_DAY, Reason.OUTSIDE_SCHOOL_DAY, rule, start, end), null);
        }
        return rule.yes()
                ? new Eligible(ground(ADULT_IN_HIGH_SCHOOL_DAY, Reason.BOARD_POLICY_ALLOWS, rule), null)
                : new Ineligible(ground(
                        ADULT_IN_HIGH_SCHOOL_DAY,
                        Reason.ADULT_DURING_SCHOOL_DAY,
                        rule,
                        within.get().start(),
                        start,
                        end));
    }

    private static @Nullable Finding courseAge(Applicant who, Offering offering, Policy policy) {
        var least = offering.leastAge();
        if (least == null) {
            return null;
        }
        var age = who.ageOn(policy.day());
        if (age.isEmpty()) {
            return new Unknown(ofCourse(COURSE_AGE, Reason.COURSE_BIRTH_DATE_MISSING, offering, policy.day(), least));
        }
        return age.getAsInt() >= least
                ? new Eligible(
                        ofCourse(COURSE_AGE, Reason.OLD_ENOUGH, offering, age.getAsInt(), policy.day(), least), null)
                : new Ineligible(
                        ofCourse(COURSE_AGE, Reason.COURSE_TOO_YOUNG, offering, age.getAsInt(), policy.day(), least));
    }

    private static @Nullable Finding courseGrade(Applicant who, Offering offering) {
        var least = offering.leastGrade();
        if (least == null) {
            return null;
        }
        var grade = who.grade();
        if (grade == null) {
            return new Unknown(ofCourse(COURSE_GRADE, Reason.GRADE_MISSING, offering));
        }
        return grade.compareTo(least) >= 0
                ? new Eligible(ofCourse(COURSE_GRADE, Reason.GRADE_HIGH_ENOUGH, offering, grade, least), null)
                : new Ineligible(ofCourse(COURSE_GRADE, Reason.COURSE_GRADE_TOO_LOW, offering, grade, least));
    }

    private static Finding prerequisite(Offering.Prerequisite first, Offering offering, Set<CourseId> completed) {
        return completed.contains(first.course())
                ? new Eligible(prerequisite(Reason.PREREQUISITE_COMPLETED, first, offering), null)
                : new Unknown(prerequisite(Reason.PREREQUISITE_NOT_RECORDED, first, offering));
    }

    private static Ground prerequisite(Reason reason, Offering.Prerequisite first, Offering offering) {
        return new Ground(PREREQUISITE, reason, List.of(first.title()), offering.title(), false, first.course());
    }

    private static void add(List<Finding> findings, @Nullable Finding finding) {
        if (finding != null) {
            findings.add(finding);
        }
    }

    private static Ground ground(Rule rule, Reason reason, Value value, Object... facts) {
        return new Ground(rule, reason, value.source(), value.isUnverified(), facts);
    }

    private static Ground ofCourse(Rule rule, Reason reason, Offering offering, Object... facts) {
        return new Ground(rule, reason, offering.ruleSource(), false, facts);
    }
}
