package org.ropeway.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ropeway.TestAgencies.in;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ropeway.ModuleTest;
import org.ropeway.TestAgencies;
import org.ropeway.agency.AgencyScope;
import org.ropeway.catalog.EntryRule;
import org.ropeway.catalog.TestCourses;
import org.ropeway.eligibility.Rule;
import org.ropeway.eligibility.Waiver;
import org.ropeway.eligibility.Waivers;
import org.ropeway.enrollment.Board.Show;
import org.ropeway.enrollment.Board.Sort;
import org.ropeway.enrollment.Requests.Seen;
import org.ropeway.enrollment.TestRequests.Place;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Grant;
import org.ropeway.law.Law;
import org.ropeway.shared.StudentId;
import org.ropeway.shared.Who;
import org.ropeway.students.RosterLoads;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class BoardTest {
    @Autowired
    TestRequests the;

    @Autowired
    TestAgencies a;

    @Autowired
    Board board;

    @Autowired
    Standings standings;

    @Autowired
    StandingRows standingRows;

    @Autowired
    Requests requests;

    @Autowired
    Waivers waivers;

    @Autowired
    Law law;

    @Autowired
    RosterLoads rosters;

    @Autowired
    TransactionTemplate transaction;

    Place valley;
    StudentId avila;
    StudentId young;
    StudentId nobodyKnows;

    @BeforeEach
    void threeStudentsOfOneSchool() {
        valley = the.aPlace();
        the.aSection(valley, valley.welding(), "WELD-1-A", "Mon Wed", "13:00", "14:30");
        avila = the.aStudentOf(valley.agency(), valley.school(), "Zoe", "Ávila", "2010-02-01", 10);
        young = the.aStudentOf(valley.agency(), valley.school(), "Ben", "Baker", "2011-02-01", 9);
        nobodyKnows = the.aStudentOf(valley.agency(), valley.school(), "Cam", "Cole", null, 10);
        the.open(valley);
    }

    @Test
    void hasEverybodyWithWhatStandsInTheWayAlsoThoseWhoHaveNotStarted() {
        assertThat(rows(valley.counselor(), Show.EVERYBODY, ""))
                .extracting(Board.Row::name, Board.Row::blocks)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Ávila, Zoe", List.of()),
                        org.assertj.core.groups.Tuple.tuple("Baker, Ben", List.of(Block.NOT_ADMITTED)),
                        org.assertj.core.groups.Tuple.tuple("Cole, Cam", List.of(Block.BIRTH_DATE_MISSING)));
        var counts = in(valley.agency(), () -> board.counts(valley.counselor(), valley.fall()));
        assertThat(counts.of(Show.EVERYBODY)).isEqualTo(3);
        assertThat(counts.of(Show.NOT_STARTED)).isEqualTo(3);
        assertThat(counts.of(Show.BLOCKED)).isEqualTo(2);
    }

    @Test
    void followsEachActInItsOwnTransaction() {
        change(avila);
        assertThat(rows(valley.counselor(), Show.DRAFT, "")).hasSize(1);
        in(valley.agency(), () -> requests.submit(the.theStudent(valley, avila), seen(avila, 1), null));
        assertThat(rows(valley.counselor(), Show.CONSENT, "").getFirst().blocks())
                .containsExactly(Block.CONSENT_MISSING);
        in(valley.agency(), () -> requests.consent(the.aGuardianOf(valley, avila), seen(avila, 2), "Rosa"));
        assertThat(rows(valley.counselor(), Show.WAITING, "").getFirst().wishes())
                .isEqualTo(1);
        in(valley.agency(), () -> requests.approve(valley.counselor(), seen(avila, 3)));
        assertThat(rows(valley.counselor(), Show.APPROVED, "")).hasSize(1);
    }

    @Test
    void followsAWaiver() {
        var asked = new Waivers.Asked(
                young, valley.fall(), Rule.ADMISSION, null, Waiver.Basis.IEP, "The IEP of May names welding");
        in(valley.agency(), () -> waivers.waive(valley.director(), asked));
        assertThat(rows(valley.counselor(), Show.BLOCKED, ""))
                .extracting(Board.Row::student)
                .containsExactly(nobodyKnows);
    }

    @Test
    void followsARosterSoonAfterItsLoad() {
        the.aStudentOf(valley.agency(), valley.school(), "Eve", "Evans", "2009-01-01", 12);
        in(
                valley.agency(),
                () -> transaction.execute(_ -> rosters.begin(valley.school().district())));
        await().untilAsserted(() ->
                assertThat(rows(valley.counselor(), Show.EVERYBODY, "")).hasSize(4));
    }

    @Test
    void followsTheCatalogSoonAfterItsChange() {
        change(avila);
        var welding = valley.welding();
        var adults = new EntryRule(18, null, "Work with open flames", "Insurance of the program");
        the.aCourse(valley, TestCourses.ruled(welding, adults));
        await().untilAsserted(() -> assertThat(
                        rows(valley.counselor(), Show.DRAFT, "").getFirst().blocks())
                .containsExactly(Block.WISH_NOT_ELIGIBLE));
        the.aCourse(valley, welding);
        await().untilAsserted(() -> assertThat(
                        rows(valley.counselor(), Show.DRAFT, "").getFirst().blocks())
                .isEmpty());
    }

    @Test
    void followsTheAgencysOwnRuleOfAdmission() {
        AgencyScope.run(
                valley.agency().id(),
                () -> law.set(
                        Who.command("a test"),
                        "eligibility/admission-rule",
                        LocalDate.parse("2026-08-01"),
                        "any-high-school",
                        "Board policy 6178"));
        assertThat(rows(valley.counselor(), Show.BLOCKED, "")).isEmpty();
    }

    @Test
    void findsNamesWithoutAccentsAndTakesPatternsForLetters() {
        assertThat(rows(valley.counselor(), Show.EVERYBODY, "avi")).hasSize(1);
        assertThat(rows(valley.counselor(), Show.EVERYBODY, "zoe")).hasSize(1);
        assertThat(rows(valley.counselor(), Show.EVERYBODY, "%")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void sortsByEveryColumnBothWays(Sort sort) {
        for (var descending : List.of(true, false)) {
            var query = new Board.Query(valley.fall(), Show.EVERYBODY, "", null, sort, descending, 0, 50);
            assertThat(in(valley.agency(), () -> board.rows(valley.counselor(), query)))
                    .hasSize(3);
        }
        var tenth = new Board.Query(valley.fall(), Show.EVERYBODY, "", 10, sort, false, 1, 50);
        assertThat(in(valley.agency(), () -> board.rows(valley.counselor(), tenth)))
                .hasSize(1);
    }

    @Test
    void showsACounselorHerSchoolAndNobodyElsesAndTheDirectorEverybody() {
        var selma = a.aSchool(valley.agency(), a.aDistrict(valley.agency(), "selma"), "Selma High");
        the.aStudentOf(valley.agency(), selma, "Dee", "Diaz", "2009-01-01", 12);
        the.open(valley);
        var hers = a.somebody(valley.agency(), Grant.counselor(selma.id()));
        assertThat(rows(hers, Show.EVERYBODY, "")).extracting(Board.Row::name).containsExactly("Diaz, Dee");
        assertThat(rows(valley.director(), Show.EVERYBODY, "")).hasSize(4);
        var harbor = the.aPlace();
        assertThat(in(harbor.agency(), () -> board.counts(harbor.director(), valley.fall()))
                        .of(Show.EVERYBODY))
                .isZero();
    }

    @Test
    void pagesThroughSeveralSchoolsByName() {
        var selma = a.aSchool(valley.agency(), a.aDistrict(valley.agency(), "selma"), "Selma High");
        the.aStudentOf(valley.agency(), selma, "Bo", "Bell", "2009-01-01", 12);
        the.open(valley);
        var ofBoth = a.somebody(valley.agency(), Grant.counselor(valley.school().id()), Grant.counselor(selma.id()));
        var secondPage = new Board.Query(valley.fall(), Show.EVERYBODY, "", null, Sort.NAME, false, 2, 2);
        for (var actor : List.of(ofBoth, valley.director())) {
            assertThat(in(valley.agency(), () -> board.rows(actor, secondPage)))
                    .extracting(Board.Row::name)
                    .containsExactly("Bell, Bo", "Cole, Cam");
        }
        assertThat(in(valley.agency(), () -> board.counts(ofBoth, valley.fall()))
                        .of(Show.EVERYBODY))
                .isEqualTo(4);
    }

    @Test
    void takesOutThoseOfTheDistrictWhoLeftItsRosterUnlessTheyHaveAList() {
        change(avila);
        var selma = a.aSchool(valley.agency(), a.aDistrict(valley.agency(), "selma"), "Selma High");
        var dee = the.aStudentOf(valley.agency(), selma, "Dee", "Diaz", "2009-01-01", 12);
        the.open(valley);
        the.vanish(valley, List.of(avila, young, dee));
        AgencyScope.run(
                valley.agency().id(),
                () -> standings.refresh(valley.fall(), Set.of(valley.school().district())));
        assertThat(rows(valley.director(), Show.EVERYBODY, ""))
                .extracting(Board.Row::student)
                .containsExactly(avila, nobodyKnows, dee);
    }

    @Test
    void keepsWhatAnActWroteWhileRowsWereMadeFromTheListBefore() {
        change(avila);
        var before = rows(valley.counselor(), Show.DRAFT, "").getFirst();
        in(valley.agency(), () -> requests.submit(the.theStudent(valley, avila), seen(avila, 1), null));
        var late = new StandingRows.Row(
                avila.value(),
                valley.school().district().value(),
                valley.school().id().value(),
                before.name(),
                Standings.sortable(before.name()),
                10,
                "DRAFT",
                false,
                1,
                1,
                List.of(),
                1,
                null);
        AgencyScope.run(
                valley.agency().id(),
                () -> transaction.executeWithoutResult(_ -> standingRows.save(valley.fall(), List.of(late))));
        assertThat(rows(valley.counselor(), Show.CONSENT, "")).hasSize(1);
    }

    void change(StudentId student) {
        var wishes = List.of(Wish.forCourse(valley.welding().id()));
        in(valley.agency(), () -> requests.change(the.theStudent(valley, student), seen(student, 0), wishes, 1));
    }

    Seen seen(StudentId student, int version) {
        return new Seen(student, valley.fall(), version);
    }

    List<Board.Row> rows(Actor actor, Show show, String words) {
        var query = new Board.Query(valley.fall(), show, words, null, Sort.NAME, false, 0, 50);
        return in(valley.agency(), () -> board.rows(actor, query));
    }
}
