package org.goldthread.reviews.report;

import java.util.List;
import org.goldthread.profile.Column;
import org.goldthread.profile.FormTemplate;
import org.goldthread.profile.Profile;

/**
 * The sections that a report has: the profile's form {@code review-report} where there is one, else the house's, which
 * asks for what the frameworks demand of every report.
 *
 * @param basis the clauses that it comes from
 */
public record ReportOutline(List<Section> sections, String basis) {

    static final String FORM = "review-report";

    public static final String SUMMARY = "summary";
    public static final String REASONS = "reasons";
    public static final String METHOD = "method";
    public static final String CHILD = "child";
    public static final String FINDINGS = "findings";
    public static final String LEARNING = "learning";
    public static final String RECOMMENDATIONS = "recommendations";
    public static final String RESPONSE = "response";

    /** What is published when the report is not: what changes (SI 2018/789 and Working Together since 2018). */
    public static final List<String> IMPROVEMENTS = List.of(LEARNING, RECOMMENDATIONS, RESPONSE);

    /** Without these no report is signed: the child at the centre and the response belong to it (PSCB 2.1.4-2.1.6). */
    public static final List<String> REQUIRED = List.of(SUMMARY, CHILD, FINDINGS, RESPONSE);

    private static final ReportOutline HOUSE = new ReportOutline(
            List.of(
                    new Section(SUMMARY, "Summary", "One page that a busy reader can stop after"),
                    new Section(
                            REASONS,
                            "Why this case was reviewed",
                            "The criteria that were met, each with its clause, and who decided"),
                    new Section(METHOD, "How we did the review", "Who led it, how, with whom, over which time"),
                    new Section(
                            CHILD,
                            "The child’s lived experience",
                            "What daily life was like, in the child’s own words where they are known"),
                    new Section(
                            FINDINGS,
                            "What we found",
                            "What worked and what did not, why, and in which context; as it was seen then"),
                    new Section(LEARNING, "What we learned", "One key message a paragraph"),
                    new Section(RECOMMENDATIONS, "What we recommend", "To whom, by when, and how success is seen"),
                    new Section(
                            RESPONSE,
                            "The partnership’s response",
                            "What the partnership accepts, what it does, and what has changed already")),
            "PSCB 2.1.4; PSCB 2.1.6; PSCB 2.2");

    public ReportOutline {
        sections = List.copyOf(sections);
    }

    /** A section and what belongs into it. */
    public record Section(String id, String heading, String hint) {}

    public static ReportOutline of(Profile profile) {
        return profile.template(FORM).map(ReportOutline::printed).orElse(HOUSE);
    }

    private static ReportOutline printed(FormTemplate form) {
        return new ReportOutline(
                form.columns().stream().map(ReportOutline::section).toList(), form.basis());
    }

    private static Section section(Column column) {
        String hint = column.hint();
        return new Section(column.id(), column.title(), hint == null ? "" : hint);
    }

    public String hint(String section) {
        return sections.stream()
                .filter(one -> one.id().equals(section))
                .map(Section::hint)
                .findFirst()
                .orElse("");
    }
}
