package org.ropeway.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletResponse;

class CsvTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"=1+1, '=1+1", "-1+1, '-1+1", "@a, '@a", "-90, -90", "-0.25, -0.25", "- 5, '- 5", "a-b, a-b"})
    void letsNoCellRunAsAFormula(String cell, String written) {
        assertThat(Csv.safe(cell)).isEqualTo(written);
        assertThat(Csv.unsafe(written)).isEqualTo(cell);
    }

    @Test
    void sendsRowsAsTheyAreWritten() throws Exception {
        var answer = new MockHttpServletResponse();
        Csv.send(answer, "a.csv", rows -> {
            rows.row("name", "minutes");
            rows.row("=Ana", "-90");
        });
        assertThat(answer.getContentAsString()).isEqualTo("name,minutes\r\n'=Ana,-90\r\n");
        assertThat(answer.getHeader("Content-Disposition")).contains("a.csv");
    }

    @Test
    void mayRefuseUntilTheFirstRow() {
        var answer = new MockHttpServletResponse();
        assertThatThrownBy(() -> Csv.send(answer, "a.csv", _ -> {
                    throw new IllegalArgumentException("no such figure");
                }))
                .hasMessage("no such figure");
        assertThat(answer.isCommitted()).isFalse();
        assertThat(answer.getContentType()).isNull();
    }
}
