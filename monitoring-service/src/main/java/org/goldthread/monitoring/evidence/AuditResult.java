package org.goldthread.monitoring.evidence;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import org.goldthread.monitoring.words.Deadlines;
import org.jspecify.annotations.Nullable;

/**
 * What an audit came to, as the audit service tells it: what of that is needed as evidence.
 *
 * @param closedOn null while the audit is open
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record AuditResult(
        String reference,
        String title,
        String typeName,
        List<Finding> findings,
        @Nullable LocalDate closedOn) {

    /**
     * One agreed finding.
     *
     * @param nature {@code strength} or {@code improvement}
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Finding(String title, String nature) {}

    /** The result as the text of an embedding check's evidence, for the person to complete. */
    public String asEvidence() {
        StringBuilder text = new StringBuilder(typeName + " " + reference + ": " + title + ".");
        text.append(closedOn == null ? " Not closed yet." : " Closed on " + Deadlines.date(closedOn) + ".");
        for (Finding finding : findings) {
            text.append('\n')
                    .append("strength".equals(finding.nature()) ? "Works well: " : "Needs to get better: ")
                    .append(finding.title());
        }
        return text.toString();
    }
}
