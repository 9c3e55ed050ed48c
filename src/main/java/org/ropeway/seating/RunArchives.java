package org.ropeway.seating;

import java.io.IOException;
import java.io.OutputStream;
import org.ropeway.allocation.cli.RunFiles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands out a run as the folder that {@code ./ropeway allocate verify} checks, as a ZIP, so that anyone can do the sum again. */
@Service
public class RunArchives {
    private final RunRows rows;
    private final KeptResults results;

    RunArchives(RunRows rows, KeptResults results) {
        this.rows = rows;
        this.results = results;
    }

    /** @throws IllegalStateException if the run is not done */
    @Transactional(readOnly = true)
    public void write(AllocationRun run, OutputStream out) throws IOException {
        var digest = run.inputDigest();
        var totals = run.totals();
        if (digest == null || totals == null) {
            throw new IllegalStateException("run %s is %s".formatted(run.id(), run.status()));
        }
        var files = rows.input(digest).read(run.ask());
        var result = results.read(run.id(), files);
        var done = new RunFiles.Done(
                run.ask().policy(),
                run.ask().objective(),
                run.lottery(),
                result.place(),
                result.seats(),
                result.reasons(),
                run.stages(),
                totals.solveMs());
        files.zip(done, out);
    }
}
