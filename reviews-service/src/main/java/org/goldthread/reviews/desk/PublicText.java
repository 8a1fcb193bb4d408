package org.goldthread.reviews.desk;

import java.util.ArrayList;
import java.util.List;
import org.goldthread.reviews.report.DeskDecision;
import org.goldthread.reviews.report.Proposal;
import org.goldthread.reviews.report.Publication;
import org.goldthread.reviews.report.ReportOutline;
import org.goldthread.reviews.report.ReportText;
import org.goldthread.reviews.report.ReportTextId;

/** A text as the public would read it. */
public final class PublicText {

    private PublicText() {}

    /** Only what would be published of it: everything, or the improvements. Empty sections are left out. */
    public static ReportText part(ReportText text, Proposal.Kind kind) {
        List<ReportText.Written> sections = text.sections().stream()
                .filter(one -> !one.empty())
                .filter(one -> kind == Proposal.Kind.REPORT || ReportOutline.IMPROVEMENTS.contains(one.id()))
                .toList();
        return new ReportText(ReportTextId.next(), text.title(), sections);
    }

    /** With everything replaced that was decided to be replaced. */
    public static ReportText redacted(ReportText text, Scan scan, Publication publication) {
        List<ReportText.Written> sections = new ArrayList<>();
        text.sections()
                .forEach(one -> sections.add(new ReportText.Written(
                        one.id(), one.heading(), replaced(one.markdown(), scan.of(one.id()), publication))));
        return new ReportText(ReportTextId.next(), replaced(text.title(), scan.of("title"), publication), sections);
    }

    private static String replaced(String text, List<Hit> hits, Publication publication) {
        StringBuilder left = new StringBuilder();
        int from = 0;
        for (Hit hit : hits) {
            String instead = publication
                    .decision(hit.key())
                    .map(DeskDecision::replacement)
                    .orElse(null);
            if (instead != null) {
                left.append(text, from, hit.from()).append(instead);
                from = hit.to();
            }
        }
        return left.append(text, from, text.length()).toString();
    }
}
