package org.goldthread.audit.round;

import java.time.LocalDate;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.goldthread.audit.tool.ToolVersion;
import org.goldthread.audit.tool.ToolVersionId;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Aggregate;
import org.goldthread.kit.store.Decision;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.framework.Given;
import org.goldthread.learning.framework.Origin;

/**
 * The round of returns of one audit. It keeps the version of the tool that it was opened with (A3).
 *
 * @param title the audit's, as it was
 * @param toolId the tool's id, the same over its versions
 * @param agencies who is asked
 * @param opensOn from when agencies can answer
 * @param dueOn the day by which returns are in
 * @param declaration what is declared in submitting
 * @param returnsDue whether agencies are still to be asked
 */
public record Round(
        @BsonId RoundId id,
        Origin origin,
        String title,
        ToolVersionId tool,
        String toolId,
        Integer toolNumber,
        List<String> agencies,
        LocalDate opensOn,
        LocalDate dueOn,
        String declaration,
        By.Mark opened,
        Boolean returnsDue)
        implements Aggregate {

    static final int SCHEMA = 1;

    public Round {
        agencies = Given.list(agencies);
    }

    /** Opens it; {@link RoundTerms#check} has passed. */
    static Decision<Round> open(Activity activity, ToolVersion tool, RoundTerms.Given terms, By.Mark by) {
        Round round = new Round(
                new RoundId(activity.id().value()),
                activity.origin(),
                activity.registration().title(),
                tool.id(),
                tool.tool(),
                tool.number(),
                terms.agencies(),
                terms.opensOn(),
                terms.dueOn(),
                terms.declaration(),
                by,
                true);
        return Decision.of(
                round, RoundOpened.of(round, tool.content().questions().size()));
    }

    /** Says that every agency has been asked. */
    Decision<Round> asked() {
        return Decision.of(new Round(
                id, origin, title, tool, toolId, toolNumber, agencies, opensOn, dueOn, declaration, opened, false));
    }

    public String reference() {
        return origin.reference();
    }
}
