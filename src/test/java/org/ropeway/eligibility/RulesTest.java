package org.ropeway.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.eligibility.Outcome.ELIGIBLE;
import static org.ropeway.eligibility.Outcome.INELIGIBLE;
import static org.ropeway.eligibility.Outcome.UNKNOWN;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ropeway.law.Parameter;
import org.ropeway.law.Value;
import org.ropeway.shared.CourseId;
import org.ropeway.shared.Grade;
import org.ropeway.shared.MeetingPattern;
import org.ropeway.shared.StudentId;

/** The term begins on 2026-08-17; ages are those of that day. */
class RulesTest {
    static final LocalDate TERM = LocalDate.parse("2026-08-17");
    static final Policy SIXTEEN_OR_ELEVENTH = policy("age-or-grade", "no");
    static final Policy ANY_HIGH_SCHOOL = policy("any-high-school", "no");

    @ParameterizedTest
    @CsvSource({
        // sixteen on the term's first day, and the day before and after
        "2010-08-17, 10, ELIGIBLE, OLD_ENOUGH",
        "2010-08-18, 10, INELIGIBLE, TOO_YOUNG_AND_GRADE_TOO_LOW",
        "2010-08-18, 11, ELIGIBLE, GRADE_HIGH_ENOUGH",
        "1990-01-01, 13, ELIGIBLE, ADULT_ADMITTED",
        // a missing birth date is unknown, never no; where the grade suffices, it is not asked for
        ", 10, UNKNOWN, BIRTH_DATE_MISSING",
        ", 12, ELIGIBLE, GRADE_HIGH_ENOUGH",
        "2010-08-17, , ELIGIBLE, OLD_ENOUGH",
        "2012-08-17, , UNKNOWN, GRADE_MISSING",
        ", , UNKNOWN, GRADE_MISSING",
    })
    void admitsByAgeOrGradeOnTheTermsFirstDay(String born, Integer grade, Outcome outcome, Reason reason) {
        assertAdmission(SIXTEEN_OR_ELEVENTH, born, grade, outcome, reason);
    }

    @ParameterizedTest
    @CsvSource({
        "2012-03-01, 9, ELIGIBLE, HIGH_SCHOOL_STUDENT",
        ", 9, ELIGIBLE, HIGH_SCHOOL_STUDENT",
        "2010-01-01, 8, INELIGIBLE, NOT_IN_HIGH_SCHOOL",
        "2008-01-01, , UNKNOWN, GRADE_MISSING",
    })
    void admitsAnyHighSchoolStudentWhereTheAgencySaysSo(String born, Integer grade, Outcome outcome, Reason reason) {
        assertAdmission(ANY_HIGH_SCHOOL, born, grade, outcome, reason);
    }

    @ParameterizedTest
    @CsvSource({
        // high school from 8:00 to 15:30
        "13, true, Mon Wed, 09:00, 10:00, no, INELIGIBLE",
        "13, true, Mon Wed, 15:30, 17:00, no, ELIGIBLE",
        "13, true, Mon Wed, 15:29, 17:00, no, INELIGIBLE",
        "13, true, Mon Wed, 06:30, 08:00, no, ELIGIBLE",
        "13, true, Sat, 09:00, 12:00, no, ELIGIBLE",
        "13, false, Mon Wed, 09:00, 10:00, no, ELIGIBLE",
        "13, true, Mon Wed, 09:00, 10:00, yes, ELIGIBLE",
        "12, true, Mon Wed, 09:00, 10:00, no, ELIGIBLE",
    })
    void keepsAdultsOffAHighSchoolCampusInTheSchoolDayUnlessTheBoardAllowsIt(
            int grade, boolean campus, String days, String start, String end, String allowed, Outcome outcome) {
        var sitting = new Offering.Sitting(campus, List.of(MeetingPattern.of(days, start, end)));
        var section = new Offering(CourseId.random(), "Welding 1", null, null, "", List.of(), sitting);
        var eighteen = student("2008-01-01", grade);
        assertThat(verdict(policy("age-or-grade", allowed), eighteen, section).outcome())
                .isEqualTo(outcome);
    }

    @Test
    void letsNobodyWaiveTheRuleOnAdultsInTheHighSchoolDay() {
        assertThat(Rule.ADULT_IN_HIGH_SCHOOL_DAY.mayWaive()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2008-08-17, 11, 18, , ELIGIBLE",
        "2008-08-18, 12, 18, , INELIGIBLE",
        ", 12, 18, , UNKNOWN",
        "2008-08-18, 11, , 12, INELIGIBLE",
        "2008-08-18, 12, , 12, ELIGIBLE",
        "2000-01-01, 13, , 12, ELIGIBLE",
    })
    void asksForTheCoursesOwnLeastAgeAndGrade(
            String born, Integer grade, Integer leastAge, Integer leastGrade, Outcome outcome) {
        var least = leastGrade == null ? null : new Grade(leastGrade);
        var course =
                new Offering(CourseId.random(), "Medical Assisting", leastAge, least, "42 CFR 483", List.of(), null);
        assertThat(verdict(SIXTEEN_OR_ELEVENTH, student(born, grade), course).outcome())
                .isEqualTo(outcome);
    }

