package org.ropeway.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.ropeway.TestAgencies.in;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ropeway.JourneyTest;
import org.ropeway.enrollment.TestRequests;
import org.ropeway.enrollment.TestRequests.Place;
import org.ropeway.exchange.RosterFixture;
import org.ropeway.identity.Accounts;
import org.ropeway.identity.Grant;
import org.ropeway.identity.Reach;
import org.ropeway.shared.StudentId;
import org.ropeway.students.StudentLine;
import org.ropeway.students.StudentQuery;
import org.ropeway.students.Students;
import org.springframework.beans.factory.annotation.Autowired;

/** The main job, by the people who do it: a roster comes in, a student ranks, a family consents, a counselor approves. */
@JourneyTest
class RosterToReasonsJourney {
    @Autowired
    Browser browser;

    @Autowired
    TestRequests the;

    @Autowired
    Accounts accounts;

    @Autowired
    Students students;

    @TempDir
    Path folder;

    Place valley;

    @BeforeEach
    void weldingIsOfferedAndThereAreNoStudentsYet() {
        valley = the.aPlace();
        the.aSection(valley, valley.welding(), "WELD-1-A", "Mon Wed", "13:00", "14:30");
        opens("carla", "Carla Vega", Grant.counselor(valley.school().id()));
        opens("tom", "Tom Reyes", Grant.clerk(valley.school().district()));
    }

    @Test
    void goesFromTheRosterToAnApprovedList() {
        try (var clerk = browser.visitor(valley.agency())) {
            clerk.signsIn("tom").looks("home-clerk").opens("/rosters").looks("rosters-none");
            handsIn(clerk, roster().change("users", ",Tomas,", ",,"));
            clerk.reads("Nothing was imported")
                    .reads("A required value is missing.")
                    .looks("roster-refused");
            clerk.opens("/rosters");
            handsIn(clerk, roster());
            clerk.reads("Imported").looks("roster-imported").opens("/rosters").looks("rosters");
            clerk.opens("/students").reads("Ruiz, Ana").looks("students");
        }
        var ana = named("Ruiz");
        opens("ana", "Ana Ruiz", Grant.student(ana));
        opens("rosa", "Rosa Ruiz", Grant.guardian(ana));
        try (var student = browser.visitor(valley.agency())) {
            student.signsIn("ana").opens("/my-requests");
            student.page()
                    .locator(".finder button", inside("Add, any section"))
                    .first()
                    .click();
            assertThat(student.page().locator(".wish")).hasCount(1);
            student.presses("Send to the counselor").reads("The list is sent.");
        }
        try (var guardian = browser.visitor(valley.agency())) {
            guardian.signsIn("rosa").opens("/my-requests").looks("requests-consent");
            guardian.fills("Your full name", "Rosa Ruiz").presses("Give consent");
            guardian.reads("The consent is recorded.");
        }
        try (var counselor = browser.visitor(valley.agency())) {
            counselor.signsIn("carla").opens("/board").follows("Ruiz, Ana").presses("Approve");
            counselor.reads("Approved.").looks("board-approved");
        }
    }

    @Test
    void readsRostersInSpanish() {
        try (var clerk = browser.visitor(valley.agency(), "es-US", true)) {
            clerk.signsIn("tom").opens("/rosters").looks("rosters-none");
            handsIn(clerk, roster().change("users", ",Tomas,", ",,"));
            assertThat(clerk.page().locator(".usa-alert--error")).isVisible();
            clerk.looks("roster-refused").opens("/students").looks("students-none");
        }
    }

    static RosterFixture roster() {
        return RosterFixture.bulk().change("orgs", "Clovis High", "Sanger High");
    }

    void handsIn(Visitor clerk, RosterFixture roster) {
        clerk.page().locator("#roster").setInputFiles(roster.zip(folder));
        clerk.page().click("form[enctype] button[type=submit]");
        assertThat(clerk.page().locator("#run .usa-alert").first()).isVisible();
    }

    static com.microsoft.playwright.Page.LocatorOptions inside(String text) {
        return new com.microsoft.playwright.Page.LocatorOptions().setHasText(text);
    }

    StudentId named(String family) {
        return in(valley.agency(), () -> students.list(Reach.EVERYONE, StudentQuery.ALL)).stream()
                .filter(line -> line.name().startsWith(family + ","))
                .map(StudentLine::id)
                .findFirst()
                .orElseThrow();
    }

    void opens(String username, String name, Grant grant) {
        in(valley.agency(), () -> accounts.open(username, name, Visitor.PASSWORD, List.of(grant)));
    }
}
