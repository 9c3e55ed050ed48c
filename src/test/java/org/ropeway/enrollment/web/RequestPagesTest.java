package org.ropeway.enrollment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.TestAgencies.as;
import static org.ropeway.TestAgencies.in;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ropeway.ModuleTest;
import org.ropeway.TestAgencies;
import org.ropeway.enrollment.Requests;
import org.ropeway.enrollment.TestRequests;
import org.ropeway.enrollment.TestRequests.Place;
import org.ropeway.enrollment.Wish;
import org.ropeway.enrollment.WishList;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Grant;
import org.ropeway.shared.SectionId;
import org.ropeway.shared.StudentId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ModuleTest
class RequestPagesTest {
    @Autowired
    MockMvcTester http;

    @Autowired
    TestRequests the;

    @Autowired
    TestAgencies a;

    @Autowired
    Requests requests;

    Place valley;
    SectionId afternoon;
    StudentId ana;
    Actor student;
    Actor guardian;
    String acts;

    @BeforeEach
    void anaIsFifteenInGradeTen() {
        valley = the.aPlace();
        afternoon = the.aSection(valley, valley.welding(), "WELD-1-A", "Mon Wed", "13:00", "14:30");
        ana = the.aStudentBorn(valley, "2010-12-01", 10);
        student = the.theStudent(valley, ana);
        guardian = the.aGuardianOf(valley, ana);
        acts = "/requests/%s/%s".formatted(ana, valley.fall());
        the.open(valley);
    }

    @Test
    void showTheStudentWhatMayBeAddedAndWhyAdmissionIsRefused() {
        assertThat(get(student, "/my-requests"))
                .hasStatusOk()
                .bodyText()
                .contains("Welding Technology", "Career Center", "1:00", "Not eligible", "15 years old")
                .contains("not sent yet");
        assertThat(get(student, "/my-requests?lang=es"))
                .hasStatusOk()
                .bodyText()
                .contains("Tecnología de soldadura", "15 años", "Mis solicitudes");
    }

    @Test
    void carryAListFromTheFirstWishToApproval() {
        var wish = valley.welding().id() + ":" + afternoon;
        assertThat(post(student, acts + "/wishes", "version", "0", "wish", wish))
                .hasStatus3xxRedirection();
        post(
                student,
                acts + "/wishes",
                "version",
                "1",
                "wish",
                valley.welding().id().toString());
        post(student, acts + "/wishes/move", "version", "2", "wish", wish, "by", "1");
        assertThat(list().wishes().getFirst())
                .isEqualTo(Wish.forCourse(valley.welding().id()));
        post(
                student,
                acts + "/wishes/remove",
                "version",
                "3",
                "wish",
                valley.welding().id().toString());
        post(student, acts + "/seats", "version", "4", "seats", "2");
        assertThat(get(student, "/my-requests")).bodyText().contains("This section only", "Monday", "2 seats");
        post(student, acts + "/submission", "version", "5");
        assertThat(get(guardian, "/home")).bodyText().contains("needs your consent");
        assertThat(get(guardian, "/my-requests")).bodyText().contains("As parent or guardian I consent");
        post(guardian, acts + "/consent", "version", "6", "name", "Rosa Ruiz");
        assertThat(get(valley.counselor(), "/home")).bodyText().contains("list waits for approval");
        assertThat(get(valley.counselor(), "/board/" + ana))
                .bodyText()
                .contains("Approve", "will benefit", "Times clash");
        var refused = post(valley.counselor(), acts + "/approval", "version", "7");
        assertThat(refused).flash().containsKey("said");
        waive();
        assertThat(post(valley.counselor(), acts + "/approval", "version", "7"))
                .redirectedUrl()
                .contains("/board/" + ana);
        assertThat(list().status()).isEqualTo(WishList.Status.APPROVED);
        assertThat(get(valley.counselor(), "/board/" + ana)).bodyText().contains("Approved", "Waived by");
    }

    void waive() {
        var path = "/board/%s/%s/waivers".formatted(ana, valley.fall());
        post(valley.director(), path, "rule", "ADMISSION", "basis", "IEP", "why", "IEP of May 2026");
        assertThat(get(valley.director(), "/waivers")).bodyText().contains("Ruiz, Ana", "IEP of May 2026");
    }

    @Test
    void letTheDirectorTakeAWaiverBack() {
        waive();
        var page = get(valley.director(), "/waivers");
        var path = text(page).replaceAll("(?s).*action=\"/[^/]+(/waivers/[^\"]+)\".*", "$1");
        post(valley.director(), path, "why", "Withdrawn");
        assertThat(get(valley.director(), "/waivers")).bodyText().contains("Taken back", "Withdrawn");
        assertThat(post(valley.counselor(), path, "why", "Mine")).flash().containsKey("said");
    }

