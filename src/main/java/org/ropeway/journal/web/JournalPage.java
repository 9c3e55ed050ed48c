package org.ropeway.journal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that journal.html shows. @param older where the next page is, or null at the end */
public record JournalPage(
        String title,
        String lede,
        List<Line> lines,
        @Nullable String older) {

    /** One entry. @param facts its details in one line; @param why the reason given, or null */
    public record Line(
            String at,
            String by,
            String act,
            String subject,
            String facts,
            @Nullable String why) {}
}
