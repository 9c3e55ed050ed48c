package org.ropeway.seating.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.TestAgencies.in;
import static org.ropeway.seating.TestSeating.section;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ropeway.ModuleTest;
import org.ropeway.TestAgencies;
import org.ropeway.enrollment.TestRequests.Place;
import org.ropeway.identity.Actor;
import org.ropeway.identity.ApiTokens;
import org.ropeway.identity.Grant;
import org.ropeway.identity.Role;
import org.ropeway.schedule.Section;
import org.ropeway.seating.Rosters;
import org.ropeway.seating.TestSeating;
import org.ropeway.shared.InstructorId;
import org.ropeway.shared.StudentId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ModuleTest
class AllocationRunsApiTest {
    static final String FAIR = "{\"term\":\"2026-27-fall\",\"policy\":\"FAIR\",\"seatsPerStudent\":1}";
    static final String DRAW =
            "{\"term\":\"2026-27-fall\",\"method\":\"DRAWN_IN_PUBLIC\",\"number\":7,\"words\":\"Dice\"}";

    @Autowired
    TestSeating the;

    @Autowired
    TestAgencies a;

    @Autowired
    Rosters rosters;

    @Autowired
    ApiTokens tokens;

    @Autowired
    MockMvcTester http;

    Place valley;
    Section morning;
    String director;
    List<StudentId> students;

    @BeforeEach
    void twoStudentsWantOneSeat() {
        valley = the.aPlace();
        morning = the.aSection(valley, valley.welding(), "W-1", "Mon Wed 08:00 10:00", 1);
        students = new ArrayList<>();
        students.add(the.aStudentWishing(valley, 1, section(morning)));
        students.add(the.aStudentWishing(valley, 1, section(morning)));
        director = token(valley, valley.director(), Role.DIRECTOR);
    }

    @Test
    void drawsRunsAndPublishes() {
        assertThat(send("/lottery-draws", DRAW, null)).hasStatus(201);
        assertThat(get(director, "/lottery-draws?term=2026-27-fall"))
                .bodyJson()
                .extractingPath("$[0].number")
                .isEqualTo("7");
        var started = send("/allocation-runs", FAIR, "one");
        assertThat(started).hasStatus(202).containsHeader("Location");
        the.awaitAll(valley);
        var path = path(started);
        assertThat(get(director, path)).bodyJson().extractingPath("$.status").isEqualTo("DONE");
        assertThat(get(director, path))
                .bodyJson()
                .extractingPath("$.totals.filled")
                .isEqualTo(1);
        assertThat(get(director, path + "/assignments"))
                .bodyJson()
                .extractingPath("$.assignments[0].sectionCode")
                .isEqualTo("W-1");
        assertThat(get(director, path + "/assignments?limit=1"))
                .bodyJson()
                .extractingPath("$.next")
                .asString()
                .isNotEmpty();
        assertThat(send(path + "/publish", "", null))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("PUBLISHED");
        assertThat(get(director, "/rosters/" + morning.id()))
                .bodyJson()
                .extractingPath("$.students[1].place")
                .isEqualTo(1);
        assertThat(get(director, "/allocation-runs?term=2026-27-fall"))
                .bodyJson()
                .extractingPath("$.length()")
                .isEqualTo(1);
    }

    @Test
    void startsOneRunForOneKeyAndRefusesTheKeyForAnother() {
        the.draw(valley, 7);
        var one = send("/allocation-runs", FAIR, "key");
        var again = send("/allocation-runs", FAIR, "key");
        assertThat(path(again)).isEqualTo(path(one));
        var other = FAIR.replace("\"seatsPerStudent\":1", "\"seatsPerStudent\":2");
        assertProblem(send("/allocation-runs", other, "key"), 422, "idempotency-key-reused");
        assertThat(the.awaitAll(valley)).hasSize(1);
    }

    @Test
    void saysWhichFieldOfTheBodyIsWrong() {
        assertThat(send("/allocation-runs", "{}", null))
                .hasStatus(400)
                .bodyText()
                .contains("term is missing.");
        assertThat(send("/allocation-runs", FAIR.replace("FAIR", "FASTEST"), null))
                .bodyText()
                .contains("policy cannot be 'FASTEST': it is one of FAIR, MOST_SERVED.");
        assertThat(send("/allocation-runs", "{\"term\":\n7;", null))
                .bodyText()
                .contains("The body is not JSON: line 2");
        assertThat(get(director, "/allocation-runs")).hasStatus(400).bodyText().contains("term is missing");
    }

