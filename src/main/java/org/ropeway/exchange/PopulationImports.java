package org.ropeway.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.Directory;
import org.ropeway.journal.Journal;
import org.ropeway.shared.DistrictId;
import org.ropeway.shared.StudentId;
import org.ropeway.shared.Who;
import org.ropeway.students.LoadCounts;
import org.ropeway.students.SpecialPopulation;
import org.ropeway.students.SpecialPopulations;
import org.ropeway.students.SpecialPopulations.Membership;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Imports a district's file of special populations (CSV): {@code sourcedId,ssid,population,firstDay,lastDay}. Each row
 * names a student by sourcedId or state id. The whole file is checked; with any fault nothing is imported.
 */
@Service
public class PopulationImports {
    private static final List<String> HEADER = List.of("sourcedId", "ssid", "population", "firstDay", "lastDay");

    private final SpecialPopulations populations;
    private final Directory directory;
    private final Journal journal;
    private final TransactionTemplate transaction;

    PopulationImports(
            SpecialPopulations populations, Directory directory, Journal journal, TransactionTemplate transaction) {
        this.populations = populations;
        this.directory = directory;
        this.journal = journal;
        this.transaction = transaction;
    }

    /** What a file of special populations must keep to; each broken rule is an error. */
    public enum Rule {
        /** The file is not CSV in UTF-8, or larger than 20 MB. */
        FORM,
        /** The first line is not {@code sourcedId,ssid,population,firstDay,lastDay}. */
        HEADER,
        ROW_WIDTH,
        /** Neither sourcedId nor ssid. */
        STUDENT_NEEDED,
        /** The district has no such student, or two with this state id. */
        STUDENT_KNOWN,
        /** sourcedId and ssid name two students. */
        STUDENT_ONE,
        /** One of {@link SpecialPopulation}, any case. */
        POPULATION,
        /** {@code YYYY-MM-DD}; the first day is needed. */
        DATE,
        /** The last day is before the first. */
        DATES_REVERSED,
        /** The same student, population and first day twice. */
        TWICE;

