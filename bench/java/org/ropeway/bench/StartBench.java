package org.ropeway.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.ropeway.demo.BuiltProgram;

/** How long the built program takes from its first instruction until it is ready. */
final class StartBench implements Measurement {
    private static final int RUNS = 5;

    private final DemoData demo;

    StartBench(DemoData demo) {
        this.demo = demo;
    }

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<Row> measure() throws Exception {
        return List.of(
                Row.atMost(
                        "first start of `demo`: database made, five agencies loaded",
                        demo.firstStart().toMillis() / 1000.0,
                        60,
                        "s"),
                Row.atMost("start with the demo's data, AOT cache (median of 5)", median(true), 3, "s"),
                Row.atMost("start with the demo's data, no cache (median of 5)", median(false), 7, "s"));
    }

    private double median(boolean withCache) throws IOException {
        var seconds = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            seconds[i] = seconds(demo.folder(), withCache);
            Bench.say("start %s: %.2f s".formatted(withCache ? "with the cache" : "without a cache", seconds[i]));
        }
        Arrays.sort(seconds);
        return seconds[RUNS / 2];
    }

    private static double seconds(Path data, boolean withCache) throws IOException {
        try (var program = BuiltProgram.start("serve", data, withCache)) {
            return program.untilReady().toMillis() / 1000.0;
        }
    }
}
