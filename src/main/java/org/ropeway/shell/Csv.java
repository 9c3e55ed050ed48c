package org.ropeway.shell;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Tables as CSV files (RFC 4180, UTF-8) in which no cell can run as a formula. */
public final class Csv {
    private static final Pattern NUMBER = Pattern.compile("-[0-9]+(\\.[0-9]+)?");

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
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(fileName))
                .body(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Sends a download row by row while it is written, so that its size does not matter; it begins with the first row, until
     * which the writing may refuse. It runs at once, within the caller's agency.
     */
    public static void send(HttpServletResponse answer, String fileName, Consumer<Rows> writing) {
        var sending = new Sending(answer, fileName);
        writing.accept(sending);
        sending.end();
    }

    private static final class Sending implements Rows {
        private final HttpServletResponse answer;
        private final String fileName;
        private @Nullable CsvWriter csv;

        Sending(HttpServletResponse answer, String fileName) {
            this.answer = answer;
            this.fileName = fileName;
        }

        @Override
        public void row(String... cells) {
            if (csv == null) {
                csv = begin();
            }
            csv.writeRecord(safe(cells));
        }

        private CsvWriter begin() {
            answer.setContentType("text/csv;charset=UTF-8");
            answer.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(fileName));
            try {
                return CsvWriter.builder()
                        .lineDelimiter(LineDelimiter.CRLF)
                        .build(answer.getOutputStream(), StandardCharsets.UTF_8);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }

        void end() {
            try {
                if (csv != null) {
                    csv.close();
                }
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }

    private static String disposition(String fileName) {
        return ContentDisposition.attachment()
                .filename(fileName, StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    /** The cell as text that a spreadsheet does not run: what would begin a formula, and is no number, gets an apostrophe in front. */
    public static String safe(String cell) {
        boolean formula = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
        return formula && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
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
