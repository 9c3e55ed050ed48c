package org.ropeway.enrollment;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.eligibility.Casebook;
import org.ropeway.enrollment.RequestDecision.Reason;
import org.ropeway.enrollment.WishList.Consent;
import org.ropeway.enrollment.WishList.Status;
import org.ropeway.identity.Role;
import org.ropeway.students.Student;

/**
 * All that one act on one list looks at, with the list locked: whose it is, what the actor is to the student, whether the
 * window is open, what is offered and what the student may take.
 *
 * @param seen the version that the actor saw
 * @param window the window's status, or none where none is set
 * @param ofAge whether the student consents alone
 */
record Desk(
        Student student,
        Part part,
        WishList list,
        int seen,
        RequestWindow.@Nullable Status window,
        boolean ofAge,
        Limits limits,
        Casebook book,
        Offers.Offer offer) {

    /** What an agency allows. */
    record Limits(int wishes, int seats) {}

    /** Why the list cannot be acted on, unless it is unchanged and in one of the statuses. */
    @Nullable
    Reason refusal(Status... statuses) {
        if (seen != list.version()) {
            return Reason.STALE;
        }
        return Arrays.asList(statuses).contains(list.status()) ? null : Reason.WRONG_STATUS;
    }

    /** Why wishes cannot be changed or sent now. */
    @Nullable
    Reason refusalToChange() {
        var reason = refusal(Status.NOT_STARTED, Status.DRAFT, Status.RETURNED);
        return reason != null ? reason : windowRefusal();
    }

    @Nullable
    Reason windowRefusal() {
        return switch (window) {
            case OPEN -> null;
            case CLOSED -> Reason.WINDOW_CLOSED;
            case UPCOMING -> Reason.WINDOW_NOT_OPEN;
            case null -> Reason.WINDOW_NOT_OPEN;
        };
    }

    @Nullable
    Reason refusalOf(List<Wish> wishes, int seats) {
        if (seats < 1 || seats > limits.seats()) {
            return Reason.SEATS_OUT_OF_RANGE;
        }
        if (wishes.size() > limits.wishes()) {
            return Reason.TOO_MANY_WISHES;
        }
        if (new HashSet<>(wishes).size() < wishes.size()) {
            return Reason.SAME_WISH_TWICE;
        }
        return wishes.stream().allMatch(offer::has) ? null : Reason.NOT_OFFERED;
    }

    /** Why the student cannot be approved for the program. */
    @Nullable
    Reason refusalToAdmit() {
        return switch (book.admission(Applicants.of(student)).outcome()) {
            case ELIGIBLE -> null;
            case UNKNOWN -> Reason.FACTS_MISSING;
            case INELIGIBLE -> Reason.NOT_ADMITTED;
        };
    }

    /** How the actor may consent to the present content: as guardian, for themselves, or seen on paper; none otherwise. */
    @Nullable
    Consent consentNamed(String name, java.time.Instant at) {
        var by = ofAge ? Consent.By.STUDENT : Consent.By.GUARDIAN;
        var own = ofAge ? Role.STUDENT : Role.GUARDIAN;
        if (!part.is(own) && !part.is(Role.COUNSELOR) && !part.is(Role.DIRECTOR)) {
            return null;
        }
        var how = part.is(own) ? Consent.How.ONLINE : Consent.How.ON_PAPER;
        return new Consent(by, how, name.strip(), at, list.contentVersion());
    }
}
