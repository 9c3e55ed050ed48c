package org.ropeway.funding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.ropeway.agency.Directory;
import org.ropeway.catalog.Courses;
import org.ropeway.catalog.sheet.ImportReport;
import org.ropeway.catalog.sheet.Rule;
import org.ropeway.catalog.sheet.Sheet;
import org.ropeway.catalog.sheet.SheetWriter;
import org.ropeway.journal.Journal;
import org.ropeway.shared.Cents;
import org.ropeway.shared.SchoolYear;
import org.ropeway.shared.Who;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Budgets, expenditures and income of a school year from and to CSV files. A file replaces every line of the year that comes
 * from a source it names; other sources stay. Either the whole file is imported or, with any error, nothing of it.
 */
@Service
@Transactional
public class CostFiles {
    private final CostLines lines;
    private final Courses courses;
    private final Directory directory;
    private final Journal journal;

    CostFiles(CostLines lines, Courses courses, Directory directory, Journal journal) {
        this.lines = lines;
        this.courses = courses;
        this.directory = directory;
        this.journal = journal;
    }

    /** Every line of the year; what it gives imports again unchanged. */
    @Transactional(readOnly = true)
    public String write(SchoolYear year) {
        var sheet = sheet();
        return SheetWriter.write(
                CostSheet.COLUMNS.all(),
                lines.of(year).stream().map(sheet::cells).toList());
    }

    /** @param dryRun to check only */
    public ImportReport read(Who by, String file, byte[] bytes, SchoolYear year, boolean dryRun) {
        lines.lock();
        var sheet = Sheet.read(file, bytes, CostSheet.COLUMNS);
        var words = sheet();
        var read = read(sheet, words);
        if (sheet.hasErrors()) {
            return new ImportReport(file, sheet.rows().size(), List.of(), List.of(), sheet.faults(), dryRun);
        }
        var sources = read.keySet().stream().map(CostLine.Key::source).collect(Collectors.toSet());
        var before = lines.of(year).stream()
                .filter(line -> sources.contains(line.key().source()))
                .collect(Collectors.toMap(CostLine::key, CostLine::amount));
        var report = report(file, words, before, read, sheet, dryRun);
        if (!dryRun && !before.equals(read)) {
            replace(by, year, sources, read, report);
        }
        return report;
    }

    private void replace(
            Who by, SchoolYear year, Set<String> sources, Map<CostLine.Key, Cents> read, ImportReport report) {
        lines.replace(
                year,
                sources,
                read.entrySet().stream()
                        .map(line -> new CostLine(line.getKey(), line.getValue()))
                        .toList());
        journal.record(
                by,
                "imported",
                "cost file",
                report.file(),
                Map.of(
                        "year", year,
                        "sources", sources,
                        "lines", read.size(),
                        "added", report.added().size(),
                        "changed", report.changed().size(),
                        "removed", report.removed().size()));
    }

    private static Map<CostLine.Key, Cents> read(Sheet sheet, CostSheet words) {
        var read = new LinkedHashMap<CostLine.Key, Cents>();
        for (var row : sheet.rows()) {
            var line = words.line(row);
            if (line != null && read.putIfAbsent(line.key(), line.amount()) != null) {
                row.fault("", Rule.LINE_ONCE);
            }
        }
        return read;
    }

    private static ImportReport report(
            String file,
            CostSheet words,
            Map<CostLine.Key, Cents> before,
            Map<CostLine.Key, Cents> read,
            Sheet sheet,
            boolean dryRun) {
        var added = read.keySet().stream().filter(key -> !before.containsKey(key));
        var changed = read.keySet().stream()
                .filter(key -> before.containsKey(key) && !Objects.equals(before.get(key), read.get(key)));
        var removed = before.keySet().stream().filter(key -> !read.containsKey(key));
        return new ImportReport(
                file,
                read.size(),
                added.map(words::label).toList(),
                changed.map(words::label).toList(),
                removed.map(words::label).sorted().toList(),
                sheet.faults(),
                dryRun);
    }

    private CostSheet sheet() {
        return new CostSheet(courses.all(), directory.sites());
    }
}
