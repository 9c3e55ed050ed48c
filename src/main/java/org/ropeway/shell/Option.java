package org.ropeway.shell;

import org.jspecify.annotations.Nullable;

/** A choice in a form. @param note a line under the label of a radio button, or null */
public record Option(String value, String label, @Nullable String note) {
    public Option(String value, String label) {
        this(value, label, null);
    }
}
