package org.ropeway.catalog.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.TestAgencies.in;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ropeway.ModuleTest;
import org.ropeway.TestAgencies;
import org.ropeway.agency.Agency;
import org.ropeway.catalog.Courses;
import org.ropeway.catalog.TestCourses;
import org.ropeway.identity.ApiTokens;
import org.ropeway.identity.Grant;
import org.ropeway.identity.Role;
import org.ropeway.schedule.Section;
import org.ropeway.schedule.Sections;
import org.ropeway.schedule.TestSchedules;
import org.ropeway.shared.MeetingPattern;
import org.ropeway.shared.SectionId;
import org.ropeway.shared.Who;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ModuleTest
class CatalogApiTest {
    static final Who DIRECTOR = Who.command("the director");
    static final String NEW = """
            {"title": "Robotics", "pathway": "153", "level": "INTRODUCTORY", "minutes": 5400,
             "credits": 5, "method": "CLASSROOM", "stateCode": "7710"}""";

    @Autowired
    TestAgencies a;

    @Autowired
    TestSchedules schedules;

    @Autowired
    Courses courses;

    @Autowired
    Sections sections;

    @Autowired
    ApiTokens tokens;

    @Autowired
    MockMvcTester http;

    Agency valley;
    TestSchedules.Setting setting;
    String director;

    @BeforeEach
    void anAgencyWithAToken() {
        valley = a.anAgency();
        setting = schedules.aSetting(valley);
        in(valley, () -> courses.save(DIRECTOR, TestCourses.patientCare("CNA")));
        director = token(valley, Role.DIRECTOR);
    }

    private String token(Agency agency, Role role) {
        var actor = a.somebody(agency, Grant.of(role));
        return in(agency, () -> tokens.issue(actor.account(), role, "test"));
    }

    @Test
    void listsCoursesByPage() {
        var first = get("/api/v1/courses?limit=1", director);
        assertThat(first).bodyJson().extractingPath("$.items[0].code").isEqualTo("CNA");
        assertThat(first).bodyJson().extractingPath("$.next").isEqualTo("CNA");
        var second = get("/api/v1/courses?limit=1&after=CNA", director);
        assertThat(second).bodyJson().extractingPath("$.items[0].code").isEqualTo("WELD-1");
        assertThat(second).bodyJson().extractingPath("$.next").isNull();
    }

    @Test
    void findsCoursesByWordsAndFilters() {
        for (var query : List.of("words=nursing", "sector=HSMT", "pathway=198", "level=CAPSTONE")) {
            assertThat(get("/api/v1/courses?" + query, director))
                    .bodyJson()
                    .extractingPath("$.items[*].code")
                    .asArray()
                    .containsExactly("CNA");
        }
    }

    @Test
    void addsACourseAndChangesItOnlyAsItWasRead() {
        assertThat(put("ROBO", NEW, null)).hasStatus(201);
        assertThat(put("ROBO", NEW, null))
                .hasStatus(428)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("if-match-needed");
        var etag = get("/api/v1/courses/ROBO", director).getResponse().getHeader("ETag");
        var changed = NEW.replace("Robotics", "Robotics 1");
        assertThat(put("ROBO", changed, etag))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.title")
                .isEqualTo("Robotics 1");
        assertThat(put("ROBO", NEW, etag))
                .hasStatus(412)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("changed-meanwhile");
    }

    @Test
    void takesBackUnchangedWhatItTold() throws Exception {
        var told = get("/api/v1/courses/CNA", director).getResponse();
        var before = in(valley, () -> courses.byCode("CNA"));
        assertThat(put("CNA", told.getContentAsString(), told.getHeader("ETag")))
                .hasStatusOk();
        assertThat(in(valley, () -> courses.byCode("CNA"))).isEqualTo(before);
    }

    @Test
    void tellsEachFaultOfACourse() {
        var answer = put("ROBO", NEW.replace("\"153\"", "\"999\"").replace("Robotics", ""), null);
        assertThat(answer).hasStatus(422).bodyJson().extractingPath("$.code").isEqualTo("course-wrong");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactlyInAnyOrder("title", "pathway");
        assertThat(put("ROBO", "{", null))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("body-unreadable");
        assertThat(get("/api/v1/courses?level=HARD", director))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("parameter-wrong");
    }

    @Test
    void listsSections() {
        var section = new Section(
                SectionId.random(),
                setting.welding().id(),
                "A",
                setting.fall().id(),
                setting.center().id(),
                MeetingPattern.of("Mon", "18:00", "19:00"),
                null,
                20,
                List.of());
        in(valley, () -> sections.save(DIRECTOR, section));
        assertThat(get("/api/v1/sections?time=EVENING&term=2026-27-fall&course=WELD-1", director))
                .bodyJson()
                .extractingPath("$.items[0].seats")
                .isEqualTo(20);
        assertThat(get("/api/v1/sections?time=MORNING", director))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
        assertThat(get("/api/v1/sections/" + section.id(), director))
                .hasStatusOk()
                .containsHeader("ETag");
    }

    @Test
    void refusesACallWithoutATokenAChangeByACounselorAndAnotherAgency() {
        assertThat(http.get().uri("/api/v1/courses").exchange()).hasStatus(401);
        var business = token(valley, Role.BUSINESS_OFFICE);
        assertThat(get("/api/v1/courses", business)).hasStatusOk();
        assertThat(http.put()
                        .uri("/api/v1/courses/ROBO")
                        .header("Authorization", "Bearer " + business)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(NEW)
                        .exchange())
                .hasStatus(403);
        var stranger = token(a.anAgency(), Role.DIRECTOR);
        assertThat(get("/api/v1/courses/CNA", stranger))
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("not-found");
    }

    private MvcTestResult get(String uri, String token) {
        return http.get().uri(uri).header("Authorization", "Bearer " + token).exchange();
    }

    private MvcTestResult put(String code, String body, String etag) {
        var request = http.put()
                .uri("/api/v1/courses/" + code)
                .header("Authorization", "Bearer " + director)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return (etag == null ? request : request.header("If-Match", etag)).exchange();
    }
}
