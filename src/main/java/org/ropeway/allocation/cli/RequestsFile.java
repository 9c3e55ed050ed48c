package org.ropeway.allocation.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code requests.csv}: which student wants which course, and how much. */
final class RequestsFile {
    private static final List<String> COLUMNS = List.of("student", "rank", "course");

    /** One line. @param student index in {@link #ids} @param course index given by the caller */
    record Request(int student, int rank, int course) {}

    final List<String> ids = new ArrayList<>();
    final List<Request> requests = new ArrayList<>();

    private final Map<String, Integer> indexOf = new HashMap<>();
    private final @Nullable Map<String, Integer> courses;
    private final Map<Long, Long> courseLine = new HashMap<>();
    private final Map<Long, Long> rankLine = new HashMap<>();

    /** @param courses the index of each course that has sections; null if they are not known */
    RequestsFile(Path path, @Nullable Map<String, Integer> courses, Faults faults) {
        this.courses = courses;
        var table = CsvTable.open(path, faults);
        table.read(columns -> table.checkHeader(columns, COLUMNS, COLUMNS::contains), this::row);
    }

    private void row(Row row) {
        var id = row.text("student");
        int rank = row.whole("rank", 1);
        var name = row.text("course");
        var course = courses == null ? null : courses.get(name);
        if (courses != null && course == null && !name.isEmpty()) {
            row.fault("course", "the course has no section");
        }
        if (id.isEmpty()) {
            return;
        }
        int student = indexOf.computeIfAbsent(id, _ -> {
            ids.add(id);
            return ids.size() - 1;
        });
        once(row, "rank", rankLine, student, rank, "a student gives a rank once; this one is on line %d too");
        if (course != null) {
            once(
                    row,
                    "course",
                    courseLine,
                    student,
                    course,
                    "a student asks for a course once; this one is on line %d too");
            requests.add(new Request(student, rank, course));
        }
    }

    private static void once(Row row, String field, Map<Long, Long> seen, int student, int value, String rule) {
        var before = value < 0 ? null : seen.putIfAbsent((long) student << 32 | value, row.line());
        if (before != null) {
            row.fault(field, rule.formatted(before));
        }
    }
}
