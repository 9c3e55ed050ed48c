package org.ropeway.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ropeway.TestAgencies.in;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ropeway.ModuleTest;
import org.ropeway.TestAgencies;
import org.ropeway.catalog.Course;
import org.ropeway.catalog.TestCourses;
import org.ropeway.enrollment.Requests.Seen;
import org.ropeway.enrollment.TestRequests.Place;
import org.ropeway.enrollment.WishList.Status;
import org.ropeway.identity.Accounts;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Reach;
import org.ropeway.journal.Journal;
import org.ropeway.shared.NoSuch;
import org.ropeway.shared.StudentId;
import org.ropeway.students.IdentityQuestion.Answer;
import org.ropeway.students.IdentityQuestions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Ana is on two districts' rosters with one state id, and the clerk says that she is one person. */
@ModuleTest
class JoinedListsTest {
    @Autowired
    TestRequests the;

    @Autowired
    TestAgencies a;

    @Autowired
    Requests requests;

    @Autowired
    Board board;

    @Autowired
    IdentityQuestions questions;

    @Autowired
    Accounts accounts;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private Place valley;
    private Course nursing;
    private StudentId elder;
    private StudentId newer;

    @BeforeEach
    void oneStateIdInTwoDistricts() {
        valley = the.aPlace();
        nursing = the.aCourse(valley, TestCourses.patientCare("CARE-1"));
        the.aSection(valley, valley.welding(), "WELD-1-A", "Mon Wed", "13:00", "14:30");
        the.aSection(valley, nursing, "NURS-1-A", "Tue Thu", "13:00", "14:30");
        var clovis = a.aSchool(valley.agency(), a.aDistrict(valley.agency(), "clovis"), "Clovis High");
        elder = the.aStudentBorn(valley, "2009-02-01", 11);
        newer = the.aStudentOf(valley.agency(), clovis, "Ana", "Ruiz", "2009-02-01", 11);
    }

    @Test
    void theListGoesWithThePersonAndSoDoesTheBoardAndTheAccount() {
        var student = the.theStudent(valley, newer);
        approved(newer);
        join();
        var list = list(elder);
        assertThat(list.status()).isEqualTo(Status.APPROVED);
        assertThat(list.isConsented()).isTrue();
        assertThat(list.wishes())
                .containsExactly(Wish.forCourse(valley.welding().id()));
        assertThat(in(valley.agency(), () -> requests.history(valley.director(), elder, valley.fall())))
                .extracting(ListAct::kind)
                .containsExactly(
                        ListAct.Kind.APPROVED, ListAct.Kind.CONSENTED, ListAct.Kind.SUBMITTED, ListAct.Kind.STARTED);
        assertThat(rows()).singleElement().satisfies(row -> {
            assertThat(row.student()).isEqualTo(elder);
            assertThat(row.status()).isEqualTo(Status.APPROVED);
        });
        assertThat(in(valley.agency(), () -> requests.forAllocation(valley.fall())))
                .filteredOn(AllocationRequest::takesPart)
                .extracting(AllocationRequest::student)
                .containsExactly(elder);
        assertThat(in(valley.agency(), () -> accounts.findActor(student.account()))
                        .orElseThrow()
                        .students())
                .containsExactly(elder);
        assertThatThrownBy(() -> list(newer)).isInstanceOf(NoSuch.class);
    }

    @Test
    void ofTwoListsTheOneFurtherAlongIsKeptAndTheJournalKeepsTheOther() {
        begun(elder, nursing, 2);
        approved(newer);
        join();
        assertThat(list(elder).status()).isEqualTo(Status.APPROVED);
        assertThat(list(elder).wishes())
                .containsExactly(Wish.forCourse(valley.welding().id()));
        assertThat(joining())
                .containsEntry("kept", newer.toString())
                .containsEntry("dropped", elder.toString())
                .containsEntry("status", "DRAFT")
                .containsEntry("seats", "2")
                .containsEntry("wishes", "[course " + nursing.id() + "]");
    }

    @Test
    void aListThatIsNotFurtherLeavesTheEldersAlone() {
        begun(elder, nursing, 1);
        begun(newer, valley.welding(), 1);
        join();
        assertThat(list(elder).wishes()).containsExactly(Wish.forCourse(nursing.id()));
        assertThat(list(elder).version()).isEqualTo(1);
        assertThat(joining()).containsEntry("kept", elder.toString()).containsEntry("dropped", newer.toString());
        var next = in(
                valley.agency(),
                () -> requests.change(the.theStudent(valley, elder), new Seen(elder, valley.fall(), 1), List.of(), 1));
        assertThat(next).isInstanceOf(RequestDecision.Done.class);
    }

    private void begun(StudentId student, Course course, int seats) {
        var wishes = List.of(Wish.forCourse(course.id()));
        in(
                valley.agency(),
                () -> requests.change(valley.director(), new Seen(student, valley.fall(), 0), wishes, seats));
    }

    private void approved(StudentId student) {
        Actor herself = the.theStudent(valley, student);
        Actor mother = the.aGuardianOf(valley, student);
        in(valley.agency(), () -> {
            var wishes = List.of(Wish.forCourse(valley.welding().id()));
            requests.change(herself, new Seen(student, valley.fall(), 0), wishes, 1);
            requests.submit(herself, new Seen(student, valley.fall(), 1), null);
            requests.consent(mother, new Seen(student, valley.fall(), 2), "Rosa Ruiz");
            return requests.approve(valley.director(), new Seen(student, valley.fall(), 3));
        });
    }

    private WishList list(StudentId student) {
        return in(valley.agency(), () -> requests.of(valley.director(), student, valley.fall()));
    }

    private List<Board.Row> rows() {
        var query = new Board.Query(valley.fall(), Board.Show.EVERYBODY, "", null, Board.Sort.NAME, false, 0, 10);
        return in(valley.agency(), () -> board.rows(valley.director(), query));
    }

    private java.util.Map<String, String> joining() {
        return in(valley.agency(), () -> journal.of("student", elder)).stream()
                .filter(entry -> entry.act().equals("request.join"))
                .findFirst()
                .orElseThrow()
                .detail();
    }

    private void join() {
        in(
                valley.agency(),
                () -> transaction.execute(_ -> jdbc.sql("""
                        insert into students.identity_question (elder_id, newer_id, ssid, asked_at)
                        values (:elder, :newer, '1000000001', now())
                        """)
                        .param("elder", elder.value())
                        .param("newer", newer.value())
                        .update()));
        in(valley.agency(), () -> {
            var question = questions.open(Reach.EVERYONE).getFirst();
            questions.answer(valley.director().who(), Reach.EVERYONE, question.id(), Answer.SAME_STAYS);
            return null;
        });
    }
}
