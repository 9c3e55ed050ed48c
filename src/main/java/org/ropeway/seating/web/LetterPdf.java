package org.ropeway.seating.web;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Prints letters as one tagged PDF (PDF/UA-1) with its fonts in it. */
@Component
class LetterPdf {
    /** PDFBox brings it along: for a build without the front-end packages. */
    private static final String LAST_RESORT = "org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private final ITemplateEngine templates;

    LetterPdf(ITemplateEngine templates) {
        this.templates = templates;
    }

    /** @param title the document's, in the letters' language */
    byte[] print(List<Letter> letters, Locale locale, String title) {
        var html = templates.process(
                "seating/letter-pdf",
                new Context(locale, Map.of("letters", letters, "title", title, "language", locale.getLanguage())));
        var out = new ByteArrayOutputStream();
        try {
            var pdf = new PdfRendererBuilder();
            pdf.usePdfUaAccessibility(true);
            pdf.useFastMode();
            pdf.useFont(font("static/assets/public-sans-400.ttf"), "Letter", 400, FontStyle.NORMAL, true);
            pdf.useFont(font("static/assets/public-sans-700.ttf"), "Letter", 700, FontStyle.NORMAL, true);
            pdf.withHtmlContent(html, null);
            pdf.toStream(out);
            pdf.run();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toByteArray();
    }

    private static FSSupplier<InputStream> font(String path) {
        var resource = new ClassPathResource(path);
        var found = resource.exists() ? resource : new ClassPathResource(LAST_RESORT);
        return () -> {
            try {
                return Objects.requireNonNull(found.getInputStream());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        };
    }
}
