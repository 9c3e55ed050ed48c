package org.ropeway.attendance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ropeway.attendance.Ledger.Draft;
import org.ropeway.attendance.LedgerRows.Booked;
import org.ropeway.attendance.LedgerRows.Slot;
import org.ropeway.attendance.Posting.Act;
import org.ropeway.journal.Journal;
import org.ropeway.seating.Attending;
import org.ropeway.shared.DateSpan;
import org.ropeway.shared.SectionId;
import org.ropeway.shared.StudentId;
import org.ropeway.shared.Who;
import org.ropeway.students.StudentsJoined;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two students were found to be one person: their minutes become that person's, by postings that take them back from the record
 * that vanished and claim them for the one that stands. A minute that both have is claimed once. Certified days stay as they
 * were certified, until their period is opened again; what the rules refuse today stays, to be looked at.
 */
@Component
class JoinedMinutes {
    private final LedgerRows rows;
    private final LedgerRules rules;
    private final Ledger ledger;
    private final Periods periods;
    private final OutsideRows identities;
    private final Journal journal;

    JoinedMinutes(
            LedgerRows rows,
            LedgerRules rules,
            Ledger ledger,
            Periods periods,
            OutsideRows identities,
            Journal journal) {
        this.rows = rows;
        this.rules = rules;
        this.ledger = ledger;
        this.periods = periods;
        this.identities = identities;
        this.journal = journal;
    }

    /** In the transaction of the answer, when the seats have gone with the person. */
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    @Transactional(propagation = Propagation.MANDATORY)
    void on(StudentsJoined joined) {
        carry(joined.joined(), joined.into(), joined.by(), null);
    }

    /** In the transaction that opens the period: what was left because it was certified follows now. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PeriodReopened reopened) {
        var days = periods.byId(reopened.period()).days();
        var vanished = new TreeMap<StudentId, StudentId>(Comparator.comparing(StudentId::toString));
        vanished.putAll(identities.vanished());
        vanished.forEach((joined, into) -> carry(joined, into, reopened.by(), days));
    }

    /** @param within none for all days */
    private void carry(StudentId joined, StudentId into, Who by, @Nullable DateSpan within) {
        var theirs = rows.entriesOf(joined);
        theirs.keySet().removeIf(slot -> within != null && !within.contains(slot.day()) || !isClaimed(slot, theirs));
        if (theirs.isEmpty()) {
            return;
        }
        rows.lock(sections(theirs.values()), List.of(joined, into));
        var left = new Left(certified(theirs.keySet()));
        var done = Moves.NONE;
        while (!left.isAll(theirs.keySet())) {
            var moves = moves(left.without(theirs), joined, into);
            var decision = post(by, moves.drafts(), joined, into);
            if (decision instanceof PostDecision.Refused(var refusals)) {
                left.refused(refusals);
            } else {
                done = moves;
                break;
            }
        }
        if (!done.drafts().isEmpty() || left.isNew(within != null)) {
            tell(joined, into, by, done, left);
        }
    }

    private PostDecision post(Who by, List<Draft> drafts, StudentId joined, StudentId into) {
        if (drafts.isEmpty()) {
            return new PostDecision.Posted(List.of());
        }
        var why = "One person: record %s is %s".formatted(joined, into);
        var held = ledger.hold(known(drafts, joined, into), List.of(joined, into));
        return ledger.post(by, Act.JOINED, why, drafts, held);
    }

    private List<DateSpan> certified(Collection<Slot> slots) {
        var days = slots.stream().map(Slot::day).sorted().toList();
        return periods.certified(new DateSpan(days.getFirst(), days.getLast()));
    }

    private static boolean isClaimed(Slot slot, Map<Slot, List<Booked>> all) {
        var booked = all.getOrDefault(slot, List.of());
        return booked.stream().anyMatch(one -> one.entry().minutes() == 0)
                || !LedgerRules.dayOf(booked).claimed().isEmpty();
    }

    private static Set<SectionId> sections(Collection<List<Booked>> booked) {
        return booked.stream().flatMap(List::stream).map(Booked::section).collect(Collectors.toSet());
    }

    /** Days that stay with the record that vanished. */
    private static final class Left {
        private final List<DateSpan> certified;
        private final Set<LocalDate> refused = new TreeSet<>();

        Left(List<DateSpan> certified) {
            this.certified = certified;
        }

