package org.ropeway.catalog.sheet;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The report of an import at the command line. */
@Component
public class ReportPrinter {
    private final MessageSource messages;
    private final JsonMapper json;

    ReportPrinter(MessageSource messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    /** {@code sections.csv:4: seats: many: error: a whole number …} */
    List<String> faults(ImportReport report) {
        return report.faults().stream()
                .map(fault -> "%s:%d: %s: %s: %s: %s"
                        .formatted(
                                fault.file(),
                                fault.line(),
                                fault.field(),
                                fault.value(),
                                fault.rule().isError() ? "error" : "warning",
                                sentence(fault.rule())))
                .toList();
    }

    String summary(ImportReport report) {
        var counts = "%d rows, %d added, %d changed, %d unchanged, %d errors, %d warnings"
                .formatted(
                        report.rows(),
                        report.added().size(),
                        report.changed().size(),
                        report.unchanged(),
                        report.errors(),
                        report.warnings());
        counts += report.removed().isEmpty()
                ? ""
                : ", %d removed".formatted(report.removed().size());
        if (report.hasErrors()) {
            return "Nothing was imported: " + counts;
        }
        return (report.dryRun() ? "Dry run, nothing was changed: " : "Imported: ") + counts;
    }

    String json(ImportReport report) {
        return json.writeValueAsString(new Told(
                report.file(),
                report.rows(),
                report.isImported(),
                report.dryRun(),
                report.added(),
                report.changed(),
                report.removed(),
                report.unchanged(),
                report.errors(),
                report.warnings(),
                report.faults().stream().map(this::told).toList()));
    }

    private ToldFault told(Fault fault) {
        return new ToldFault(
                fault.file(),
                fault.line(),
                fault.field(),
                fault.value(),
                fault.rule().code(),
                fault.rule().isError() ? "error" : "warning",
                sentence(fault.rule()));
    }

    private String sentence(Rule rule) {
        return messages.getMessage("catalog.rule." + rule.code(), null, Locale.ENGLISH);
    }

    record Told(
            String file,
            int rows,
            boolean imported,
            boolean dryRun,
            List<String> added,
            List<String> changed,
            List<String> removed,
            int unchanged,
            long errors,
            long warnings,
            List<ToldFault> faults) {}

    record ToldFault(
            String file, long line, String field, String value, String rule, String severity, String sentence) {}
}
