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
import org.ropeway.agency.District;
import org.ropeway.exchange.StudentFileImports.Fault;
import org.ropeway.exchange.StudentFileImports.Kind;
import org.ropeway.exchange.StudentFileImports.Rule;
import org.ropeway.shared.StudentId;
import org.ropeway.students.Residences.Residence;
import org.ropeway.students.SpecialPopulation;
import org.ropeway.students.SpecialPopulations.Membership;

/** One file about a district's students, read and checked to its end. */
final class StudentFile {
    private static final int LONGEST_NAME = 120;

    private final Map<String, StudentId> bySourcedId;
    private final Map<String, StudentId> bySsid;
    private final List<District> members;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Membership> memberships = new ArrayList<>();
    private final List<Residence> residences = new ArrayList<>();
    private final Set<List<Object>> seen = new HashSet<>();
    private @Nullable Kind kind;
    private int rows;

    StudentFile(Map<String, StudentId> bySourcedId, Map<String, StudentId> bySsid, List<District> members) {
        this.bySourcedId = bySourcedId;
        this.bySsid = bySsid;
        this.members = members;
    }

    /** What the first line says that the file tells; null when it is not known. */
    @Nullable
    Kind kind() {
        return kind;
    }

    int rows() {
        return rows;
    }

    List<Fault> faults() {
        return faults;
    }

    List<Membership> memberships() {
        return memberships;
    }

    List<Residence> residences() {
        return residences;
    }

    void read(byte[] csv) {
        if (csv.length > StudentFileImports.MOST_BYTES) {
            fault(0, "", csv.length + " B", Rule.FORM);
            return;
        }
        try (var form = new RosterFaults();
                var table = new RosterTable("", new ByteArrayInputStream(csv), RosterLimits.standard(), form)) {
            var known = readHeader(table.next());
            if (known != null) {
                for (var row = table.next(); row != null; row = table.next()) {
                    rows++;
                    read(known, row);
                }
            }
            form.forEach(fault -> {
                if (fault.rule().isError()) {
                    fault(fault.line(), "", String.valueOf(fault.value()), Rule.FORM);
                }
            });
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private @Nullable Kind readHeader(@Nullable RosterRow row) {
        var names = row == null ? List.<String>of() : cells(row);
        for (var one : Kind.values()) {
            if (one.columns().equals(names)) {
                kind = one;
                return one;
            }
        }
        fault(1, "", String.join(",", names), Rule.HEADER);
        return null;
    }

    private void read(Kind known, RosterRow row) {
        var cells = cells(row);
        int width = known.columns().size();
        if (cells.size() != width) {
            fault(row.line(), "", cells.size() + " / " + width, Rule.ROW_WIDTH);
            return;
        }
        var student = student(row.line(), cells.get(0), cells.get(1));
        switch (known) {
            case POPULATIONS -> readMembership(row.line(), student, cells);
            case RESIDENCES -> readResidence(row.line(), student, cells.get(2));
        }
    }

    private void readMembership(long line, @Nullable StudentId student, List<String> cells) {
        var population = population(line, cells.get(2));
        var first = day(line, "firstDay", cells.get(3));
        var last = cells.get(4).isEmpty() ? null : day(line, "lastDay", cells.get(4));
        if (first != null && last != null && last.isBefore(first)) {
            fault(line, "lastDay", cells.get(4), Rule.DATES_REVERSED);
        }
        if (student != null && population != null && first != null) {
            if (!seen.add(List.of(student, population, first))) {
                fault(line, "population", cells.get(2), Rule.TWICE);
            }
            memberships.add(new Membership(student, population, first, last));
        }
    }

    private void readResidence(long line, @Nullable StudentId student, String district) {
        boolean member = members.stream()
                .anyMatch(one -> district.equalsIgnoreCase(one.code()) || district.equalsIgnoreCase(one.name()));
        if (member || district.length() > LONGEST_NAME) {
            fault(line, "outsideDistrict", district, Rule.OUTSIDE_DISTRICT);
        }
        if (student != null) {
            if (!seen.add(List.of(student))) {
                fault(line, "sourcedId", "", Rule.TWICE);
            }
            residences.add(new Residence(student, district.isEmpty() ? null : district));
        }
    }

    private @Nullable StudentId student(long line, String sourcedId, String ssid) {
        if (sourcedId.isEmpty() && ssid.isEmpty()) {
            fault(line, "sourcedId", "", Rule.STUDENT_NEEDED);
            return null;
        }
        var one = sourcedId.isEmpty() ? null : bySourcedId.get(sourcedId);
        var other = ssid.isEmpty() ? null : bySsid.get(ssid);
        if (!sourcedId.isEmpty() && one == null) {
            fault(line, "sourcedId", sourcedId, Rule.STUDENT_KNOWN);
        }
        if (!ssid.isEmpty() && other == null) {
            fault(line, "ssid", "", Rule.STUDENT_KNOWN);
        }
        if (one != null && other != null && !one.equals(other)) {
            fault(line, "ssid", "", Rule.STUDENT_ONE);
        }
        return one == null ? other : one;
    }

    private @Nullable SpecialPopulation population(long line, String word) {
        var name = word.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        var found = Arrays.stream(SpecialPopulation.values())
                .filter(population -> population.name().equals(name))
                .findFirst();
        if (found.isEmpty()) {
            fault(line, "population", word, Rule.POPULATION);
        }
        return found.orElse(null);
    }

    private @Nullable LocalDate day(long line, String field, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            fault(line, field, text, Rule.DATE);
            return null;
        }
    }

    private void fault(long line, String field, String value, Rule rule) {
        faults.add(new Fault(line, field, value, rule));
    }

    private static List<String> cells(RosterRow row) {
        var cells = new ArrayList<String>();
        for (int field = 0; field < row.size(); field++) {
            cells.add(row.string(field).strip());
        }
        return cells;
    }
}
