package org.ropeway.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.TestAgencies.in;

import org.junit.jupiter.api.Test;
import org.ropeway.ModuleTest;
import org.ropeway.TestAgencies;
import org.ropeway.enrollment.TestRequests;
import org.ropeway.shared.Who;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class CompletionsTest {
    @Autowired
    TestAgencies a;

    @Autowired
    TestRequests the;

    @Autowired
    Completions completions;

    @Test
    void areKeptOnceWithTheirEvidenceAndForTheirAgencyAlone() {
        var place = the.aPlace();
        var valley = place.agency();
        var student = the.aStudentBorn(place, "2009-01-01", 12);
        var welding = place.welding().id();
        var counselor = Who.command("a counselor");
        assertThat(in(valley, () -> completions.confirm(counselor, student, welding, "Transcript, June 2026")))
                .isTrue();
        assertThat(in(valley, () -> completions.confirm(counselor, student, welding, "Again")))
                .isFalse();
        assertThat(in(valley, () -> completions.of(student))).containsExactly(welding);
        assertThat(in(a.anAgency(), () -> completions.of(student))).isEmpty();
    }
}
