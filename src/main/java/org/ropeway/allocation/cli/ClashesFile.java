package org.ropeway.allocation.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code clashes.csv}: pairs of sections that nobody can attend both, for other reasons than their times, such as the way between. */
final class ClashesFile {
    private static final List<String> COLUMNS = List.of("section", "other");

    /** Pairs of the indexes given by the caller. */
    final List<int[]> pairs = new ArrayList<>();

    /** @param sections the sections' ids, in the caller's order */
    ClashesFile(@Nullable CsvTable table, List<String> sections) {
        if (table != null) {
            var index = new HashMap<String, Integer>();
            sections.forEach(section -> index.put(section, index.size()));
            table.read(columns -> table.checkHeader(columns, COLUMNS, COLUMNS::contains), row -> row(row, index));
        }
    }

    private void row(Row row, Map<String, Integer> index) {
        int section = section(row, "section", index);
        int other = section(row, "other", index);
        if (section >= 0 && section == other) {
            row.fault("other", "a section does not clash with itself");
        } else if (section >= 0 && other >= 0) {
            pairs.add(new int[] {section, other});
        }
    }

    private static int section(Row row, String column, Map<String, Integer> index) {
        var found = index.get(row.text(column));
        if (found == null && !row.get(column).isBlank()) {
            row.fault(column, "there is no such section");
        }
        return found == null ? -1 : found;
    }
}
