package org.ropeway.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ropeway.demo.BuiltProgram;
import org.ropeway.demo.SheetsUnderKill;

/**
 * {@code kill -9} while sheets are sent, a period is certified, minutes are imported and invoices are made: what was
 * acknowledged is there afterwards, nothing is half done, and the ledger is proved. A round that finds anything else ends the
 * run.
 */
final class CrashBench implements Measurement {
    private static final int SHEET_ROUNDS = 20;
    private static final int OFFERED = 20;
    private static final int ROUNDS = 6;

    @Override
    public String name() {
        return "crash";
    }

    @Override
    public List<Row> measure() throws Exception {
        var folder = Folders.temporary();
        try {
            var data = folder.resolve("data");
            var minutes = folder.resolve("minutes.csv");
            CrashAgency.make(data, minutes);
            var rows = new ArrayList<Row>();
            rows.add(sheets(data));
            for (var work : List.of(
                    new KilledCertifying(data), new KilledImporting(data, minutes), new KilledInvoicing(data))) {
                rows.add(rounds(data, work));
            }
            return rows;
        } finally {
            Folders.delete(folder);
        }
    }

    private static Row sheets(Path data) throws Exception {
        var open = new ArrayDeque<String>();
        var killed = new SheetsUnderKill(
                "bench",
                _ -> Stream.generate(open::poll)
                        .limit(Math.min(OFFERED, open.size()))
                        .toList());
        for (int round = 1; round <= SHEET_ROUNDS; round++) {
            try (var program = BuiltProgram.start("serve", data)) {
                if (round == 1) {
                    open.addAll(BenchAgency.sheets(new Postgres(data).sections(), BenchAgency.FREE));
                } else {
                    killed.everyAcknowledgedSheetIsThere(program, data);
                }
                int before = killed.count();
                killed.sendAndKill(program);
                if (killed.count() == before) {
                    throw new IllegalStateException("no sheet was acknowledged");
                }
            }
            Bench.say("kill -9 while sheets are sent, %d of %d: %d acknowledged so far"
                    .formatted(round, SHEET_ROUNDS, killed.count()));
        }
        try (var program = BuiltProgram.start("serve", data)) {
            killed.everyAcknowledgedSheetIsThere(program, data);
        }
        return Row.information(
                "%d × kill -9 while sheets are sent".formatted(SHEET_ROUNDS),
                "%,d sheets of 35 students acknowledged, all there after each; `ledger verify` proved the ledger %d times"
                        .formatted(killed.count(), SHEET_ROUNDS));
    }

    private static Row rounds(Path data, Killed work) throws Exception {
        int whole = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            try (var program = BuiltProgram.start("serve", data)) {
                work.killInTheMiddle(program, round);
            }
            try (var program = BuiltProgram.start("serve", data)) {
                boolean all = work.isWhole(program);
                whole += all ? 1 : 0;
                isProved(data);
                Bench.say("kill -9 while %s, %d of %d: %s"
                        .formatted(work.name(), round, ROUNDS, all ? "all of it is there" : "nothing of it is there"));
            }
        }
        try (var program = BuiltProgram.start("serve", data)) {
            work.isDoneAfterAll(program);
        }
        isProved(data);
        return Row.information(
                "%d × kill -9 while %s".formatted(ROUNDS, work.name()),
                "nothing of it was there %d times, all of it %d times, and never a part; the ledger was proved each time; without a kill it was done"
                        .formatted(ROUNDS - whole, whole));
    }

    private static void isProved(Path data) throws IOException, InterruptedException {
        if (BuiltProgram.command(data, "ledger", "verify", "--agency", "bench").waitFor() != 0) {
            throw new IllegalStateException("the ledger is not proved");
        }
    }
}
