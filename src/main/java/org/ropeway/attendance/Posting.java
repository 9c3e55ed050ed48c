package org.ropeway.attendance;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.shared.SectionId;
import org.ropeway.shared.Who;

/**
 * Entries of one section that were written by one act.
 *
 * @param seq 1 for the section's first, then without a gap
 * @param at in whole microseconds
 * @param why the reason given, where one is asked for
 * @param hash over all of this and the hash of the posting before (docs/ledger.md)
 */
public record Posting(
        SectionId section,
        long seq,
        Act act,
        Instant at,
        Who by,
        @Nullable String why,
        List<Entry> entries,
        Hash hash) {

    public Posting {
        entries = List.copyOf(entries);
    }

    /** What wrote it. */
    public enum Act {
        SHEET,
        CORRECTION,
        IMPORT,
        /** Minutes at a training station. */
        STATION,
        /** Two records were found to be one person. */
        JOINED
    }

    public int minutes() {
        return entries.stream().mapToInt(Entry::minutes).sum();
    }
}
