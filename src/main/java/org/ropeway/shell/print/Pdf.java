package org.ropeway.shell.print;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Prints templates as tagged PDF (PDF/UA-1) with their fonts in it; a template names them {@code Letter}. */
@Component
public class Pdf {
    /** PDFBox brings it along: for a build without the front-end packages. */
    private static final String LAST_RESORT = "org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private final ITemplateEngine templates;

    Pdf(ITemplateEngine templates) {
        this.templates = templates;
    }

    /**
     * @param template read as XML: every element is closed, {@code th:lang="${language}"} and {@code <title>} are there
     * @param values what the template shows; it is also given {@code language}
     */
    public byte[] print(String template, Map<String, Object> values, Locale locale) {
        var context = new Context(locale, values);
        context.setVariable("language", locale.getLanguage());
        var html = templates.process(template, context);
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
