package org.goldthread.learning.learningpoint;

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
 * What should be learned from one or several findings, and by whom (R12). A draft says nothing to anybody; agreeing it
 * makes dissemination plan for it.
 *
 * @param findings the threads that it belongs to, at least one
 * @param origin the activity that it was drawn from first
 * @param agreed absent while it is a draft
 */
public record LearningPoint(
        @BsonId LearningPointId id,
        List<FindingId> findings,
        Origin origin,
        LearningText text,
        Stage stage,
        Mark drafted,
        @Nullable Mark agreed)
        implements Aggregate {

    /** Number of the document's shape. */
    static final int SCHEMA = 1;

    public LearningPoint {
        findings = Given.list(findings);
    }

    static Outcome<Decision<LearningPoint>> draft(
            LearningPointId id, Origin origin, LearningPointDraft draft, Framework framework, Mark by) {
        return draft.check(framework)
                .some("findings", draft.findings(), "Name at least one finding")
                .orElse(() -> Outcome.done(Decision.of(
                        new LearningPoint(id, draft.findingIds(), origin, draft.text(), Stage.DRAFT, by, null))));
    }

    Outcome<Decision<LearningPoint>> reword(LearningPointDraft draft, Framework framework) {
        return Guard.unless(alreadyAgreed(), () -> draft(id, origin, draft, framework, drafted));
    }

    /** Makes it the record and says so; {@link LearningText#missing} must be empty. Its findings are agreed already. */
    Outcome<Decision<LearningPoint>> agree(Framework framework, Mark by) {
        return Guard.unless(
                alreadyAgreed(),
                () -> text.missing().orElse(() -> {
                    LearningPoint after = new LearningPoint(id, findings, origin, text, Stage.AGREED, drafted, by);
                    return Outcome.done(Decision.of(after, LearningIdentified.of(after, framework)));
                }));
    }

    private Optional<Refusal> alreadyAgreed() {
        return isAgreed()
                ? Optional.of(new Refusal.Rule(
                        "already-agreed",
                        "This learning point is agreed and part of the record: it cannot be changed",
                        "default"))
                : Optional.empty();
    }

    public boolean isAgreed() {
        return stage == Stage.AGREED;
    }
}
