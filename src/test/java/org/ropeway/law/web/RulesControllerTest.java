package org.ropeway.law.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.TestAgencies.as;
import static org.ropeway.TestAgencies.in;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.Test;
import org.ropeway.ModuleTest;
import org.ropeway.TestAgencies;
import org.ropeway.agency.Agency;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Grant;
import org.ropeway.identity.Role;
import org.ropeway.journal.Journal;
import org.ropeway.law.Law;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ModuleTest
class RulesControllerTest {
    @Autowired
    TestAgencies a;

    @Autowired
    Law law;

    @Autowired
    Journal journal;

    @Autowired
    MockMvcTester http;

    @Test
    void showsEachRuleWithItsSourceAndMarksWhatIsNotVerified() {
        var valley = a.anAgency();
        var director = a.somebody(valley, Grant.of(Role.DIRECTOR));
        assertThat(http.get().uri("/{agency}/rules", valley.slug()).with(as(director)))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Education Code 52302.5(d)",
                        "Local setting, not verified",
                        "/" + valley.slug() + "/rules/eligibility/least-age");
    }

    @Test
    void letsTheDirectorSetALocalValueAndRecordsIt() {
        var valley = a.anAgency();
        var director = a.somebody(valley, Grant.of(Role.DIRECTOR));
        assertThat(set(valley, director, "eligibility/least-age", "15"))
                .hasRedirectedUrl("/" + valley.slug() + "/rules");
        assertThat(in(valley, () -> law.today("eligibility/least-age").whole())).isEqualTo(15);
        assertThat(in(valley, () -> journal.of("rule", "eligibility/least-age")))
                .singleElement()
                .satisfies(entry -> assertThat(entry.why()).isEqualTo("Board policy 6178"));
    }

    @Test
    void showsTheFormAgainWhenTheValueDoesNotFit() {
        var valley = a.anAgency();
        var director = a.somebody(valley, Grant.of(Role.DIRECTOR));
        assertThat(set(valley, director, "eligibility/least-age", "young"))
                .hasStatusOk()
                .bodyText()
                .contains("This value does not fit the rule.");
        assertThat(set(valley, director, "eligibility/priority-age-from", "12")).hasStatusOk();
        assertThat(in(valley, () -> law.today("eligibility/priority-age-from").whole()))
                .isEqualTo(16);
    }

    @Test
    void letsNobodyElseSetAnything() {
        var valley = a.anAgency();
        for (var role : new Role[] {Role.BUSINESS_OFFICE, Role.OPERATOR, Role.LIAISON}) {
            assertThat(set(valley, a.somebody(valley, Grant.of(role)), "eligibility/least-age", "15"))
                    .hasStatus(403);
        }
        var stranger = a.somebody(a.anAgency(), Grant.of(Role.DIRECTOR));
        assertThat(set(valley, stranger, "eligibility/least-age", "15")).hasStatus(302);
        assertThat(in(valley, () -> law.today("eligibility/least-age").whole())).isEqualTo(16);
    }

    MvcTestResult set(Agency agency, Actor actor, String rule, String value) {
        return http.post()
                .uri("/" + agency.slug() + "/rules/" + rule)
                .param("value", value)
                .param("from", "2026-09-01")
                .param("basis", "Board policy 6178")
                .with(as(actor))
                .with(csrf())
                .exchange();
    }
}
