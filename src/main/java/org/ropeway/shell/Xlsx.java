package org.ropeway.shell;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Tables as spreadsheet files (Office Open XML). A cell is text or a number, never a formula. */
public final class Xlsx {
    private static final MediaType TYPE =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private Xlsx() {}

    /** A download of one sheet. The rows are those of {@link Csv}; what reads as a plain number becomes one. */
    public static ResponseEntity<byte[]> download(String fileName, String sheet, Consumer<Csv.Rows> writing) {
        return ResponseEntity.ok()
                .contentType(TYPE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(fileName, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(bytes(sheet, writing));
    }

    static byte[] bytes(String sheet, Consumer<Csv.Rows> writing) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Ropeway", "1.0")) {
            var page = book.newWorksheet(sheet);
            var row = new int[1];
            writing.accept(cells -> write(page, row[0]++, cells));
            page.freezePane(0, 1);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static void write(Worksheet page, int row, String[] cells) {
        for (int column = 0; column < cells.length; column++) {
            var cell = cells[column];
            if (cell.matches("-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,6})?")) {
                page.value(row, column, new BigDecimal(cell));
            } else {
                page.value(row, column, Csv.safe(cell));
            }
            if (row == 0) {
                page.style(row, column).bold().set();
            }
        }
    }
}
