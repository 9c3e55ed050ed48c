package org.ropeway.seating.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ropeway.shell.print.Pdf;
import org.springframework.stereotype.Component;

/** Prints letters as one PDF. */
@Component
class LetterPdf {
    private final Pdf pdf;

    LetterPdf(Pdf pdf) {
        this.pdf = pdf;
    }

    /** @param title the document's, in the letters' language */
    byte[] print(List<Letter> letters, Locale locale, String title) {
        return pdf.print("seating/letter-pdf", Map.of("letters", letters, "title", title), locale);
    }
}
