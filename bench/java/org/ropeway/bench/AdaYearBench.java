package org.ropeway.bench;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.ropeway.agency.AgencyScope;
import org.ropeway.attendance.Certification;
import org.ropeway.attendance.CertifyDecision;
import org.ropeway.attendance.Claim;
import org.ropeway.attendance.Period;
import org.ropeway.funding.Ada;
import org.ropeway.funding.ada.AdaReports;
import org.ropeway.funding.ada.Cell;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Grant;
import org.ropeway.identity.Role;
import org.ropeway.shared.DateSpan;
import org.ropeway.shared.SchoolYear;
import org.springframework.context.ApplicationContext;

/**
 * Fills a year of an agency's ledger in the program's own PostgreSQL, and counts its ADA by district, section and month:
 * {@code what;figure;limit;unit}. The entries are written by one statement, without the ledger's checks and hashes, which
 * other measurements measure.
 */
public final class AdaYearBench {
    private static final SchoolYear YEAR = new SchoolYear(2025);
    private static final List<LocalDate> DAYS = LocalDate.of(2025, 8, 18)
            .datesUntil(LocalDate.of(2026, 7, 1))
            .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
            .limit(180)
            .toList();

    /** Its days are some million and a half entries. */
    private static final BenchAgency.Shape SHAPE =
            new BenchAgency.Shape(201, 6_300, 42, new DateSpan(DAYS.getFirst(), DAYS.getLast()), "Mon Tue Wed Thu Fri");

    private static final int RUNS = 5;

    private AdaYearBench() {}

    static void main() throws IOException {
        var folder = Folders.temporary();
        try {
            Inside.run(folder.resolve("data"), AdaYearBench::measure);
        } finally {
            Folders.delete(folder);
        }
    }

    private static void measure(ApplicationContext context) {
        var bench = new BenchAgency(context, SHAPE);
        bench.found();
        bench.seat();
        var agency = bench.id();
        var year = new PlainYear(context);
        AgencyScope.run(agency, () -> {
            long begun = System.nanoTime();
            long entries = year.attend(DAYS, bench.instructor().id());
            say(
                    "entries of the year",
                    entries,
                    "",
                    "entries, written in %.0f s".formatted((System.nanoTime() - begun) / 1e9));
            year.waitForStatistics("attendance", "entry_2025");
            var reports = context.getBean(AdaReports.class);
            Supplier<Map<Key, Ada>> counted = () -> count(reports);
            var before = counted.get();
            say(
                    "ADA by district, section and month, not certified (median of 5, after 5 to warm up)",
                    median(counted),
                    "1000",
                    "ms");
            certify(context, agency);
            year.waitForStatistics("funding", "frozen_sum");
            var after = counted.get();
            if (!before.equals(after)) {
                throw new IllegalStateException("certified figures differ from the ledger's");
            }
            say(
                    "ADA by district, section and month, certified (median of 5, after 5 to warm up)",
                    median(counted),
                    "100",
                    "ms");
            say("figures of the report", after.size(), "", "of district, section and month");
        });
    }

    private record Key(String district, String section, String month) {}

    /** What the pages do: the report, then ADA of each group from its sum of minutes. */
    private static Map<Key, Ada> count(AdaReports reports) {
        var report = reports.of(YEAR, Period.Name.ANNUAL);
        var minutes = new HashMap<Key, Long>();
        for (Cell cell : report.cells()) {
            if (cell.claim() == Claim.ROP) {
                minutes.merge(
                        new Key(
                                String.valueOf(cell.district()),
                                cell.section().toString(),
                                cell.month().toString()),
                        cell.minutes(),
                        Long::sum);
            }
        }
        var rule = report.rules().ada();
        var ada = new HashMap<Key, Ada>();
        minutes.forEach((key, sum) -> ada.put(key, rule.of(sum)));
        return ada;
    }

    private static double median(Supplier<Map<Key, Ada>> work) {
        for (int i = 0; i < RUNS; i++) {
            work.get();
        }
        var millis = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long begun = System.nanoTime();
            work.get();
            millis[i] = (System.nanoTime() - begun) / 1e6;
        }
        System.err.println("bench: runs in ms: " + Arrays.toString(millis));
        Arrays.sort(millis);
        return millis[RUNS / 2];
    }

    private static void certify(ApplicationContext context, org.ropeway.agency.AgencyId agency) {
        var office = new Actor(
                agency, UUID.randomUUID(), "office", "The business office", List.of(Grant.of(Role.BUSINESS_OFFICE)));
        var certification = context.getBean(Certification.class);
        for (var name : Period.Name.values()) {
            long begun = System.nanoTime();
            var decision = certification.certify(office, YEAR, name);
            if (!(decision instanceof CertifyDecision.Certified)) {
                throw new IllegalStateException(decision.toString());
            }
            say("certifying " + name, Math.round((System.nanoTime() - begun) / 1e6), "", "ms");
        }
    }

    private static void say(String what, double figure, String limit, String unit) {
        System.out.printf(
                java.util.Locale.ROOT,
                "%s;%s;%s;%s%n",
                what,
                figure == Math.rint(figure) ? "%.0f".formatted(figure) : "%.1f".formatted(figure),
                limit,
                unit);
    }
}
