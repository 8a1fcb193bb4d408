package org.goldthread.audit.returns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goldthread.kit.actor.By.Mark;
import org.goldthread.learning.framework.Given;
import org.jspecify.annotations.Nullable;

/**
 * The panel's side of a return.
 *
 * @param released when the agency was shown the grades; nothing before
 * @param settled when the grades came to stand
 */
public record Moderation(
        List<Judgement> judgements,
        @Nullable Mark released,
        @Nullable Mark settled) {

    public static final Moderation NONE = new Moderation(List.of(), null, null);

    public Moderation {
        judgements = Given.list(judgements);
    }

    public Optional<Judgement> of(String standard) {
        return judgements.stream()
                .filter(judgement -> judgement.standard().equals(standard))
                .findFirst();
    }

    Moderation with(Judgement made) {
        List<Judgement> all = new ArrayList<>(judgements.stream()
                .filter(judgement -> !judgement.standard().equals(made.standard()))
                .toList());
        all.add(made);
        return new Moderation(all, released, settled);
    }

    Moderation releasedBy(Mark mark) {
        return new Moderation(judgements, mark, settled);
    }

    Moderation settledBy(Mark mark) {
        return new Moderation(judgements, released, mark);
    }

    /** The grades as the panel left them, to start from again; challenges are about answers that no longer stand. */
    Moderation again() {
        return new Moderation(
                judgements.stream()
                        .map(judgement -> new Judgement(
                                judgement.standard(),
                                judgement.standing(),
                                judgement.reason(),
                                judgement.goodPractice(),
                                judgement.by(),
                                null))
                        .toList(),
                null,
                null);
    }

    public long unanswered() {
        return judgements.stream().filter(Judgement::unanswered).count();
    }

    public boolean challenged() {
        return judgements.stream().anyMatch(judgement -> judgement.challenge() != null);
    }
}
