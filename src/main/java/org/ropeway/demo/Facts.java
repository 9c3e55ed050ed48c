package org.ropeway.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** The facts and word lists of the demo world: {@code src/main/resources/demo/*.csv}. */
final class Facts {

    private Facts() {}

    static List<NamedCsvRecord> read(String name) {
        var file = new ClassPathResource("demo/%s.csv".formatted(name));
        try (var rows = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The rows of one agency, in a file whose first column names it. */
    static List<NamedCsvRecord> of(String agency, String name) {
        return read(name).stream()
                .filter(row -> row.getField("agency").equals(agency))
                .toList();
    }
}
