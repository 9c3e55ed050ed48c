package org.ropeway.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.TestAgencies.as;
import static org.ropeway.TestAgencies.in;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ropeway.ModuleTest;
import org.ropeway.TestAgencies;
import org.ropeway.agency.Agency;
import org.ropeway.agency.District;
import org.ropeway.exchange.RosterFixture;
import org.ropeway.exchange.TestRosters;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Grant;
import org.ropeway.identity.Role;
import org.ropeway.journal.Journal;
import org.ropeway.students.SpecialPopulation;
import org.ropeway.students.Students;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What rosters do not tell of students, handed in by page. */
@ModuleTest
class StudentFilePagesTest {
    private static final String LEARNER =
            "sourcedId,ssid,population,firstDay,lastDay\nu1,,english-learner,2025-08-01,\n";

    @Autowired
    TestAgencies a;

    @Autowired
    TestRosters rosters;

    @Autowired
    Students students;

    @Autowired
    Journal journal;

    @Autowired
    MockMvcTester http;

    private Agency valley;
    private District clovis;
    private Actor clerk;

    @BeforeEach
    void aClerkWithARoster() {
        valley = a.anAgency();
        clovis = a.aDistrict(valley, "clovis");
        a.aSchool(valley, clovis, "Clovis High");
        clerk = a.somebody(valley, Grant.clerk(clovis.id()));
        rosters.bring(valley, clovis, RosterFixture.bulk());
    }

    @Test
    void aClerkHandsInSpecialPopulations() {
        assertThat(http.get().uri("/{agency}/rosters/students", valley.slug()).with(as(clerk)))
                .hasStatusOk()
                .bodyText()
                .contains("sourcedId,ssid,population,firstDay,lastDay", "sourcedId,ssid,outsideDistrict");
        assertThat(send(clerk, LEARNER, true)).hasStatusOk().bodyText().contains("One row: 1 new");
        assertThat(populations()).isEmpty();
        assertThat(send(clerk, LEARNER, false)).hasStatus3xxRedirection();
        assertThat(populations()).containsExactly(SpecialPopulation.ENGLISH_LEARNER);
        assertThat(in(valley, () -> journal.of("district", clovis.id())).getFirst())
                .satisfies(entry -> {
                    assertThat(entry.act()).isEqualTo("students.populations");
                    assertThat(entry.by()).isEqualTo(clerk.name());
                });
    }

    @Test
    void oneFaultAndNothingIsImported() {
        assertThat(send(clerk, LEARNER + "u1,,rich,2025-08-01,\n", false))
                .hasStatusOk()
                .bodyText()
                .contains("Nothing was imported", "One fault", "Not one of the special populations", "rich");
        assertThat(populations()).isEmpty();
        assertThat(send(clerk, "", false)).hasStatusOk().bodyText().contains("Choose a file.");
    }

    @Test
    void aStudentWhoLivesOutsideIsToldOnTheirPage() {
        assertThat(send(clerk, "sourcedId,ssid,outsideDistrict\nu1,,Hanford Joint Union High\n", false))
                .hasStatus3xxRedirection();
        assertThat(http.get()
                        .uri("/{agency}/students/{id}", valley.slug(), rosters.named(valley, "Ruiz"))
                        .with(as(clerk)))
                .bodyText()
                .contains("Lives in Hanford Joint Union High, outside the member districts");
    }

    @Test
    void othersMayNot() {
        var selma = a.somebody(valley, Grant.clerk(a.aDistrict(valley, "selma").id()));
        assertThat(send(selma, LEARNER, false)).hasStatus(404);
        assertThat(send(a.somebody(valley, Grant.representative(clovis.id())), LEARNER, false))
                .hasStatus(403);
        var harbor = a.anAgency();
        assertThat(send(harbor, a.somebody(harbor, Grant.of(Role.DIRECTOR)), LEARNER, false))
                .as("another agency has no such district")
                .hasStatus(404);
        assertThat(populations()).isEmpty();
    }

    private java.util.Set<SpecialPopulation> populations() {
        var ana = rosters.named(valley, "Ruiz");
        return in(valley, () -> students.populations(ana, LocalDate.of(2026, 9, 1)));
    }

    private MvcTestResult send(Actor actor, String csv, boolean dryRun) {
        return send(valley, actor, csv, dryRun);
    }

    private MvcTestResult send(Agency agency, Actor actor, String csv, boolean dryRun) {
        return http.post()
                .multipart()
                .file(new MockMultipartFile("file", "students.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)))
                .uri("/{agency}/rosters/students", agency.slug())
                .param("district", clovis.id().toString())
                .param("dryRun", Boolean.toString(dryRun))
                .with(as(actor))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
    }
}
