package org.ropeway.journal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.TestAgencies.as;
import static org.ropeway.TestAgencies.in;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ropeway.ModuleTest;
import org.ropeway.TestAgencies;
import org.ropeway.agency.Agency;
import org.ropeway.identity.Grant;
import org.ropeway.identity.Role;
import org.ropeway.journal.Journal;
import org.ropeway.shared.Who;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class JournalControllerTest {
    @Autowired
    TestAgencies a;

    @Autowired
    Journal journal;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MockMvcTester http;

    @Test
    void showsTheDirectorWhatWasDoneAndNothingOfAnotherAgency() {
        var valley = a.anAgency();
        var harbor = a.anAgency();
        record(valley, "=the reason");
        record(harbor, "another agency's reason");
        var director = a.somebody(valley, Grant.of(Role.DIRECTOR));
        assertThat(http.get().uri("/{agency}/journal", valley.slug()).with(as(director)))
                .hasStatusOk()
                .bodyText()
                .contains("list approved", "account opened", "=the reason")
                .doesNotContain("another agency");
        assertThat(http.get().uri("/{agency}/journal?format=csv", valley.slug()).with(as(director)))
                .bodyText()
                .contains("'=the reason");
    }

    @Test
    void isNotForCounselors() {
        var valley = a.anAgency();
        var school = a.aSchool(valley, a.aDistrict(valley, "selma"), "Selma High");
        var counselor = a.somebody(valley, Grant.counselor(school.id()));
        assertThat(http.get().uri("/{agency}/journal", valley.slug()).with(as(counselor)))
                .hasStatus(403);
    }

    void record(Agency agency, String why) {
        in(
                agency,
                () -> transaction.execute(_ -> {
                    journal.record(Who.command("a test"), "request.approve", "request", 7, Map.of("place", 3), why);
                    return true;
                }));
    }
}
