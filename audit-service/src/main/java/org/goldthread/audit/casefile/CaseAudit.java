package org.goldthread.audit.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.goldthread.audit.sample.Drawn;
import org.goldthread.audit.tool.ToolVersion;
import org.goldthread.audit.tool.ToolVersionId;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Aggregate;
import org.goldthread.kit.store.Decision;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.framework.Given;
import org.goldthread.learning.framework.Origin;

/**
 * The sample of cases of one audit, who audits them and when those who did met (A7; PSCB 7.7.1, STH methods table row 7).
 *
 * @param tool the version that asks; the audit keeps it
 * @param agencies that each have one auditor for each case
 * @param casesDue whether files and sheets are still to be laid out
 */
public record CaseAudit(
        @BsonId CaseAuditId id,
        Origin origin,
        String title,
        ToolVersionId tool,
        String toolId,
        Integer toolNumber,
        Drawn sample,
        List<String> agencies,
        LocalDate dueOn,
        List<CaseMeeting> meetings,
        By.Mark opened,
        Boolean casesDue)
        implements Aggregate {

    static final int SCHEMA = 1;
    static final int MOST_MEETINGS = 50;

    public CaseAudit {
        agencies = Given.list(agencies);
        meetings = Given.list(meetings);
    }

    /** Opens it; {@link CaseTerms#check} has passed. */
    static Decision<CaseAudit> open(Activity activity, ToolVersion tool, CaseTerms.Checked terms, By.Mark by) {
        CaseAudit audit = new CaseAudit(
                new CaseAuditId(activity.id().value()),
                activity.origin(),
                activity.registration().title(),
                tool.id(),
                tool.tool(),
                tool.number(),
                terms.sample(),
                terms.agencies(),
                terms.dueOn(),
                List.of(),
                by,
                true);
        return Decision.of(audit, CaseEvents.drawn(audit));
    }

    /** Says that every file and sheet is laid out. */
    Decision<CaseAudit> laidOut() {
        return Decision.of(with(meetings, false));
    }

    /** Adds a meeting of those who audited, or of practitioners. */
    Outcome<Decision<CaseAudit>> met(CaseMeeting.Sent sent, LocalDate today, By.Mark by) {
        return sent.check(this, today, by).map(meeting -> {
            List<CaseMeeting> all = new ArrayList<>(meetings);
            all.add(meeting);
            return Decision.of(with(all, casesDue));
        });
    }

    private CaseAudit with(List<CaseMeeting> held, boolean due) {
        return new CaseAudit(id, origin, title, tool, toolId, toolNumber, sample, agencies, dueOn, held, opened, due);
    }

    public String reference() {
        return origin.reference();
    }
}
