package org.goldthread.learning.finding;

import java.util.Optional;
import java.util.Set;
import org.bson.codecs.pojo.annotations.BsonId;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.By.Mark;
import org.goldthread.kit.store.Aggregate;
import org.goldthread.kit.store.Decision;
import org.goldthread.learning.framework.Framework;
import org.goldthread.learning.framework.Guard;
import org.goldthread.learning.framework.Origin;
import org.goldthread.learning.framework.Stage;
import org.goldthread.learning.framework.Tasks;
import org.jspecify.annotations.Nullable;

/**
 * What an activity found: the root of a thread (R11). A draft says nothing to anybody; agreeing it starts the thread.
 *
 * @param learningDue whether the officers' task to agree learning from it stands
 * @param agreed absent while it is a draft
 */
public record Finding(
        @BsonId FindingId id,
        Origin origin,
        FindingText text,
        Stage stage,
        Mark drafted,
        @Nullable Mark agreed,
        Boolean learningDue)
        implements Aggregate {

    /** Number of the document's shape. */
    static final int SCHEMA = 1;

    static final String UNCHECKED = "Say whether this finding is new or which earlier findings it repeats";

    static Outcome<Decision<Finding>> draft(
            FindingId id, Origin origin, FindingDraft draft, Framework framework, Mark by) {
        return draft.check(framework)
                .orElse(() ->
                        Outcome.done(Decision.of(new Finding(id, origin, draft.text(), Stage.DRAFT, by, null, false))));
    }

    Outcome<Decision<Finding>> reword(FindingDraft draft, Framework framework) {
        return Guard.unless(
                alreadyAgreed(),
                () -> draft.check(framework)
                        .orElse(() -> Outcome.done(Decision.of(
                                new Finding(id, origin, draft.text(), Stage.DRAFT, drafted, null, false)))));
    }

    /** Says whether it was found before; see {@link Recurrence}. */
    Outcome<Decision<Finding>> recurs(Recurrence said) {
        return Guard.unless(
                alreadyAgreed(),
                () -> said.check(new Problems())
                        .when(
                                said.repeats().isEmpty() && !said.isNew(),
                                "recurrence",
                                "required",
                                "Select the earlier findings that it repeats, or say that it is new")
                        .when(
                                said.isNew() && said.newBecause() == null,
                                "newBecause",
                                "required",
                                "Say in a word why it is new")
                        .orElse(() -> Outcome.done(Decision.of(
                                new Finding(id, origin, text.with(said), Stage.DRAFT, drafted, null, false)))));
    }

    /**
     * Makes it the record, starts its thread and asks for what is to be learned from it.
     *
     * @param priority of its activity
     */
    Outcome<Decision<Finding>> agree(@Nullable String priority, Framework framework, Mark by) {
        return Guard.unless(alreadyAgreed(), () -> {
            if (!text.recurrenceChecked()) {
                return Outcome.refused(
                        text.isNew()
                                ? Refusal.invalid("newBecause", "required", "Say in a word why this finding is new")
                                : Refusal.invalid("declaredNew", "required", UNCHECKED));
            }
            Finding after = new Finding(id, origin, text, Stage.AGREED, drafted, by, true);
            return Outcome.done(Decision.of(
                    after,
                    FindingAgreed.of(after, priority, framework),
                    Tasks.agreeLearning(framework.service(), origin, id.value())));
        });
    }

    /** Says that the task to agree learning from it stands, or that it is done, if that has changed. */
    Outcome<Decision<Finding>> learningStands(long agreedLearning, long drafts, String service) {
        boolean due = isAgreed() && (agreedLearning == 0 || drafts > 0);
        Finding after = new Finding(id, origin, text, stage, drafted, agreed, due);
        if (due == learningDue) {
            return Outcome.done(Decision.of(after));
        }
        return Outcome.done(Decision.of(
                after, due ? Tasks.agreeLearning(service, origin, id.value()) : Tasks.learningAgreed(id.value())));
    }

    private Optional<Refusal> alreadyAgreed() {
        return isAgreed()
                ? Optional.of(new Refusal.Rule(
                        "already-agreed",
                        "This finding is agreed and part of the record: it cannot be changed",
                        "default"))
                : Optional.empty();
    }

    public boolean isAgreed() {
        return stage == Stage.AGREED;
    }

    public Set<java.util.UUID> threads() {
        return Set.of(id.value());
    }
}
