package org.ropeway.students;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ropeway.TestAgencies.as;
import static org.ropeway.TestAgencies.in;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ropeway.ModuleTest;
import org.ropeway.TestAgencies;
import org.ropeway.agency.Agency;
import org.ropeway.agency.District;
import org.ropeway.exchange.RosterFixture;
import org.ropeway.exchange.TestRosters;
import org.ropeway.identity.Grant;
import org.ropeway.identity.Reach;
import org.ropeway.journal.Journal;
import org.ropeway.shared.NoSuch;
import org.ropeway.students.IdentityQuestion.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Ana Ruiz is on the rosters of Clovis and of Selma with one state id. */
@ModuleTest
class IdentityQuestionsTest {
    @Autowired
    TestAgencies a;

    @Autowired
    TestRosters rosters;

    @Autowired
    IdentityQuestions questions;

    @Autowired
    Students students;

    @Autowired
    HomeClasses homeClasses;

    @Autowired
    Journal journal;

    @Autowired
    MockMvcTester http;

    private Agency valley;
    private District clovis;
    private District selma;

    @BeforeEach
    void twoDistricts() {
        valley = a.anAgency();
        clovis = a.aDistrict(valley, "clovis");
        selma = a.aDistrict(valley, "selma");
        rosters.bring(valley, clovis, RosterFixture.bulk());
        rosters.bring(valley, selma, ofSelma());
    }

    @Test
    void isAskedOnceAndNothingIsJoined() {
        assertThat(open()).hasSize(1);
        rosters.bring(valley, selma, ofSelma());
        assertThat(open()).hasSize(1);
        assertThat(rosters.everybody(valley)).hasSize(4);
    }

    @Test
    void twoPersonsStayTwoAndAreNotAskedAgain() {
        answer(Answer.DIFFERENT);
        rosters.bring(valley, selma, ofSelma());
        assertThat(open()).isEmpty();
        assertThat(rosters.everybody(valley)).hasSize(4);
    }

    @Test
    void onePersonWhoStaysKeepsTheHomeAndAttendsBothSchools() {
        var question = answer(Answer.SAME_STAYS);
        assertThat(rosters.everybody(valley)).hasSize(3);
        var ana = in(valley, () -> students.byId(question.elder().id()));
        assertThat(ana.district()).isEqualTo(clovis.id());
        assertThat(in(valley, () -> homeClasses.of(ana.id()))).hasSize(2);
        assertThat(in(valley, () -> students.contacts(ana.id())))
                .as("her mother, whom both rosters name")
                .hasSize(1);
        assertThat(in(valley, () -> students.byId(question.newer().id())).standing())
                .isEqualTo(Student.Standing.MERGED);
        rosters.bring(valley, selma, ofSelma().change("users", ",Ana,", ",Anita,"));
        assertThat(in(valley, () -> students.byId(ana.id())).name().given()).isEqualTo("Ana");
        rosters.bring(valley, clovis, RosterFixture.bulk().change("users", ",Ana,", ",Anna,"));
        assertThat(in(valley, () -> students.byId(ana.id())).name().given()).isEqualTo("Anna");
        assertThat(open()).isEmpty();
    }

    @Test
    void onePersonWhoMovedBelongsToTheNewDistrict() {
        var question = answer(Answer.SAME_MOVED);
        var ana = question.elder().id();
        assertThat(in(valley, () -> students.byId(ana)).district()).isEqualTo(selma.id());
        assertThat(in(valley, () -> homeClasses.of(ana))).hasSize(1);
        rosters.bring(valley, clovis, withoutAna());
        assertThat(in(valley, () -> students.byId(ana)).isActive())
                .as("the old home says nothing now")
                .isTrue();
        rosters.bring(valley, selma, ofSelma().change("users", ",Ana,", ",Anita,"));
        assertThat(in(valley, () -> students.byId(ana)).name().given()).isEqualTo("Anita");
        assertThat(in(valley, () -> journal.of("student", ana)).getFirst().detail())
                .containsEntry("answer", "SAME_MOVED");
    }

    @Test
    void belongsToTheClerksOfBothDistrictsAndToNobodyElse() {
        var question = open().getFirst();
        var sanger = a.aDistrict(valley, "sanger");
        var clerk = a.somebody(valley, Grant.clerk(sanger.id()));
        assertThatThrownBy(() -> in(valley, () -> {
                    questions.answer(clerk.who(), clerk.reach(), question.id(), Answer.DIFFERENT);
                    return null;
                }))
                .isInstanceOf(NoSuch.class);
        var harbor = a.anAgency();
        assertThat(in(harbor, () -> questions.open(Reach.EVERYONE))).isEmpty();
    }

    @Test
    void isAnsweredOnItsPage() {
        var clerk = a.somebody(valley, Grant.clerk(selma.id()));
        var question = open().getFirst();
        assertThat(http.get().uri("/{agency}/identity-questions", valley.slug()).with(as(clerk)))
                .hasStatusOk()
                .bodyText()
                .contains("•••••••001", "Ruiz, Ana", "District clovis", "District selma")
                .doesNotContain("1000000001");
        assertThat(http.post()
                        .uri("/{agency}/identity-questions/{id}/answer", valley.slug(), question.id())
                        .param("answer", "DIFFERENT")
                        .with(as(clerk))
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .hasStatus3xxRedirection();
        assertThat(open()).isEmpty();
        var counselor = a.somebody(
                valley, Grant.counselor(a.aSchool(valley, selma, "Selma High").id()));
        assertThat(http.get().uri("/{agency}/identity-questions", valley.slug()).with(as(counselor)))
                .hasStatus(403);
    }

    private List<IdentityQuestion> open() {
        return in(valley, () -> questions.open(Reach.EVERYONE));
    }

    private IdentityQuestion answer(Answer answer) {
        var clerk = a.somebody(valley, Grant.clerk(selma.id()));
        var question = open().getFirst();
        return in(valley, () -> {
            questions.answer(clerk.who(), clerk.reach(), question.id(), answer);
            return question;
        });
    }

    private static RosterFixture ofSelma() {
        return RosterFixture.bulk().change("users", ",1000000002,", ",1000000102,");
    }

    private static RosterFixture withoutAna() {
        return RosterFixture.bulk()
                .change(
                        "users",
                        "u1,,,true,aruiz,{SSID:1000000001},Ana,Ruiz,,1000000001,ana@example.org,,,u4,11,,,,,,s1,she/her\n",
                        "")
                .change("roles", "r1,,,u1,primary,student,2026-08-17,,s1,\n", "")
                .change("enrollments", "e1,,,k1,s1,u1,student,,2026-08-17,\n", "")
                .change(
                        "demographics",
                        "u1,,,2010-03-02,female,false,false,false,false,true,false,true,US,CA,Fresno,\n",
                        "");
    }
}