        /** @throws IllegalStateException if they are about no other day than those before */
        void refused(List<Refusal> refusals) {
            boolean more = false;
            for (var refusal : refusals) {
                var day = refusal.day();
                more |= day != null && refused.add(day);
            }
            if (!more) {
                throw new IllegalStateException("the minutes cannot be joined: " + refusals);
            }
        }

        boolean has(LocalDate day) {
            return refused.contains(day) || certified.stream().anyMatch(span -> span.contains(day));
        }

        /** @param again whether what is certified was told before */
        boolean isNew(boolean again) {
            return !refused.isEmpty() || !certified.isEmpty() && !again;
        }

        boolean isAll(Collection<Slot> slots) {
            return slots.stream().allMatch(slot -> has(slot.day()));
        }

        Map<Slot, List<Booked>> without(Map<Slot, List<Booked>> all) {
            var some = new HashMap<>(all);
            some.keySet().removeIf(slot -> has(slot.day()));
            return some;
        }
    }

    /** @param carried minutes that are the person's now; @param twice minutes that both had */
    private record Moves(List<Draft> drafts, int carried, int twice) {
        static final Moves NONE = new Moves(List.of(), 0, 0);
    }

    private Moves moves(Map<Slot, List<Booked>> theirs, StudentId joined, StudentId into) {
        var own = rows.entriesOf(into);
        var entries = new TreeMap<SectionId, List<Entry>>(Comparator.comparing(SectionId::toString));
        int carried = 0;
        int twice = 0;
        var slots =
                theirs.keySet().stream().sorted(Comparator.comparing(Slot::day)).toList();
        for (var slot : slots) {
            var ownDay = LedgerRules.dayOf(own.getOrDefault(new Slot(into, slot.day()), List.of()));
            var had = ownDay.claimed().stream().map(StudentDay.Claimed::span).toList();
            var booked = theirs.getOrDefault(slot, List.of());
            var theirDay = LedgerRules.dayOf(booked);
            var onSheet = new HashSet<SectionId>();
            for (var claimed : theirDay.claimed()) {
                var part = claimed.part();
                var moved = entries.computeIfAbsent(part.section(), _ -> new ArrayList<>());
                moved.add(Entry.takeBack(joined, slot.day(), part.kind(), part.claim(), claimed.span()));
                var free = Span.without(List.of(claimed.span()), had);
                free.forEach(span -> moved.add(Entry.claim(into, slot.day(), part.kind(), part.claim(), span)));
                int kept = free.stream().mapToInt(Span::minutes).sum();
                carried += kept;
                twice += claimed.span().minutes() - kept;
                if (kept > 0) {
                    onSheet.add(part.section());
                }
            }
            absences(booked, into, ownDay, onSheet, entries);
        }
        var drafts = entries.entrySet().stream()
                .map(one -> new Draft(one.getKey(), one.getValue()))
                .toList();
        return new Moves(drafts, carried, twice);
    }

    /** Who was on a sheet and absent is on it still. */
    private static void absences(
            List<Booked> theirs,
            StudentId into,
            StudentDay own,
            Set<SectionId> onSheet,
            Map<SectionId, List<Entry>> entries) {
        for (var booked : theirs) {
            var entry = booked.entry();
            if (entry.kind() != Kind.TRAINING_STATION
                    && !own.isOnSheetOf(booked.section())
                    && onSheet.add(booked.section())) {
                entries.computeIfAbsent(booked.section(), _ -> new ArrayList<>())
                        .add(Entry.absent(into, entry.day(), entry.kind(), entry.claim(), entry.starts()));
            }
        }
    }

    /** A seat of either record is a seat of the person. */
    private LedgerRules.Known known(List<Draft> drafts, StudentId joined, StudentId into) {
        var known = rules.known(drafts);
        var seats = new HashMap<SectionId, List<Attending>>();
        known.attending().forEach((section, attending) -> {
            var all = new ArrayList<>(attending);
            attending.stream()
                    .filter(one -> one.student().equals(joined))
                    .forEach(one -> all.add(new Attending(into, one.days())));
            seats.put(section, all);
        });
        return new LedgerRules.Known(known.sections(), seats, known.calendar());
    }

    private void tell(StudentId joined, StudentId into, Who by, Moves done, Left left) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("record", joined);
        detail.put("minutes", done.carried());
        detail.put("minutes of both", done.twice());
        if (!left.certified.isEmpty()) {
            detail.put("left as certified", left.certified);
        }
        if (!left.refused.isEmpty()) {
            detail.put("left as refused", List.copyOf(left.refused));
        }
        journal.record(by, "ledger.join", "student", into, detail);
    }
}
