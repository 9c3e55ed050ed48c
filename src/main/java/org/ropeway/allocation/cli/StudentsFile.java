package org.ropeway.allocation.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code students.csv}: what is known of students, where there is such a file. */
final class StudentsFile {
    private static final List<String> COLUMNS = List.of("student", "district", "band", "seats");

    /** One student. @param district null for none @param seats −1 for as many as the run allows */
    record Known(@Nullable String district, int band, int seats) {
        static final Known NOTHING = new Known(null, 1, -1);
    }

    final Map<String, Known> known = new HashMap<>();
    final List<String> ids = new ArrayList<>();

    private final Map<String, Long> lineOf = new HashMap<>();

    StudentsFile(@Nullable CsvTable table) {
        if (table != null) {
            table.read(columns -> table.checkHeader(columns, List.of("student"), COLUMNS::contains), this::row);
        }
    }

    private void row(Row row) {
        var id = row.text("student");
        var student = new Known(
                row.has("district") ? row.text("district") : null,
                row.has("band") ? row.whole("band", 1) : 1,
                row.has("seats") ? row.whole("seats", 0) : -1);
        var before = id.isEmpty() ? null : lineOf.putIfAbsent(id, row.line());
        if (before != null) {
            row.fault("student", "a student comes once; this one is on line %d too".formatted(before));
        } else if (!id.isEmpty()) {
            known.put(id, student);
            ids.add(id);
        }
    }
}
