package org.ropeway.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ropeway.catalog.Course;
import org.ropeway.enrollment.WishList.Status;
import org.ropeway.identity.Role;
import org.ropeway.schedule.Section;
import org.ropeway.schedule.Share;

class WorldTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final World VALLEY = World.of(Program.VALLEY, World.SEED, TODAY);

    @Test
    void isTheSameForTheSameSeedAndDay() {
        assertThat(World.of(Program.VALLEY, World.SEED, TODAY)).isEqualTo(VALLEY);
        assertThat(World.of(Program.VALLEY, World.SEED + 1, TODAY)).isNotEqualTo(VALLEY);
    }

    /** Valley ROP's overview: seven districts, over 6,300 students, 201 dual-enrollment courses. */
    @Test
    void hasValleyAtTheSizeThatItsDocumentStates() {
        assertThat(VALLEY.pupils()).hasSize(6_300);
        assertThat(VALLEY.places().districts()).hasSize(7);
        assertThat(VALLEY.teaching().courses())
                .filteredOn(Course::isDualEnrollment)
                .hasSize(201);
        assertThat(dualEnrollmentSeats()).isBetween(3_500, 6_000);
    }

    /** The county program's page: 23 districts, 57 occupational areas, 26,000 completers. */
    @Test
    void hasTheCountyAtTheSizeThatItsDocumentStates() {
        var county = World.of(Program.LA_COUNTY, World.SEED, TODAY);
        assertThat(county.pupils()).hasSize(26_000);
        assertThat(county.places().districts())
                .hasSize(23)
                .anyMatch(district -> district.code().equals("duarte"));
        assertThat(county.teaching().courses()).hasSize(57);
    }

    @Test
    void wantsWellMoreSeatsThanThereAre() {
        int seats = VALLEY.sections().stream().mapToInt(Section::seats).sum();
        int wishes = VALLEY.asks().stream().mapToInt(ask -> ask.wishes().size()).sum();
        assertThat(wishes).isGreaterThan(2 * seats);
    }

    @Test
    void keepsNoMoreSeatsInSharesThanASectionHas() {
        assertThat(VALLEY.sections())
                .allSatisfy(section -> assertThat(
                                section.shares().stream().mapToInt(Share::seats).sum())
                        .isLessThanOrEqualTo(section.seats()));
    }

    @Test
    void bornsEverybodyAtAnAgeThatFitsTheGrade() {
        var day = VALLEY.season().next().days().first();
        for (var pupil : VALLEY.pupils()) {
            var birth = pupil.birthDate();
            if (birth != null) {
                int age = Period.between(birth, day).getYears();
                int grade = pupil.grade().value();
                assertThat(age).isBetween(grade == 13 ? 19 : grade + 4, grade == 13 ? 45 : grade + 7);
            }
        }
        assertThat(VALLEY.pupils().stream().filter(pupil -> pupil.birthDate() == null))
                .hasSizeBetween(10, 100);
    }

    @Test
    void givesEachStudentOneStateIdAndOneAddress() {
        var county = World.of(Program.LA_COUNTY, World.SEED, TODAY);
        var ids = new HashSet<String>();
        county.pupils().forEach(pupil -> assertThat(ids.add(pupil.ssid())).isTrue());
        assertThat(VALLEY.pupils().stream().filter(pupil -> !ids.add(pupil.ssid())))
                .as("one has moved, and is on two rosters")
                .singleElement()
                .satisfies(pupil -> assertThat(pupil.school()).isEqualTo(new Cast(VALLEY).homeSchool()));
        assertThat(ids).allMatch(id -> id.matches("[0-9]{10}"));
        assertThat(VALLEY.pupils().stream().map(pupil -> pupil.email("valley")).distinct())
                .hasSize(6_300);
    }

    @Test
    void hasListsInEveryStateAtTheHomeSchoolOfTheCounselorWhoSignsIn() {
        var school = new Cast(VALLEY).homeSchool();
        var states = VALLEY.asks().stream()
                .filter(ask -> ask.pupil().school().equals(school))
                .map(Ask::status)
                .collect(Collectors.toSet());
        assertThat(states).containsExactlyInAnyOrder(Status.DRAFT, Status.SUBMITTED, Status.RETURNED, Status.APPROVED);
    }

    @Test
    void letsOneInstructorTeachOneSectionAtATime() {
        for (var one : VALLEY.sections()) {
            for (var other : VALLEY.sections()) {
                boolean same = !one.equals(other)
                        && one.instructor() != null
                        && one.instructor().equals(other.instructor());
                assertThat(same && one.meeting().clashes(other.meeting())).isFalse();
            }
        }
    }

    @Test
    void givesEachStudentAnIdOlderThanAnyThatComesLater() {
        var ids = VALLEY.pupils().stream().map(pupil -> pupil.id().toString()).toList();
        assertThat(ids).isSorted().doesNotHaveDuplicates().allMatch(id -> id.compareTo("0198") < 0);
        assertThat(ids.getFirst()).matches("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    }

    @Test
    void hasStudentsOfSpecialPopulationsAndAFewFromOutOfTheArea() {
        assertThat(VALLEY.pupils().stream().filter(pupil -> !pupil.populations().isEmpty()))
                .hasSizeGreaterThan(4_000);
        assertThat(VALLEY.pupils().stream().filter(pupil -> pupil.outside() != null))
                .hasSizeBetween(10, 50);
    }

    @Test
    void printsOneSignInOfEveryRole() {
        assertThat(Cast.ALL).extracting(SignIn::role).contains(Role.values());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-01, 2026-27-fall",
        "2026-07-25, 2026-27-spring",
        "2026-11-22, 2026-27-spring",
        "2026-12-24, 2027-28-fall",
        "2027-03-01, 2027-28-fall",
        "2027-06-30, 2027-28-fall",
        "2028-02-29, 2028-29-fall"
    })
    void isAlwaysInTheMiddleOfTheTimeForRequests(LocalDate today, String term) {
        var season = Season.around(today, false, new Draw(1));
        assertThat(season.next().code()).isEqualTo(term);
        assertThat(season.window().contains(today.plusDays(14))).isTrue();
        assertThat(season.window().last()).isBefore(season.next().days().first());
    }

    private static int dualEnrollmentSeats() {
        var dual = VALLEY.teaching().courses().stream()
                .filter(Course::isDualEnrollment)
                .map(Course::id)
                .collect(Collectors.toSet());
        return VALLEY.sections().stream()
                .filter(section -> dual.contains(section.course()))
                .mapToInt(Section::seats)
                .sum();
    }

    @Test
    void givesThePublishedProgramSeatsOfTheTermThatRuns() {
        var season = World.of(Program.LA_PUENTE, World.SEED, TODAY).season();
        assertThat(season.next().days().contains(TODAY)).isTrue();
        assertThat(season.pastWindow().last()).isBefore(season.next().days().first());
    }
}
