package org.ropeway.enrollment;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ropeway.enrollment.RequestDecision.Done;
import org.ropeway.enrollment.RequestDecision.Reason;
import org.ropeway.enrollment.RequestDecision.Refused;
import org.ropeway.enrollment.WishList.Consent;
import org.ropeway.enrollment.WishList.Status;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Role;
import org.ropeway.journal.Journal;
import org.ropeway.shared.NoSuch;
import org.ropeway.shared.StudentId;
import org.ropeway.shared.TermId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Students' ranked lists: changed and sent while the window is open, consented to, approved or given back. Every act names
 * the version that its author saw, and is refused if the list has changed since. Page, API and command call these. An
 * actor without a part in the student's requests is told by {@link NoSuch} that there is no such student.
 */
@Service
@Transactional
public class Requests {
    private final Desks desks;
    private final WishLists lists;
    private final Standings standings;
    private final AllocationRequests allocation;
    private final Journal journal;
    private final Clock clock;

    Requests(
            Desks desks,
            WishLists lists,
            Standings standings,
            AllocationRequests allocation,
            Journal journal,
            Clock clock) {
        this.desks = desks;
        this.lists = lists;
        this.standings = standings;
        this.allocation = allocation;
        this.journal = journal;
        this.clock = clock;
    }

    /** Whose list, and the version that the actor saw. */
    public record Seen(StudentId student, TermId term, int version) {}

    /** The student's list, empty where none was begun. */
    @Transactional(readOnly = true)
    public WishList of(Actor actor, StudentId student, TermId term) {
        return desks.toRead(actor, student, term).list();
    }

    /** The list's history, newest first. */
    @Transactional(readOnly = true)
    public List<ListAct> history(Actor actor, StudentId student, TermId term) {
        return lists.history(desks.toRead(actor, student, term).student().id(), term);
    }

    /** What the allocation needs of every student with a list in the term: see {@link AllocationRequest}. */
    @Transactional(readOnly = true)
    public List<AllocationRequest> forAllocation(TermId term) {
        return allocation.of(term);
    }

    /** Replaces wishes and seats, by the student, a guardian, or the counselor together with the student. */
    public RequestDecision change(Actor actor, Seen seen, List<Wish> wishes, int seatsWanted) {
        var desk = desks.toAct(actor, seen);
        var reason = desk.refusalToChange();
        if (reason == null) {
            reason = desk.refusalOf(wishes, seatsWanted);
        }
        if (reason != null) {
            return new Refused(reason, desk.list());
        }
        int version = desk.list().version() + 1;
        var next = new WishList(
                seen.student(), seen.term(), Status.DRAFT, seatsWanted, wishes, version, version, null, null);
        lists.write(next);
        if (desk.list().version() == 0) {
            lists.add(next, ListAct.Kind.STARTED, actor.who(), desk.part().first(), null, null);
        }
        if (desk.part().isStaffOnly()) {
            lists.add(next, ListAct.Kind.FILLED_IN, actor.who(), desk.part().first(), null, null);
        }
        return done(desk, actor, "request.change", next, Map.of("wishes", wishes.size(), "seats", seatsWanted));
    }

    /**
     * Sends the list to the counselor.
     *
     * @param consent the name of the person who consents with this act; none where the guardian is still to be asked
     */
    public RequestDecision submit(Actor actor, Seen seen, @Nullable String consent) {
        var desk = desks.toAct(actor, seen);
        var reason = desk.refusalToChange();
        if (reason == null && desk.list().wishes().isEmpty()) {
            reason = Reason.NO_WISHES;
        }
        if (reason == null && consent != null) {
            reason = refusalOfConsent(desk, consent);
        }
        if (reason != null) {
            return new Refused(reason, desk.list());
        }
        var given = consent == null ? null : desk.consentNamed(consent, clock.instant());
        var next = moved(
                desk.list(),
                Status.SUBMITTED,
                given != null ? given : desk.list().consent(),
                null);
        lists.save(next);
        lists.add(next, ListAct.Kind.SUBMITTED, actor.who(), desk.part().first(), null, null);
        keep(given, next, desk, actor);
        return done(
                desk,
                actor,
                "request.submit",
                next,
                Map.of("wishes", next.wishes().size()));
    }

