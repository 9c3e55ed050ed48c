package org.ropeway.catalog.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A CSV file as it was read: its rows, and every fault found so far. */
public final class Sheet {
    private final String file;
    private final Columns columns;
    private final List<String> header = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    private Sheet(String file, Columns columns) {
        this.file = file;
        this.columns = columns;
    }

    /** @param file the name that faults tell */
    public static Sheet read(String file, byte[] bytes, Columns columns) {
        var sheet = new Sheet(file, columns);
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            sheet.parse(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException notUtf8) {
            sheet.fault(0, "", "", Rule.FILE_IS_UTF_8);
        } catch (CsvParseException notCsv) {
            sheet.fault(0, "", String.valueOf(notCsv.getMessage()), Rule.FILE_IS_CSV);
        }
        return sheet;
    }

    /** One row that was not in a file: what somebody wrote into a form, by column. */
    public static Sheet ofForm(Map<String, String> cells) {
        var sheet = new Sheet("", new Columns(List.copyOf(cells.keySet()), Set.of(), List.of()));
        var stripped = new LinkedHashMap<String, String>();
        cells.forEach((name, text) -> stripped.put(name, text.strip()));
        sheet.rows.add(new Row(sheet, 0, stripped));
        return sheet;
    }

    public List<Row> rows() {
        return rows;
    }

    /** The file's columns, in its order. */
    public List<String> header() {
        return header;
    }

    /** In the order of the lines. */
    public List<Fault> faults() {
        return faults.stream()
                .sorted(java.util.Comparator.comparingLong(Fault::line))
                .toList();
    }

    public boolean hasErrors() {
        return faults.stream().anyMatch(fault -> fault.rule().isError());
    }

    public void fault(long line, String field, String value, Rule rule) {
        faults.add(new Fault(file, line, field, value, rule));
    }

    private void parse(String text) {
        try (var records = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            for (var one : records) {
                if (header.isEmpty()) {
                    head(one);
                } else {
                    row(one);
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        if (rows.isEmpty() && !hasErrors()) {
            fault(0, "", "", Rule.FILE_HAS_ROWS);
        }
    }

    private void head(CsvRecord names) {
        var seen = new HashSet<String>();
        for (var name : names.getFields()) {
            var column = name.strip();
            header.add(column);
            if (!columns.knows(column)) {
                fault(names.getStartingLineNumber(), column, "", Rule.COLUMN_KNOWN);
            } else if (!seen.add(column)) {
                fault(names.getStartingLineNumber(), column, "", Rule.COLUMN_ONCE);
            }
        }
        columns.all().stream()
                .filter(column -> columns.needed().contains(column) && !header.contains(column))
                .forEach(column -> fault(names.getStartingLineNumber(), column, "", Rule.COLUMN_NEEDED));
    }

    private void row(CsvRecord fields) {
        if (fields.getFieldCount() != header.size()) {
            fault(
                    fields.getStartingLineNumber(),
                    "",
                    "%d / %d".formatted(fields.getFieldCount(), header.size()),
                    Rule.ROW_AS_WIDE_AS_HEADER);
            return;
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            cells.put(header.get(i), Cells.read(fields.getField(i)));
        }
        rows.add(new Row(this, fields.getStartingLineNumber(), cells));
    }
}
