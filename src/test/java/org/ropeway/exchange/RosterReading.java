package org.ropeway.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What came of reading a package in a test, without any database. */
record RosterReading(RosterReader.Contents contents, List<RosterFault> faults, List<String> rows) {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    static RosterReading of(RosterFixture roster) {
        return of(roster.bytes());
    }

    static RosterReading of(byte[] zip) {
        try {
            var file = Files.createTempFile("roster-test", ".zip");
            try {
                Files.write(file, zip);
                return of(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static RosterReading of(Path zip) throws IOException {
        return of(zip, RosterLimits.standard(), RosterContext.KnownIds.NONE);
    }

    static RosterReading of(Path zip, RosterLimits limits, RosterContext.KnownIds known) throws IOException {
        var rows = new ArrayList<String>();
        try (var faults = new RosterFaults()) {
            var reader = new RosterReader(limits, StateIdRule.IDENTIFIER, known, TODAY);
            var contents = reader.read(zip, faults, collecting(rows), (file, count, share) -> {});
            var told = new ArrayList<RosterFault>();
            faults.forEach(told::add);
            return new RosterReading(contents, told, rows);
        }
    }

    List<RosterFault> errors() {
        return faults.stream().filter(fault -> fault.rule().isError()).toList();
    }

    Set<RosterRule> rules() {
        return faults.stream().map(RosterFault::rule).collect(Collectors.toSet());
    }

    Map<RosterRule, Long> counts() {
        return faults.stream().collect(Collectors.groupingBy(RosterFault::rule, Collectors.counting()));
    }

    private static RosterReader.Rows collecting(List<String> rows) {
        return new RosterReader.Rows() {
            private RosterFile file = RosterFile.ORGS;

            @Override
            public void begin(RosterFile file, RosterManifest manifest) {
                this.file = file;
            }

            @Override
            public void row(RosterRow row) {
                rows.add(file.fileName() + " " + row.string(0));
            }

            @Override
            public void end() {}
        };
    }
}
