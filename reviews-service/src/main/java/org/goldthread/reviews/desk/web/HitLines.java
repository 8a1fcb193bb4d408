package org.goldthread.reviews.desk.web;

import java.util.ArrayList;
import java.util.List;
import org.goldthread.reviews.desk.Hit;
import org.goldthread.reviews.desk.Scan;
import org.goldthread.reviews.report.DeskDecision;
import org.goldthread.reviews.report.Publication;
import org.goldthread.reviews.report.ReportText;
import org.jspecify.annotations.Nullable;

/** What may identify somebody, each in its place. */
final class HitLines {

    private static final int AROUND = 90;

    private HitLines() {}

    /**
     * A hit with the words around it.
     *
     * @param decided what was decided, in words; null while nothing is
     */
    record Line(
            String key,
            String heading,
            String kind,
            String before,
            String text,
            String after,
            String instead,
            boolean advisory,
            @Nullable String decided,
            String reason,
            String choice) {}

    static List<Line> of(ReportText text, Scan scan, Publication publication) {
        List<Line> lines = new ArrayList<>();
        scan.hits()
                .forEach(hit -> lines.add(
                        line(hit, text, publication.decision(hit.key()).orElse(null))));
        return lines;
    }

    private static Line line(Hit hit, ReportText text, @Nullable DeskDecision decision) {
        boolean title = hit.section().equals("title");
        String whole = title
                ? text.title()
                : text.section(hit.section()).map(ReportText.Written::markdown).orElse("");
        String replacement = decision == null ? null : decision.replacement();
        String reason = decision == null ? null : decision.reason();
        return new Line(
                hit.key(),
                title
                        ? "Title"
                        : text.section(hit.section())
                                .map(ReportText.Written::heading)
                                .orElse(""),
                hit.kind(),
                whole.substring(Math.max(0, hit.from() - AROUND), hit.from()),
                hit.text(),
                whole.substring(hit.to(), Math.min(whole.length(), hit.to() + AROUND)),
                replacement == null ? hit.instead() : replacement,
                hit.advisory(),
                decision == null ? null : replacement == null ? "Kept: " + reason : "Replaced by “" + replacement + "”",
                reason == null ? "" : reason,
                decision == null ? "" : decision.redacts() ? "redact" : "keep");
    }
}