    /**
     * Consents to the list as it is: the guardian, or the student who is of age; or the counselor records a consent on
     * paper that she has seen.
     *
     * @param name who consents, as written
     */
    public RequestDecision consent(Actor actor, Seen seen, String name) {
        var desk = desks.toAct(actor, seen);
        var reason = desk.refusal(Status.DRAFT, Status.RETURNED, Status.SUBMITTED);
        if (reason == null && (desk.list().isConsented() || desk.list().wishes().isEmpty())) {
            reason = Reason.WRONG_STATUS;
        }
        if (reason == null) {
            reason = refusalOfConsent(desk, name);
        }
        if (reason != null) {
            return new Refused(reason, desk.list());
        }
        var given = desk.consentNamed(name, clock.instant());
        var next = moved(desk.list(), desk.list().status(), given, desk.list().returned());
        lists.save(next);
        keep(given, next, desk, actor);
        return done(desk, actor, "request.consent", next, Map.of("name", name.strip()));
    }

    /** Takes a list that was sent or approved back, to change it, while the window is open. */
    public RequestDecision reopen(Actor actor, Seen seen) {
        var desk = desks.toAct(actor, seen);
        var reason = desk.refusal(Status.SUBMITTED, Status.APPROVED);
        if (reason == null) {
            reason = desk.windowRefusal();
        }
        if (reason != null) {
            return new Refused(reason, desk.list());
        }
        var next = moved(desk.list(), Status.DRAFT, desk.list().consent(), null);
        lists.save(next);
        lists.add(next, ListAct.Kind.REOPENED, actor.who(), desk.part().first(), null, null);
        return done(desk, actor, "request.reopen", next, Map.of());
    }

    /**
     * Approves a list that was sent and consented to, and with it determines that the student will benefit (Education Code
     * 52314(a)(1)): a check of facts by the home school's counselor or the director.
     */
    public RequestDecision approve(Actor actor, Seen seen) {
        var desk = desks.toAct(actor, seen);
        var role = desk.part().oneOf(Role.COUNSELOR, Role.DIRECTOR);
        var reason = desk.refusal(Status.SUBMITTED);
        if (reason == null) {
            reason = desk.list().isConsented() ? desk.refusalToAdmit() : Reason.CONSENT_MISSING;
        }
        if (reason != null) {
            return new Refused(reason, desk.list());
        }
        var next = moved(desk.list(), Status.APPROVED, desk.list().consent(), null);
        lists.save(next);
        lists.add(next, ListAct.Kind.APPROVED, actor.who(), role, null, null);
        lists.addBenefit(next, actor.who(), role);
        return done(desk, actor, "request.approve", next, Map.of("benefit", "determined"));
    }

    /** Gives a list that was sent back to the student, while there is time to send it again. */
    public RequestDecision giveBack(Actor actor, Seen seen, ReturnReason why, String words) {
        var desk = desks.toAct(actor, seen);
        var role = desk.part().oneOf(Role.COUNSELOR, Role.DIRECTOR);
        var reason = desk.refusal(Status.SUBMITTED);
        if (reason == null) {
            reason = desk.windowRefusal();
        }
        if (reason == null && words.isBlank()) {
            reason = Reason.WORDS_MISSING;
        }
        if (reason != null) {
            return new Refused(reason, desk.list());
        }
        var returned = new WishList.Returned(why, words.strip(), actor.name(), clock.instant());
        var next = moved(desk.list(), Status.RETURNED, desk.list().consent(), returned);
        lists.save(next);
        lists.add(next, ListAct.Kind.RETURNED, actor.who(), role, why, words.strip());
        return done(desk, actor, "request.return", next, Map.of("reason", why));
    }

    private @Nullable Reason refusalOfConsent(Desk desk, String name) {
        if (name.isBlank()) {
            return Reason.CONSENT_MISSING;
        }
        return desk.consentNamed(name, clock.instant()) == null ? Reason.CONSENT_NOT_YOURS : null;
    }

    private void keep(@Nullable Consent given, WishList list, Desk desk, Actor actor) {
        if (given != null) {
            lists.add(list, given, actor.who());
            lists.add(list, ListAct.Kind.CONSENTED, actor.who(), desk.part().first(), null, given.name());
        }
    }

    private static WishList moved(
            WishList list, Status status, @Nullable Consent consent, WishList.@Nullable Returned returned) {
        return new WishList(
                list.student(),
                list.term(),
                status,
                list.seatsWanted(),
                list.wishes(),
                list.version() + 1,
                list.contentVersion(),
                consent,
                returned);
    }

    private Done done(Desk desk, Actor actor, String act, WishList next, Map<String, ?> detail) {
        var all = new java.util.TreeMap<String, Object>(detail);
        all.put("term", next.term());
        all.put("version", next.version());
        journal.record(actor.who(), act, "student", next.student(), all);
        standings.keep(desk.student(), next, desk.book(), desk.offer());
        return new Done(next);
    }
}
