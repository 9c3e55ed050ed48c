package org.ropeway.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Measures everything, or what is named, and prints the table of docs/performance.md. */
public final class Bench {
    private static final List<Measurement> ALL =
            List.of(new StartBench(), new PagesBench(), new RosterBench(), new AllocationBench());

    private Bench() {}

    public static void main(String[] names) throws Exception {
        var rows = new ArrayList<Row>();
        for (var measurement : ALL) {
            if (names.length == 0 || Arrays.asList(names).contains(measurement.name())) {
                System.err.println("bench: " + measurement.name() + " ...");
                rows.addAll(measurement.measure());
            }
        }
        System.out.println("| work | measured | limit | kept |\n|---|---|---|---|");
        rows.forEach(row -> System.out.println(row.markdown()));
        System.exit(rows.stream().anyMatch(row -> row.verdict() == Row.Verdict.MISSED) ? 1 : 0);
    }
}
