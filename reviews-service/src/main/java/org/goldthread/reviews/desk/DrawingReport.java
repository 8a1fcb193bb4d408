package org.goldthread.reviews.desk;

import java.util.List;
import java.util.Map;
import org.goldthread.learning.document.PdfDocument;
import org.goldthread.learning.document.PdfDocuments;
import org.goldthread.pages.markdown.SafeMarkdown;
import org.goldthread.profile.Profile;
import org.goldthread.reviews.report.ReportText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A report as HTML and as a tagged PDF: sanitised, without metadata. */
@Component
public class DrawingReport {

    private final PdfDocuments documents;
    private final Profile profile;

    public DrawingReport(PdfDocuments documents, Profile profile) {
        this.documents = documents;
        this.profile = profile;
    }

    /** A section with its sanitised HTML. */
    public record Drawn(String id, String heading, String html) {}

    public static List<Drawn> html(ReportText text) {
        return text.sections().stream()
                .map(one -> new Drawn(one.id(), one.heading(), SafeMarkdown.html(one.markdown())))
                .toList();
    }

    /**
     * Draws it as a document.
     *
     * @param reference of the review, for the file's name
     * @param note above everything, such as that it is a draft; null for none
     * @param published in words; null for what is not
     */
    public PdfDocument pdf(ReportText text, String reference, @Nullable String note, @Nullable String published) {
        return new PdfDocument(
                reference + "-report.pdf",
                documents.draw(
                        "reviews/documents/report",
                        text.title(),
                        Map.of(
                                "heading",
                                text.title(),
                                "partnership",
                                profile.name(),
                                "note",
                                note == null ? "" : note,
                                "published",
                                published == null ? "" : published,
                                "sections",
                                html(text))));
    }
}
