package org.goldthread.reviews.chronology;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.Text;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.store.Aggregates;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.store.House;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.NamesLeftOut;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** An officer says whether what looks like a contradiction is one. */
@Service
public class JudgingContradictions {

    private static final int LONGEST_REASON = 500;
    private static final int MOST = 10_000;

    private final Aggregates<Judgement> judgements;
    private final StandingChronologies standing;
    private final MergedChronology merged;
    private final NamesLeftOut names;
    private final CurrentFramework framework;

    public JudgingContradictions(
            House house,
            StandingChronologies standing,
            MergedChronology merged,
            NamesLeftOut names,
            CurrentFramework framework) {
        this.judgements = house.aggregates("contradictions", Judgement.class, Judgement.SCHEMA)
                .indexed(Indexes.ascending("activity", "_id"));
        this.standing = standing;
        this.merged = merged;
        this.names = names;
        this.framework = framework;
    }

    /** What was said of a review's contradictions, by their reference. */
    public Map<String, Judgement> of(UUID activity) {
        return judgements.list(eq("activity", activity), Sorts.ascending("_id"), MOST).stream()
                .map(Stored::value)
                .collect(Collectors.toMap(Judgement::shared, Function.identity()));
    }

    /**
     * Marks or dismisses one.
     *
     * @param shared the reference as it is compared
     */
    public Outcome<Stored<Judgement>> judge(
            By by, UUID activity, String shared, boolean dismissed, @Nullable String reason) {
        if (!by.actor().is(Role.PARTNERSHIP_OFFICER)) {
            return Outcome.refused(new Refusal.Forbidden("officers-only", "Only partnership officers judge this"));
        }
        Optional<Contradiction> found = merged.contradictions(standing.of(activity)).stream()
                .filter(each -> each.shared().equals(shared))
                .findFirst();
        if (found.isEmpty()) {
            return Outcome.refused(new Refusal.Missing());
        }
        String words = Text.tidy(reason);
        Problems problems = names.leftOut(
                activity,
                () -> dismissed
                        ? new Problems().text("reason", words, LONGEST_REASON, "why it is no contradiction")
                        : new Problems().optionalText("reason", words, LONGEST_REASON, "the note"));
        return problems.orElse(() -> keep(
                by,
                new Judgement(
                        Judgement.Id.of(activity, shared),
                        activity,
                        shared,
                        found.get().fingerprint(),
                        dismissed,
                        words == null ? "" : words,
                        framework.mark(by))));
    }

    private Outcome<Stored<Judgement>> keep(By by, Judgement judgement) {
        return judgements.find(judgement.id().value()).isPresent()
                ? judgements.change(by, judgement.id().value(), before -> Outcome.done(Decision.of(judgement)))
                : judgements.add(by, Decision.of(judgement));
    }
}
