package org.ropeway.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ropeway.catalog.sheet.ImportReport;
import org.ropeway.catalog.sheet.Row;
import org.ropeway.catalog.sheet.Rule;
import org.ropeway.catalog.sheet.Sheet;
import org.ropeway.catalog.sheet.SheetWriter;
import org.ropeway.journal.Journal;
import org.ropeway.shared.CourseId;
import org.ropeway.shared.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Courses from and to CSV files. A file adds courses and changes those whose code it names; it removes none. Either the
 * whole file is imported or, with any error, nothing of it.
 */
@Service
@Transactional
public class CourseFiles {
    private final JdbcClient jdbc;
    private final Courses courses;
    private final Pathways pathways;
    private final Journal journal;

    CourseFiles(JdbcClient jdbc, Courses courses, Pathways pathways, Journal journal) {
        this.jdbc = jdbc;
        this.courses = courses;
        this.pathways = pathways;
        this.journal = journal;
    }

    /** Every course, by title; what it gives imports again unchanged. */
    @Transactional(readOnly = true)
    public String write() {
        var all = courses.byIds();
        return SheetWriter.write(
                CourseSheet.COLUMNS.all(),
                courses.all().stream()
                        .map(course -> CourseSheet.cells(course, all))
                        .toList());
    }

    /** @param dryRun to check only */
    public ImportReport read(Who by, String file, byte[] bytes, boolean dryRun) {
        lock();
        var sheet = Sheet.read(file, bytes, CourseSheet.COLUMNS);
        var before = courses.all().stream().collect(Collectors.toMap(Course::code, course -> course));
        var read = sheet.hasErrors() ? List.<Course>of() : read(sheet, before);
        var added = new ArrayList<String>();
        var changed = new ArrayList<Course>();
        for (var course : read) {
            if (!before.containsKey(course.code())) {
                added.add(course.code());
            }
            if (!course.equals(before.get(course.code()))) {
                changed.add(course);
            }
        }
        if (!sheet.hasErrors() && !dryRun && !changed.isEmpty()) {
            courses.write(changed);
            journal.record(
                    by,
                    "imported",
                    "course file",
                    file,
                    Map.of(
                            "added",
                            added,
                            "saved",
                            changed.stream().map(Course::code).toList()));
        }
        var codes = changed.stream()
                .map(Course::code)
                .filter(code -> !added.contains(code))
                .toList();
        return new ImportReport(
                file,
                sheet.rows().size(),
                sheet.hasErrors() ? List.of() : added,
                sheet.hasErrors() ? List.of() : codes,
                sheet.faults(),
                dryRun);
    }

    private List<Course> read(Sheet sheet, Map<String, Course> before) {
        var ids = idsOf(sheet, before);
        var all = before.values().stream().collect(Collectors.toMap(Course::id, course -> course));
        var reader = new CourseSheet(pathways, ids);
        var courses = new ArrayList<Course>();
        var rowOf = new HashMap<CourseId, Row>();
        for (var row : sheet.rows()) {
            var old = before.get(row.text("code"));
            var id = ids.getOrDefault(row.text("code"), CourseId.random());
            var course = reader.course(id, row.over(old == null ? CourseSheet.NEW : CourseSheet.cells(old, all)), old);
            if (course != null) {
                courses.add(course);
                rowOf.put(course.id(), row);
            }
        }
        this.courses.inCircles(courses).forEach(id -> faultIfKnown(rowOf.get(id)));
        return courses;
    }

    private static void faultIfKnown(@org.jspecify.annotations.Nullable Row row) {
        if (row != null) {
            row.fault("prerequisites", Rule.NO_CIRCLE);
        }
    }

    /** Ids of the agency's courses and of the file's new ones, by code; a code twice in the file is a fault. */
    private static Map<String, CourseId> idsOf(Sheet sheet, Map<String, Course> before) {
        var ids = new HashMap<String, CourseId>();
        before.forEach((code, course) -> ids.put(code, course.id()));
        var inFile = new HashSet<String>();
        for (var row : sheet.rows()) {
            var code = row.text("code");
            ids.computeIfAbsent(code, _ -> CourseId.random());
            if (!inFile.add(code) && !code.isEmpty()) {
                row.fault("code", Rule.ONCE_IN_FILE);
            }
        }
        return ids;
    }

    /** One import of an agency at a time. */
    private void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('courses ' || current_setting('ropeway.agency'), 0))")
                .query()
                .listOfRows();
    }
}