    @Test
    void takesAPrerequisiteThatIsNotRecordedForUnknownAndACompletedOneForMet() {
        var first = CourseId.random();
        var welding2 = new Offering(
                CourseId.random(),
                "Welding 2",
                null,
                null,
                "",
                List.of(new Offering.Prerequisite(first, "Welding 1")),
                null);
        var student = student("2009-01-01", 11);
        assertThat(verdict(SIXTEEN_OR_ELEVENTH, student, welding2).blocking())
                .extracting(finding -> finding.ground().reason())
                .containsExactly(Reason.PREREQUISITE_NOT_RECORDED);
        var done = new Casebook(SIXTEEN_OR_ELEVENTH, Map.of(), Map.of(student.id(), Set.of(first)));
        assertThat(done.verdict(student, welding2).outcome()).isEqualTo(ELIGIBLE);
    }

    @Test
    void refusesNobodyForLivingOutOfTheArea() {
        var visitor = new Applicant(StudentId.random(), LocalDate.parse("2009-01-01"), new Grade(12), true);
        var verdict = book(SIXTEEN_OR_ELEVENTH).admission(visitor);
        assertThat(verdict.outcome()).isEqualTo(ELIGIBLE);
        assertThat(verdict.findings()).extracting(Finding::rule).contains(Rule.OUT_OF_AREA);
    }

    @Test
    void saysWhichFactsItUsedWithSourceAndWhoMayWaive() {
        var finding = book(SIXTEEN_OR_ELEVENTH)
                .admission(student("2010-08-18", 10))
                .blocking()
                .getFirst();
        assertThat(finding.ground().facts()).containsExactly(15, TERM, 16, "10", 11);
        assertThat(finding.ground().source()).isEqualTo("section of least-age");
        assertThat(finding.ground().unverified()).isTrue();
        assertThat(finding.mayWaive()).containsExactly(org.ropeway.identity.Role.DIRECTOR);
    }

    @ParameterizedTest
    @CsvSource({
        "2010-08-17, 10, false, 1, YOUTH",
        "2010-08-18, 11, false, 2, OTHER_HIGH_SCHOOL",
        // eighteen until the day before the nineteenth birthday
        "2007-08-18, 12, false, 1, YOUTH",
        "2007-08-17, 12, false, 2, OTHER_HIGH_SCHOOL",
        "2007-08-17, 13, false, 3, ADULT",
        "2008-01-01, 13, false, 1, YOUTH",
        ", 12, false, 2, BIRTH_DATE_MISSING",
        ", 13, false, 3, ADULT",
        "2009-01-01, 12, true, 3, OUT_OF_AREA",
    })
    void servesYouthOfSixteenToEighteenFirst(String born, Integer grade, boolean outOfArea, int number, Band.Why why) {
        var born2 = born == null ? null : LocalDate.parse(born);
        var band = Band.of(new Applicant(StudentId.random(), born2, new Grade(grade), outOfArea), SIXTEEN_OR_ELEVENTH);
        assertThat(band.number()).isEqualTo(number);
        assertThat(band.why()).isEqualTo(why);
    }

    @Test
    void ranksUnknownBetweenEligibleAndNot() {
        assertThat(List.of(INELIGIBLE, ELIGIBLE, UNKNOWN).stream().sorted().toList())
                .containsExactly(ELIGIBLE, UNKNOWN, INELIGIBLE);
    }

    static void assertAdmission(Policy policy, String born, Integer grade, Outcome outcome, Reason reason) {
        var finding = book(policy).admission(student(born, grade)).findings().getFirst();
        assertThat(finding.outcome()).isEqualTo(outcome);
        assertThat(finding.ground().reason()).isEqualTo(reason);
    }

    static Verdict verdict(Policy policy, Applicant who, Offering offering) {
        return book(policy).verdict(who, offering);
    }

    static Casebook book(Policy policy) {
        return new Casebook(policy, Map.of(), Map.of());
    }

    static Applicant student(String born, Integer grade) {
        return new Applicant(
                StudentId.random(),
                born == null ? null : LocalDate.parse(born),
                grade == null ? null : new Grade(grade),
                false);
    }

    static Policy policy(String admission, String adults) {
        return new Policy(
                TERM,
                value("admission-rule", admission),
                value("least-age", "16"),
                value("least-grade", "11"),
                value("adults-in-high-school-day", adults),
                value("high-school-day-start", "08:00"),
                value("high-school-day-end", "15:30"),
                value("band-out-of-area", "3"),
                value("priority-age-from", "16"),
                value("priority-age-to", "18"),
                new Policy.Bands(1, 2, 3, 3));
    }

    static Value value(String name, String text) {
        var source = new Parameter.Source("a title", "section of " + name);
        var parameter = new Parameter(
                "eligibility/" + name,
                "",
                "",
                "years",
                List.of(),
                Parameter.Standing.UNVERIFIED,
                true,
                source,
                List.of());
        return new Value(parameter, text, null);
    }
}
