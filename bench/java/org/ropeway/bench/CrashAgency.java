package org.ropeway.bench;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.ropeway.agency.AgencyScope;
import org.ropeway.attendance.LedgerImports;
import org.ropeway.attendance.Signatures;
import org.ropeway.funding.CostFiles;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Grant;
import org.ropeway.shared.DateSpan;
import org.ropeway.shared.Who;
import org.springframework.context.ApplicationContext;

/** A past year of 24 sections with a budget; the first period is complete and signed, the minutes of the next months are a file. */
final class CrashAgency {
    private static final BenchAgency.Shape SHAPE =
            new BenchAgency.Shape(24, 752, BenchAgency.SEATS, BenchAgency.LARGE.days(), BenchAgency.LARGE.weekdays());

    /** What is in the ledger, and the first period: no day of its term was before. */
    static final DateSpan FIRST = new DateSpan(SHAPE.days().first(), LocalDate.parse("2024-12-31"));

    /** What the file has. */
    static final DateSpan SECOND =
            new DateSpan(LocalDate.parse("2025-01-01"), BenchAgency.FREE.first().minusDays(1));

    private static final Who BENCH = Who.command("bench");

    private CrashAgency() {}

    /** @param minutes where the minutes that are not in the ledger yet are written */
    static void make(Path data, Path minutes) throws IOException {
        Inside.run(data, context -> {
            var agency = new BenchAgency(context, SHAPE);
            agency.found();
            agency.seat();
            agency.write(minutes, FIRST);
            var first = Files.readString(minutes);
            AgencyScope.run(agency.id(), () -> {
                attend(context, first);
                sign(context, agency);
                budget(context);
            });
            agency.write(minutes, SECOND);
        });
    }

    private static void attend(ApplicationContext context, String text) {
        try {
            var report = context.getBean(LedgerImports.class)
                    .read(BENCH, "first.csv", new StringReader(text), null, false, _ -> {});
            if (!report.isWritten()) {
                throw new IllegalStateException("refused: " + report.faults().getFirst());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void sign(ApplicationContext context, BenchAgency agency) {
        var ito = new Actor(
                agency.id(),
                UUID.randomUUID(),
                "instructor",
                agency.instructor().name(),
                List.of(Grant.instructor(agency.instructor().id())));
        var signatures = context.getBean(Signatures.class);
        for (var section : agency.sections()) {
            for (var month = YearMonth.from(FIRST.first());
                    !month.isAfter(YearMonth.from(FIRST.last()));
                    month = month.plusMonths(1)) {
                var decision = signatures.sign(ito, section.id(), month);
                if (!(decision instanceof Signatures.Decision.Signed)) {
                    throw new IllegalStateException("not signed: " + decision);
                }
            }
        }
    }

    private static void budget(ApplicationContext context) {
        var csv = "source,kind,amount\nadopted-budget,budget,2200000\n".getBytes(StandardCharsets.UTF_8);
        var report = context.getBean(CostFiles.class).read(BENCH, "budget.csv", csv, SHAPE.year(), false);
        if (report.hasErrors()) {
            throw new IllegalStateException("refused: " + report.faults());
        }
    }
}
