package org.ropeway.attendance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ropeway.attendance.Posting.Act;
import org.ropeway.shared.DateSpan;
import org.ropeway.shared.SectionId;
import org.ropeway.shared.StudentId;
import org.ropeway.shared.Who;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bound agency's ledger of minutes. It grows and is never changed. */
@Service
@Transactional
public class Ledger {
    private final LedgerRows rows;
    private final LedgerRules rules;
    private final Clock clock;

    Ledger(LedgerRows rows, LedgerRules rules, Clock clock) {
        this.rows = rows;
        this.rules = rules;
        this.clock = clock;
    }

    /** Entries to be written to one section's chain, in this order. */
    public record Draft(SectionId section, List<Entry> entries) {
        public Draft {
            entries = List.copyOf(entries);
        }

        Set<StudentId> students() {
            return entries.stream().map(Entry::student).collect(Collectors.toSet());
        }
    }

    /**
     * Writes all drafts, or none if one entry may not stand. Drafts without entries write nothing.
     *
     * @param why asked for where a minute lies outside the section's meetings
     */
    public PostDecision post(Who by, Act act, @Nullable String why, Collection<Draft> drafts) {
        var filled = filled(drafts);
        return filled.isEmpty()
                ? new PostDecision.Posted(List.of())
                : post(by, act, why, filled, hold(rules.known(filled), students(filled)));
    }

    private static List<Draft> filled(Collection<Draft> drafts) {
        return drafts.stream()
                .filter(draft -> !draft.entries().isEmpty())
                .sorted(Comparator.comparing(draft -> draft.section().toString()))
                .toList();
    }

    /** Chains of sections and all that the rules ask, true until the transaction ends. */
    static final class Held {
        private final Map<SectionId, LedgerRows.Link> chains;
        private final LedgerRules.Facts facts;

        private Held(Map<SectionId, LedgerRows.Link> chains, LedgerRules.Facts facts) {
            this.chains = chains;
            this.facts = facts;
        }

        /** What the students claim on one of the days, under all sections; nothing is among it for who claims nothing. */
        Map<StudentId, StudentDay> on(LocalDate day) {
            return days(facts.before(), day);
        }
    }

    /** Until the transaction ends, nobody else writes to these sections or claims a minute of these students. */
    Held hold(LedgerRules.Known known, Collection<StudentId> students) {
        var chains = rows.lock(known.sections().keySet(), students);
        return new Held(chains, rules.facts(known, students));
    }

    /** @param held of the drafts' sections and students */
    PostDecision post(Who by, Act act, @Nullable String why, List<Draft> drafts, Held held) {
        var filled = filled(drafts);
        var refusals = LedgerRules.against(filled, why, held.facts);
        return refusals.isEmpty()
                ? new PostDecision.Posted(filled.stream()
                        .map(draft -> write(held, by, act, why, draft))
                        .toList())
                : new PostDecision.Refused(refusals);
    }

    private static Set<StudentId> students(Collection<Draft> drafts) {
        return drafts.stream().flatMap(draft -> draft.students().stream()).collect(Collectors.toSet());
    }

    /**
     * Writes a posting for each draft while the rules are asked beside it. Where they refuse, it stops, and the caller rolls
     * back what was written.
     *
     * @param drafts at least one, each with entries; those of one section follow each other
     * @param written told how many entries are written, after each posting
     */
    List<Refusal> load(Who by, Act act, @Nullable String why, List<Draft> drafts, LongConsumer written) {
        var held = hold(rules.known(drafts), students(drafts));
        var refusals = CompletableFuture.supplyAsync(
                () -> LedgerRules.against(drafts, why, held.facts), Thread.ofVirtual()::start);
        long done = 0;
        for (var draft : drafts) {
            if (refusals.isDone() && !refusals.join().isEmpty()) {
                break;
            }
            write(held, by, act, why, draft);
            done += draft.entries().size();
            written.accept(done);
        }
        return refusals.join();
    }

    private Posting write(Held held, Who by, Act act, @Nullable String why, Draft draft) {
        var last = Objects.requireNonNull(held.chains.get(draft.section()), "not locked");
        var at = LedgerText.moment(clock.instant());
        var text = LedgerText.block(last.hash(), last.seq() + 1, act, at, by, why, draft.entries());
        var posting = new Posting(draft.section(), last.seq() + 1, act, at, by, why, draft.entries(), Hash.over(text));
        rows.write(posting);
        held.chains.put(posting.section(), new LedgerRows.Link(posting.seq(), posting.hash()));
        return posting;
    }

    /** What is claimed for students of a section on a day: by student, all sections' claims among them. */
    @Transactional(readOnly = true)
    Map<StudentId, StudentDay> day(Collection<StudentId> students, LocalDate day) {
        return days(rows.entries(students, new DateSpan(day, day)), day);
    }

    private static Map<StudentId, StudentDay> days(
            Map<LedgerRows.Slot, List<LedgerRows.Booked>> booked, LocalDate day) {
        return booked.entrySet().stream()
                .filter(slot -> slot.getKey().day().equals(day))
                .collect(Collectors.toMap(slot -> slot.getKey().student(), slot -> LedgerRules.dayOf(slot.getValue())));
    }

    /** The section's postings in their order, each with its entries. */
    @Transactional(readOnly = true)
    public List<Posting> postings(SectionId section) {
        return rows.postings(section);
    }

    /** The entries without those minutes that the section has already, under the same kind and claim. */
    @Transactional(readOnly = true)
    List<Entry> without(SectionId section, List<Entry> entries) {
        var known = rows.entriesOf(section, entries);
        return known.isEmpty()
                ? entries
                : entries.stream()
                        .flatMap(entry -> without(section, entry, known.getOrDefault(slot(entry), List.of())).stream())
                        .toList();
    }

    private static List<Entry> without(SectionId section, Entry entry, List<LedgerRows.Booked> known) {
        if (known.isEmpty()) {
            return List.of(entry);
        }
        if (entry.minutes() == 0) {
            return List.of();
        }
        var part = new StudentDay.Part(section, entry.kind(), entry.claim());
        return LedgerRules.dayOf(known).missing(part, entry.span()).stream()
                .map(span -> Entry.claim(entry.student(), entry.day(), entry.kind(), entry.claim(), span))
                .toList();
    }

    private static LedgerRows.Slot slot(Entry entry) {
        return new LedgerRows.Slot(entry.student(), entry.day());
    }
}
