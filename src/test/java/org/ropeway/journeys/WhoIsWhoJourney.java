package org.ropeway.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.ropeway.TestAgencies.in;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ropeway.JourneyTest;
import org.ropeway.TestAgencies;
import org.ropeway.agency.Agency;
import org.ropeway.agency.District;
import org.ropeway.exchange.RosterFixture;
import org.ropeway.exchange.TestRosters;
import org.ropeway.identity.Accounts;
import org.ropeway.identity.Grant;
import org.springframework.beans.factory.annotation.Autowired;

/** Ana Ruiz is on two districts' rosters; the clerk says who she is, and what rosters do not tell of her. */
@JourneyTest
class WhoIsWhoJourney {
    @Autowired
    Browser browser;

    @Autowired
    TestAgencies a;

    @Autowired
    TestRosters rosters;

    @Autowired
    Accounts accounts;

    @TempDir
    Path folder;

    private Agency valley;

    @BeforeEach
    void twoDistrictsWithOneStateId() {
        valley = a.anAgency();
        var clovis = aDistrict("clovis", "Clovis High");
        var selma = aDistrict("selma", "Selma High");
        rosters.bring(valley, clovis, RosterFixture.bulk());
        rosters.bring(
                valley,
                selma,
                RosterFixture.bulk()
                        .change("orgs", "Clovis High", "Selma High")
                        .change("users", ",1000000002,", ",1000000102,"));
        in(valley, () -> accounts.open("tom", "Tom Reyes", Visitor.PASSWORD, List.of(Grant.clerk(selma.id()))));
    }

    @Test
    void isAnsweredAndToldMore() throws IOException {
        try (var clerk = browser.visitor(valley)) {
            clerk.signsIn("tom").follows("question about who is who waits for you");
            clerk.reads("Nothing is joined until you say so").looks("questions");
            clerk.presses("Same person, now at Selma High").reads("Nobody is in doubt");
            clerk.opens("/rosters").follows("Special populations and residence").looks("student-file");
            send(clerk, "u1,,rich,2026-08-17,\n");
            clerk.reads("Nothing was imported").looks("student-file-refused");
            send(clerk, "u1,,english-learner,2026-08-17,\n");
            clerk.isTold("One row: 1 new").opens("/students").follows("Ruiz, Ana");
            clerk.reads("English learner").looks("student");
        }
    }

    @Test
    void isAskedInSpanish() throws IOException {
        try (var clerk = browser.visitor(valley, "es-US", true)) {
            clerk.signsIn("tom").opens("/identity-questions").looks("questions");
            clerk.presses("Dos personas").reads("No hay dudas sobre nadie");
            clerk.opens("/rosters/students").looks("student-file");
            send(clerk, "u1,,rich,2026-08-17,\n");
            clerk.reads("No se importó nada").looks("student-file-refused");
            clerk.opens("/students").follows("Ruiz, Ana").looks("student");
        }
    }

    private District aDistrict(String code, String school) {
        var district = a.aDistrict(valley, code);
        a.aSchool(valley, district, school);
        return district;
    }

    private void send(Visitor clerk, String row) throws IOException {
        var file =
                Files.writeString(folder.resolve("students.csv"), "sourcedId,ssid,population,firstDay,lastDay\n" + row);
        clerk.page().locator("#file").setInputFiles(file);
        clerk.page().click("form[enctype] button[type=submit]");
        assertThat(clerk.page().locator(".usa-alert").first()).isVisible();
    }
}
