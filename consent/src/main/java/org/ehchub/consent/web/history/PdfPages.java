package org.ehchub.consent.web.history;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Pages made of a template, tagged so that screen readers can read them (PDF/UA). Nothing outside the template is
 * fetched.
 */
public class PdfPages {

    private static final String TYPEFACE = "Liberation Sans";
    private static final String TYPEFACE_FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final int NORMAL_WEIGHT = 400;

    static {
        // What it logs may repeat the text of a page.
        XRLog.setLoggingEnabled(false);
    }

    private final ITemplateEngine templates;

    public PdfPages(ITemplateEngine templates) {
        this.templates = templates;
    }

    /** @param template well-formed XML */
    byte[] of(String template, Map<String, Object> model) {
        String page = templates.process(template, new Context(Locale.UK, model));
        var bytes = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFont(
                            () -> PDType0Font.class.getResourceAsStream(TYPEFACE_FILE),
                            TYPEFACE,
                            NORMAL_WEIGHT,
                            FontStyle.NORMAL,
                            true)
                    .usePdfUaAccessibility(true)
                    .useUriResolver((base, uri) -> null)
                    .withHtmlContent(page, null)
                    .toStream(bytes)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException("A page could not be made", e);
        }
        return bytes.toByteArray();
    }
}
