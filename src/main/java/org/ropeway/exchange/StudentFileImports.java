package org.ropeway.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.Directory;
import org.ropeway.journal.Journal;
import org.ropeway.shared.DistrictId;
import org.ropeway.shared.Who;
import org.ropeway.students.HomeRecords;
import org.ropeway.students.LoadCounts;
import org.ropeway.students.Residences;
import org.ropeway.students.SpecialPopulation;
import org.ropeway.students.SpecialPopulations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Imports what rosters do not tell of a district's students (CSV): special populations, or who lives outside the member
 * districts. The first line says which. The whole file is checked; with any fault nothing is imported.
 */
@Service
public class StudentFileImports {
    /** A larger file is refused. */
    public static final int MOST_BYTES = 20 << 20;

    private final SpecialPopulations populations;
    private final Residences residences;
    private final HomeRecords records;
    private final Directory directory;
    private final Journal journal;
    private final TransactionTemplate transaction;

    StudentFileImports(
            SpecialPopulations populations,
            Residences residences,
            HomeRecords records,
            Directory directory,
            Journal journal,
            TransactionTemplate transaction) {
        this.populations = populations;
        this.residences = residences;
        this.records = records;
        this.directory = directory;
        this.journal = journal;
        this.transaction = transaction;
    }

    /** What a file tells. */
    public enum Kind {
        POPULATIONS("sourcedId,ssid,population,firstDay,lastDay"),
        /** Who lives outside the member districts, and where. */
        RESIDENCES("sourcedId,ssid,outsideDistrict");

        private final String header;

        Kind(String header) {
            this.header = header;
        }

        /** The first line of such a file. */
        public String header() {
            return header;
        }

        List<String> columns() {
            return List.of(header.split(","));
        }

        /** The key of its words in the message files. */
        public String messageKey() {
            return "exchange.student-file." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a file must keep to; each broken rule is an error. */
    public enum Rule {
        /** The file is not CSV in UTF-8, or larger than 20 MB. */
        FORM,
        /** The first line is none of {@link Kind}'s. */
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
        /** A member district's name or code, or longer than 120 characters. */
        OUTSIDE_DISTRICT,
        /** The same student twice; with special populations, the same population and first day too. */
        TWICE;

        /** The key of the rule's sentence in the message files. */
        public String messageKey() {
            return "exchange.student-rule." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** One broken rule. @param line 1-based, the header's included; 0 for the file as a whole */
    public record Fault(long line, String field, String value, Rule rule) {}

    /**
     * What came of a file.
     *
     * @param kind null when its first line is not known
     * @param counts what an import does, also of a dry run; nothing with faults
     */
    public record Report(
            String file, @Nullable Kind kind, int rows, LoadCounts counts, List<Fault> faults, boolean dryRun) {
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
            var file = new StudentFile(records.bySourcedId(district), records.bySsid(district), directory.districts());
            file.read(csv);
            var kind = file.kind();
            if (kind == null || !file.faults().isEmpty()) {
                return new Report(fileName, kind, file.rows(), LoadCounts.NONE, file.faults(), dryRun);
            }
            var counts = switch (kind) {
                case POPULATIONS -> populations.keep(file.memberships());
                case RESIDENCES -> residences.keep(district, file.residences());
            };
            if (dryRun) {
                status.setRollbackOnly();
            } else {
                note(by, district, fileName, kind, file.rows(), counts);
            }
            return new Report(fileName, kind, file.rows(), counts, List.of(), dryRun);
        });
    }

    private void note(Who by, DistrictId district, String fileName, Kind kind, int rows, LoadCounts counts) {
        var act = "students." + kind.name().toLowerCase(Locale.ROOT);
        var detail = Map.of("file", fileName, "rows", rows, "new", counts.fresh(), "changed", counts.changed());
        journal.record(by, act, "district", district, detail);
    }
}
