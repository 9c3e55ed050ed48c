package org.ropeway.attendance.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.TestAgencies.in;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ropeway.ModuleTest;
import org.ropeway.TestAgencies;
import org.ropeway.attendance.Signatures;
import org.ropeway.attendance.TestAttendance;
import org.ropeway.attendance.TestAttendance.Class;
import org.ropeway.identity.Actor;
import org.ropeway.identity.ApiTokens;
import org.ropeway.identity.Grant;
import org.ropeway.identity.Role;
import org.ropeway.law.Law;
import org.ropeway.shared.Who;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Welding meets on Mondays; the first period ends on August 31, yesterday, and a sheet of three is missing. */
@ModuleTest
class PeriodsApiTest {
    static final String P1 = "/attendance-periods/2026-27/P1";

    @Autowired
    MockMvcTester http;

    @Autowired
    TestAttendance the;

    @Autowired
    TestAgencies a;

    @Autowired
    ApiTokens tokens;

    @Autowired
    Signatures signatures;

    @Autowired
    Law law;

    Class welding;
    String office;

    @BeforeEach
    void twoOfThreeSheetsAreThere() {
        welding = the.aClass(1, "Mon 13:00 14:30");
        office = token(welding, a.somebody(welding.place().agency(), Grant.of(Role.BUSINESS_OFFICE)));
        var day = LocalDate.parse("2026-07-01");
        welding.inside(() -> {
            law.set(Who.command("a test"), "attendance/cutoff-p1", day, "08-31", "Resolution 7");
            return day;
        });
        the.attend(welding, LocalDate.parse("2026-08-17"));
        the.attend(welding, LocalDate.parse("2026-08-24"));
    }

    @Test
    void saysWhatIsMissingAndCertifiesWhenNothingIs() {
        assertThat(get(office, "/attendance-periods/2026-27"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$[0].obstacle.code")
                .isEqualTo("sheets-missing");
        assertThat(get(office, "/missing-sheets?first=2026-08-01&last=2026-09-30"))
                .bodyJson()
                .extractingPath("$[*].day")
                .asArray()
                .containsExactly("2026-08-31");
        assertThat(post(office, P1 + "/certificate", ""))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("sheets-missing");
        everythingIsThere();
        assertThat(post(office, P1 + "/certificate", ""))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.minutes")
                .isEqualTo(270);
        assertThat(get(office, P1)).bodyJson().extractingPath("$.status").isEqualTo("CERTIFIED");
        assertThat(post(office, P1 + "/certificate", ""))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("already-certified");
    }

    @Test
    void opensAPeriodAgainByTwoPeople() {
        everythingIsThere();
        post(office, P1 + "/certificate", "");
        assertThat(post(office, P1 + "/reopening", "{\"why\":\" \"}")).hasStatus(422);
        assertThat(post(office, P1 + "/reopening", "{\"why\":\"A wrong day\"}"))
                .hasStatus(202)
                .bodyJson()
                .extractingPath("$.reopening.why")
                .isEqualTo("A wrong day");
        assertThat(post(office, P1 + "/reopening/agreement", ""))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("second-person-needed");
        var director = tokenAs(welding, welding.place().director(), Role.DIRECTOR);
        assertThat(post(director, P1 + "/reopening/agreement", ""))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("REOPENED");
    }

    @Test
    void isForTheOfficeAndTheDirectorOfTheAgencyOnly() {
        everythingIsThere();
        var ito = tokenAs(welding, welding.instructor(), Role.INSTRUCTOR);
        for (var path :
                new String[] {"/attendance-periods/2026-27", P1, "/missing-sheets?first=2026-08-01&last=2026-08-31"}) {
            assertThat(get(ito, path)).hasStatus(403);
            assertThat(http.get().uri("/api/v1" + path).exchange()).hasStatus(401);
        }
        for (var act : new String[] {"/certificate", "/reopening", "/reopening/agreement"}) {
            assertThat(post(ito, P1 + act, "{}")).hasStatus(403);
        }
        var harbor = the.aClass(1, "Mon 09:00 10:30");
        var other = token(harbor, a.somebody(harbor.place().agency(), Grant.of(Role.BUSINESS_OFFICE)));
        assertThat(get(other, P1)).bodyJson().extractingPath("$.lastDay").isEqualTo("2026-12-31");
        assertThat(post(other, P1 + "/certificate", ""))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("not-over");
        assertThat(get(office, P1)).bodyJson().extractingPath("$.status").isEqualTo("OPEN");
        assertThat(get(other, "/missing-sheets?first=2026-08-01&last=2026-09-01"))
                .bodyText()
                .doesNotContain(welding.section().id().toString());
    }

    @Test
    void refusesDaysThatAreNone() {
        assertThat(get(office, "/missing-sheets?first=2026-08-31&last=2026-08-01"))
                .hasStatus(422);
        assertThat(get(office, "/attendance-periods/2026")).hasStatus(400);
    }

    private void everythingIsThere() {
        the.attend(welding, LocalDate.parse("2026-08-31"));
        welding.inside(
                () -> signatures.sign(welding.instructor(), welding.section().id(), YearMonth.of(2026, 8)));
    }

    private MvcTestResult get(String token, String path) {
        return http.get()
                .uri("/api/v1" + path)
                .header("Authorization", "Bearer " + token)
                .exchange();
    }

    private MvcTestResult post(String token, String path, String body) {
        return http.post()
                .uri("/api/v1" + path)
                .header("Authorization", "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private String token(Class of, Actor actor) {
        return tokenAs(of, actor, Role.BUSINESS_OFFICE);
    }

    private String tokenAs(Class of, Actor actor, Role role) {
        return in(of.place().agency(), () -> tokens.issue(actor.account(), role, "a test"));
    }
}
