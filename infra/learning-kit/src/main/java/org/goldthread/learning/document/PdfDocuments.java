package org.goldthread.learning.document;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Lays a Thymeleaf template out as a tagged PDF (PDF/UA) in British English, with its fonts embedded. Of metadata it
 * keeps the title and nothing else: no author, no program, no dates (R14). The same template and values give the same
 * bytes. A template is well-formed XHTML, takes {@code style} into its head, and loads nothing from anywhere.
 */
@Component
public final class PdfDocuments {

    private static final String FAMILY = "Source Sans 3";
    private static final String STYLE = read("documents/document.css");
    private static final String XMP = read("documents/metadata.xml");

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
    }

    private final ITemplateEngine templates;

    public PdfDocuments(ITemplateEngine templates) {
        this.templates = templates;
    }

    /**
     * Draws a document.
     *
     * @param template the name of the template, as views are named
     * @param title what readers' programs show in the window's title
     * @param values what the template shows
     */
    public byte[] draw(String template, String title, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("title", title);
        all.put("style", STYLE);
        return layOut(templates.process(template, new Context(Locale.UK, all)), title);
    }

    private static byte[] layOut(String xhtml, String title) {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useFont(font("documents/SourceSans3-Regular.ttf"), FAMILY, 400, FontStyle.NORMAL, true)
                .useFont(font("documents/SourceSans3-Bold.ttf"), FAMILY, 700, FontStyle.NORMAL, true)
                .useFont(font("documents/SourceSans3-Italic.ttf"), FAMILY, 400, FontStyle.ITALIC, true)
                .withHtmlContent(xhtml, null);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            PDDocument document = renderer.getPdfDocument();
            strip(document, title);
            document.setDocumentId((long) xhtml.hashCode());
            document.save(written);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return written.toByteArray();
    }

    /** Leaves the title and the language; whoever wrote it, with what and when, is nobody's to know. */
    private static void strip(PDDocument document, String title) throws IOException {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(title);
        document.setDocumentInformation(information);
        PDMetadata metadata = new PDMetadata(document);
        metadata.importXMPMetadata(
                XMP.replace("{title}", HtmlUtils.htmlEscapeDecimal(title)).getBytes(StandardCharsets.UTF_8));
        document.getDocumentCatalog().setMetadata(metadata);
        document.getDocumentCatalog().getCOSObject().removeItem(COSName.getPDFName("PieceInfo"));
    }

    private static FSSupplier<InputStream> font(String path) {
        return () -> {
            try {
                return new ClassPathResource(path).getInputStream();
            } catch (IOException missing) {
                throw new UncheckedIOException(missing);
            }
        };
    }

    private static String read(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