    @Test
    void showTheBoardInEveryKindAndAsAFile() {
        var board = get(valley.counselor(), "/board");
        assertThat(board).hasStatusOk().bodyText().contains("Ruiz, Ana", "Admission rule not met", "Not started");
        for (var query : List.of("?show=BLOCKED", "?show=APPROVED", "?q=rui", "?grade=10&sort=-changed", "?lang=es")) {
            assertThat(get(valley.counselor(), "/board" + query)).hasStatusOk();
        }
        assertThat(get(valley.director(), "/board?format=csv")).bodyText().contains("\"Ruiz, Ana\"");
    }

    @Test
    void letACounselorConfirmAPrerequisite() {
        var path = "/board/%s/%s/completions".formatted(ana, valley.fall());
        var course = valley.welding().id().toString();
        assertThat(post(valley.counselor(), path, "course", course, "evidence", "Transcript"))
                .hasStatus3xxRedirection();
    }

    @Test
    void letTheDirectorOpenMoveAndCloseAWindow() {
        assertThat(get(valley.director(), "/windows")).bodyText().contains("Fall 2026", "Open", "Close now");
        var path = "/windows/" + valley.fall();
        post(valley.director(), path, "opens", "2026-09-10T08:00", "closes", "2026-09-20T17:00");
        assertThat(get(valley.director(), "/windows")).bodyText().contains("Opens later");
        post(valley.director(), path, "opens", "2026-08-30T08:00", "closes", "2026-09-20T17:00");
        post(valley.director(), path + "/closing");
        assertThat(get(valley.director(), "/windows")).bodyText().contains("Closed");
        assertThat(post(valley.director(), path, "opens", "x", "closes", "y"))
                .flash()
                .containsKey("flash");
        assertThat(get(student, "/my-requests")).bodyText().contains("can be read, but not changed");
    }

    @Test
    void sayThereIsNothingWhereNoWindowIsSet() {
        var agency = a.anAgency();
        var school = a.aSchool(agency, a.aDistrict(agency, "one"), "High");
        var child = the.aStudentOf(agency, school, "Ben", "Cole", "2009-01-01", 12);
        var itself = a.somebody(agency, Grant.student(child));
        assertThat(http.get().uri("/" + agency.slug() + "/my-requests").with(as(itself)))
                .bodyText()
                .contains("No requests are asked for");
        var counselor = a.somebody(agency, Grant.counselor(school.id()));
        assertThat(http.get().uri("/" + agency.slug() + "/board").with(as(counselor)))
                .bodyText()
                .contains("No requests are asked for");
    }

    @Test
    void areClosedToTheWrongPeople() {
        var selma = a.aSchool(valley.agency(), a.aDistrict(valley.agency(), "selma"), "Selma High");
        var otherCounselor = a.somebody(valley.agency(), Grant.counselor(selma.id()));
        var otherStudent = the.theStudent(valley, the.aStudentBorn(valley, "2009-01-01", 11));
        var clerk = a.somebody(valley.agency(), Grant.clerk(valley.school().district()));
        assertThat(get(otherStudent, "/my-requests?student=" + ana)).hasStatus(404);
        assertThat(get(otherCounselor, "/board/" + ana)).hasStatus(404);
        assertThat(get(otherCounselor, "/board")).bodyText().doesNotContain("Ruiz, Ana");
        assertThat(get(student, "/board")).hasStatus(403);
        assertThat(get(clerk, "/board")).hasStatus(403);
        assertThat(get(valley.counselor(), "/windows")).hasStatus(403);
        assertThat(get(valley.counselor(), "/waivers")).hasStatus(403);
        assertThat(get(valley.director(), "/my-requests")).hasStatus(403);
        assertThat(post(otherStudent, acts + "/seats", "version", "0", "seats", "1"))
                .hasStatus(404);
        assertThat(post(student, acts + "/approval", "version", "0")).hasStatus(403);
        assertThat(post(otherCounselor, acts + "/approval", "version", "0")).hasStatus(404);
        var harbor = the.aPlace();
        assertThat(http.get()
                        .uri("/" + harbor.agency().slug() + "/board/" + ana)
                        .with(as(harbor.counselor())))
                .hasStatus(404);
    }

    @Test
    void refuseAnActWithoutTokenOrSense() {
        assertThat(http.post()
                        .uri("/" + valley.agency().slug() + acts + "/seats")
                        .with(as(student)))
                .hasStatus(403);
        assertThat(post(student, acts + "/wishes", "version", "0", "wish", "nonsense"))
                .hasStatus(400);
        assertThat(post(student, acts + "/wishes", "wish", afternoon.toString()))
                .hasStatus(400);
    }

    WishList list() {
        return in(valley.agency(), () -> requests.of(student, ana, valley.fall()));
    }

    MvcTestResult get(Actor actor, String path) {
        return http.get()
                .uri("/" + valley.agency().slug() + path)
                .with(as(actor))
                .exchange();
    }

    MvcTestResult post(Actor actor, String path, String... params) {
        var request = http.post()
                .uri("/" + valley.agency().slug() + path)
                .with(as(actor))
                .with(csrf());
        for (int i = 0; i < params.length; i += 2) {
            request = request.param(params[i], params[i + 1]);
        }
        return request.exchange();
    }

    static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
