package org.ropeway.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ropeway.TestAgencies.in;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ropeway.ModuleTest;
import org.ropeway.TestAgencies;
import org.ropeway.catalog.TestCourses;
import org.ropeway.enrollment.RequestDecision.Done;
import org.ropeway.enrollment.RequestDecision.Reason;
import org.ropeway.enrollment.RequestDecision.Refused;
import org.ropeway.enrollment.Requests.Seen;
import org.ropeway.enrollment.TestRequests.Place;
import org.ropeway.enrollment.WishList.Status;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Grant;
import org.ropeway.journal.Journal;
import org.ropeway.journal.JournalEntry;
import org.ropeway.shared.NoSuch;
import org.ropeway.shared.SectionId;
import org.ropeway.shared.StudentId;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class RequestsTest {
    @Autowired
    TestRequests the;

    @Autowired
    TestAgencies a;

    @Autowired
    Requests requests;

    @Autowired
    Journal journal;

    Place valley;
    SectionId afternoon;
    StudentId ana;
    Actor student;
    Actor guardian;

    @BeforeEach
    void anaIsSixteenAndWeldingMeetsInTheAfternoon() {
        valley = the.aPlace();
        afternoon = the.aSection(valley, valley.welding(), "WELD-1-A", "Mon Wed", "13:00", "14:30");
        ana = the.aStudentBorn(valley, "2010-02-01", 10);
        student = the.theStudent(valley, ana);
        guardian = the.aGuardianOf(valley, ana);
    }

    @Test
    void goFromDraftOverConsentToApproval() {
        assertThat(list(student).status()).isEqualTo(Status.NOT_STARTED);
        change(student, 0);
        assertThat(done(submit(student, 1, null)).status()).isEqualTo(Status.SUBMITTED);
        assertThat(refusal(approve(valley.counselor(), 2))).isEqualTo(Reason.CONSENT_MISSING);
        var consented = done(consent(guardian, 2, "Rosa Ruiz"));
        assertThat(consented.consent().by()).isEqualTo(WishList.Consent.By.GUARDIAN);
        assertThat(consented.consent().name()).isEqualTo("Rosa Ruiz");
        assertThat(done(approve(valley.counselor(), 3)).status()).isEqualTo(Status.APPROVED);
        assertThat(in(valley.agency(), () -> requests.history(student, ana, valley.fall())))
                .extracting(ListAct::kind)
                .containsExactly(
                        ListAct.Kind.APPROVED, ListAct.Kind.CONSENTED, ListAct.Kind.SUBMITTED, ListAct.Kind.STARTED);
        assertThat(in(valley.agency(), () -> journal.of("student", ana)))
                .extracting(JournalEntry::act)
                .containsExactly("request.approve", "request.consent", "request.submit", "request.change");
    }

    @Test
    void comeBackWithAReasonAndMayBeSentAgain() {
        change(student, 0);
        submit(student, 1, null);
        assertThat(refusal(giveBack(valley.counselor(), 2, " "))).isEqualTo(Reason.WORDS_MISSING);
        var returned = done(giveBack(valley.counselor(), 2, "Algebra meets at the same time."));
        assertThat(returned.status()).isEqualTo(Status.RETURNED);
        assertThat(list(student).returned().words()).isEqualTo("Algebra meets at the same time.");
        assertThat(done(submit(student, 3, null)).status()).isEqualTo(Status.SUBMITTED);
        assertThat(list(student).returned()).isNull();
    }

    @Test
    void needANewConsentWhenWishesChange() {
        change(student, 0);
        consent(guardian, 1, "Rosa Ruiz");
        assertThat(list(student).isConsented()).isTrue();
        change(student, 2, new Wish(valley.welding().id(), afternoon));
        assertThat(list(student).isConsented()).isFalse();
    }

    @Test
    void letAMinorConsentForNobodyAndAnAdultForThemselves() {
        change(student, 0);
        assertThat(refusal(submit(student, 1, "Ana Ruiz"))).isEqualTo(Reason.CONSENT_NOT_YOURS);
        var eighteen = the.aStudentBorn(valley, "2008-09-01", 12);
        var herself = the.theStudent(valley, eighteen);
        var seen = new Seen(eighteen, valley.fall(), 0);
        in(valley.agency(), () -> requests.change(herself, seen, welding(), 1));
        var sent =
                in(valley.agency(), () -> requests.submit(herself, new Seen(eighteen, valley.fall(), 1), "Ana Ruiz"));
        assertThat(done(sent).consent().by()).isEqualTo(WishList.Consent.By.STUDENT);
    }

    @Test
    void keepThatTheCounselorFilledThemInAndSawTheConsentOnPaper() {
        change(valley.counselor(), 0);
        var sent = done(submit(valley.counselor(), 1, "Rosa Ruiz"));
        assertThat(sent.consent().how()).isEqualTo(WishList.Consent.How.ON_PAPER);
        assertThat(in(valley.agency(), () -> requests.history(student, ana, valley.fall())))
                .extracting(ListAct::kind)
                .contains(ListAct.Kind.FILLED_IN);
    }

    @Test
    void areNotChangedBeforeOrAfterTheWindowNorOnceSent() {
        change(student, 0);
        submit(student, 1, null);
        assertThat(refusal(change(student, 2))).isEqualTo(Reason.WRONG_STATUS);
        the.close(valley);
        assertThat(refusal(reopen(student, 2))).isEqualTo(Reason.WINDOW_CLOSED);
        assertThat(refusal(giveBack(valley.counselor(), 2, "Too late to change")))
                .isEqualTo(Reason.WINDOW_CLOSED);
        assertThat(done(consent(guardian, 2, "Rosa Ruiz")).isConsented()).isTrue();
        assertThat(done(approve(valley.counselor(), 3)).status()).isEqualTo(Status.APPROVED);
        var other = the.aStudentBorn(valley, "2010-02-01", 11);
        assertThat(refusal(in(
                        valley.agency(),
                        () -> requests.change(
                                the.theStudent(valley, other), new Seen(other, valley.fall(), 0), welding(), 1))))
                .isEqualTo(Reason.WINDOW_CLOSED);
    }

    @Test
    void areReopenedByTheStudentWhileThereIsTime() {
        change(student, 0);
        submit(student, 1, null);
        assertThat(done(reopen(student, 2)).status()).isEqualTo(Status.DRAFT);
    }

    @Test
    void refuseWhatIsNotOfferedTwiceTheSameOrTooMuch() {
        var unknown = TestCourses.welding("WELD-9");
        assertThat(refusal(change(student, 0, Wish.forCourse(unknown.id())))).isEqualTo(Reason.NOT_OFFERED);
        var wish = Wish.forCourse(valley.welding().id());
        assertThat(refusal(change(student, 0, wish, wish))).isEqualTo(Reason.SAME_WISH_TWICE);
        assertThat(refusal(in(
                        valley.agency(),
                        () -> requests.change(student, new Seen(ana, valley.fall(), 0), welding(), 3))))
                .isEqualTo(Reason.SEATS_OUT_OF_RANGE);
        var seven = IntStream.range(0, 7)
                .mapToObj(_ -> new Wish(valley.welding().id(), SectionId.random()))
                .toArray(Wish[]::new);
        assertThat(refusal(change(student, 0, seven))).isEqualTo(Reason.TOO_MANY_WISHES);
        assertThat(refusal(submit(student, 0, null))).isEqualTo(Reason.NO_WISHES);
    }

    @Test
    void areNotOverwrittenByASecondTab() {
        change(student, 0);
        change(student, 1, new Wish(valley.welding().id(), afternoon));
        assertThat(refusal(change(student, 1))).isEqualTo(Reason.STALE);
        assertThat(list(student).wishes())
                .containsExactly(new Wish(valley.welding().id(), afternoon));
    }

    @Test
    void letOneOfManyTabsWinAtTheSameMoment() throws InterruptedException {
        try (var tabs = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcomes = tabs.invokeAll(IntStream.range(0, 8)
                    .<java.util.concurrent.Callable<RequestDecision>>mapToObj(_ -> () -> change(student, 0))
                    .toList());
            assertThat(outcomes)
                    .filteredOn(outcome -> outcome.resultNow() instanceof Done)
                    .hasSize(1);
        }
        assertThat(list(student).version()).isEqualTo(1);
    }

    @Test
    void areNotApprovedWhileAFactIsMissingNorForWhomTheProgramDoesNotAdmit() {
        assertThat(refusal(sentAndApproved(the.aStudentBorn(valley, null, 10)))).isEqualTo(Reason.FACTS_MISSING);
        assertThat(refusal(sentAndApproved(the.aStudentBorn(valley, "2011-01-01", 9))))
                .isEqualTo(Reason.NOT_ADMITTED);
    }

    @Test
    void areNobodyElsesToSeeOrTouch() {
        change(student, 0);
        var otherStudent = the.theStudent(valley, the.aStudentBorn(valley, "2010-02-01", 10));
        var otherGuardian = the.aGuardianOf(valley, the.aStudentBorn(valley, "2010-02-01", 10));
        var school = a.aSchool(valley.agency(), a.aDistrict(valley.agency(), "selma"), "Selma High");
        var otherCounselor = a.somebody(valley.agency(), Grant.counselor(school.id()));
        for (var actor : List.of(otherStudent, otherGuardian, otherCounselor)) {
            assertThatThrownBy(() -> list(actor)).isInstanceOf(NoSuch.class);
            assertThatThrownBy(() -> change(actor, 1)).isInstanceOf(NoSuch.class);
            assertThatThrownBy(() -> consent(actor, 1, "Rosa Ruiz")).isInstanceOf(NoSuch.class);
        }
        submit(student, 1, null);
        for (var actor : List.of(student, guardian, otherCounselor)) {
            assertThatThrownBy(() -> approve(actor, 2)).isInstanceOf(NoSuch.class);
            assertThatThrownBy(() -> giveBack(actor, 2, "No")).isInstanceOf(NoSuch.class);
        }
    }

    @Test
    void areUnknownToAnotherAgency() {
        change(student, 0);
        var harbor = the.aPlace();
        assertThatThrownBy(() -> in(harbor.agency(), () -> requests.of(harbor.director(), ana, valley.fall())))
                .isInstanceOf(NoSuch.class);
        assertThatThrownBy(() -> in(harbor.agency(), () -> requests.forAllocation(valley.fall())))
                .isInstanceOf(NoSuch.class);
    }

    @Test
    void tellTheAllocationBandWishesAndWhoTakesPart() {
        var section = new Wish(valley.welding().id(), afternoon);
        change(student, 0, section, Wish.forCourse(valley.welding().id()));
        submit(student, 1, null);
        assertThat(forAllocation().takesPart()).isFalse();
        consent(guardian, 2, "Rosa Ruiz");
        approve(valley.counselor(), 3);
        var request = forAllocation();
        assertThat(request.takesPart()).isTrue();
        assertThat(request.band().number()).isEqualTo(1);
        assertThat(request.wishes()).extracting(AllocationRequest.Wanted::rank).containsExactly(1, 2);
        assertThat(request.wishes().getFirst().sections())
                .extracting(AllocationRequest.Choice::section)
                .containsExactly(afternoon);
    }

    AllocationRequest forAllocation() {
        return in(valley.agency(), () -> requests.forAllocation(valley.fall())).getFirst();
    }

    RequestDecision sentAndApproved(StudentId someone) {
        var counselor = valley.counselor();
        return in(valley.agency(), () -> {
            requests.change(counselor, new Seen(someone, valley.fall(), 0), welding(), 1);
            requests.submit(counselor, new Seen(someone, valley.fall(), 1), "Rosa Ruiz");
            return requests.approve(counselor, new Seen(someone, valley.fall(), 2));
        });
    }

    List<Wish> welding() {
        return List.of(Wish.forCourse(valley.welding().id()));
    }

    WishList list(Actor actor) {
        return in(valley.agency(), () -> requests.of(actor, ana, valley.fall()));
    }

    RequestDecision change(Actor actor, int version, Wish... wishes) {
        var wanted = wishes.length == 0 ? welding() : List.of(wishes);
        return in(valley.agency(), () -> requests.change(actor, seen(version), wanted, 1));
    }

    RequestDecision submit(Actor actor, int version, String consent) {
        return in(valley.agency(), () -> requests.submit(actor, seen(version), consent));
    }

    RequestDecision consent(Actor actor, int version, String name) {
        return in(valley.agency(), () -> requests.consent(actor, seen(version), name));
    }

    RequestDecision reopen(Actor actor, int version) {
        return in(valley.agency(), () -> requests.reopen(actor, seen(version)));
    }

    RequestDecision approve(Actor actor, int version) {
        return in(valley.agency(), () -> requests.approve(actor, seen(version)));
    }

    RequestDecision giveBack(Actor actor, int version, String words) {
        return in(valley.agency(), () -> requests.giveBack(actor, seen(version), ReturnReason.TIMES_CLASH, words));
    }

    Seen seen(int version) {
        return new Seen(ana, valley.fall(), version);
    }

    static WishList done(RequestDecision decision) {
        assertThat(decision).isInstanceOf(Done.class);
        return ((Done) decision).list();
    }

    static Reason refusal(RequestDecision decision) {
        assertThat(decision).isInstanceOf(Refused.class);
        return ((Refused) decision).reason();
    }
}
