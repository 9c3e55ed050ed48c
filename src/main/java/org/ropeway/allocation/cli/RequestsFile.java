package org.ropeway.allocation.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code requests.csv}: which student wants which course, and how much. The optional column {@code sections} names the sections of
 * the course that will do, with a space between; empty where any will do.
 */
final class RequestsFile {
    private static final List<String> COLUMNS = List.of("student", "rank", "course");
    private static final String SECTIONS = "sections";

    /** One line. @param student index in {@link #ids} @param sections the only ones that will do; empty for any of the course */
    record Request(int student, int rank, String course, Set<String> sections) {}

    final List<String> ids = new ArrayList<>();
    final List<Request> requests = new ArrayList<>();

    private final Map<String, Integer> indexOf = new HashMap<>();
    private final @Nullable Map<String, Set<String>> sectionsOf;
    private final Map<List<Object>, Long> lineOf = new HashMap<>();

    /** @param sectionsOf the sections of each course that has any; null if they are not known */
    RequestsFile(CsvTable table, @Nullable Map<String, Set<String>> sectionsOf) {
        this.sectionsOf = sectionsOf;
        table.read(
                columns -> table.checkHeader(
                        columns, COLUMNS, column -> COLUMNS.contains(column) || column.equals(SECTIONS)),
                this::row);
    }

    private void row(Row row) {
        var id = row.text("student");
        int rank = row.whole("rank", 1);
        var course = row.text("course");
        var offered = sectionsOf == null ? null : sectionsOf.get(course);
        if (sectionsOf != null && offered == null && !course.isEmpty()) {
            row.fault("course", "the course has no section");
        }
        if (id.isEmpty()) {
            return;
        }
        int student = indexOf.computeIfAbsent(id, _ -> {
            ids.add(id);
            return ids.size() - 1;
        });
        if (rank >= 0) {
            once(row, "rank", List.of(id, rank), "a student gives a rank once; this one is on line %d too");
        }
        if (offered != null) {
            var sections = sections(row, offered);
            onlyOnce(row, id, sections.isEmpty() ? offered : sections);
            requests.add(new Request(student, rank, course, sections));
        }
    }

    private static Set<String> sections(Row row, Set<String> offered) {
        if (!row.has(SECTIONS) || row.get(SECTIONS).isBlank()) {
            return Set.of();
        }
        var sections = new LinkedHashSet<>(Arrays.asList(row.get(SECTIONS).split(" +")));
        if (!offered.containsAll(sections)) {
            row.fault(SECTIONS, "must be sections of the course");
        }
        return sections;
    }

    private void onlyOnce(Row row, String id, Set<String> sections) {
        for (var section : sections) {
            if (!once(
                    row,
                    "course",
                    List.of(id, section),
                    "a student asks for a course once; this one is on line %d too")) {
                return;
            }
        }
    }

    private boolean once(Row row, String field, List<Object> what, String rule) {
        var before = lineOf.putIfAbsent(what, row.line());
        if (before != null) {
            row.fault(field, rule.formatted(before));
        }
        return before == null;
    }
}
