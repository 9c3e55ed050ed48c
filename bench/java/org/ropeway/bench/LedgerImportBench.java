package org.ropeway.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.ropeway.agency.AgencyScope;
import org.ropeway.attendance.LedgerImports;
import org.ropeway.attendance.LedgerVerification;
import org.ropeway.shared.DateSpan;
import org.ropeway.shared.Who;
import org.springframework.context.ApplicationContext;

/**
 * Imports a large agency's year of minutes, with all checks, into the program's own PostgreSQL (fsync on) in the folder named,
 * and proves the ledger: {@code what;entries per second;more}. A program of its own, so that {@link HoursBench} can give it no
 * more than 1 GB of heap.
 */
public final class LedgerImportBench {

    private LedgerImportBench() {}

    static void main(String[] folder) throws IOException {
        var data = Path.of(folder[0]);
        var file = Files.createTempFile("ropeway-bench-minutes", ".csv");
        try {
            Inside.run(data, context -> {
                var agency = new BenchAgency(context, BenchAgency.LARGE);
                agency.found();
                agency.seat();
                agency.write(
                        file,
                        new DateSpan(
                                BenchAgency.LARGE.days().first(),
                                BenchAgency.FREE.first().minusDays(1)));
                AgencyScope.run(agency.id(), () -> measure(context, file));
            });
        } finally {
            Files.delete(file);
        }
    }

    private static void measure(ApplicationContext context, Path file) {
        long program = cpuMillis(Stream.of(ProcessHandle.current()));
        long database = cpuMillis(ProcessHandle.current().descendants());
        long begun = System.nanoTime();
        var report = read(context.getBean(LedgerImports.class), file);
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (!report.isWritten()) {
            throw new IllegalStateException("refused: " + report.faults().getFirst());
        }
        System.out.printf(
                "import;%d;%,d entries in %.1f s; CPU of the program %.1f s, of the database %.1f s; heap at most 1 GB%n",
                (long) (report.written() / seconds),
                report.written(),
                seconds,
                (cpuMillis(Stream.of(ProcessHandle.current())) - program) / 1000.0,
                (cpuMillis(ProcessHandle.current().descendants()) - database) / 1000.0);
        begun = System.nanoTime();
        var proved = context.getBean(LedgerVerification.class).verify();
        seconds = (System.nanoTime() - begun) / 1e9;
        if (!proved.faults().isEmpty() || proved.entries() != report.written()) {
            throw new IllegalStateException("not proved: " + proved.faults());
        }
        System.out.printf(
                "proof;%d;%,d postings with %,d entries proved in %.1f s%n",
                (long) (proved.entries() / seconds), proved.postings(), proved.entries(), seconds);
    }

    /** Tells a busy machine from slow work. */
    private static long cpuMillis(Stream<ProcessHandle> processes) {
        return processes
                .mapToLong(process ->
                        process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis())
                .sum();
    }

    private static LedgerImports.Report read(LedgerImports imports, Path file) {
        try (var text = Files.newBufferedReader(file)) {
            return imports.read(Who.command("bench"), "year.csv", text, null, false, _ -> {});
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
