package org.ropeway.exchange.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ropeway.shell.Crumb;

/**
 * All that roster.html shows.
 *
 * @param progress what is being done, while it runs
 * @param share of the work done, in percent, while it runs
 * @param faults the first of the faults; {@code moreFaults} says in words that there are others
 */
public record RosterPage(
        String id,
        String title,
        List<Crumb> crumbs,
        boolean running,
        String progress,
        int share,
        String kind,
        String verdictTitle,
        String verdict,
        Map<String, String> facts,
        List<File> files,
        List<Fault> faults,
        List<Count> rules,
        @Nullable String moreFaults) {

    /** A file of the package; the figures are "–" where it has no records of its own. */
    public record File(
            String name,
            String mode,
            String rows,
            String fresh,
            String changed,
            String unchanged,
            String vanished,
            @Nullable String note) {}

    /** A fault as a reader needs it. @param kind of the severity's tag */
    public record Fault(
            String file,
            String line,
            String field,
            String value,
            String rule,
            String sentence,
            String severity,
            String kind) {}

    /** How often a rule was broken. @param kind of the severity's tag */
    public record Count(String rule, String sentence, String count, String severity, String kind) {}
}
