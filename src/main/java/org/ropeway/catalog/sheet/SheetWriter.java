package org.ropeway.catalog.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Writes rows as CSV that can be read again unchanged. */
public final class SheetWriter {

    private SheetWriter() {}

    /** @param rows each by column; what a row lacks is written empty */
    public static String write(List<String> columns, Collection<Map<String, String>> rows) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(columns);
            for (var row : rows) {
                csv.writeRecord(columns.stream()
                        .map(column -> Cells.written(row.getOrDefault(column, "")))
                        .toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
