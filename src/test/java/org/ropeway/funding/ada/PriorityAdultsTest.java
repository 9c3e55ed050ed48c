package org.ropeway.funding.ada;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.TestAgencies.as;
import static org.ropeway.TestAgencies.in;
import static org.ropeway.funding.TestFunding.YEAR;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ropeway.ModuleTest;
import org.ropeway.TestAgencies;
import org.ropeway.attendance.Period;
import org.ropeway.funding.AdultCap;
import org.ropeway.funding.TestFunding;
import org.ropeway.funding.TestFunding.Program;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Grant;
import org.ropeway.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * Education Code 52302.8: two students of the grades attended 180 minutes and an adult 90. Other adults may be 10 percent,
 * 20 minutes; adults of the priority groups 15 percent, 31 minutes.
 */
@ModuleTest
class PriorityAdultsTest {
    @Autowired
    TestFunding funding;

    @Autowired
    TestAda the;

    @Autowired
    TestAgencies a;

    @Autowired
    AdaReports reports;

    @Autowired
    PriorityAdults adults;

    @Autowired
    MockMvcTester http;

    Program program;

    @BeforeEach
    void anAdult() {
        program = funding.aProgram();
        the.move(program, program.last(), program.dinuba(), 13);
    }

    @Test
    void comeFirstWithinTheCapOnceTheOfficeHasRecordedThem() {
        assertThat(cap().funded()).isEqualTo(180 + 20);
        assertThat(get("/funding/priority", program.business()))
                .hasStatusOk()
                .bodyText()
                .contains("Vega, Luz, born Dec 1, 2009", "CalWORKs", "Education Code 52302.8", "subdivision (f)")
                .doesNotContain("Ana");
        assertThat(record("2026-08-31", "")).hasStatus(302);
        assertThat(cap().priority()).isEqualTo(90);
        assertThat(cap().funded()).isEqualTo(180 + 31);
        assertThat(get("/funding/priority", program.business()))
                .bodyText()
                .contains("Letter of the county, August 3", "since Aug 31, 2026", "1.5");
        assertThat(get("/funding/ada?lang=es", program.business()))
                .bodyText()
                .contains("Adultos prioritarios dentro del tope del 15 por ciento", "/funding/priority");
    }

    @Test
    void countOnTheDaysThatAreRecordedOnly() {
        record("2026-08-01", "2026-08-30");
        assertThat(cap().priority()).isZero();
        record("2026-09-01", "");
        assertThat(cap().priority()).isZero();
        record("2026-08-01", "2026-08-31");
        record("2026-08-31", "2026-08-31");
        assertThat(cap().priority()).isEqualTo(90);
    }

    @Test
    void areNoAdultsWhileTheyAreInTheGrades() {
        record("2026-08-01", "");
        the.move(program, program.last(), program.dinuba(), 12);
        assertThat(cap().priority()).isZero();
        assertThat(cap().youth()).isEqualTo(270);
    }

    @Test
    void stayAsTheyWereWhenAPeriodWasCertified() {
        record("2026-08-01", "");
        the.certify(program);
        var id = in(program.agency(), () -> adults.of(YEAR)).getFirst().id();
        assertThat(post("/funding/priority/" + id + "/withdrawal", "why", "Another Luz", program.business()))
                .hasStatus(302);
        assertThat(in(program.agency(), () -> adults.of(YEAR))).isEmpty();
        assertThat(cap().priority()).isEqualTo(90);
        the.reopen(program);
        assertThat(cap().priority()).isZero();
    }

    @Test
    void areRecordedWithDaysInOrderAndASource() {
        assertThat(record("2026-08-31", "2026-08-01")).bodyText().contains("The last day is before the first.");
        assertThat(post("/funding/priority", "source", " ", program.business())).hasStatus(200);
        assertThat(in(program.agency(), () -> adults.of(YEAR))).isEmpty();
    }

    @Test
    void areForTheOfficeOfTheAgencyOnly() {
        record("2026-08-01", "");
        var id = in(program.agency(), () -> adults.of(YEAR)).getFirst().id();
        var withdrawal = "/funding/priority/" + id + "/withdrawal";
        for (var stranger : new Actor[] {
            program.clerkOfDinuba(), program.forSanger(), a.somebody(program.agency(), Grant.of(Role.LIAISON))
        }) {
            assertThat(get("/funding/priority", stranger)).hasStatus(403);
            assertThat(post("/funding/priority", "source", "x", stranger)).hasStatus(403);
            assertThat(post(withdrawal, "why", "x", stranger)).hasStatus(403);
        }
        var other = funding.aProgram();
        assertThat(in(other.agency(), () -> adults.of(YEAR))).isEmpty();
        var theirs = program;
        program = other;
        assertThat(post(withdrawal, "why", "x", other.business())).hasStatus(404);
        assertThat(http.post()
                        .uri("/" + other.agency().slug() + "/funding/priority")
                        .param("year", "2026-27")
                        .param("student", theirs.last().toString())
                        .param("group", "TAP")
                        .param("firstDay", "2026-08-01")
                        .param("source", "Letter")
                        .with(as(other.business()))
                        .with(csrf())
                        .exchange())
                .hasStatus(404);
    }

    private AdultCap cap() {
        return in(program.agency(), () -> reports.of(YEAR, Period.Name.P1))
                .adultCap()
                .orElseThrow();
    }

    private MvcTestResult record(String first, String last) {
        return http.post()
                .uri("/" + program.agency().slug() + "/funding/priority")
                .param("year", "2026-27")
                .param("student", program.last().toString())
                .param("group", "CALWORKS")
                .param("firstDay", first)
                .param("lastDay", last)
                .param("source", "Letter of the county, August 3")
                .with(as(program.business()))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult post(String path, String name, String value, Actor actor) {
        return http.post()
                .uri("/" + program.agency().slug() + path)
                .param("year", "2026-27")
                .param(name, value)
                .with(as(actor))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult get(String path, Actor actor) {
        return http.get()
                .uri("/" + program.agency().slug() + path)
                .with(as(actor))
                .exchange();
    }
}
