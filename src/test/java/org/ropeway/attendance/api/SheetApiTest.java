package org.ropeway.attendance.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.TestAgencies.in;
import static org.ropeway.attendance.TestAttendance.MONDAY;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ropeway.ModuleTest;
import org.ropeway.TestAgencies;
import org.ropeway.attendance.TestAttendance;
import org.ropeway.attendance.TestAttendance.Class;
import org.ropeway.identity.Actor;
import org.ropeway.identity.ApiTokens;
import org.ropeway.identity.Grant;
import org.ropeway.identity.Role;
import org.ropeway.seating.TestSeating;
import org.ropeway.shared.InstructorId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ModuleTest
class SheetApiTest {
    @Autowired
    MockMvcTester http;

    @Autowired
    TestAttendance the;

    @Autowired
    TestSeating seating;

    @Autowired
    TestAgencies a;

    @Autowired
    ApiTokens tokens;

    Class welding;
    String ito;
    String ana;
    String ben;

    @BeforeEach
    void twoStudentsWeld() {
        welding = the.aClass(2);
        ito = token(welding, welding.instructor(), Role.INSTRUCTOR);
        ana = welding.students().getFirst().toString();
        ben = welding.students().getLast().toString();
    }

    @Test
    void givesTakesAndCorrectsASheet() {
        assertThat(get(ito))
                .hasStatusOk()
                .hasHeader("ETag", "\"0\"")
                .bodyJson()
                .extractingPath("$.students.length()")
                .isEqualTo(2);
        var marks = """
                {"version":0,"students":[{"student":"%s","state":"ABSENT"},{"student":"%s","state":"PART","in":"13:10"}]}
                """.formatted(ana, ben);
        assertThat(send(ito, "k1", marks))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.version")
                .isEqualTo(1);
        assertThat(send(ito, "k1", marks))
                .bodyJson()
                .extractingPath("$.version")
                .isEqualTo(1);
        var parts = """
                {"version":1,"why":"He came twice","students":[{"student":"%s","state":"PART",
                 "parts":[{"from":"13:00","to":"13:20"},{"from":"14:00","to":"14:30"}]}]}
                """.formatted(ben);
        assertThat(send(ito, "k2", parts))
                .bodyJson()
                .extractingPath("$.version")
                .isEqualTo(2);
        assertThat(get(ito))
                .bodyJson()
                .extractingPath("$.students[?(@.student=='%s')].present.length()".formatted(ben))
                .asArray()
                .containsExactly(2);
    }

    @Test
    void answersAConflictWithTheOtherSheet() {
        send(ito, null, body(0, ana, "ABSENT"));
        var late = send(ito, null, body(0, ana, "PRESENT"));
        assertThat(late).hasStatus(409);
        assertThat(late).bodyJson().extractingPath("$.code").isEqualTo("changed-meanwhile");
        assertThat(late).bodyJson().extractingPath("$.now.version").isEqualTo(1);
    }

    @Test
    void answersARefusalWithItsReasons() {
        var stranger = seating.aStudent(welding.place()).toString();
        var refused = send(ito, null, body(0, stranger, "PRESENT"));
        assertThat(refused).hasStatus(422);
        assertThat(refused).bodyJson().extractingPath("$.code").isEqualTo("not-enrolled");
        assertThat(refused).bodyJson().extractingPath("$.refusals[0].student").isEqualTo(stranger);
        var twice =
                "{\"version\":0,\"students\":[{\"student\":\"%s\",\"state\":\"PRESENT\"},{\"student\":\"%s\",\"state\":\"ABSENT\"}]}"
                        .formatted(ana, ana);
        assertThat(send(ito, null, twice)).bodyJson().extractingPath("$.code").isEqualTo("sheet-unclear");
        assertThat(send(ito, null, "{\"version\":0}")).hasStatus(400);
    }

    @Test
    void isNotForOthers() {
        var other = a.somebody(welding.place().agency(), Grant.instructor(InstructorId.random()));
        var counselor = token(welding, welding.place().counselor(), Role.COUNSELOR);
        assertThat(get(token(welding, other, Role.INSTRUCTOR))).hasStatus(404);
        assertThat(send(token(welding, other, Role.INSTRUCTOR), null, body(0, ana, "PRESENT")))
                .hasStatus(404);
        assertThat(get(counselor)).hasStatus(403);
        var harbor = the.aClass(1);
        assertThat(get(token(harbor, harbor.instructor(), Role.INSTRUCTOR))).hasStatus(404);
        assertThat(http.get().uri(path()).exchange()).hasStatus(401);
    }

    @Test
    void isDescribed() {
        assertThat(http.get().uri("/api/v1/openapi").exchange())
                .bodyText()
                .contains("/api/v1/sections/{section}/attendance/{day}");
    }

    String path() {
        return "/api/v1/sections/%s/attendance/%s".formatted(welding.section().id(), MONDAY);
    }

    static String body(int version, String student, String state) {
        return "{\"version\":%d,\"students\":[{\"student\":\"%s\",\"state\":\"%s\"}]}"
                .formatted(version, student, state);
    }

    MvcTestResult get(String token) {
        return http.get().uri(path()).header("Authorization", "Bearer " + token).exchange();
    }

    MvcTestResult send(String token, String key, String body) {
        var request = http.post()
                .uri(path())
                .header("Authorization", "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return (key == null ? request : request.header("Idempotency-Key", key)).exchange();
    }

    String token(Class of, Actor actor, Role role) {
        return in(of.place().agency(), () -> tokens.issue(actor.account(), role, "a test"));
    }
}
