package org.ropeway.journal;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of the journal.
 *
 * @param act what was done, as a code: {@code roster.import}
 * @param subject what it was done to: {@code student}, {@code section}
 * @param detail the facts, as text by name
 * @param why the reason given, where one is asked for
 */
public record JournalEntry(
        Instant at,
        String by,
        String act,
        String subject,
        String subjectId,
        Map<String, String> detail,
        @Nullable String why) {}
