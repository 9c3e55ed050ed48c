package org.ropeway.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.TestAgencies.as;
import static org.ropeway.TestAgencies.in;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ropeway.ModuleTest;
import org.ropeway.TestAgencies;
import org.ropeway.agency.Agency;
import org.ropeway.agency.District;
import org.ropeway.exchange.DistrictSettings;
import org.ropeway.exchange.RosterFixture;
import org.ropeway.exchange.RosterImports;
import org.ropeway.exchange.TestRosters;
import org.ropeway.identity.Actor;
import org.ropeway.identity.ApiTokens;
import org.ropeway.identity.Grant;
import org.ropeway.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** The clerk's pages and the API, which do the same. */
@ModuleTest
class RostersPagesTest {
    @Autowired
    TestAgencies a;

    @Autowired
    TestRosters rosters;

    @Autowired
    RosterImports imports;

    @Autowired
    DistrictSettings settings;

    @Autowired
    ApiTokens tokens;

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @TempDir
    Path folder;

    private Agency valley;
    private District clovis;
    private Actor clerk;

    @BeforeEach
    void aClerk() {
        valley = a.anAgency();
        clovis = a.aDistrict(valley, "clovis");
        a.aSchool(valley, clovis, "Clovis High");
        clerk = a.somebody(valley, Grant.clerk(clovis.id()));
    }

    @Test
    void aClerkHandsInARosterAndReadsWhatCameOfIt() {
        var page = "/" + valley.slug() + "/rosters/"
                + handIn(clerk, RosterFixture.bulk().bytes(), false);
        assertThat(http.get().uri(page).with(as(clerk)))
                .hasStatusOk()
                .bodyText()
                .contains("Imported", "users.csv", "counted with users.csv");
        assertThat(rosters.everybody(valley)).hasSize(2);
        assertThat(http.get().uri("/{agency}/rosters", valley.slug()).with(as(clerk)))
                .hasStatusOk()
                .bodyText()
                .contains("roster.zip", "Imported", clerk.name());
    }

    @Test
    void faultsAreShownAndDownloaded() {
        var roster = RosterFixture.bulk().change("users", ",Tomas,", ",,");
        var page = "/" + valley.slug() + "/rosters/" + handIn(clerk, roster.bytes(), false);
        assertThat(http.get().uri(page).with(as(clerk)))
                .bodyText()
                .contains("Nothing was imported", "A required value is missing.", "givenName");
        assertThat(http.get().uri(page + "/faults.csv").with(as(clerk)))
                .bodyText()
                .contains("users.csv,4,givenName,,REQUIRED,error,A required value is missing.");
    }

    @Test
    void aTryChangesNothing() {
        var page = "/" + valley.slug() + "/rosters/"
                + handIn(clerk, RosterFixture.bulk().bytes(), true);
        assertThat(http.get().uri(page).with(as(clerk))).bodyText().contains("The file could be imported");
        assertThat(rosters.everybody(valley)).isEmpty();
    }

    @Test
    void aFormWithoutAFileComesBack() {
        assertThat(send(clerk, new byte[0], false)).hasStatusOk().bodyText().contains("Choose a file.");
    }

