package org.ropeway.students;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.TestAgencies.as;
import static org.ropeway.TestAgencies.in;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ropeway.ModuleTest;
import org.ropeway.TestAgencies;
import org.ropeway.agency.Agency;
import org.ropeway.agency.BellPeriod;
import org.ropeway.agency.Calendars;
import org.ropeway.agency.District;
import org.ropeway.agency.School;
import org.ropeway.exchange.RosterFixture;
import org.ropeway.exchange.TestRosters;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Grant;
import org.ropeway.identity.Role;
import org.ropeway.shared.MeetingPattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ModuleTest
class StudentsPagesTest {
    @Autowired
    TestAgencies a;

    @Autowired
    TestRosters rosters;

    @Autowired
    SpecialPopulations populations;

    @Autowired
    Calendars calendars;

    @Autowired
    MockMvcTester http;

    private Agency valley;
    private District clovis;
    private School high;

    @BeforeEach
    void aRoster() {
        valley = a.anAgency();
        clovis = a.aDistrict(valley, "clovis");
        high = a.aSchool(valley, clovis, "Clovis High");
        in(valley, () -> {
            calendars.add(new BellPeriod(high.id(), "1", MeetingPattern.of("Mon Wed", "08:00", "09:00")));
            calendars.add(new BellPeriod(high.id(), "2", MeetingPattern.of("Tue", "09:05", "10:00")));
            return null;
        });
        rosters.bring(valley, clovis, RosterFixture.bulk());
    }

    @Test
    void theListIsSortedFilteredAndFound() {
        var director = a.somebody(valley, Grant.of(Role.DIRECTOR));
        assertThat(get(director, "/students"))
                .bodyText()
                .containsSubsequence("2 students", "Cole, Ben", "No birth date", "Ruiz, Ana");
        assertThat(get(director, "/students?sort=-name")).bodyText().containsSubsequence("Ruiz, Ana", "Cole, Ben");
        assertThat(get(director, "/students?sort=grade")).bodyText().containsSubsequence("Ruiz, Ana", "Cole, Ben");
        assertThat(get(director, "/students?sort=-grade")).bodyText().containsSubsequence("Cole, Ben", "Ruiz, Ana");
        assertThat(get(director, "/students?q=RUI"))
                .bodyText()
                .contains("Ruiz, Ana")
                .doesNotContain("Cole");
        assertThat(get(director, "/students?q=ana ruiz")).bodyText().contains("Ruiz, Ana");
        assertThat(get(director, "/students?q=%")).bodyText().contains("No students here");
        assertThat(get(director, "/students?grade=12"))
                .bodyText()
                .contains("Cole, Ben")
                .doesNotContain("Ruiz");
        assertThat(get(director, "/students?standing=VANISHED")).bodyText().contains("No students here");
        assertThat(get(director, "/students?format=csv"))
                .bodyText()
                .contains("\"Cole, Ben\",12,Clovis High,District clovis,active,no");
    }

    @Test
    void everyoneSeesTheirOwnAndNobodyElses() {
        var other = a.aSchool(valley, clovis, "Clovis East");
        assertThat(get(a.somebody(valley, Grant.counselor(high.id())), "/students"))
                .bodyText()
                .contains("Ruiz, Ana");
        assertThat(get(a.somebody(valley, Grant.counselor(other.id())), "/students"))
                .bodyText()
                .doesNotContain("Ruiz");
        assertThat(get(a.somebody(valley, Grant.clerk(clovis.id())), "/students"))
                .bodyText()
                .contains("Ruiz, Ana");
        var selma = a.aDistrict(valley, "selma");
        assertThat(get(a.somebody(valley, Grant.clerk(selma.id())), "/students"))
                .bodyText()
                .doesNotContain("Ruiz");
        assertThat(get(a.somebody(valley, Grant.of(Role.LIAISON)), "/students")).hasStatus(403);
        var harbor = a.anAgency();
        var stranger = a.somebody(harbor, Grant.of(Role.DIRECTOR));
        assertThat(http.get().uri("/{agency}/students", harbor.slug()).with(as(stranger)))
                .bodyText()
                .doesNotContain("Ruiz");
    }

    @Test
    void aStudentsPageShowsTheWeekAndMasksTheStateId() {
        var ana = rosters.named(valley, "Ruiz");
        assertThat(get(a.somebody(valley, Grant.counselor(high.id())), "/students/" + ana))
                .hasStatusOk()
                .bodyText()
                .contains("Ana Ruiz", "8:00", "9:00", "Mon", "English 11 - 2", "•••••••001", "Maria Ruiz")
                .doesNotContain("1000000001");
    }

    @Test
    void aStudentsPageIsNotThereForOthers() {
        var ana = rosters.named(valley, "Ruiz");
        var other = a.aSchool(valley, clovis, "Clovis East");
        assertThat(get(a.somebody(valley, Grant.counselor(other.id())), "/students/" + ana))
                .hasStatus(404);
        var harbor = a.anAgency();
        var director = a.somebody(harbor, Grant.of(Role.DIRECTOR));
        assertThat(http.get().uri("/{agency}/students/{id}", harbor.slug(), ana).with(as(director)))
                .hasStatus(404);
        var ben = rosters.named(valley, "Cole");
        assertThat(get(a.somebody(valley, Grant.student(ben)), "/students/" + ana))
                .hasStatus(404);
        assertThat(get(a.somebody(valley, Grant.student(ben)), "/students/" + ben))
                .hasStatusOk();
    }

    @Test
    void specialPopulationsAreForThoseWhoServeThem() {
        var ana = rosters.named(valley, "Ruiz");
        var englishLearner = new SpecialPopulations.Membership(
                ana, SpecialPopulation.ENGLISH_LEARNER, LocalDate.of(2025, 8, 1), null);
        assertThat(in(valley, () -> populations.keep(List.of(englishLearner)))).isEqualTo(new LoadCounts(1, 0, 0, 0));
        assertThat(in(valley, () -> populations.keep(List.of(englishLearner)))).isEqualTo(new LoadCounts(0, 0, 1, 0));
        assertThat(get(a.somebody(valley, Grant.counselor(high.id())), "/students/" + ana))
                .bodyText()
                .contains("English learner");
        assertThat(get(a.somebody(valley, Grant.guardian(ana)), "/students/" + ana))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("English learner", "Special populations");
    }

    private MvcTestResult get(Actor actor, String path) {
        return http.get().uri("/" + valley.slug() + path).with(as(actor)).exchange();
    }
}
