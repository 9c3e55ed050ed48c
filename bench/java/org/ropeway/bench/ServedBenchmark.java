package org.ropeway.bench;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.ropeway.allocation.Objective;
import org.ropeway.allocation.SeatEngine;
import org.ropeway.allocation.Stage;

/** The policy <em>most served</em> on the Valley instance, all goals proved, and the plain chain. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx1g", "--enable-native-access=ALL-UNNAMED"})
public class ServedBenchmark {
    @Param({"STUDENTS", "SEATS", "RANK"})
    public Objective objective = Objective.STUDENTS;

    private Valley valley;

    @Setup
    public void load() throws Exception {
        valley = Valley.load();
    }

    @Benchmark
    public Object served() {
        var outcome =
                SeatEngine.mostServed(valley.instance(), valley.lottery(), objective, Duration.ofMinutes(1), _ -> {});
        if (!outcome.stages().stream().allMatch(Stage::proved)) {
            throw new IllegalStateException("not proved: " + outcome.stages());
        }
        return outcome;
    }
}
