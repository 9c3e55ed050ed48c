package org.ropeway.funding.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.TestAgencies.in;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ropeway.ModuleTest;
import org.ropeway.TestAgencies;
import org.ropeway.funding.Invoices;
import org.ropeway.funding.NetCost;
import org.ropeway.funding.TestFunding;
import org.ropeway.funding.TestFunding.Program;
import org.ropeway.funding.ada.TestAda;
import org.ropeway.identity.Actor;
import org.ropeway.identity.ApiTokens;
import org.ropeway.identity.Grant;
import org.ropeway.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Two students of Sanger and one of Dinuba attended ninety minutes each on 2026-08-31. */
@ModuleTest
class FundingApiTest {
    static final String P1 = "/attendance-reports/2026-27/P1";

    @Autowired
    MockMvcTester http;

    @Autowired
    TestFunding funding;

    @Autowired
    TestAda the;

    @Autowired
    TestAgencies a;

    @Autowired
    ApiTokens tokens;

    @Autowired
    Invoices invoices;

    Program program;
    String office;
    String dinuba;

    @BeforeEach
    void aProgram() {
        program = funding.aProgram();
        office = token(program, program.business(), Role.BUSINESS_OFFICE);
        dinuba = token(program, program.clerkOfDinuba(), Role.DISTRICT_CLERK);
        var ask = new Invoices.Ask(TestFunding.YEAR, "Summer", LocalDate.parse("2026-08-31"), 50, NetCost.Base.BUDGET);
        in(program.agency(), () -> invoices.issue(TestFunding.BUSINESS, ask));
    }

    @Test
    void givesAReportByADimensionWithItsParameters() {
        var report = get(office, P1 + "?by=district");
        assertThat(report)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.figure.minutes")
                .isEqualTo(270);
        assertThat(report).bodyJson().extractingPath("$.figure.hours").isEqualTo(4.5);
        assertThat(report).bodyJson().extractingPath("$.selection.claim").isEqualTo("ROP");
        assertThat(report)
                .bodyJson()
                .extractingPath("$.parts[?(@.value == '%s')].figure.minutes"
                        .formatted(program.sanger().id()))
                .asArray()
                .containsExactly(180);
        assertThat(report).bodyJson().extractingPath("$.adults.funded").isEqualTo(270);
        assertThat(report).bodyText().contains("funding/rate-per-hour", "Education Code 52324");
        assertThat(get(office, P1 + "?by=color")).hasStatus(404);
        assertThat(get(office, "/attendance-reports/2026-27/P9"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("parameter-wrong");
    }

    @Test
    void opensAFigureDownToTheEntries() {
        var section = P1 + "/sections/" + program.welding().id() + "/trace";
        assertThat(get(office, section))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.students.length()")
                .isEqualTo(3);
        var entries = get(office, section + "?student=" + program.last());
        assertThat(entries).bodyJson().extractingPath("$.figure.minutes").isEqualTo(90);
        assertThat(entries).bodyJson().extractingPath("$.entries[0].why").isEqualTo("In a test");
    }

    @Test
    void givesCostsSharesAndInvoices() {
        assertThat(get(office, "/costs/2026-27?by=SITE"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.budget")
                .isEqualTo(2200000.0);
        assertThat(get(office, "/shares/2026-27"))
                .bodyJson()
                .extractingPath("$.shares[*].share")
                .asArray()
                .containsExactlyInAnyOrder(733333.33, 1466666.67);
        assertThat(get(office, "/invoices?year=2026-27"))
                .bodyJson()
                .extractingPath("$[*].label")
                .asArray()
                .containsExactly("2026-27-0002", "2026-27-0001");
        assertThat(get(office, "/invoices/" + invoiceOf(program.sanger().id().toString())))
                .bodyJson()
                .extractingPath("$.steps[0].basis")
                .isEqualTo("HOURS");
    }

    @Test
    void givesADistrictItsOwnOnly() {
        the.certify(program);
        var report = get(dinuba, P1);
        assertThat(report).bodyJson().extractingPath("$.figure.minutes").isEqualTo(90);
        assertThat(report).bodyJson().extractingPath("$.adults").isNull();
        assertThat(report).bodyText().doesNotContain("rate-per-hour");
        assertThat(get(dinuba, P1 + "?district=" + program.sanger().id())).hasStatus(404);
        var section = P1 + "/sections/" + program.welding().id() + "/trace";
        assertThat(get(dinuba, section))
                .bodyJson()
                .extractingPath("$.students.length()")
                .isEqualTo(1);
        assertThat(get(dinuba, section + "?student=" + program.students().getFirst()))
                .hasStatus(404);
        assertThat(get(dinuba, "/shares/2026-27"))
                .bodyJson()
                .extractingPath("$.shares.length()")
                .isEqualTo(1);
        assertThat(get(dinuba, "/invoices?year=2026-27"))
                .bodyJson()
                .extractingPath("$.length()")
                .isEqualTo(1);
        assertThat(get(dinuba, "/invoices/" + invoiceOf(program.sanger().id().toString())))
                .hasStatus(404);
        assertThat(get(dinuba, "/costs/2026-27")).hasStatus(403);
    }

    @Test
    void isNotForOthersNorOtherAgencies() {
        var ito = a.somebody(
                program.agency(),
                Grant.instructor(Objects.requireNonNull(program.welding().instructor())));
        var instructor = token(program, ito, Role.INSTRUCTOR);
        var section = P1 + "/sections/" + program.welding().id() + "/trace";
        var invoice = "/invoices/" + invoiceOf(program.sanger().id().toString());
        for (var path :
                new String[] {P1, section, "/costs/2026-27", "/shares/2026-27", "/invoices?year=2026-27", invoice}) {
            assertThat(get(instructor, path)).as(path).hasStatus(403);
            assertThat(http.get().uri("/api/v1" + path).exchange()).hasStatus(401);
        }
        var other = funding.aProgram();
        var stranger = token(other, other.business(), Role.BUSINESS_OFFICE);
        assertThat(get(stranger, section)).hasStatus(404);
        assertThat(get(stranger, invoice)).hasStatus(404);
        assertThat(get(stranger, "/invoices?year=2026-27"))
                .bodyJson()
                .extractingPath("$.length()")
                .isEqualTo(0);
        assertThat(get(stranger, P1 + "?by=section"))
                .bodyText()
                .doesNotContain(program.welding().id().toString());
        assertThat(get(stranger, "/shares/2026-27"))
                .bodyText()
                .doesNotContain(program.sanger().id().toString());
        assertThat(get(stranger, "/costs/2026-27"))
                .bodyText()
                .doesNotContain(program.welding().course().toString());
    }

    private String invoiceOf(String district) {
        return in(program.agency(), () -> invoices.of(program.business(), TestFunding.YEAR)).stream()
                .filter(invoice -> invoice.district().toString().equals(district))
                .findFirst()
                .orElseThrow()
                .id()
                .toString();
    }

    private MvcTestResult get(String token, String path) {
        return http.get()
                .uri("/api/v1" + path)
                .header("Authorization", "Bearer " + token)
                .exchange();
    }

    private String token(Program of, Actor actor, Role role) {
        return in(of.agency(), () -> tokens.issue(actor.account(), role, "a test"));
    }
}
