package org.ropeway.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.TestAgencies.in;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ropeway.ModuleTest;
import org.ropeway.eligibility.Band;
import org.ropeway.eligibility.Outcome;
import org.ropeway.eligibility.Rule;
import org.ropeway.enrollment.Requests.Seen;
import org.ropeway.enrollment.TestRequests.Place;
import org.ropeway.shared.StudentId;
import org.ropeway.students.Residences;
import org.ropeway.students.Residences.Residence;
import org.springframework.beans.factory.annotation.Autowired;

/** Ana attends Sanger High and lives in a district that is no member. */
@ModuleTest
class OutOfAreaTest {
    @Autowired
    TestRequests the;

    @Autowired
    Requests requests;

    @Autowired
    Residences residences;

    private Place valley;
    private StudentId ana;

    @BeforeEach
    void anaAsksForWelding() {
        valley = the.aPlace();
        the.aSection(valley, valley.welding(), "WELD-1-A", "Mon Wed", "13:00", "14:30");
        ana = the.aStudentBorn(valley, "2009-02-01", 11);
        var wishes = List.of(Wish.forCourse(valley.welding().id()));
        in(
                valley.agency(),
                () -> requests.change(the.theStudent(valley, ana), new Seen(ana, valley.fall(), 0), wishes, 1));
    }

    @Test
    void isServedIfThereAreOpeningsAndNeverRefused() {
        assertThat(request().band().why()).isEqualTo(Band.Why.YOUTH);
        lives("Hanford Joint Union High");
        var request = request();
        assertThat(request.band().why()).isEqualTo(Band.Why.OUT_OF_AREA);
        assertThat(request.admission().outcome()).isEqualTo(Outcome.ELIGIBLE);
        assertThat(request.admission().findings())
                .extracting(finding -> finding.ground().rule())
                .contains(Rule.OUT_OF_AREA);
    }

    @Test
    void isInTheAreaAgainAfterMovingBack() {
        lives("Hanford Joint Union High");
        lives(null);
        assertThat(request().band().why()).isEqualTo(Band.Why.YOUTH);
    }

    private void lives(String outside) {
        var residence = List.of(new Residence(ana, outside));
        in(valley.agency(), () -> residences.keep(valley.school().district(), residence));
    }

    private AllocationRequest request() {
        return in(valley.agency(), () -> requests.forAllocation(valley.fall())).getFirst();
    }
}
