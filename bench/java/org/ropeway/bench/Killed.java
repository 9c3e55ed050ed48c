package org.ropeway.bench;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.ropeway.demo.BuiltProgram;

/** A piece of work that writes much, and must be done as a whole or not at all. */
abstract class Killed {
    private static final long SECONDS = 60;

    final Path data;

    Killed(Path data) {
        this.data = data;
    }

    /** In a sentence after "while". */
    abstract String name();

    /** Begins it, and kills the process that does it once it has written something. @param round 1 for the first: later, so much later */
    abstract void killInTheMiddle(BuiltProgram program, int round) throws Exception;

    /** @return whether all of it is there; false if nothing. @throws IllegalStateException if a part is */
    abstract boolean isWhole(BuiltProgram program) throws Exception;

    /** Does it without a kill. */
    abstract void isDoneAfterAll(BuiltProgram program) throws Exception;

    /** Runs the work beside, and kills so many milliseconds after a transaction has begun to write. */
    final void kill(BuiltProgram program, Callable<?> work, long millis) throws Exception {
        try (var beside = Executors.newSingleThreadExecutor()) {
            var done = beside.submit(work);
            awaitWriting();
            Thread.sleep(millis);
            program.kill();
            try {
                done.get(SECONDS, TimeUnit.SECONDS);
            } catch (java.util.concurrent.ExecutionException expected) {
                Bench.say("the one who asked was told: " + expected.getCause());
            }
        }
    }

    /** Until some transaction of the program has a number of its own: from then on it has written. */
    final void awaitWriting() throws Exception {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        try (var connection = new Postgres(data).connect();
                var question = connection.prepareStatement("""
                        select count(*) from pg_stat_activity
                         where backend_xid is not null and backend_type = 'client backend' and pid <> pg_backend_pid()
                        """)) {
            while (System.nanoTime() < until) {
                try (var found = question.executeQuery()) {
                    found.next();
                    if (found.getInt(1) > 0) {
                        return;
                    }
                }
            }
        }
        throw new IllegalStateException("nothing was written within %d s".formatted(SECONDS));
    }

    /** @return 10 ms after the first words for the first round, three times as long for each next: early, late, and when it is over */
    static long wait(int round) {
        return 10 * Math.round(Math.pow(3, round - 1));
    }

    final long ask(String sql) throws Exception {
        return Long.parseLong(new Postgres(data).ask(sql));
    }

    final boolean wholeOf(String what, long before, long after, long all) {
        if (after != before && after != before + all) {
            throw new IllegalStateException("%s: %d before, %d afterwards".formatted(what, before, after));
        }
        return after != before;
    }
}
