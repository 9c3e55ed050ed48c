package org.ropeway.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.ropeway.TestAgencies.in;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ropeway.JourneyTest;
import org.ropeway.catalog.TestCourses;
import org.ropeway.enrollment.TestRequests;
import org.ropeway.enrollment.TestRequests.Place;
import org.ropeway.identity.Accounts;
import org.ropeway.identity.Grant;
import org.ropeway.identity.Role;
import org.ropeway.shared.StudentId;
import org.springframework.beans.factory.annotation.Autowired;

@JourneyTest
class RequestsJourney {
    @Autowired
    Browser browser;

    @Autowired
    TestRequests the;

    @Autowired
    Accounts accounts;

    Place valley;
    StudentId ana;

    @BeforeEach
    void weldingAndNursingAreOfferedAndAnaIsFifteen() {
        valley = the.aPlace();
        the.aSection(valley, valley.welding(), "WELD-1-A", "Mon Wed", "13:00", "14:30");
        the.aSection(valley, valley.welding(), "WELD-1-B", "Tue Thu", "15:45", "17:15");
        var nursing = the.aCourse(valley, TestCourses.patientCare("CNA-1"));
        the.aSection(valley, nursing, "CNA-1-A", "Mon Wed", "14:00", "16:00");
        ana = the.aStudentBorn(valley, "2010-12-01", 11);
        the.aStudentOf(valley.agency(), valley.school(), "Ben", "Cole", null, 10);
        the.open(valley);
        opens("ana", "Ana Ruiz", Grant.student(ana));
        opens("rosa", "Rosa Ruiz", Grant.guardian(ana));
        opens("carla", "Carla Vega", Grant.counselor(valley.school().id()));
        opens("dora", "Dora Diaz", Grant.of(Role.DIRECTOR));
    }

    @Test
    void goFromTheStudentOverTheGuardianToTheCounselor() {
        try (var student = browser.visitor(valley.agency())) {
            student.signsIn("ana").looks("home-student");
            student.opens("/my-requests").looks("requests-empty");
            student.presses("Add, any section Certified Nursing Assistant");
            assertThat(student.page().locator(".wish")).hasCount(1);
            student.page().fill("#q", "welding");
            student.presses("Find");
            student.page().getByText("Add this section").first().click();
            assertThat(student.page().locator(".wish")).hasCount(2);
            student.page().locator("#up-2").click();
            assertThat(student.page().locator("#wish-1 h3")).containsText("Welding");
            student.opens("/my-requests").looks("requests-ranked");
            student.presses("Send to the counselor").reads("The list is sent.");
            student.looks("requests-sent");
        }
        try (var guardian = browser.visitor(valley.agency())) {
            guardian.signsIn("rosa").reads("needs your consent").looks("home-guardian");
            guardian.opens("/my-requests").fills("Your full name", "Rosa Ruiz").presses("Give consent");
            guardian.reads("The consent is recorded.");
        }
        try (var counselor = browser.visitor(valley.agency())) {
            counselor.signsIn("carla").looks("home-counselor");
            counselor.opens("/board").looks("board").follows("Ruiz, Ana").looks("board-student");
            counselor.presses("Approve");
            assertThat(counselor.page().locator(".said")).containsText("Approved.");
        }
        try (var director = browser.visitor(valley.agency())) {
            director.signsIn("dora").opens("/windows").looks("windows");
            director.opens("/waivers").looks("waivers-none");
        }
    }

    @Test
    void speakSpanish() {
        try (var student = browser.visitor(valley.agency(), "es-US", true)) {
            student.signsIn("ana").opens("/my-requests").looks("requests-empty");
            student.presses("Agregar, cualquier sección Tecnología de soldadura");
            assertThat(student.page().locator(".wish")).hasCount(1);
            student.opens("/my-requests").looks("requests-ranked");
        }
        try (var director = browser.visitor(valley.agency(), "es-US", true)) {
            director.signsIn("dora").opens("/board").looks("board");
            director.opens("/board/" + ana).looks("board-student");
            director.opens("/windows").looks("windows");
            director.opens("/waivers").looks("waivers-none");
        }
    }

    @Test
    void workWithoutScripts() {
        try (var student = browser.visitor(valley.agency(), "en-US", false)) {
            student.signsIn("ana").opens("/my-requests");
            student.page().getByText("Add, any section").first().click();
            assertThat(student.page().locator(".wish")).hasCount(1);
            student.page().getByText("Send to the counselor").click();
            assertThat(student.page().locator(".said")).containsText("The list is sent.");
        }
    }

    void opens(String username, String name, Grant grant) {
        in(valley.agency(), () -> accounts.open(username, name, Visitor.PASSWORD, List.of(grant)));
    }
}
