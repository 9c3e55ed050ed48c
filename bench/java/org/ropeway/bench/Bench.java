package org.ropeway.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Measures everything, or what is named, and prints the table of docs/performance.md. */
public final class Bench {

    private Bench() {}

    public static void main(String[] names) throws Exception {
        var rows = new ArrayList<Row>();
        try (var demo = new DemoData();
                var hours = new HoursData()) {
            for (var measurement : chosen(demo, hours, Arrays.asList(names))) {
                say(measurement.name() + " ...");
                rows.addAll(measurement.measure());
            }
        }
        System.out.println("| work | measured | limit | kept |\n|---|---|---|---|");
        rows.forEach(row -> System.out.println(row.markdown()));
        System.exit(rows.stream().anyMatch(row -> row.verdict() == Row.Verdict.MISSED) ? 1 : 0);
    }

    private static List<Measurement> chosen(DemoData demo, HoursData hours, List<String> names) {
        var all = List.of(
                new StartBench(demo),
                new PagesBench(demo),
                new RosterBench(),
                new AllocationBench(),
                new AdaBench(),
                new HoursBench(hours),
                new CaptureBench(),
                new CrashBench());
        var known = all.stream().map(Measurement::name).toList();
        if (!known.containsAll(names)) {
            System.err.println("bench: what can be measured: " + String.join(", ", known));
            System.exit(2);
        }
        return all.stream()
                .filter(measurement -> names.isEmpty() || names.contains(measurement.name()))
                .toList();
    }

    /** Tells on standard error what goes on; the table alone goes to standard output. */
    static void say(String what) {
        System.err.println("bench: " + what);
    }
}
