package org.ropeway.attendance;

import java.util.List;

/** What came of writing to the ledger: all of it was written, or nothing. */
public sealed interface PostDecision {
    /** @param postings one a section; none where nothing had changed */
    record Posted(List<Posting> postings) implements PostDecision {
        public Posted {
            postings = List.copyOf(postings);
        }
    }

    record Refused(List<Refusal> refusals) implements PostDecision {
        public Refused {
            refusals = List.copyOf(refusals);
        }
    }
}
