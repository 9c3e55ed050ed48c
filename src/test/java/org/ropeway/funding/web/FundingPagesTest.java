package org.ropeway.funding.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.TestAgencies.as;
import static org.ropeway.TestAgencies.in;
import static org.ropeway.funding.TestFunding.YEAR;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ropeway.ModuleTest;
import org.ropeway.TestAgencies;
import org.ropeway.funding.Invoice;
import org.ropeway.funding.Invoices;
import org.ropeway.funding.TestFunding;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Grant;
import org.ropeway.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ModuleTest
class FundingPagesTest {
    @Autowired
    TestFunding funding;

    @Autowired
    TestAgencies a;

    @Autowired
    Invoices invoices;

    @Autowired
    MockMvcTester http;

    TestFunding.Program program;

    @BeforeEach
    void aProgram() {
        program = funding.aProgram();
    }

    @Test
    void showWhatCoursesCost() {
        assertThat(get("/funding/costs", program.business()))
                .hasStatusOk()
                .bodyText()
                .contains("$2,200,000", "Welding Technology", "An hour may cost $4.00.", "4.5", "over");
        assertThat(get("/funding/costs?by=site&base=expenditure&lang=es", program.business()))
                .bodyText()
                .contains("Career Center", "Una hora puede costar $4.00.");
        assertThat(get("/funding/costs.csv?year=2026-27&by=course", program.business()))
                .bodyText()
                .contains("WELD-1 Welding Technology,0.00,0.00,0.00,2200000.00,2200000.00,270,488888.89,0,");
        assertThat(get("/funding/costs.xlsx?year=2026-27", program.business()))
                .hasStatusOk()
                .hasContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(get("/funding/costs?year=2020-21", program.business()))
                .bodyText()
                .contains("No cost is known for this year");
    }

    @Test
    void importAFileAndExportIt() {
        assertThat(get("/funding/costs/import", program.business())).bodyText().contains("multipart/form-data");
        assertThat(send("source,kind,amount\nledger,expenditure,many\n"))
                .bodyText()
                .contains("nothing was imported", "an amount is dollars");
        assertThat(send("source,kind,amount\nledger,expenditure,12.50\n"))
                .bodyText()
                .contains("costs.csv: imported", "New: 1");
        assertThat(send("source,kind,amount\nledger,income,1\n")).bodyText().contains("Removed: 1.");
        assertThat(get("/funding/costs/lines.csv?year=2026-27", program.business()))
                .bodyText()
                .contains("ledger,income,,,,,1.00");
    }

    @Test
    void showTheOfficeEveryDistrictAndADistrictItsOwn() {
        assertThat(get("/funding/members", program.business()))
                .hasStatusOk()
                .bodyText()
                .contains("District sanger", "District dinuba", "$1,466,666.67", "66.7%", "usual for joint powers");
        assertThat(get("/funding/members", program.clerkOfDinuba()))
                .bodyText()
                .contains("District dinuba", "$733,333.33")
                .doesNotContain("District sanger", "1,466,666.67", "Issue invoices");
        assertThat(get("/funding/members?format=csv", program.forSanger()))
                .bodyText()
                .contains("sanger,2,2,2,180,1466666.67,0.00")
                .doesNotContain("dinuba");
        assertThat(get("/funding/members?format=xlsx", program.forSanger())).hasStatusOk();
        assertThat(get("/funding/members/" + program.dinuba().id(), program.clerkOfDinuba()))
                .bodyText()
                .contains("student hours", "1.5", "4.5", "$733,333.33");
        assertThat(get("/funding/members/" + program.sanger().id(), program.clerkOfDinuba()))
                .hasStatus(404);
    }

    @Test
    void setTheFormula() {
        assertThat(get("/funding/sharing", program.business())).bodyText().contains("How members share the cost");
        assertThat(sharing("", "", "")).bodyText().contains("Give an amount or at least one part.");
        assertThat(sharing("100000", "75", "25")).hasStatus3xxRedirection();
        assertThat(get("/funding/members", program.business()))
                .bodyText()
                .contains(
                        "$100,000.00 from each district", "75 of 100 parts", "By Board resolution 7.", "$1,350,000.00");
    }

