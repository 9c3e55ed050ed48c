package org.ropeway.catalog.sheet;

import java.util.List;
import org.ropeway.shell.Words;

/**
 * The report of an import on a page, for the fragment {@code shell/report}.
 *
 * @param alert how the headline is toned
 * @param more how many faults are not shown; empty where all are
 */
public record ReportPart(String alert, String headline, String counts, List<Line> faults, String more) {
    private static final int MOST = 500;

    /** One fault. */
    public record Line(long line, String field, String value, String tag, String severity, String rule) {}

    public static ReportPart of(ImportReport report, Words words) {
        var state = report.hasErrors() ? "refused" : report.dryRun() ? "checked" : "imported";
        var faults = report.faults().stream()
                .limit(MOST)
                .map(fault -> line(fault, words))
                .toList();
        return new ReportPart(
                report.hasErrors() ? "error" : report.dryRun() ? "info" : "success",
                words.say("shell.report." + state, report.file()),
                counts(report, words),
                faults,
                report.faults().size() > MOST
                        ? words.say("shell.report.more", report.faults().size() - MOST)
                        : "");
    }

    private static String counts(ImportReport report, Words words) {
        var counts = words.say(
                "shell.report.counts",
                report.rows(),
                report.added().size(),
                report.changed().size(),
                report.unchanged(),
                report.errors(),
                report.warnings());
        return report.removed().isEmpty()
                ? counts
                : counts + " "
                        + words.say("shell.report.removed", report.removed().size());
    }

    private static Line line(Fault fault, Words words) {
        boolean error = fault.rule().isError();
        return new Line(
                fault.line(),
                fault.field(),
                fault.value(),
                error ? "no" : "warn",
                words.say(error ? "shell.report.error" : "shell.report.warning"),
                words.say("catalog.rule." + fault.rule().code()));
    }
}
