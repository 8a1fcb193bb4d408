package org.goldthread.learning.recommendation;

import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.By.Mark;
import org.goldthread.kit.store.Aggregate;
import org.goldthread.kit.store.Decision;
import org.goldthread.learning.finding.FindingId;
import org.goldthread.learning.framework.Framework;
import org.goldthread.learning.framework.Given;
import org.goldthread.learning.framework.Guard;
import org.goldthread.learning.framework.Origin;
import org.goldthread.learning.framework.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What agencies should do because of one or several findings (R13). A draft says nothing to anybody; agreeing it opens
 * an action for each agency.
 *
 * @param findings the threads that it belongs to, at least one
 * @param origin the activity that it was made from first
 * @param agreed absent while it is a draft
 */
public record Recommendation(
        @BsonId RecommendationId id,
        List<FindingId> findings,
        Origin origin,
        RecommendationText text,
        Stage stage,
        Mark drafted,
        @Nullable Mark agreed)
        implements Aggregate {

    /** Number of the document's shape. */
    static final int SCHEMA = 1;

    public Recommendation {
        findings = Given.list(findings);
    }

    static Outcome<Decision<Recommendation>> draft(
            RecommendationId id, Origin origin, RecommendationDraft draft, Framework framework, Mark by) {
        return draft.check(framework)
                .some("findings", draft.findings(), "Name at least one finding")
                .orElse(() -> Outcome.done(Decision.of(new Recommendation(
                        id,
                        draft.findingIds(),
                        origin,
                        draft.text(framework.profile().followUpGroup(origin.typeId())),
                        Stage.DRAFT,
                        by,
                        null))));
    }

    Outcome<Decision<Recommendation>> reword(RecommendationDraft draft, Framework framework) {
        return Guard.unless(alreadyAgreed(), () -> draft(id, origin, draft, framework, drafted));
    }

    /** Makes it the record and says so; {@link RecommendationText#missing} must be empty. Its findings are agreed. */
    Outcome<Decision<Recommendation>> agree(Framework framework, Mark by) {
        return Guard.unless(
                alreadyAgreed(),
                () -> text.missing(framework.today()).orElse(() -> {
                    Recommendation after = new Recommendation(id, findings, origin, text, Stage.AGREED, drafted, by);
                    return Outcome.done(Decision.of(after, RecommendationMade.of(after, framework)));
                }));
    }

    private Optional<Refusal> alreadyAgreed() {
        return isAgreed()
                ? Optional.of(new Refusal.Rule(
                        "already-agreed",
                        "This recommendation is agreed and part of the record: it cannot be changed",
                        "default"))
                : Optional.empty();
    }

    public boolean isAgreed() {
        return stage == Stage.AGREED;
    }
}
