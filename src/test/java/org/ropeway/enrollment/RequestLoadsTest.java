package org.ropeway.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.ropeway.TestAgencies.in;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ropeway.ModuleTest;
import org.ropeway.agency.AgencyScope;
import org.ropeway.enrollment.Board.Show;
import org.ropeway.enrollment.RequestLoads.Loaded;
import org.ropeway.enrollment.TestRequests.Place;
import org.ropeway.enrollment.WishList.Consent;
import org.ropeway.enrollment.WishList.Returned;
import org.ropeway.enrollment.WishList.Status;
import org.ropeway.shared.StudentId;
import org.ropeway.shared.Who;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;

@ModuleTest
class RequestLoadsTest {
    private static final Instant BEGUN = Instant.parse("2026-08-25T21:00:00Z");
    private static final Instant LATER = Instant.parse("2026-08-26T21:00:00Z");
    private static final Who OFFICE = Who.command("Counseling office");

    @Autowired
    TestRequests the;

    @Autowired
    RequestLoads loads;

    @Autowired
    Requests requests;

    @Autowired
    Board board;

    Place valley;
    StudentId ana;

    @BeforeEach
    void aStudentWhoMayWeld() {
        valley = the.aPlace();
        the.aSection(valley, valley.welding(), "WELD-1-A", "Mon Wed", "13:00", "14:30");
        ana = the.aStudentBorn(valley, "2010-02-01", 11);
    }

    @Test
    void keepsAListThatIsApprovedWithItsConsentAndHistory() {
        load(list(ana, Status.APPROVED, 4, consent(), null));

        var list = in(valley.agency(), () -> requests.of(valley.counselor(), ana, valley.fall()));
        assertThat(list.status()).isEqualTo(Status.APPROVED);
        assertThat(list.wishes()).containsExactly(wish());
        assertThat(list.consent()).isEqualTo(consent());
        assertThat(in(valley.agency(), () -> requests.history(valley.counselor(), ana, valley.fall())))
                .extracting(ListAct::kind, ListAct::by)
                .containsExactly(
                        tuple(ListAct.Kind.APPROVED, "Counseling office"),
                        tuple(ListAct.Kind.CONSENTED, "Rosa Ruiz"),
                        tuple(ListAct.Kind.SUBMITTED, "Ana Ruiz"),
                        tuple(ListAct.Kind.STARTED, "Ana Ruiz"));
        assertThat(in(valley.agency(), () -> requests.forAllocation(valley.fall())))
                .singleElement()
                .matches(AllocationRequest::takesPart);
    }

    @Test
    void isOnTheBoardWithItsTimeOnceTheWindowIsSet() {
        var returned = new Returned(ReturnReason.INCOMPLETE, "Please add a second wish.", "Counseling office", LATER);
        load(list(ana, Status.RETURNED, 3, null, returned));
        the.open(valley);

        var query = new Board.Query(valley.fall(), Show.RETURNED, "", null, Board.Sort.NAME, false, 0, 10);
        assertThat(in(valley.agency(), () -> board.rows(valley.counselor(), query)))
                .singleElement()
                .matches(row -> row.wishes() == 1 && LATER.equals(row.changed()));
        assertThat(in(valley.agency(), () -> requests.of(valley.counselor(), ana, valley.fall()))
                        .returned())
                .isEqualTo(returned);
    }

    @Test
    void refusesASecondListOfOneStudent() {
        load(list(ana, Status.DRAFT, 1, null, null));
        assertThatThrownBy(() -> load(list(ana, Status.DRAFT, 1, null, null)))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void isNobodysBusinessElsewhere() {
        load(list(ana, Status.DRAFT, 1, null, null));
        var other = the.aPlace();
        assertThat(in(other.agency(), () -> requests.forAllocation(other.fall())))
                .isEmpty();
    }

    private void load(WishList list) {
        AgencyScope.run(
                valley.agency().id(),
                () -> loads.load(OFFICE, valley.fall(), List.of(new Loaded(list, "Ana Ruiz", BEGUN))));
    }

    private WishList list(
            StudentId student, Status status, int version, @Nullable Consent consent, @Nullable Returned returned) {
        return new WishList(student, valley.fall(), status, 1, List.of(wish()), version, 1, consent, returned);
    }

    private Wish wish() {
        return Wish.forCourse(valley.welding().id());
    }

    private static Consent consent() {
        return new Consent(Consent.By.GUARDIAN, Consent.How.ON_PAPER, "Rosa Ruiz", LATER, 1);
    }
}
