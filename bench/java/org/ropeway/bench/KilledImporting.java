package org.ropeway.bench;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.ropeway.demo.BuiltProgram;

/** A file of minutes is written as a whole, with its sheets, or not at all. The command is killed, not the program that serves. */
final class KilledImporting extends Killed {
    private static final String ENTRIES =
            "select count(*) from attendance.entry where day between '2025-01-01' and '2025-05-18'";
    private static final String SHEETS =
            "select count(*) from attendance.sheet where day between '2025-01-01' and '2025-05-18'";
    private static final String TOLD = "select count(*) from journal.entry where act = 'ledger.import'";
    private static final int LINES = (int) BenchAgency.weekdays(CrashAgency.SECOND) * 24 * BenchAgency.SEATS;

    private final Path minutes;

    KilledImporting(Path data, Path minutes) {
        super(data);
        this.minutes = minutes;
    }

    @Override
    String name() {
        return "%,d lines of minutes are imported".formatted(LINES);
    }

    @Override
    void killInTheMiddle(BuiltProgram program, int round) throws Exception {
        var command = begin();
        awaitWriting();
        Thread.sleep(wait(round));
        command.destroyForcibly();
        if (!command.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("it does not end");
        }
    }

    private Process begin() throws Exception {
        return BuiltProgram.command(data, "ledger", "import", minutes.toString(), "--agency", "bench");
    }

    @Override
    boolean isWhole(BuiltProgram program) throws Exception {
        boolean entries = wholeOf("entries", 0, ask(ENTRIES), LINES);
        boolean sheets = wholeOf("sheets", 0, ask(SHEETS), LINES / BenchAgency.SEATS);
        boolean told = wholeOf("lines in the journal", 1, ask(TOLD), 1);
        if (entries != sheets || entries != told) {
            throw new IllegalStateException("imported in part");
        }
        return entries;
    }

    @Override
    void isDoneAfterAll(BuiltProgram program) throws Exception {
        if (!isWhole(program) && (begin().waitFor() != 0 || !isWhole(program))) {
            throw new IllegalStateException("the file cannot be imported");
        }
    }
}
