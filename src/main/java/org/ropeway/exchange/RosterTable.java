package org.ropeway.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * One CSV file of a package, row by row. Faults of the form (quotes, encoding, size) are noted here; after one that
 * leaves the rest of the file without meaning, there are no more rows and {@link #isWhole} is false.
 */
final class RosterTable implements AutoCloseable {
    private final String name;
    private final RosterFaults faults;
    private final RosterRow row = new RosterRow();
    private final CsvReader<RosterRow> reader;
    private final Iterator<RosterRow> rows;
    private boolean whole = true;

    RosterTable(String name, InputStream bytes, RosterLimits limits, RosterFaults faults) throws IOException {
        this.name = name;
        this.faults = faults;
        skipMark(bytes);
        this.reader = CsvReader.builder()
                .skipEmptyLines(false)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .allowUnclosedQuote(false)
                .allowExtraCharsAfterClosingQuote(false)
                .maxBufferSize(limits.fieldChars())
                .build(row, new InputStreamReader(bytes, StandardCharsets.UTF_8));
        this.rows = reader.iterator();
    }

    /** The next row, always the same object; null at the end or where reading had to stop. */
    @Nullable
    RosterRow next() throws IOException {
        try {
            while (rows.hasNext()) {
                var next = rows.next();
                if (!next.isAllBlank()) {
                    noteOddities(next);
                    return next;
                }
                fault(RosterRule.ROW_BLANK, "", null);
            }
        } catch (CsvParseException e) {
            stop(
                    e.getMessage() != null && e.getMessage().contains("uffer")
                            ? RosterRule.CSV_FIELD_TOO_LONG
                            : RosterRule.CSV_QUOTE,
                    null);
        } catch (UncheckedIOException e) {
            stopFor(e);
        }
        return null;
    }

    /** False when reading stopped before the end, so that what is missing cannot be told from what was not read. */
    boolean isWhole() {
        return whole;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private void stopFor(UncheckedIOException failure) {
        var cause = failure.getCause();
        boolean tooLarge = cause instanceof RosterArchive.TooLarge;
        stop(
                tooLarge ? RosterRule.PACKAGE_TOO_LARGE : RosterRule.PACKAGE_UNREADABLE,
                cause == null ? null : cause.getMessage());
    }

    private void stop(RosterRule rule, @Nullable String value) {
        whole = false;
        fault(rule, "", value);
    }

    private void noteOddities(RosterRow row) {
        if (row.strayQuote() >= 0) {
            fault(RosterRule.CSV_QUOTE, "", row.string(row.strayQuote()));
        }
        if (row.badCharacter() >= 0) {
            fault(RosterRule.ENCODING, "", row.string(row.badCharacter()));
        }
        if (row.controlCharacter() >= 0) {
            fault(RosterRule.CONTROL_CHARACTER, "", row.string(row.controlCharacter()));
        }
    }

    private void fault(RosterRule rule, String field, @Nullable String value) {
        faults.add(new RosterFault(name, row.line(), field, value, rule));
    }

    /** UTF-8's own mark is passed over with a warning; that of UTF-16 says that nothing here can be read. */
    private void skipMark(InputStream bytes) throws IOException {
        bytes.mark(3);
        int first = bytes.read();
        int second = bytes.read();
        if (first == 0xEF && second == 0xBB && bytes.read() == 0xBF) {
            faults.add(new RosterFault(name, 1, "", null, RosterRule.BYTE_ORDER_MARK));
            return;
        }
        bytes.reset();
        if (first == 0xFE && second == 0xFF || first == 0xFF && second == 0xFE) {
            stop(RosterRule.ENCODING, "UTF-16");
            bytes.skipNBytes(bytes.available());
        }
    }
}