    @Test
    void anotherDistrictsClerkFindsNothing() {
        var run = handIn(clerk, RosterFixture.bulk().bytes(), true);
        var selma = a.aDistrict(valley, "selma");
        var other = a.somebody(valley, Grant.clerk(selma.id()));
        assertThat(http.get().uri("/{agency}/rosters/{run}", valley.slug(), run).with(as(other)))
                .hasStatus(404);
        assertThat(http.get()
                        .uri("/{agency}/rosters/{run}/faults.csv", valley.slug(), run)
                        .with(as(other)))
                .hasStatus(404);
        assertThat(http.get().uri("/{agency}/rosters", valley.slug()).with(as(other)))
                .bodyText()
                .doesNotContain("roster.zip");
        assertThat(send(other, RosterFixture.bulk().bytes(), false)).hasStatus(404);
        assertThat(http.post()
                        .uri("/{agency}/rosters/settings", valley.slug())
                        .param("of", clovis.id().toString())
                        .param("type", "SSID")
                        .with(as(other))
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .hasStatus(404);
        var representative = a.somebody(valley, Grant.representative(clovis.id()));
        assertThat(http.get().uri("/{agency}/rosters", valley.slug()).with(as(representative)))
                .hasStatus(403);
        var director = a.somebody(valley, Grant.of(Role.DIRECTOR));
        assertThat(http.get().uri("/{agency}/rosters/{run}", valley.slug(), run).with(as(director)))
                .hasStatusOk();
    }

    @Test
    void aClerkSaysWhereTheStateIdStands() {
        assertThat(http.post()
                        .uri("/{agency}/rosters/settings", valley.slug())
                        .param("of", clovis.id().toString())
                        .param("type", "SSID")
                        .with(as(clerk))
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .hasStatus3xxRedirection();
        assertThat(in(valley, () -> settings.stateIds(clovis.id())).userIdType())
                .isEqualTo("SSID");
    }

    @Test
    void theApiTakesARosterAndTellsItsFaults() {
        var token = in(valley, () -> tokens.issue(clerk.account(), Role.DISTRICT_CLERK, "test"));
        var sent = http.post()
                .uri("/api/v1/roster-imports?district=clovis&fileName=api.zip")
                .header("Authorization", "Bearer " + token)
                .contentType("application/zip")
                .content(RosterFixture.bulk().change("users", ",Tomas,", ",,").bytes())
                .exchange();
        assertThat(sent).hasStatus(202);
        var location = sent.getResponse().getHeader("Location");
        assertThat(location).isNotNull();
        ended(UUID.fromString(location.substring(location.lastIndexOf('/') + 1)));
        assertThat(http.get().uri(location).header("Authorization", "Bearer " + token))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("refused");
        assertThat(http.get().uri(location + "/faults").header("Authorization", "Bearer " + token))
                .bodyJson()
                .extractingPath("$.faults[0].rule")
                .isEqualTo("REQUIRED");
    }

    @Test
    void theApiListsTheCallersImports() {
        handIn(clerk, RosterFixture.bulk().bytes(), true);
        var selma = a.aDistrict(valley, "selma");
        var other = a.somebody(valley, Grant.clerk(selma.id()));
        var token = in(valley, () -> tokens.issue(clerk.account(), Role.DISTRICT_CLERK, "test"));
        var others = in(valley, () -> tokens.issue(other.account(), Role.DISTRICT_CLERK, "test"));
        assertThat(http.get().uri("/api/v1/roster-imports").header("Authorization", "Bearer " + token))
                .bodyJson()
                .extractingPath("$.imports[0].state")
                .isEqualTo("checked");
        assertThat(http.get().uri("/api/v1/roster-imports").header("Authorization", "Bearer " + others))
                .bodyJson()
                .extractingPath("$.imports")
                .asArray()
                .isEmpty();
    }

    @Test
    void aRunThatAStopLeftBehindIsToldAsInterrupted() throws IOException {
        var zip = Files.write(folder.resolve("roster.zip"), RosterFixture.bulk().bytes());
        var lost = in(valley, () -> imports.begin(clerk.who(), clovis.id(), zip, "roster.zip", false));
        twoHoursAgo();
        assertThat(http.get()
                        .uri("/{agency}/rosters/{run}", valley.slug(), lost.id())
                        .with(as(clerk)))
                .hasStatusOk()
                .bodyText()
                .contains("The import was interrupted")
                .doesNotContain("The roster is being read");
    }

    @Test
    void homeTellsWhatIsOldAndWhatWasRefused() {
        assertThat(home(clerk)).contains("sent no roster for a month");
        handIn(clerk, RosterFixture.bulk().change("users", ",Tomas,", ",,").bytes(), false);
        assertThat(home(clerk)).contains("roster was refused").doesNotContain("for a month");
        twoHoursAgo();
        handIn(clerk, RosterFixture.bulk().bytes(), false);
        assertThat(home(clerk)).doesNotContain("roster was refused", "for a month");
        var counselor = a.somebody(
                valley, Grant.counselor(a.aSchool(valley, clovis, "Clovis East").id()));
        assertThat(home(counselor)).doesNotContain("for a month");
    }

    @Test
    void theDirectorSeesHowEachDistrictStands() {
        a.aDistrict(valley, "selma");
        handIn(clerk, RosterFixture.bulk().bytes(), false);
        var director = a.somebody(valley, Grant.of(Role.DIRECTOR));
        assertThat(http.get().uri("/{agency}/rosters", valley.slug()).with(as(director)))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence("The districts", "District clovis", "Imported", "District selma", "none yet");
    }

    private void twoHoursAgo() {
        in(
                valley,
                () -> transaction.execute(
                        _ -> jdbc.sql("update exchange.roster_run set started_at = started_at - interval '2 hours'")
                                .update()));
    }

    private String home(Actor actor) {
        var page =
                http.get().uri("/{agency}/home", valley.slug()).with(as(actor)).exchange();
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void theApiTakesAFormToo() {
        var token = in(valley, () -> tokens.issue(clerk.account(), Role.DISTRICT_CLERK, "test"));
        var sent = http.post()
                .multipart()
                .file(new MockMultipartFile(
                        "file",
                        "form.zip",
                        "application/zip",
                        RosterFixture.bulk().bytes()))
                .uri("/api/v1/roster-imports?district=clovis&dryRun=true")
                .header("Authorization", "Bearer " + token)
                .exchange();
        assertThat(sent).hasStatus(202).bodyJson().extractingPath("$.dryRun").isEqualTo(true);
        var location = String.valueOf(sent.getResponse().getHeader("Location"));
        ended(UUID.fromString(location.substring(location.lastIndexOf('/') + 1)));
    }

    @Test
    void theApiRefusesWhoMayNot() {
        var zip = RosterFixture.bulk().bytes();
        assertThat(http.post()
                        .uri("/api/v1/roster-imports?district=clovis")
                        .contentType("application/zip")
                        .content(zip))
                .hasStatus(401);
        var representative = a.somebody(valley, Grant.representative(clovis.id()));
        var token = in(valley, () -> tokens.issue(representative.account(), Role.DISTRICT_REPRESENTATIVE, "test"));
        assertThat(http.post()
                        .uri("/api/v1/roster-imports?district=clovis")
                        .header("Authorization", "Bearer " + token)
                        .contentType("application/zip")
                        .content(zip))
                .hasStatus(403);
        var selma = a.aDistrict(valley, "selma");
        var other = a.somebody(valley, Grant.clerk(selma.id()));
        var wrong = in(valley, () -> tokens.issue(other.account(), Role.DISTRICT_CLERK, "test"));
        assertThat(http.post()
                        .uri("/api/v1/roster-imports?district=clovis")
                        .header("Authorization", "Bearer " + wrong)
                        .contentType("application/zip")
                        .content(zip))
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("not-found");
    }

    private UUID handIn(Actor actor, byte[] zip, boolean dryRun) {
        var sent = send(actor, zip, dryRun);
        assertThat(sent).hasStatus3xxRedirection();
        var to = String.valueOf(sent.getResponse().getRedirectedUrl());
        var run = UUID.fromString(to.substring(to.lastIndexOf('/') + 1));
        ended(run);
        return run;
    }

    private MvcTestResult send(Actor actor, byte[] zip, boolean dryRun) {
        return http.post()
                .multipart()
                .file(new MockMultipartFile("roster", "roster.zip", "application/zip", zip))
                .uri("/{agency}/rosters", valley.slug())
                .param("district", clovis.id().toString())
                .param("dryRun", Boolean.toString(dryRun))
                .with(as(actor))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
    }

    private void ended(UUID run) {
        var until = Instant.now().plus(Duration.ofSeconds(30));
        while (in(valley, () -> imports.byId(run)).isRunning()) {
            assertThat(Instant.now()).isBefore(until);
            Thread.onSpinWait();
            try {
                Thread.sleep(20);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }
}
