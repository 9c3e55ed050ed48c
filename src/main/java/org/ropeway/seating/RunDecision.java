package org.ropeway.seating;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of asking for a run, or of publishing one. */
public sealed interface RunDecision {
    /** The work has begun; it ends by itself. */
    record Started(AllocationRun run) implements RunDecision {}

    record Published(AllocationRun run) implements RunDecision {}

    /**
     * @param changes what is not as it was when the run read it, for {@link Reason#INPUT_CHANGED}
     * @param violations what the verifier found, in English, for {@link Reason#NOT_VERIFIED}
     */
    record Refused(Reason reason, @Nullable InputChanges changes, List<String> violations) implements RunDecision {
        public Refused {
            violations = List.copyOf(violations);
        }

        Refused(Reason reason) {
            this(reason, null, List.of());
        }
    }

    enum Reason {
        /** No lottery number was drawn for the term. */
        NO_DRAW,
        /** A run of the term is published; it stays. */
        ALREADY_PUBLISHED,
        /** The same is being computed now. */
        ALREADY_COMPUTING,
        /** No list of the term takes part. */
        NOTHING_TO_ALLOCATE,
        /** The run is not done: it is computing, failed or was discarded. */
        NOT_DONE,
        /** Another lottery number was drawn since. */
        DRAWN_AGAIN,
        /** Lists or sections changed since. */
        INPUT_CHANGED,
        /** The independent verifier found a violation. */
        NOT_VERIFIED;

        /** The stable code of interfaces: {@code input-changed}. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        public String messageKey() {
            return "seating.refused." + name();
        }
    }
}
