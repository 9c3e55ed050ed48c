package org.ropeway.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.ropeway.allocation.Instance;
import org.ropeway.allocation.Lottery;
import org.ropeway.allocation.Objective;
import org.ropeway.allocation.Outcome;
import org.ropeway.allocation.SeatEngine;
import org.ropeway.allocation.Stage;

/** How long allocations take: both policies, each beside a plain peer. */
final class AllocationBench implements Measurement {
    private static final int UMASS_SEATS = 2_483;

    @Override
    public String name() {
        return "allocation";
    }

    @Override
    public List<Row> measure() throws Exception {
        var rows = new ArrayList<Row>();
        addFair(rows, "6300", "*fair*, 6,300 students × 201 sections, K = 2, three bands, shares; warm", 50);
        addFair(rows, "470000x5", "*fair*, 470,000 students × 5 wishes, in a heap of 1 GB", 1_000);
        addFair(rows, "470000x12", "*fair*, 470,000 students × 12 wishes, in a heap of 1 GB", 2_000);
        addServed(rows);
        addObjective(rows, "SEATS");
        addObjective(rows, "RANK");
        addUmass(rows);
        return rows;
    }

    private static void addFair(List<Row> rows, String students, String work, double limit) throws Exception {
        rows.add(Row.atMost(work, jmh(FairBenchmark.class, "fair", "students", students), limit, "ms"));
        double bare = jmh(FairBenchmark.class, "bare", "students", students);
        rows.add(Row.information(
                "– bare deferred acceptance, one seat each, no shares, no reasons", "%.3g ms".formatted(bare)));
    }

    private static void addServed(List<Row> rows) throws Exception {
        var valley = Valley.load();
        for (int warm = 0; warm < 2; warm++) {
            rows.subList(rows.size() - 2 * warm, rows.size()).clear();
            var timed = new Timed(valley.instance(), valley.lottery(), Objective.STUDENTS);
            String work = "*most served*, 6,300 students × 201 sections, K = 2, three bands: ";
            rows.add(Row.atMost(work + "first objective proved", timed.firstMillis, 2_000, "ms"));
            rows.add(timed.row(work + "whole chain, each stage proved", 10_000));
        }
        long began = System.nanoTime();
        var values = new PlainChain(valley.instance(), "CBC").solve();
        rows.add(Row.information(
                "– a plain MIP chain (CBC) on the same: " + values,
                "%,.0f ms".formatted((System.nanoTime() - began) / 1e6)));
    }

    private static void addObjective(List<Row> rows, String objective) throws Exception {
        double millis = jmh(ServedBenchmark.class, "served", "objective", objective);
        rows.add(Row.atMost(
                "*most served*, the same, objective " + objective.toLowerCase(java.util.Locale.ROOT),
                millis,
                10_000,
                "ms"));
    }

    private static void addUmass(List<Row> rows) throws Exception {
        var data = Objects.requireNonNullElse(System.getenv("ROPEWAY_DATA"), "../shared/data");
        var folder = Path.of(data, "umass-course-allocation", "normalized");
        String work = "UMass ratings, full capacity: %,d seats, each stage proved".formatted(UMASS_SEATS);
        if (!Files.isDirectory(folder)) {
            rows.add(Row.notMeasured(work, "there is no " + folder + "; set ROPEWAY_DATA"));
            return;
        }
        var umass = Umass.load(folder);
        var timed = new Timed(umass.instance(), umass.lottery(), Objective.SEATS);
        var first = timed.outcome.stages().getFirst();
        if (first.value() != UMASS_SEATS) {
            throw new IllegalStateException("UMass: %,d seats, not %,d".formatted(first.value(), UMASS_SEATS));
        }
        rows.add(Row.atMost("UMass ratings: %,d seats proved".formatted(UMASS_SEATS), timed.firstMillis, 5_000, "ms"));
        rows.add(timed.row(work, 5_000));
    }

    /** One run. */
    private static final class Timed {
        final double millis;
        final Outcome outcome;
        double firstMillis = -1;

        Timed(Instance instance, Lottery lottery, Objective objective) {
            long began = System.nanoTime();
            outcome = SeatEngine.mostServed(instance, lottery, objective, Duration.ofMinutes(1), _ -> {
                firstMillis = firstMillis < 0 ? (System.nanoTime() - began) / 1e6 : firstMillis;
            });
            millis = (System.nanoTime() - began) / 1e6;
        }

        Row row(String work, double limit) {
            return outcome.stages().stream().allMatch(Stage::proved)
                    ? Row.atMost(work, millis, limit, "ms")
                    : new Row(work, "not proved", "≤ %.0f ms".formatted(limit), Row.Verdict.MISSED);
        }
    }

    private static double jmh(Class<?> benchmark, String method, String parameter, String value) throws Exception {
        var options = new OptionsBuilder()
                .include(benchmark.getName().replace(".", "\\.") + "\\." + method + "$")
                .param(parameter, value)
                .verbosity(VerboseMode.SILENT)
                .build();
        return new Runner(options).runSingle().getPrimaryResult().getScore();
    }
}
