package org.ropeway.allocation.cli;

import static de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE;
import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A CSV file with a header, read as UTF-8 and RFC 4180. What cannot be read as such becomes a fault. */
final class CsvTable {
    private final Faults faults;
    private final String file;
    private final String text;
    private List<String> columns = List.of();

    private CsvTable(Faults faults, String file, String text) {
        this.faults = faults;
        this.file = file;
        this.text = text;
    }

    static CsvTable open(Path path, Faults faults) {
        var file = path.toString();
        try {
            return new CsvTable(faults, file, decode(Files.readAllBytes(path), file, faults));
        } catch (IOException unreadable) {
            faults.add(new Fault(file, 1, "", "", "the file must be there and readable"));
            return new CsvTable(faults, file, "");
        }
    }

    /** A table already read. @param file as faults name it */
    static CsvTable of(String file, String text, Faults faults) {
        return new CsvTable(faults, file, text);
    }

    private static String decode(byte[] bytes, String file, Faults faults) {
        var decoder = UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length);
        var result = decoder.decode(in, out, true);
        if (result.isError()) {
            long line = 1 + out.flip().chars().filter(c -> c == '\n').count();
            var value = "%02X".formatted(bytes[in.position()]);
            faults.add(new Fault(file, line, "", value, "the file must be UTF-8"));
            return "";
        }
        var text = out.flip().toString();
        if (text.isEmpty() || text.equals("\uFEFF")) {
            faults.add(new Fault(file, 1, "", "", "the file must have a header row"));
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Reads the header and then gives each row that has as many fields as the header. */
    void read(Predicate<List<String>> header, Consumer<Row> each) {
        if (text.isEmpty()) {
            return;
        }
        var reader = CsvReader.builder()
                .extraFieldStrategy(IGNORE)
                .missingFieldStrategy(IGNORE)
                .skipEmptyLines(true);
        long line = 1;
        try (var records = reader.ofCsvRecord(text)) {
            for (CsvRecord csv : records) {
                line = csv.getStartingLineNumber();
                if (columns.isEmpty()) {
                    columns = new ArrayList<>(csv.getFields());
                    if (!header.test(columns)) {
                        return;
                    }
                } else if (csv.getFieldCount() != columns.size()) {
                    var rule = "the line must have %d fields, as the header has".formatted(columns.size());
                    fault(line, "", String.valueOf(csv.getFieldCount()), rule);
                } else {
                    each.accept(new Row(this, line, csv.getFields()));
                }
            }
        } catch (CsvParseException | IOException broken) {
            fault(line, "", "", "from this line on the file must be CSV as in RFC 4180");
        }
    }

    /**
     * Checks the header: each column once, all required ones there, none that is unknown.
     *
     * @return whether the rows can be read by it, so that their faults are told too
     */
    boolean checkHeader(List<String> header, List<String> required, Predicate<String> known) {
        var seen = new HashSet<String>();
        for (var column : header) {
            if (!known.test(column)) {
                fault(1, column, column, "the column is unknown");
            } else if (!seen.add(column)) {
                fault(1, column, column, "a column comes once");
            }
        }
        for (var column : required) {
            if (!seen.contains(column)) {
                fault(1, column, "", "the column is required");
            }
        }
        return seen.containsAll(required);
    }

    int indexOf(String column) {
        return columns.indexOf(column);
    }

    List<String> columns() {
        return columns;
    }

    void fault(long line, String field, String value, String rule) {
        faults.add(new Fault(file, line, field, value, rule));
    }
}
