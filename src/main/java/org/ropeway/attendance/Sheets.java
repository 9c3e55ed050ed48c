package org.ropeway.attendance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.ropeway.attendance.Ledger.Draft;
import org.ropeway.attendance.Posting.Act;
import org.ropeway.attendance.Refusal.Reason;
import org.ropeway.attendance.SheetDraft.Extra;
import org.ropeway.attendance.SheetTaking.Result;
import org.ropeway.identity.Actor;
import org.ropeway.journal.Journal;
import org.ropeway.shared.NoSuch;
import org.ropeway.shared.SectionId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Attendance sheets, one a section and day, for the section's instructor, who stands in on that day, and the director; to
 * everybody else there is none ({@link NoSuch}).
 */
@Service("attendanceSheets")
public class Sheets {
    private final SheetReader reader;
    private final SheetTaking taking;
    private final Ledger ledger;
    private final Journal journal;
    private final TransactionTemplate transaction;

    Sheets(SheetReader reader, SheetTaking taking, Ledger ledger, Journal journal, TransactionTemplate transaction) {
        this.reader = reader;
        this.taking = taking;
        this.ledger = ledger;
        this.journal = journal;
        this.transaction = transaction;
    }

    /** @throws NoSuch if there is no such section, or the actor may not take its sheet of that day */
    @Transactional(readOnly = true)
    public Sheet open(Actor actor, SectionId section, LocalDate day) {
        return reader.sheet(reader.byId(actor, section, day));
    }

    /**
     * Writes the difference between the sheet and the ledger. The same sending twice is taken once. Whoever sends a student
     * who does not sit in the section is refused, and the journal keeps it.
     */
    public SheetDecision take(Actor by, SheetDraft draft) {
        return decide(by, draft.section(), draft.day(), () -> taking.take(by, draft));
    }

    /** Adds minutes outside the class. */
    public SheetDecision add(Actor by, Extra extra) {
        return decide(by, extra.section(), extra.day(), () -> post(by, extra, Act.SHEET));
    }

    /** Takes back minutes outside the class. */
    public SheetDecision remove(Actor by, Extra extra) {
        return decide(by, extra.section(), extra.day(), () -> post(by, extra, Act.CORRECTION));
    }

    private Result post(Actor by, Extra extra, Act act) {
        var one = reader.byId(by, extra.section(), extra.day());
        var refusals = against(extra, one, act);
        if (!refusals.isEmpty()) {
            return Result.refused(refusals);
        }
        var part = reader.part(one.section(), one.day());
        var spans = Span.without(List.of(extra.span()), one.meeting() == null ? List.of() : List.of(one.meeting()));
        var entries = new ArrayList<Entry>();
        for (var student : extra.students()) {
            for (var span : spans) {
                entries.add(
                        act == Act.SHEET
                                ? Entry.claim(student, one.day(), part.kind(), part.claim(), span)
                                : Entry.takeBack(student, one.day(), part.kind(), part.claim(), span));
            }
        }
        var held = ledger.hold(one.known(), extra.students());
        var decision = ledger.post(by.who(), act, extra.why(), List.of(new Draft(extra.section(), entries)), held);
        return switch (decision) {
            case PostDecision.Posted _ -> new Result(one.facts().version(), false, List.of());
            case PostDecision.Refused(var told) -> Result.refused(told);
        };
    }

    private static List<Refusal> against(Extra extra, SheetReader.Class one, Act act) {
        var refusals = new ArrayList<Refusal>();
        if (extra.why().isEmpty()) {
            refusals.add(Refusal.of(Reason.NO_REASON_GIVEN, extra.section(), extra.day()));
        }
        if (one.meeting() != null && one.meeting().contains(extra.span())
                || extra.students().isEmpty()) {
            refusals.add(Refusal.of(Reason.TIMES_UNCLEAR, extra.section(), extra.day()));
        }
        if (act == Act.SHEET) {
            SheetReader.strangers(one, extra.students())
                    .forEach(student ->
                            refusals.add(Refusal.of(Reason.NOT_ENROLLED, extra.section(), student, extra.day())));
        }
        return refusals;
    }

    /** What is refused leaves no trace but the journal's. */
    private SheetDecision decide(Actor by, SectionId section, LocalDate day, Supplier<Result> work) {
        var result = Objects.requireNonNull(transaction.execute(status -> {
            var done = work.get();
            if (done.isUndone()) {
                status.setRollbackOnly();
            }
            return done;
        }));
        return result.refusals().isEmpty()
                ? new SheetDecision.Taken(result.version())
                : Objects.requireNonNull(transaction.execute(_ -> refused(by, section, day, result.refusals())));
    }

    private SheetDecision refused(Actor by, SectionId section, LocalDate day, List<Refusal> refusals) {
        var strangers = refusals.stream()
                .filter(refusal -> refusal.reason() == Reason.NOT_ENROLLED)
                .map(Refusal::student)
                .toList();
        var sheet = reader.sheet(reader.byId(by, section, day));
        if (!strangers.isEmpty()) {
            var detail = Map.of("code", sheet.section().code(), "day", day, "students not enrolled", strangers);
            journal.record(by.who(), "attendance.refused", "section", section, detail);
        }
        return new SheetDecision.Refused(refusals, sheet);
    }
}
