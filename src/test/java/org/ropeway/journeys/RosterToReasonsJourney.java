package org.ropeway.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.ropeway.TestAgencies.in;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.Assertions;
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
import org.ropeway.identity.Role;
import org.ropeway.schedule.Instructor;
import org.ropeway.schedule.Instructors;
import org.ropeway.seating.TestSeating;
import org.ropeway.shared.InstructorId;
import org.ropeway.shared.StudentId;
import org.ropeway.shared.Who;
import org.ropeway.students.StudentLine;
import org.ropeway.students.StudentQuery;
import org.ropeway.students.Students;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The main job, by the people who do it: a roster comes in, a student ranks, a family consents, a counselor approves, the
 * director allocates and publishes, and everyone reads who sits where and why.
 */
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

    @Autowired
    Instructors instructors;

    @Autowired
    TestSeating seating;

    @TempDir
    Path folder;

    Place valley;
    Instructor ito;

    @BeforeEach
    void weldingIsOfferedAndThereAreNoStudentsYet() {
        valley = the.aPlace();
        ito = new Instructor(InstructorId.random(), "Mika Ito", "", List.of());
        in(valley.agency(), () -> {
            instructors.save(Who.command("a test"), ito);
            return ito;
        });
        seating.aSection(valley, valley.welding(), "WELD-1-A", "Mon Wed 13:00 14:30", 1, ito.id());
        opens("carla", "Carla Vega", Grant.counselor(valley.school().id()));
        opens("tom", "Tom Reyes", Grant.clerk(valley.school().district()));
    }

    @Test
    void goesFromTheRosterToReasons() {
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
        var ben = named("Cole");
        opens("ben", "Ben Cole", Grant.student(ben));
        seating.approve(valley, ben, 1, TestSeating.course(valley.welding()));
        publishes();
        readTheirAnswers();
        readTheRoster();
    }

    /** Ana is sixteen: band 1. Ben is not yet, and there is one seat. */
    private void publishes() {
        opens("dora", "Dora Diaz", Grant.of(Role.DIRECTOR));
        try (var director = browser.visitor(valley.agency())) {
            director.signsIn("dora").opens("/allocation").looks("allocation-begin");
            director.page().locator("label[for^=method]").first().click();
            director.page().fill("#number", "4711");
            director.page().fill("#words", "Ten-sided dice, board meeting of September 1");
            director.presses("Record the number").isTold("The number 4711 is recorded.");
            director.presses("Run both policies");
            assertThat(director.page().locator(".versus .card")).hasCount(2);
            assertThat(director.page().locator(".chart svg").first()).isVisible();
            director.looks("allocation-compared");
            director.follows("Publish: Fair")
                    .reads("1 of 2 students get a seat")
                    .looks("allocation-confirm");
            director.presses("Publish").isTold("Published.").looks("allocation-published");
            director.opens("/allocation").reads("The result of the policy Fair is published.");
            director.opens("/letters").looks("letters").opens("/home").looks("home-director-after");
        }
        try (var director = browser.visitor(valley.agency(), "es-US", true)) {
            director.signsIn("dora").opens("/allocation").looks("allocation-compared");
            director.page()
                    .locator("table a[href*='/allocation/runs/']")
                    .first()
                    .click();
            director.looks("allocation-published").opens("/letters").looks("letters");
        }
    }

    private void readTheirAnswers() {
        try (var ana = browser.visitor(valley.agency())) {
            ana.signsIn("ana").looks("home-student-after").opens("/my-schedule");
            ana.reads("A seat in WELD-1-A").reads("Mika Ito").looks("schedule-seated");
            ana.follows("Decision letter").reads("You have a seat:").looks("letter");
            var pdf = ana.page()
                    .request()
                    .get(ana.page().locator("main a", inside("PDF")).first().evaluate("link => link.href") + "");
            assertThat(pdf).isOK();
            Assertions.assertThat(new String(pdf.body(), 0, 5, StandardCharsets.ISO_8859_1))
                    .isEqualTo("%PDF-");
        }
        try (var ben = browser.visitor(valley.agency())) {
            ben.signsIn("ben").opens("/my-schedule");
            ben.reads("The last seat open to you went to band 1").reads("You are next on the waiting list.");
            ben.looks("schedule-waiting");
        }
        try (var rosa = browser.visitor(valley.agency(), "es-US", true)) {
            rosa.signsIn("rosa").looks("home-guardian-after").opens("/my-schedule");
            rosa.looks("schedule-seated").follows("Carta de decisión").looks("letter");
        }
    }

    private void readTheRoster() {
        opens("mika", "Mika Ito", Grant.instructor(ito.id()));
        for (var language : List.of("en-US", "es-US")) {
            try (var mika = browser.visitor(valley.agency(), language, true)) {
                mika.signsIn("mika")
                        .looks("home-instructor")
                        .opens("/sections/rosters")
                        .looks("class-rosters");
                mika.follows("WELD-1-A").reads("Ruiz, Ana").reads("Cole, Ben").looks("class-roster");
            }
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
        return RosterFixture.bulk()
                .change("orgs", "Clovis High", "Sanger High")
                .change("demographics", "u2,,,,male", "u2,,,2010-12-01,male");
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
