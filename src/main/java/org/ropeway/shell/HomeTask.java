package org.ropeway.shell;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that someone should do now.
 *
 * @param count how many of it, 0 for a thing without a number
 * @param label what to do, in the actor's language: "lists wait for your approval"
 * @param note why, or what happens otherwise; or null
 * @param path where it is done, without the agency's prefix
 * @param due the last day, or null
 * @param dueWords the same in words and in the actor's language, or null
 */
public record HomeTask(
        int count,
        String label,
        @Nullable String note,
        String path,
        @Nullable LocalDate due,
        @Nullable String dueWords,
        Urgency urgency) {
    /** In the order in which home shows them. */
    public enum Urgency {
        LATE,
        SOON,
        NORMAL
    }

    /** The count in words, as shown. */
    public String figure() {
        return count == 0 ? "·" : "%,d".formatted(count);
    }

    /** How the row is toned. */
    public String tone() {
        return urgency == Urgency.LATE ? "late" : "calm";
    }

    /** The tag of the due day. */
    public String tag() {
        return switch (urgency) {
            case LATE -> "no";
            case SOON -> "warn";
            case NORMAL -> "wait";
        };
    }
}
