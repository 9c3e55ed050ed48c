package org.ropeway.enrollment;

import java.time.Instant;
import org.ropeway.shared.TermId;

/** When students may ask for seats of a term: from {@code opens} until {@code closes}, the end not included. */
public record RequestWindow(TermId term, Instant opens, Instant closes, String setBy) {

    public RequestWindow {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("a window opens before it closes: %s to %s".formatted(opens, closes));
        }
    }

    public enum Status {
        UPCOMING,
        OPEN,
        CLOSED
    }

    public Status status(Instant now) {
        return now.isBefore(opens) ? Status.UPCOMING : now.isBefore(closes) ? Status.OPEN : Status.CLOSED;
    }
}
