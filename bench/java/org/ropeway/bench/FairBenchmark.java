package org.ropeway.bench;

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
import org.ropeway.allocation.Instance;
import org.ropeway.allocation.Lottery;
import org.ropeway.allocation.SeatEngine;

/** The policy <em>fair</em> and bare deferred acceptance, in a heap of one gigabyte. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 8)
@Measurement(iterations = 9)
@Fork(value = 1, jvmArgs = "-Xmx1g")
public class FairBenchmark {
    /** Students; all but the first with their number of wishes each. */
    @Param({"6300", "470000x5", "470000x12"})
    public String students = "";

    private Instance instance;
    private Lottery lottery;
    private BareAcceptance bare;

    @Setup
    public void load() throws Exception {
        if (students.equals("6300")) {
            var valley = Valley.load();
            instance = valley.instance();
            lottery = valley.lottery();
        } else {
            var state = StateWide.of(Integer.parseInt(students.substring("470000x".length())));
            instance = state.instance();
            lottery = state.lottery();
        }
        bare = new BareAcceptance(instance, lottery);
    }

    @Benchmark
    public Object fair() {
        return SeatEngine.fair(instance, lottery);
    }

    @Benchmark
    public int bare() {
        return bare.run();
    }
}