        /** The key of the rule's sentence in the message files. */
        public String messageKey() {
            return "exchange.population-rule." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** One broken rule. @param line 1-based, the header's included; 0 for the file as a whole */
    public record Fault(long line, String field, String value, Rule rule) {}

    /** What came of a file. @param counts what an import does, also of a dry run; nothing with faults */
    public record Report(String file, int rows, LoadCounts counts, List<Fault> faults, boolean dryRun) {
        public Report {
            faults = List.copyOf(faults);
        }

        public boolean isImported() {
            return faults.isEmpty() && !dryRun;
        }
    }

    /** Checks the file and, unless there are faults or the run is dry, imports it. */
    public Report run(Who by, DistrictId district, String fileName, byte[] csv, boolean dryRun) {
        directory.district(district);
        return transaction.execute(status -> {
            var reading = new Reading(populations.bySourcedId(district), populations.bySsid(district));
            reading.read(csv);
            if (!reading.faults.isEmpty()) {
                return new Report(fileName, reading.rows, LoadCounts.NONE, reading.faults, dryRun);
            }
            var counts = populations.keep(reading.memberships);
            if (dryRun) {
                status.setRollbackOnly();
            } else {
                journal.record(
                        by,
                        "students.populations",
                        "district",
                        district,
                        Map.of(
                                "file",
                                fileName,
                                "rows",
                                reading.rows,
                                "new",
                                counts.fresh(),
                                "changed",
                                counts.changed()));
            }
            return new Report(fileName, reading.rows, counts, List.of(), dryRun);
        });
    }

    private static final class Reading {
        private static final int MOST_BYTES = 20 << 20;

        private final Map<String, StudentId> bySourcedId;
        private final Map<String, StudentId> bySsid;
        private final List<Fault> faults = new ArrayList<>();
        private final List<Membership> memberships = new ArrayList<>();
        private final Set<List<Object>> seen = new HashSet<>();
        private int rows;

        Reading(Map<String, StudentId> bySourcedId, Map<String, StudentId> bySsid) {
            this.bySourcedId = bySourcedId;
            this.bySsid = bySsid;
        }

        void read(byte[] csv) {
            if (csv.length > MOST_BYTES) {
                faults.add(new Fault(0, "", csv.length + " B", Rule.FORM));
                return;
            }
            try (var form = new RosterFaults();
                    var table = new RosterTable("", new ByteArrayInputStream(csv), RosterLimits.standard(), form)) {
                checkHeader(table.next());
                for (var row = table.next(); row != null; row = table.next()) {
                    rows++;
                    read(row);
                }
                form.forEach(fault -> {
                    if (fault.rule().isError()) {
                        faults.add(new Fault(fault.line(), "", String.valueOf(fault.value()), Rule.FORM));
                    }
                });
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }

        private void checkHeader(@Nullable RosterRow row) {
            var names = row == null ? List.of() : cells(row);
            if (!names.equals(HEADER)) {
                faults.add(new Fault(
                        1,
                        "",
                        String.join(",", names.stream().map(String::valueOf).toList()),
                        Rule.HEADER));
            }
        }

        private void read(RosterRow row) {
            var cells = cells(row);
            if (cells.size() != HEADER.size()) {
                faults.add(new Fault(row.line(), "", cells.size() + " / " + HEADER.size(), Rule.ROW_WIDTH));
                return;
            }
            var student = student(row.line(), cells.get(0), cells.get(1));
            var population = population(row.line(), cells.get(2));
            var first = day(row.line(), "firstDay", cells.get(3));
            var last = cells.get(4).isEmpty() ? null : day(row.line(), "lastDay", cells.get(4));
            if (first != null && last != null && last.isBefore(first)) {
                faults.add(new Fault(row.line(), "lastDay", cells.get(4), Rule.DATES_REVERSED));
            }
            if (student != null && population != null && first != null) {
                if (!seen.add(List.of(student, population, first))) {
                    faults.add(new Fault(row.line(), "population", cells.get(2), Rule.TWICE));
                }
                memberships.add(new Membership(student, population, first, last));
            }
        }

        private @Nullable StudentId student(long line, String sourcedId, String ssid) {
            if (sourcedId.isEmpty() && ssid.isEmpty()) {
                faults.add(new Fault(line, "sourcedId", "", Rule.STUDENT_NEEDED));
                return null;
            }
            var one = sourcedId.isEmpty() ? null : bySourcedId.get(sourcedId);
            var other = ssid.isEmpty() ? null : bySsid.get(ssid);
            if (!sourcedId.isEmpty() && one == null) {
                faults.add(new Fault(line, "sourcedId", sourcedId, Rule.STUDENT_KNOWN));
            }
            if (!ssid.isEmpty() && other == null) {
                faults.add(new Fault(line, "ssid", "", Rule.STUDENT_KNOWN));
            }
            if (one != null && other != null && !one.equals(other)) {
                faults.add(new Fault(line, "ssid", "", Rule.STUDENT_ONE));
            }
            return one == null ? other : one;
        }

        private @Nullable SpecialPopulation population(long line, String word) {
            var name = word.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
            var found = Arrays.stream(SpecialPopulation.values())
                    .filter(population -> population.name().equals(name))
                    .findFirst();
            if (found.isEmpty()) {
                faults.add(new Fault(line, "population", word, Rule.POPULATION));
            }
            return found.orElse(null);
        }

        private @Nullable LocalDate day(long line, String field, String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException _) {
                faults.add(new Fault(line, field, text, Rule.DATE));
                return null;
            }
        }

        private static List<String> cells(RosterRow row) {
            var cells = new ArrayList<String>();
            for (int field = 0; field < row.size(); field++) {
                cells.add(row.string(field).strip());
            }
            return cells;
        }
    }
}
