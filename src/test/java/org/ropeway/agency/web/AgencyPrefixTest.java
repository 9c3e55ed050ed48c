package org.ropeway.agency.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ropeway.ModuleTest;
import org.ropeway.TestAgencies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ModuleTest
class AgencyPrefixTest {
    @Autowired
    MockMvcTester http;

    @Autowired
    TestAgencies a;

    @Test
    void leadsFromTheAgencysNameToItsFrontPage() {
        var slug = a.anAgency().slug();
        assertThat(http.get().uri("/" + slug)).hasRedirectedUrl("/" + slug + "/");
    }

    @Test
    void knowsNoAgencyThatIsNotThere() {
        assertThat(http.get().uri("/nowhere/")).hasStatus4xxClientError();
    }
}
