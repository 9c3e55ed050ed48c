package org.ropeway.journeys;

import static org.ropeway.TestAgencies.in;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ropeway.JourneyTest;
import org.ropeway.attendance.Claim;
import org.ropeway.attendance.TestAttendance;
import org.ropeway.database.TestDatabase;
import org.ropeway.funding.Invoices;
import org.ropeway.funding.NetCost;
import org.ropeway.funding.TestFunding;
import org.ropeway.funding.ada.PriorityAdult.Group;
import org.ropeway.funding.ada.PriorityAdults;
import org.ropeway.funding.ada.TestAda;
import org.ropeway.identity.Accounts;
import org.ropeway.identity.Grant;
import org.ropeway.identity.Role;
import org.ropeway.shared.DateSpan;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Looks at every page between a sheet and an invoice. The first period ended on August 31 and was certified; it was opened
 * again, one day was taken back, and it was certified anew.
 */
@JourneyTest
class MoneyJourney {
    @Autowired
    Browser browser;

    @Autowired
    TestFunding funding;

    @Autowired
    TestAda the;

    @Autowired
    Invoices invoices;

    @Autowired
    PriorityAdults adults;

    @Autowired
    Accounts accounts;

    @Autowired
    TestDatabase database;

    TestFunding.Program program;

    @BeforeEach
    void aYearWithHoursAndCosts() {
        program = funding.aProgram();
        the.teachCooperatively(program);
        the.train(program, program.last(), TestAttendance.WEDNESDAY);
        var dinuba = program.students().getFirst();
        the.move(program, dinuba, program.dinuba(), 13);
        funding.attend(program, dinuba, TestAttendance.WEDNESDAY, Claim.COLLEGE);
        var rates = List.of("rate-per-ada", "rate-per-seat", "apprenticeship-rate");
        rates.forEach(rate -> the.set(program, "funding/" + rate, "2026-07-01", "460100"));
        earlier("attendance.posting");
        in(program.agency(), () -> {
            var august = new DateSpan(LocalDate.parse("2026-08-01"), LocalDate.parse("2026-08-31"));
            adults.record(
                    TestFunding.BUSINESS, dinuba, Group.CALWORKS, august, false, "Letter of the county, August 3");
            return august;
        });
        the.certify(program);
        the.reopen(program);
        earlier("funding.frozen_period");
        funding.takeBack(program, program.students().get(1), TestAttendance.MONDAY);
        the.certifyAgain(program);
        var ask = new Invoices.Ask(
                TestFunding.YEAR, "July and August", LocalDate.parse("2026-08-31"), 50, NetCost.Base.BUDGET);
        in(program.agency(), () -> invoices.issue(TestFunding.BUSINESS, ask));
        in(
                program.agency(),
                () -> accounts.open("dora", "Dora Diaz", Visitor.PASSWORD, List.of(Grant.of(Role.DIRECTOR))));
    }

    /** The tests' clock stands still. */
    private void earlier(String table) {
        database.changeBehindTheProgram("update %s set at = at - interval '1 hour' where agency_id = '%s'"
                .formatted(table, program.agency().id().value()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "es-US"})
    void goesFromTheSheetsToAnInvoice(String language) {
        try (var dora = browser.visitor(program.agency(), language, true)) {
            dora.signsIn("dora");
            dora.opens("/attendance-periods").looks("money-periods");
            dora.opens("/attendance-periods/certificates/1").looks("money-certificate");
            dora.opens("/attendance-board?week=2026-08-31").looks("money-sheets");
            dora.opens("/calendar").looks("money-calendar");
            dora.opens("/funding/ada?report=P1").looks("money-ada");
            dora.opens("/funding/ada?report=P2&by=section").looks("money-ada-p2");
            dora.page().locator(".table-bar + .table-box tbody th a").first().click();
            dora.looks("money-trace-students");
            dora.page().locator("main tbody th a").first().click();
            dora.looks("money-trace-entries");
            dora.opens("/funding/ada/trace?year=2026-27&report=P1&claim=ROP").looks("money-trace-sections");
            dora.opens("/funding/priority").looks("money-priority");
            dora.opens("/funding/board").looks("money-board");
            dora.opens("/funding/related").looks("money-related");
            dora.opens("/funding/costs").looks("money-costs");
            dora.opens("/funding/costs/import").looks("money-files");
            dora.opens("/funding/members").looks("money-members");
            dora.page().locator("main tbody th a").last().click();
            dora.looks("money-invoice");
            dora.opens("/funding/members/" + program.sanger().id()).looks("money-member");
            dora.opens("/funding/sharing").looks("money-sharing");
        }
    }
}
