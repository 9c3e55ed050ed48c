package org.ropeway.seating;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.ropeway.agency.AgencyScope;
import org.ropeway.allocation.Lottery;
import org.ropeway.allocation.Objective;
import org.ropeway.allocation.Outcome;
import org.ropeway.allocation.Policy;
import org.ropeway.allocation.SeatEngine;
import org.ropeway.allocation.cli.RunFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Computes runs, one after the other, on a thread of their own: the solver keeps a core busy for seconds, and the threads that
 * answer pages must not wait for it.
 */
@Component
class RunWork implements AutoCloseable {
    static final Duration LIMIT = Duration.ofSeconds(60);

    private static final Logger LOG = LoggerFactory.getLogger(RunWork.class);

    private final RunRows rows;
    private final RunResults results;
    private final TermInputs inputs;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("allocation").factory());

    RunWork(RunRows rows, RunResults results, TermInputs inputs, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.results = results;
        this.inputs = inputs;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Computes the run in the present agency's scope, some time after this returns. */
    void begin(AllocationRun run) {
        var agency = AgencyScope.current();
        thread.execute(() -> AgencyScope.run(agency, () -> compute(run)));
    }

    private void compute(AllocationRun run) {
        try {
            var input = transaction.execute(_ -> inputs.of(run.ask().term()));
            var files = input.files().read(run.ask());
            long began = System.nanoTime();
            var outcome = decide(run, files);
            long solveMs = (System.nanoTime() - began) / 1_000_000;
            transaction.executeWithoutResult(_ -> keep(run, input, files, outcome, solveMs));
        } catch (RuntimeException | LinkageError failure) {
            LOG.error("allocation run {} failed", run.id(), failure);
            transaction.executeWithoutResult(_ -> rows.failed(run.id(), told(failure), clock.instant()));
        }
    }

    private Outcome decide(AllocationRun run, RunFiles files) {
        var lottery = Lottery.draw(run.lottery(), files.students());
        var objective = run.ask().objective();
        return run.ask().policy() == Policy.FAIR
                ? SeatEngine.fair(files.instance(), lottery)
                : SeatEngine.mostServed(
                        files.instance(),
                        lottery,
                        objective == null ? Objective.STUDENTS : objective,
                        LIMIT,
                        line -> transaction.executeWithoutResult(_ -> rows.say(run.id(), line)));
    }

    private void keep(AllocationRun run, TermInput input, RunFiles files, Outcome outcome, long solveMs) {
        rows.keep(input.files());
        results.write(run.id(), files, outcome, input.sections());
        results.writeLeftOut(run.id(), input.leftOut());
        rows.addStages(run.id(), outcome.stages());
        var totals = new AllocationRun.Totals(
                files.students().size(),
                files.sections().size(),
                files.instance().wishes().count(),
                input.seats(),
                outcome.filled(),
                outcome.studentsSeated(),
                outcome.firstChoices(),
                solveMs);
        rows.done(run.id(), input.files().digest(), totals, clock.instant());
    }

    private static String told(Throwable failure) {
        var message = failure.getMessage();
        return message == null
                ? failure.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
