package org.ropeway.journeys;

import static org.ropeway.TestAgencies.in;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ropeway.JourneyTest;
import org.ropeway.attendance.TestAttendance;
import org.ropeway.attendance.TestAttendance.Class;
import org.ropeway.identity.Accounts;
import org.ropeway.identity.Grant;
import org.ropeway.identity.Role;
import org.ropeway.law.Law;
import org.ropeway.schedule.SchoolCalendar;
import org.ropeway.shared.DateSpan;
import org.ropeway.shared.Who;
import org.springframework.beans.factory.annotation.Autowired;

/** A period is certified and opened again. Welding meets on Mondays; the first period ended on August 31, yesterday. */
@JourneyTest
class OfficeJourney {
    @Autowired
    Browser browser;

    @Autowired
    TestAttendance the;

    @Autowired
    Accounts accounts;

    @Autowired
    Law law;

    @Autowired
    SchoolCalendar calendar;

    Class welding;

    @BeforeEach
    void everySheetIsThere() {
        welding = the.aClass(3, "Mon 13:00 14:30");
        in(welding.place().agency(), () -> {
            law.set(
                    Who.command("a test"),
                    "attendance/cutoff-p1",
                    LocalDate.parse("2026-07-01"),
                    "08-31",
                    "Resolution 7");
            opens("ito", "Mika Ito", Grant.instructor(welding.ito()));
            opens("bea", "Bea Ong", Grant.of(Role.BUSINESS_OFFICE));
            return opens("dora", "Dora Diaz", Grant.of(Role.DIRECTOR));
        });
        for (var day : List.of("2026-08-17", "2026-08-24")) {
            the.attend(welding, LocalDate.parse(day));
        }
    }

    @Test
    void goesFromAMissingSheetToACertificateAndBack() {
        try (var office = visitor()) {
            office.signsIn("bea")
                    .opens("/attendance-periods")
                    .reads("1 sheet is missing")
                    .looks("periods-missing");
            office.opens("/attendance-board?week=2026-08-31").reads("0 of 1").looks("sheet-board");
        }
        the.attend(welding, LocalDate.parse("2026-08-31"));
        try (var instructor = visitor()) {
            instructor.signsIn("ito").opens("/attendance-months").looks("months");
            instructor.presses("Sign").isTold("August 2026 is signed");
        }
        try (var office = visitor()) {
            office.signsIn("bea")
                    .opens("/attendance-periods")
                    .presses("Certify")
                    .isTold("certificate 1");
            office.looks("periods-certified")
                    .opens("/attendance-periods/certificates/1")
                    .reads("Keep this page")
                    .looks("certificate");
            office.opens("/attendance-periods");
            office.page().locator("main summary").click();
            office.fills("Why", "A sheet was of another day").presses("Ask").isTold("Somebody else must agree");
        }
        try (var director = visitor()) {
            director.signsIn("dora").opens("/attendance-periods").looks("periods-asked");
            director.presses("Agree and open it").isTold("open again");
        }
    }

    @Test
    void takesBackWhatAClosedDayContradicts() {
        in(
                welding.place().agency(),
                () -> calendar.close(
                        Who.command("a test"),
                        new DateSpan(LocalDate.parse("2026-08-24"), LocalDate.parse("2026-08-24")),
                        "Power cut"));
        try (var office = visitor()) {
            office.signsIn("bea").opens("/attendance-outside").looks("hours-outside");
            for (var line : office.page().locator("input[name=place]").all()) {
                line.check();
            }
            office.fills("Reason", "The power was cut").presses("Take the marked minutes back");
            office.isTold("4.5\u00a0h are taken back")
                    .reads("Nothing stands outside")
                    .looks("hours-outside-none");
        }
        in(
                welding.place().agency(),
                () -> calendar.close(
                        Who.command("a test"),
                        new DateSpan(LocalDate.parse("2026-08-17"), LocalDate.parse("2026-08-17")),
                        "Power cut"));
        try (var office = browser.visitor(welding.place().agency(), "es-US", true)) {
            office.signsIn("bea").opens("/attendance-outside").looks("hours-outside");
        }
    }

    Visitor visitor() {
        return browser.visitor(welding.place().agency());
    }

    Object opens(String username, String name, Grant grant) {
        return accounts.open(username, name, Visitor.PASSWORD, List.of(grant));
    }
}