    @Test
    void dropsAStudentOnceAndSaysWhyNotAgain() {
        the.draw(valley, 7);
        the.publish(valley, the.aFairRun(valley, 1));
        var seated = in(
                valley.agency(),
                () -> rosters.attending(morning.id()).getFirst().student());
        var path = "/rosters/%s/drops".formatted(morning.id());
        var body = "{\"student\":\"%s\",\"lastDay\":\"2026-10-02\",\"why\":\"Moved away\"}".formatted(seated);
        assertProblem(send(path, body.replace("2026-10-02", "2027-10-02"), null), 422, "outside-term");
        assertThat(send(path, body, null))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.firstDay")
                .isEqualTo("2026-09-01");
        assertProblem(send(path, body, null), 422, "not-seated");
    }

    @Test
    void isDescribedWithoutWhoActs() {
        assertThat(get(director, "/openapi"))
                .hasStatusOk()
                .bodyText()
                .contains("allocation-runs", "bearer")
                .doesNotContain("\"actor\"");
    }

    @Test
    void refusesWithProblemsWhoseCodesStay() {
        assertProblem(send("/allocation-runs", FAIR, null), 409, "no-draw");
        assertProblem(send("/lottery-draws", DRAW.replace("Dice", " "), null), 422, "words-missing");
        the.draw(valley, 7);
        assertProblem(send("/lottery-draws", DRAW, null), 422, "why-again-missing");
        assertProblem(
                send("/allocation-runs", FAIR.replace(":1}", ":1,\"objective\":\"SEATS\"}"), null),
                422,
                "objective-not-for-fair");
        assertProblem(send("/allocation-runs", FAIR.replace("fall", "winter"), null), 404, "not-found");
        var run = the.aFairRun(valley, 1);
        var late = the.aStudentWishing(valley, 1, section(morning));
        var refused = send("/allocation-runs/" + run.id() + "/publish", "", null);
        assertProblem(refused, 409, "input-changed");
        assertThat(refused).bodyJson().extractingPath("$.changedStudents[0]").isEqualTo(late.toString());
    }

    @Test
    void isClosedToTheWrongPeople() {
        the.draw(valley, 7);
        var run = the.aFairRun(valley, 1);
        the.publish(valley, run);
        var counselor = token(valley, valley.counselor(), Role.COUNSELOR);
        assertProblem(get(counselor, "/allocation-runs/" + run.id()), 403, "not-allowed");
        assertProblem(get(counselor, "/allocation-runs/" + run.id() + "/assignments"), 403, "not-allowed");
        assertThat(get(counselor, "/rosters/" + morning.id())).hasStatusOk();
        var stranger = a.somebody(valley.agency(), Grant.instructor(InstructorId.random()));
        assertProblem(get(token(valley, stranger, Role.INSTRUCTOR), "/rosters/" + morning.id()), 404, "not-found");
        var student = the.theStudent(valley, students.getFirst());
        assertProblem(get(token(valley, student, Role.STUDENT), "/rosters/" + morning.id()), 403, "not-allowed");
        var harbor = the.aPlace();
        var elsewhere = token(harbor, harbor.director(), Role.DIRECTOR);
        assertProblem(get(elsewhere, "/allocation-runs/" + run.id()), 404, "not-found");
        assertProblem(get(elsewhere, "/rosters/" + morning.id()), 404, "not-found");
    }

    static void assertProblem(MvcTestResult result, int status, String code) {
        assertThat(result).hasStatus(status);
        assertThat(result).bodyJson().extractingPath("$.code").isEqualTo(code);
    }

    static String path(MvcTestResult started) {
        var location = started.getResponse().getHeader("Location");
        assertThat(location).isNotNull();
        return location.substring("/api/v1".length());
    }

    MvcTestResult get(String token, String path) {
        return http.get()
                .uri("/api/v1" + path)
                .header("Authorization", "Bearer " + token)
                .exchange();
    }

    MvcTestResult send(String path, String body, @Nullable String key) {
        var request = http.method(HttpMethod.POST)
                .uri("/api/v1" + path)
                .header("Authorization", "Bearer " + director)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return (key == null ? request : request.header("Idempotency-Key", key)).exchange();
    }

    String token(Place place, Actor actor, Role role) {
        return in(place.agency(), () -> tokens.issue(actor.account(), role, "a test"));
    }
}
