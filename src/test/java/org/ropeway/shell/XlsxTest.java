package org.ropeway.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

public class XlsxTest {
    @Test
    void writesNumbersAsNumbersAndNothingAsAFormula() throws IOException {
        var text = text(Xlsx.bytes("Sheet", sheet -> {
            sheet.row("what", "how many");
            sheet.row("=1+1", "-12.50");
            sheet.row("@cmd", "007");
        }));
        assertThat(text)
                .contains("=1+1", "<v>-12.50</v>", "@cmd", "007")
                .doesNotContain("<f>", "<v>007</v>", ">=1+1", ">@cmd");
    }

    /** All parts of a spreadsheet file. */
    public static String text(byte[] bytes) throws IOException {
        var file = Files.createTempFile("sheet", ".xlsx");
        try {
            Files.write(file, bytes);
            var text = new StringBuilder();
            try (var zip = new ZipFile(file.toFile())) {
                for (var part : zip.stream().toList()) {
                    text.append(new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            return text.toString();
        } finally {
            Files.delete(file);
        }
    }
}
