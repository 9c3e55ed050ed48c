package org.ropeway.allocation.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ropeway.allocation.Seat;

/** {@code lottery.csv} and {@code assignments.csv}, read back as what the run claims. */
final class ClaimFiles {
    private final Input input;
    private final RunFolder folder;
    private final List<String> violations;
    private final Faults faults;

    ClaimFiles(Input input, RunFolder folder, List<String> violations, Faults faults) {
        this.input = input;
        this.folder = folder;
        this.violations = violations;
        this.faults = faults;
    }

    int[] places() {
        int[] places = new int[input.students().size()];
        var expected = new ArrayList<List<String>>();
        var given = new ArrayList<List<String>>();
        for (int student = 0; student < places.length; student++) {
            int band = input.instance().students().band()[student];
            expected.add(List.of(input.students().get(student), String.valueOf(band)));
        }
        var place = new HashMap<String, Integer>();
        for (var line : lines(folder.file("lottery.csv"), List.of("student", "band", "place"), faults)) {
            given.add(line.subList(0, 2));
            place.put(line.get(0), number(line.get(2)));
        }
        compare("lottery.csv", 1, expected, given, violations);
        for (int student = 0; student < places.length; student++) {
            places[student] = place.getOrDefault(input.students().get(student), 0);
        }
        return places;
    }

    List<Seat> seats() {
        var students = index(input.students());
        var sections = index(input.sections());
        var seats = new ArrayList<Seat>();
        var columns = List.of("student", "course", "section", "rank", "round");
        for (var line : lines(folder.file("assignments.csv"), columns, faults)) {
            var student = students.get(line.get(0));
            var section = sections.get(line.get(2));
            int wish = student == null ? -1 : wish(student, line.get(1), number(line.get(3)));
            if (student == null || section == null || wish < 0) {
                violations.add("assignments.csv: %s: there is no such wish".formatted(String.join(",", line)));
            } else {
                seats.add(new Seat(student, wish, section, number(line.get(3)), number(line.get(4))));
            }
        }
        for (int n = 1; n < seats.size(); n++) {
            var before = seats.get(n - 1);
            var seat = seats.get(n);
            if (before.student() > seat.student()
                    || (before.student() == seat.student() && before.rank() >= seat.rank())) {
                violations.add("assignments.csv: line %d: not sorted by student and rank".formatted(n + 2));
            }
        }
        return seats;
    }

    private int wish(int student, String course, int rank) {
        var wishes = input.instance().wishes();
        int ofOtherRank = -1;
        for (int wish = wishes.start(student); wish < wishes.start(student + 1); wish++) {
            if (input.courseOf(wish).equals(course)) {
                if (wishes.rank(wish) == rank) {
                    return wish;
                }
                ofOtherRank = wish;
            }
        }
        return ofOtherRank;
    }

    static List<List<String>> lines(Path file, List<String> columns, Faults faults) {
        var lines = new ArrayList<List<String>>();
        var table = CsvTable.open(file, faults);
        table.read(header -> table.checkHeader(header, columns, columns::contains), row -> lines.add(row.fields()));
        return lines;
    }

    /** Compares lines by their first fields and names what is missing, not called for, or different. */
    static void compare(
            String file, int keys, List<List<String>> expected, List<List<String>> given, List<String> violations) {
        Map<List<String>, List<String>> left = new LinkedHashMap<>();
        for (var line : given) {
            if (left.putIfAbsent(line.subList(0, keys), line) != null) {
                violations.add("%s: %s: the line comes twice".formatted(file, text(line.subList(0, keys))));
            }
        }
        for (var line : expected) {
            var found = left.remove(line.subList(0, keys));
            if (found == null) {
                violations.add("%s: %s: the line is missing".formatted(file, text(line.subList(0, keys))));
            } else if (!found.equals(line)) {
                violations.add("%s: %s: should be %s".formatted(file, text(found), text(line)));
            }
        }
        left.keySet().forEach(key -> violations.add("%s: %s: nothing calls for the line".formatted(file, text(key))));
    }

    private static String text(List<String> fields) {
        return String.join(",", fields);
    }

    private static Map<String, Integer> index(List<String> ids) {
        var index = new HashMap<String, Integer>();
        ids.forEach(id -> index.put(id, index.size()));
        return index;
    }

    /** The number, or −1 for what is none: it then matches nothing. */
    private static int number(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    }
}
