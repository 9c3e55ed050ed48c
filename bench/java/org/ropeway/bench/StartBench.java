package org.ropeway.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** How long the built program takes from its first instruction to its address, on a database that exists. */
final class StartBench implements Measurement {
    private static final int RUNS = 5;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<Row> measure() throws Exception {
        var data = Program.temporaryFolder();
        try {
            Program.start("serve", data, true).close();
            return List.of(
                    Row.atMost("start with existing data, AOT cache (median of 5)", median(data, true), 3, "s"),
                    Row.atMost("start with existing data, no cache (median of 5)", median(data, false), 7, "s"));
        } finally {
            Program.delete(data);
        }
    }

    private static double median(Path data, boolean withCache) throws Exception {
        var seconds = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            try (var program = Program.start("serve", data, withCache)) {
                seconds[i] = program.ready.toMillis() / 1000.0;
            }
        }
        Arrays.sort(seconds);
        return seconds[RUNS / 2];
    }
}
