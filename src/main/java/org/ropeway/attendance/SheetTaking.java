package org.ropeway.attendance;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ropeway.attendance.Ledger.Draft;
import org.ropeway.attendance.Ledger.Held;
import org.ropeway.attendance.Posting.Act;
import org.ropeway.attendance.Refusal.Reason;
import org.ropeway.attendance.SheetReader.Class;
import org.ropeway.attendance.SheetRows.Counts;
import org.ropeway.identity.Actor;
import org.ropeway.shared.StudentId;
import org.springframework.stereotype.Component;

/** Sends a sheet's difference to the ledger, within the caller's transaction, which is undone where it is refused. */
@Component
class SheetTaking {
    private final SheetReader sheets;
    private final SheetRows rows;
    private final Ledger ledger;
    private final Clock clock;

    SheetTaking(SheetReader sheets, SheetRows rows, Ledger ledger, Clock clock) {
        this.sheets = sheets;
        this.rows = rows;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @param unchanged whether nothing had to be written, so that the sheet's version stays */
    record Result(int version, boolean unchanged, List<Refusal> refusals) {
        static Result refused(List<Refusal> refusals) {
            return new Result(0, true, refusals);
        }

        boolean isUndone() {
            return unchanged || !refusals.isEmpty();
        }
    }

    Result take(Actor by, SheetDraft draft) {
        var one = sheets.byId(by, draft.section(), draft.day());
        var facts = one.facts();
        if (draft.key() != null && java.util.Objects.equals(draft.fingerprint(), facts.lastKey())) {
            return new Result(facts.version(), true, List.of());
        }
        var refusals = against(draft, one);
        if (!refusals.isEmpty()) {
            return Result.refused(refusals);
        }
        var desired = new HashMap<StudentId, List<Span>>();
        draft.marks()
                .forEach(mark ->
                        desired.put(mark.student(), mark.spans(one.meets()).orElseThrow()));
        var next = rows.next(draft, counts(one, desired), by.who(), clock.instant());
        var held = ledger.hold(one.known(), one.students());
        var entries = SheetChanges.between(
                one, sheets.part(one.section(), one.day()), held.on(one.day()), desired, next.orElse(0) == 1);
        return next.isEmpty() ? stale(one, entries, draft) : post(by, draft, held, next.getAsInt(), entries);
    }

    private Result stale(Class one, List<Entry> entries, SheetDraft draft) {
        return entries.isEmpty()
                ? new Result(rows.facts(draft.section(), draft.day()).version(), true, List.of())
                : Result.refused(List.of(
                        Refusal.of(Reason.CHANGED_MEANWHILE, one.section().id(), one.day())));
    }

    private Result post(Actor by, SheetDraft draft, Held held, int version, List<Entry> entries) {
        boolean first = version == 1;
        if (!first && entries.isEmpty()) {
            return new Result(version - 1, true, List.of());
        }
        if (!first && draft.why() == null) {
            return Result.refused(List.of(Refusal.of(Reason.NO_REASON_GIVEN, draft.section(), draft.day())));
        }
        var decision = ledger.post(
                by.who(),
                first ? Act.SHEET : Act.CORRECTION,
                draft.why(),
                List.of(new Draft(draft.section(), entries)),
                held);
        return switch (decision) {
            case PostDecision.Posted _ -> new Result(version, false, List.of());
            case PostDecision.Refused(var refusals) -> Result.refused(refusals);
        };
    }

    /** Who is not on the draft is as before: mostly nobody, and then not counted, since nothing is known of them. */
    private static Counts counts(Class one, Map<StudentId, List<Span>> desired) {
        int absent = (int) desired.values().stream().filter(List::isEmpty).count();
        return new Counts(desired.size() - absent, absent);
    }

    private List<Refusal> against(SheetDraft draft, Class one) {
        var refusals = new ArrayList<Refusal>();
        var ofAll = againstAll(draft, one);
        if (ofAll != null) {
            return List.of(Refusal.of(ofAll, draft.section(), draft.day()));
        }
        var strangers = SheetReader.strangers(
                one, draft.marks().stream().map(Mark::student).toList());
        for (var mark : draft.marks()) {
            if (strangers.contains(mark.student())) {
                refusals.add(Refusal.of(Reason.NOT_ENROLLED, draft.section(), mark.student(), draft.day()));
            } else if (mark.spans(one.meets()).isEmpty()) {
                refusals.add(Refusal.of(Reason.TIMES_UNCLEAR, draft.section(), mark.student(), draft.day()));
            }
        }
        return refusals;
    }

    private @Nullable Reason againstAll(SheetDraft draft, Class one) {
        if (one.meeting() == null) {
            return Reason.OUTSIDE_MEETING;
        }
        if (one.facts().certified()) {
            return Reason.CERTIFIED;
        }
        if (one.facts().notMet() != null) {
            return Reason.SAID_NOT_MET;
        }
        if (one.day().isAfter(sheets.today())) {
            return Reason.IN_FUTURE;
        }
        return draft.why() == null && sheets.isLate(one) ? Reason.LATE_WITHOUT_REASON : null;
    }
}
