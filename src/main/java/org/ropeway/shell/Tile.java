package org.ropeway.shell;

import org.jspecify.annotations.Nullable;

/** A figure worth a glance. @param figure already in words, as "4,812"; @param path where the rows behind it are, or null */
public record Tile(
        String label,
        String figure,
        @Nullable String note,
        @Nullable String path) {
    public Tile(String label, String figure) {
        this(label, figure, null, null);
    }
}
