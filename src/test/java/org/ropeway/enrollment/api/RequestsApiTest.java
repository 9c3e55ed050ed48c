package org.ropeway.enrollment.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.TestAgencies.in;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ropeway.ModuleTest;
import org.ropeway.TestAgencies;
import org.ropeway.enrollment.TestRequests;
import org.ropeway.enrollment.TestRequests.Place;
import org.ropeway.identity.Actor;
import org.ropeway.identity.ApiTokens;
import org.ropeway.identity.Grant;
import org.ropeway.identity.Role;
import org.ropeway.shared.StudentId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ModuleTest
class RequestsApiTest {
    @Autowired
    MockMvcTester http;

    @Autowired
    TestRequests the;

    @Autowired
    TestAgencies a;

    @Autowired
    ApiTokens tokens;

    Place valley;
    StudentId ana;
    String student;
    String counselor;
    String welding;

    @BeforeEach
    void anaIsSixteenAndTokensAreIssued() {
        valley = the.aPlace();
        the.aSection(valley, valley.welding(), "WELD-1-A", "Mon Wed", "13:00", "14:30");
        ana = the.aStudentBorn(valley, "2010-02-01", 10);
        the.open(valley);
        student = token(the.theStudent(valley, ana), Role.STUDENT);
        counselor = token(valley.counselor(), Role.COUNSELOR);
        welding = "{\"seatsWanted\":1,\"wishes\":[{\"course\":\"%s\"}]}"
                .formatted(valley.welding().id());
    }

    @Test
    void putsSubmitsAndApprovesAListByItsVersions() {
        var put = send(student, "PUT", "", "\"0\"", welding);
        assertThat(put).hasStatusOk().hasHeader("ETag", "\"1\"");
        assertThat(put)
                .bodyJson()
                .extractingPath("$.wishes[0].eligibility.outcome")
                .isEqualTo("ELIGIBLE");
        assertThat(send(student, "POST", "/submit", "\"1\"", "{}")).hasStatusOk();
        assertThat(send(counselor, "POST", "/consent", "\"2\"", "{\"name\":\"Rosa Ruiz\"}"))
                .bodyJson()
                .extractingPath("$.consent.how")
                .isEqualTo("ON_PAPER");
        assertThat(send(counselor, "POST", "/approve", "\"3\"", ""))
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("APPROVED");
        assertThat(send(student, "POST", "/reopen", "\"4\"", "")).hasStatusOk();
        assertThat(get(counselor, "?show=DRAFT"))
                .bodyJson()
                .extractingPath("$[0].name")
                .isEqualTo("Ruiz, Ana");
        assertThat(get(student, "/" + ana))
                .bodyJson()
                .extractingPath("$.band.number")
                .isEqualTo(1);
    }

    @Test
    void returnsAListWithItsReason() {
        send(student, "PUT", "", "\"0\"", welding);
        send(student, "POST", "/submit", "\"1\"", "{}");
        var body = "{\"reason\":\"TIMES_CLASH\",\"text\":\"Algebra\"}";
        assertThat(send(counselor, "POST", "/return", "\"2\"", body))
                .bodyJson()
                .extractingPath("$.returned.reason")
                .isEqualTo("TIMES_CLASH");
    }

    @Test
    void refusesWithProblemsWhoseCodesStay() {
        assertProblem(send(student, "PUT", "", null, welding), 428, "if-match-needed");
        assertProblem(send(student, "PUT", "", "\"7\"", welding), 412, "stale");
        assertProblem(send(student, "POST", "/submit", "\"0\"", "{}"), 422, "no-wishes");
        the.close(valley);
        assertProblem(send(student, "PUT", "", "\"0\"", welding), 409, "window-closed");
    }

    @Test
    void isClosedToTheWrongPeople() {
        var selma = a.aSchool(valley.agency(), a.aDistrict(valley.agency(), "selma"), "Selma High");
        var other = token(a.somebody(valley.agency(), Grant.counselor(selma.id())), Role.COUNSELOR);
        assertProblem(get(other, "/" + ana), 404, "not-found");
        assertThat(get(other, "")).bodyJson().extractingPath("$.length()").isEqualTo(0);
        assertProblem(send(student, "POST", "/approve", "\"0\"", ""), 403, "not-allowed");
        assertProblem(get(student, ""), 403, "not-allowed");
        var harbor = the.aPlace();
        assertProblem(get(token(harbor.agency(), harbor.director(), Role.DIRECTOR), "/" + ana), 404, "not-found");
    }

    static void assertProblem(MvcTestResult result, int status, String code) {
        assertThat(result).hasStatus(status);
        assertThat(result).bodyJson().extractingPath("$.code").isEqualTo(code);
    }

    MvcTestResult get(String token, String path) {
        return http.get()
                .uri("/api/v1/requests" + path)
                .header("Authorization", "Bearer " + token)
                .exchange();
    }

    MvcTestResult send(String token, String method, String path, String version, String body) {
        var request = http.method(org.springframework.http.HttpMethod.valueOf(method))
                .uri("/api/v1/requests/" + ana + path)
                .header("Authorization", "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return (version == null ? request : request.header("If-Match", version)).exchange();
    }

    String token(Actor actor, Role role) {
        return token(valley.agency(), actor, role);
    }

    String token(org.ropeway.agency.Agency agency, Actor actor, Role role) {
        return in(agency, () -> tokens.issue(actor.account(), role, "a test"));
    }
}
