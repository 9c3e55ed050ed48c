package org.ropeway.shell;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A station of a way with several. @param note a day or a name under it, or null */
public record Step(String label, State is, @Nullable String note) {
    public enum State {
        DONE,
        NOW,
        LATER,
        BLOCKED
    }

    public Step(String label, State is) {
        this(label, is, null);
    }

    /** The state as styles and messages name it. */
    public String state() {
        return is.name().toLowerCase(Locale.ROOT);
    }
}
