package org.ropeway.allocation.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ropeway.allocation.Clashes.Meeting;

/** {@code sections.csv}: the sections with their course, seats, time and shares, in the order of the file. */
final class SectionsFile {
    private static final String SHARE = "share:";

    final List<String> ids = new ArrayList<>();
    final List<String> courses = new ArrayList<>();
    final List<Integer> seats = new ArrayList<>();
    /** Empty where the sections have meetings. */
    final List<String> periods = new ArrayList<>();

    final List<Meeting> meetings = new ArrayList<>();
    /** For each section, seats by district. */
    final List<Map<String, Integer>> shares = new ArrayList<>();

    private final Map<String, Long> lineOf = new HashMap<>();
    private final CsvTable table;
    private boolean readable;

    SectionsFile(CsvTable table) {
        this.table = table;
        table.read(this::header, this::row);
    }

    /** Whether there is a header to read the rest by. */
    boolean isReadable() {
        return readable;
    }

    /** The sections of each course. */
    Map<String, Set<String>> byCourse() {
        var byCourse = new HashMap<String, Set<String>>();
        for (int s = 0; s < ids.size(); s++) {
            byCourse.computeIfAbsent(courses.get(s), _ -> new LinkedHashSet<>()).add(ids.get(s));
        }
        return byCourse;
    }

    private boolean header(List<String> columns) {
        boolean times = columns.stream().anyMatch(List.of("days", "start", "end")::contains);
        if (times && columns.contains("period")) {
            table.fault(1, "period", "period", "either period or days, start and end");
            return false;
        }
        var required = times
                ? List.of("section", "course", "seats", "days", "start", "end")
                : List.of("section", "course", "seats", "period");
        readable = table.checkHeader(columns, required, column -> required.contains(column) || isShare(column));
        return readable;
    }

    private static boolean isShare(String column) {
        return column.startsWith(SHARE) && !column.substring(SHARE.length()).isBlank();
    }

    private void row(Row row) {
        var id = row.text("section");
        var before = id.isEmpty() ? null : lineOf.putIfAbsent(id, row.line());
        if (before != null) {
            row.fault("section", "a section comes once; it is on line %d too".formatted(before));
        }
        ids.add(id);
        courses.add(row.text("course"));
        seats.add(row.whole("seats", 0));
        if (row.has("period")) {
            periods.add(row.text("period"));
        } else {
            meetings.add(meeting(row));
        }
        shares.add(shares(row));
    }

    private static Meeting meeting(Row row) {
        int days = row.days("days");
        int start = row.time("start");
        int end = row.time("end");
        if (start >= 0 && end >= 0 && end <= start) {
            row.fault("end", "must be after the start, " + row.get("start"));
        }
        return new Meeting(days, start, end);
    }

    private Map<String, Integer> shares(Row row) {
        var kept = new HashMap<String, Integer>();
        long sum = 0;
        for (var column : table.columns()) {
            if (isShare(column)) {
                int share = row.whole(column, 0);
                sum += Math.max(0, share);
                kept.put(column.substring(SHARE.length()), share);
            }
        }
        if (seats.getLast() >= 0 && sum > seats.getLast()) {
            row.fault("seats", "the shares add up to %d, more than the seats".formatted(sum));
        }
        return kept;
    }
}
