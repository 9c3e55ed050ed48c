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

        Set<LocalDate> days() {
            return entries.stream().map(Entry::day).collect(Collectors.toSet());
        }
    }

    /**
     * Writes all drafts, or none if one entry may not stand. Drafts without entries write nothing.
     *
     * @param why asked for where a minute lies outside the section's meetings
     */
    public PostDecision post(Who by, Act act, @Nullable String why, Collection<Draft> drafts) {
        return post(by, act, why, drafts, null);
    }

    /** @param read what the caller has read of the drafts' sections in this transaction; none to read it here */
    PostDecision post(
            Who by, Act act, @Nullable String why, Collection<Draft> drafts, LedgerRules.@Nullable Known read) {
        var filled = drafts.stream()
                .filter(draft -> !draft.entries().isEmpty())
                .sorted(Comparator.comparing(draft -> draft.section().toString()))
                .toList();
        if (filled.isEmpty()) {
            return new PostDecision.Posted(List.of());
        }
        var chains = rows.lock(filled);
        var refusals = LedgerRules.against(filled, why, rules.facts(filled, read == null ? rules.known(filled) : read));
        if (!refusals.isEmpty()) {
            return new PostDecision.Refused(refusals);
        }
        return new PostDecision.Posted(
                filled.stream().map(draft -> write(chains, by, act, why, draft)).toList());
    }

    /**
     * Writes a posting for each draft while the rules are asked beside it. Where they refuse, it stops, and the caller rolls
     * back what was written.
     *
     * @param drafts at least one, each with entries; those of one section follow each other
     */
    List<Refusal> load(Who by, Act act, @Nullable String why, List<Draft> drafts) {
        var chains = rows.lock(drafts);
        var facts = rules.facts(drafts, rules.known(drafts));
        var refusals =
                CompletableFuture.supplyAsync(() -> LedgerRules.against(drafts, why, facts), Thread.ofVirtual()::start);
        for (var draft : drafts) {
            if (refusals.isDone() && !refusals.join().isEmpty()) {
                break;
            }
            write(chains, by, act, why, draft);
        }
        return refusals.join();
    }

    private Posting write(Map<SectionId, LedgerRows.Link> chains, Who by, Act act, @Nullable String why, Draft draft) {
        var posting = next(chains, by, act, why, draft);
        rows.write(posting);
        chains.put(posting.section(), new LedgerRows.Link(posting.seq(), posting.hash()));
        return posting;
    }

    private Posting next(Map<SectionId, LedgerRows.Link> chains, Who by, Act act, @Nullable String why, Draft draft) {
        var last = Objects.requireNonNull(chains.get(draft.section()), "not locked");
        var at = LedgerText.moment(clock.instant());
        var text = LedgerText.block(last.hash(), last.seq() + 1, act, at, by, why, draft.entries());
        return new Posting(draft.section(), last.seq() + 1, act, at, by, why, draft.entries(), Hash.over(text));
    }

    /** What is claimed for students of a section on a day: by student, all sections' claims among them. */
    @Transactional(readOnly = true)
    Map<StudentId, StudentDay> day(Collection<StudentId> students, LocalDate day) {
        return rows.entries(students, new DateSpan(day, day)).entrySet().stream()
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