    @Test
    void issueInvoicesShowPrintAndTakeThemBack() {
        assertThat(issue("First half", "2026-09-01", "0"))
                .hasStatusOk()
                .bodyText()
                .contains("percent-error");
        assertThat(issue("First half", "2027-09-01", "50")).bodyText().contains("the day lies outside the school year");
        assertThat(issue("First half", "2026-09-01", "50")).hasStatus3xxRedirection();
        assertThat(issue("First half", "2026-09-01", "50")).bodyText().contains("was asked for its share already");
        var invoice = theirs(program.clerkOfDinuba());
        var path = "/funding/invoices/" + invoice.id();
        assertThat(get(path, program.clerkOfDinuba()))
                .bodyText()
                .contains("Invoice 2026-27-0001", "$366,666.67", "First half")
                .doesNotContain("Take this invoice back");
        assertThat(get(path + "?lang=es", program.clerkOfDinuba())).bodyText().contains("Factura 2026-27-0001");
        var pdf = get(path + "?format=pdf", program.clerkOfDinuba());
        assertThat(pdf).hasStatusOk().hasContentType("application/pdf");
        assertThat(pdf.getResponse().getContentAsByteArray()).startsWith("%PDF".getBytes(UTF_8));
        assertThat(get(path + "?format=csv", program.clerkOfDinuba()))
                .bodyText()
                .contains("2026-27-0001,dinuba,First half,hours,1100000.00,90,270,366666.67,");
        assertThat(credit(path, program.business(), "")).bodyText().contains("Say why");
        assertThat(credit(path, program.business(), "Hours were corrected")).hasStatus3xxRedirection();
        assertThat(credit(path, program.business(), "Again")).bodyText().contains("taken back already");
        assertThat(get("/funding/members", program.clerkOfDinuba())).bodyText().contains("takes back 2026-27-0001");
    }

    @Test
    void refuseTheWrongSide() {
        issue("First half", "2026-09-01", "50");
        var path = "/funding/invoices/" + theirs(program.clerkOfDinuba()).id();
        for (var page : List.of(path, path + "?format=pdf", path + "?format=csv")) {
            assertThat(get(page, program.forSanger())).hasStatus(404);
        }
        assertThat(credit(path, program.clerkOfDinuba(), "Too much")).hasStatus(403);
        var other = a.anAgency();
        var stranger = a.somebody(other, Grant.of(Role.DIRECTOR));
        assertThat(http.get().uri("/" + other.slug() + path).with(as(stranger)).exchange())
                .hasStatus(404);
        assertThat(http.get()
                        .uri("/%s/funding/members/%s"
                                .formatted(other.slug(), program.dinuba().id()))
                        .with(as(stranger))
                        .exchange())
                .hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/funding/costs",
                "/funding/costs.csv?year=2026-27",
                "/funding/costs.xlsx?year=2026-27",
                "/funding/costs/import",
                "/funding/costs/lines.csv?year=2026-27",
                "/funding/sharing"
            })
    void areForTheOfficeAlone(String path) {
        assertThat(get(path, program.clerkOfDinuba())).hasStatus(403);
        assertThat(http.get().uri("/" + program.agency().slug() + path).exchange())
                .hasStatus3xxRedirection();
        assertThat(get(path, a.somebody(a.anAgency(), Grant.of(Role.BUSINESS_OFFICE))))
                .hasStatus3xxRedirection();
    }

    private Invoice theirs(Actor actor) {
        return in(program.agency(), () -> invoices.of(actor, YEAR)).getFirst();
    }

    private MvcTestResult get(String path, Actor actor) {
        return http.get()
                .uri("/" + program.agency().slug() + path)
                .with(as(actor))
                .exchange();
    }

    private MvcTestResult send(String csv) {
        return http.post()
                .uri("/{agency}/funding/costs/import", program.agency().slug())
                .multipart()
                .file(new MockMultipartFile("file", "costs.csv", "text/csv", csv.getBytes(UTF_8)))
                .param("year", "2026-27")
                .with(as(program.business()))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult sharing(String fixed, String hours, String equal) {
        return http.post()
                .uri("/{agency}/funding/sharing", program.agency().slug())
                .param("year", "2026-27")
                .param("fixed", fixed)
                .param("hours", hours)
                .param("equal", equal)
                .param("source", "Board resolution 7")
                .with(as(program.business()))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult issue(String period, String lastDay, String percent) {
        return http.post()
                .uri("/{agency}/funding/members/invoices", program.agency().slug())
                .param("year", "2026-27")
                .param("base", "budget")
                .param("period", period)
                .param("lastDay", lastDay)
                .param("percent", percent)
                .with(as(program.business()))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult credit(String path, Actor actor, String why) {
        return http.post()
                .uri("/" + program.agency().slug() + path + "/credit")
                .param("why", why)
                .with(as(actor))
                .with(csrf())
                .exchange();
    }
}
