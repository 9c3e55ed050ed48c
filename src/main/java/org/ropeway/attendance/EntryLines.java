package org.ropeway.attendance;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ropeway.attendance.LedgerImports.Fault;
import org.ropeway.shared.SectionId;
import org.ropeway.shared.StudentId;

/** The lines of an attendance file. What many lines say alike (days, times, students) is read once. */
final class EntryLines {
    static final List<String> COLUMNS =
            List.of("term", "section", "student", "day", "kind", "claim", "from", "minutes");

    private final String file;
    private final Map<String, SectionId> sections;
    private final Supplier<Map<String, StudentId>> byStateId;
    private @Nullable Map<String, StudentId> stateIds;
    private final Map<String, StudentId> students = new HashMap<>();
    private final Map<String, LocalDate> days = new HashMap<>();
    private final Map<String, Integer> times = new HashMap<>();
    private final Map<String, Kind> kinds = new HashMap<>();
    private final Map<String, Claim> claims = new HashMap<>();
    private final Map<SectionId, OfSection> found = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private @Nullable OfSection last;
    private int @Nullable [] places;
    private int width;
    private long rows;

    /** @param byStateId asked only if a line names a student by the state's id */
    EntryLines(String file, Map<String, SectionId> sections, Supplier<Map<String, StudentId>> byStateId) {
        this.file = file;
        this.sections = sections;
        this.byStateId = byStateId;
    }

    /** One section's entries, and at which lines they stand. */
    private static final class OfSection {
        private final String term;
        private final String code;
        private final List<Entry> entries = new ArrayList<>();
        private long[] lines = new long[64];

        OfSection(String term, String code) {
            this.term = term;
            this.code = code;
        }

        void add(Entry entry, long line) {
            if (entries.size() == lines.length) {
                lines = Arrays.copyOf(lines, lines.length * 2);
            }
            lines[entries.size()] = line;
            entries.add(entry);
        }
    }

    void read(CsvRecord line) {
        if (places == null) {
            places = head(line);
            width = 1 + Arrays.stream(places).max().orElse(-1);
            return;
        }
        rows++;
        if (!faults.isEmpty() && places.length == 0) {
            return;
        }
        if (line.getFieldCount() < width) {
            fault(line.getStartingLineNumber(), "", String.valueOf(line.getFieldCount()), "row-as-wide-as-header");
            return;
        }
        entry(line, places);
    }

    private int[] head(CsvRecord names) {
        var header = names.getFields().stream().map(String::strip).toList();
        for (var column : COLUMNS) {
            if (!header.contains(column)) {
                fault(names.getStartingLineNumber(), column, "", "column-needed");
            }
        }
        return faults.isEmpty() ? COLUMNS.stream().mapToInt(header::indexOf).toArray() : new int[0];
    }

    private void entry(CsvRecord line, int[] at) {
        long number = line.getStartingLineNumber();
        int before = faults.size();
        var section = section(number, line.getField(at[0]), line.getField(at[1]));
        var student = known(students, number, "student", line.getField(at[2]), "student-known", this::studentOf);
        var day = known(days, number, "day", line.getField(at[3]), "date", LocalDate::parse);
        var kind = known(kinds, number, "kind", line.getField(at[4]), "one-of", text -> oneOf(Kind.class, text));
        var claim = known(claims, number, "claim", line.getField(at[5]), "one-of", text -> oneOf(Claim.class, text));
        var from = known(times, number, "from", line.getField(at[6]), "time", EntryLines::minuteOf);
        int minutes = minutes(number, line.getField(at[7]), from);
        if (faults.size() == before
                && section != null
                && student != null
                && day != null
                && kind != null
                && claim != null
                && from != null) {
            section.add(new Entry(student, day, kind, claim, from, minutes), number);
        }
    }

    private @Nullable OfSection section(long line, String term, String code) {
        if (last != null && last.code.equals(code) && last.term.equals(term)) {
            return last;
        }
        var section = sections.get(term + " " + code);
        if (section == null) {
            fault(line, "section", code, "section-known");
            return null;
        }
        last = found.computeIfAbsent(section, _ -> new OfSection(term, code));
        return last;
    }

    private StudentId studentOf(String text) {
        if (!text.matches("[0-9]{10}")) {
            return StudentId.of(text);
        }
        var known = stateIds;
        if (known == null) {
            known = byStateId.get();
            stateIds = known;
        }
        var student = known.get(text);
        if (student == null) {
            throw new IllegalArgumentException("no student has this state id");
        }
        return student;
    }

    private static int minuteOf(String text) {
        return LocalTime.parse(text).toSecondOfDay() / 60;
    }

    private int minutes(long line, String text, @Nullable Integer from) {
        int most = Span.DAY - (from == null ? 0 : from);
        try {
            int minutes = Integer.parseInt(text);
            if (minutes >= 0 && minutes <= most) {
                return minutes;
            }
        } catch (NumberFormatException notANumber) {
            // Told below, as any other value that does not fit.
        }
        fault(line, "minutes", text, "minutes-of-the-day");
        return 0;
    }

    private <T> @Nullable T known(
            Map<String, T> memory, long line, String field, String text, String rule, Function<String, T> reader) {
        var value = memory.get(text);
        if (value == null) {
            try {
                value = reader.apply(text);
                memory.put(text, value);
            } catch (DateTimeException | IllegalArgumentException wrong) {
                fault(line, field, text, rule);
            }
        }
        return value;
    }

    private static <E extends Enum<E>> E oneOf(Class<E> type, String text) {
        for (var one : type.getEnumConstants()) {
            if (one.name().equals(text)
                    || one.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(text)) {
                return one;
            }
        }
        throw new IllegalArgumentException("none of " + List.of(type.getEnumConstants()));
    }

    void fault(long line, String field, String value, String rule) {
        faults.add(new Fault(file, line, field, value.length() > 80 ? value.substring(0, 80) + "…" : value, rule));
    }

    /** At the line that asked for it. */
    void fault(Refusal refusal) {
        var section = found.get(refusal.section());
        for (int i = 0; section != null && i < section.entries.size(); i++) {
            var entry = section.entries.get(i);
            if (entry.student().equals(refusal.student()) && entry.day().equals(refusal.day())) {
                fault(
                        section.lines[i],
                        "",
                        "%s %s".formatted(entry.student(), entry.day()),
                        refusal.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'));
                return;
            }
        }
    }

    Map<SectionId, List<Entry>> bySection() {
        var entries = new LinkedHashMap<SectionId, List<Entry>>();
        found.forEach((section, lines) -> entries.put(section, lines.entries));
        return entries;
    }

    List<Fault> faults() {
        return faults;
    }

    String file() {
        return file;
    }

    long rows() {
        return rows;
    }
}
