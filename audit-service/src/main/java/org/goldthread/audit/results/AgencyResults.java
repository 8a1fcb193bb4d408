package org.goldthread.audit.results;

import java.util.List;
import java.util.Optional;
import org.goldthread.audit.returns.ReturnId;
import org.goldthread.audit.returns.ReturnLine;
import org.jspecify.annotations.Nullable;

/**
 * What one agency sees of a round: its own grades beside the whole, which names nobody (A9).
 *
 * @param agency nothing for somebody who acts for none
 * @param lines by standard, in the tool's order
 * @param practice what worked elsewhere, without saying where
 */
public record AgencyResults(@Nullable String agency, Whole whole, List<Line> lines, List<Practice> practice) {

    /** The headings of the agency's two grades. */
    public static final String OWN = "Your own grade";

    public static final String PANEL = "Panel’s grade";

    public AgencyResults {
        lines = List.copyOf(lines);
        practice = List.copyOf(practice);
    }

    /**
     * The agency's two grades for a standard.
     *
     * @param moderated its return, once it has been shown the panel's grades
     */
    public record Line(
            Whole.Standard standard,
            @Nullable String self,
            @Nullable String panel,
            @Nullable ReturnId moderated) {}

    /** Something that worked well. */
    public record Practice(String standard, String words) {}

    /** A standard as a row under {@link Whole#headings} of {@link #OWN} and {@link #PANEL}. */
    public List<String> cells(Line line) {
        return whole.cells(line.standard(), said(line.self()), said(line.panel()));
    }

    private String said(@Nullable String grade) {
        return grade == null ? "" : whole.scale().words(grade);
    }

    static AgencyResults of(Results results, Whole whole, @Nullable String agency) {
        Optional<ReturnLine> mine = results.lines().stream()
                .filter(line -> line.agency().equals(agency))
                .findFirst();
        return new AgencyResults(
                agency,
                whole,
                whole.standards().stream()
                        .map(standard -> new Line(
                                standard,
                                mine.map(line -> line.self(standard.id())).orElse(null),
                                mine.map(line -> line.panel(standard.id())).orElse(null),
                                mine.filter(ReturnLine::moderated)
                                        .map(ReturnLine::id)
                                        .orElse(null)))
                        .toList(),
                results.goodPractice().stream()
                        .map(good -> new Practice(good.standard(), good.words()))
                        .toList());
    }
}
