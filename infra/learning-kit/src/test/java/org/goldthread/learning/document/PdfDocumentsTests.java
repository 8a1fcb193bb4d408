package org.goldthread.learning.document;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.FLOAT;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

@DisplayName("A document")
class PdfDocumentsTests {

    private static final String TITLE = "Summary of learning, SOL-RR-2026-004 & others";

    private final PdfDocuments documents = new PdfDocuments(engine());

    /** One cell of the summary's table, as the template reads it. */
    public record Cell(String title, boolean listed, List<String> words) {}

    /** What the template shows. */
    public record Summary(
            String reference, String heading, @Nullable String group, List<Cell> cells) {}

    private static SpringTemplateEngine engine() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }

    private byte[] drawn() {
        return documents.draw(
                "learning/documents/summary",
                TITLE,
                Map.of(
                        "summary",
                        new Summary(
                                "SOL-RR-2026-004",
                                "Summary of learning",
                                "CSPR Panel",
                                List.of(
                                        new Cell("Type of activity", false, List.of("Rapid review")),
                                        new Cell(
                                                "Key messages",
                                                true,
                                                List.of(
                                                        "Ask what a day is like for this child",
                                                        "Share what you know <early> – “always”"))))));
    }

    @Test
    @DisplayName("is tagged: its headings, table and lists are marked for screen readers, in British English")
    void tagged() throws IOException {
        try (PDDocument document = Loader.loadPDF(drawn())) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("en-GB");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            List<String> kinds = new ArrayList<>();
            gather(catalog.getStructureTreeRoot(), kinds);
            assertThat(kinds).contains("H1", "Table", "TH", "TD", "L", "LI");
            assertThat(new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("<pdfuaid:part>1</pdfuaid:part>", "SOL-RR-2026-004 &#38; others");
        }
    }

    private static void gather(PDStructureNode node, List<String> kinds) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                kinds.add(element.getStructureType());
                gather(element, kinds);
            }
        }
    }

    @Test
    @DisplayName("reads in the order of the page, and its text can be taken out")
    void order() throws IOException {
        try (PDDocument document = Loader.loadPDF(drawn())) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(text)
                    .containsSubsequence(
                            "SOL-RR-2026-004",
                            "Summary of learning",
                            "Subgroup: CSPR Panel",
                            "Type of activity",
                            "Rapid review")
                    .contains("<early> – “always”");
        }
    }

    @Test
    @DisplayName("is as wide as its template says, and uses that width")
    void landscape() throws IOException {
        try (PDDocument document = Loader.loadPDF(drawn())) {
            float width = document.getPage(0).getMediaBox().getWidth();
            assertThat(width).isGreaterThan(document.getPage(0).getMediaBox().getHeight());
            List<Float> places = new ArrayList<>();
            new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> letters) {
                    if (text.contains("Key messages")) {
                        places.add(letters.get(0).getXDirAdj());
                    }
                }
            }.getText(document);
            assertThat(places).singleElement(as(FLOAT)).isGreaterThan(width * 0.3f);
        }
    }

    @Test
    @DisplayName("embeds its fonts")
    void fonts() throws IOException {
        try (PDDocument document = Loader.loadPDF(drawn())) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    assertThat(font.getName()).contains("SourceSans3");
                }
            }
        }
    }

    @Test
    @DisplayName("has a title and no other metadata: no author, no program, no dates")
    void stripped() throws IOException {
        byte[] bytes = drawn();
        try (PDDocument document = Loader.loadPDF(bytes)) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo(TITLE);
            assertThat(document.getDocumentInformation().getCOSObject().keySet())
                    .containsExactly(COSName.TITLE);
            String metadata =
                    new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertThat(metadata).doesNotContain("Date", "reator", "roducer", "openhtmltopdf");
        }
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                .doesNotContain("CreationDate", "ModDate", "/Author", "/Producer", "/Creator");
    }

    @Test
    @DisplayName("is the same, byte for byte, when it is drawn again")
    void deterministic() {
        assertThat(drawn()).isEqualTo(drawn());
    }
}
