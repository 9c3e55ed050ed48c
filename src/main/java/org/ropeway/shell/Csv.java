package org.ropeway.shell;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Tables as CSV files (RFC 4180, UTF-8) in which no cell can run as a formula. */
public final class Csv {

    private Csv() {}

    /** Takes the rows of a download one by one. */
    public interface Rows {
        void row(String... cells);
    }

    /** A download of what is written. The writing runs at once, within the caller's transaction and agency. */
    public static ResponseEntity<byte[]> download(String fileName, Consumer<Rows> writing) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            writing.accept(cells -> csv.writeRecord(safe(cells)));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(fileName, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The cell as text that a spreadsheet does not run: what would begin a formula gets an apostrophe in front. */
    public static String safe(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    /** The cell as it was before {@link #safe}. */
    public static String unsafe(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@\t\r".indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }

    private static List<String> safe(String[] cells) {
        return java.util.Arrays.stream(cells).map(Csv::safe).toList();
    }
}
