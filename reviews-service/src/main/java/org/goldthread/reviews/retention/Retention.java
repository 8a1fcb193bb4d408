package org.goldthread.reviews.retention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.By.Mark;
import org.goldthread.kit.store.Aggregate;
import org.goldthread.kit.store.Decision;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.framework.Given;
import org.goldthread.pages.PageWords;
import org.jspecify.annotations.Nullable;

/**
 * How long the names of one review are kept (R19). Nothing is destroyed because a day has come: two people do it, one after
 * the other, when the review is closed, its retention has ended and no legal hold stands.
 *
 * @param closedOn when the review was closed; absent while it is open
 * @param reviewOn from which day the names may be disposed of; absent while it is open
 * @param holds legal holds, the oldest first
 * @param proposal absent while nobody proposes disposal
 * @param disposal absent until it is confirmed; from then on all this is a tombstone
 * @param told whether the officers' task to decide stands in their inbox
 */
public record Retention(
        @BsonId RetentionId id,
        ActivityId review,
        String reference,
        @Nullable LocalDate closedOn,
        @Nullable LocalDate reviewOn,
        List<LegalHold> holds,
        @Nullable Proposal proposal,
        @Nullable Disposal disposal,
        Boolean told)
        implements Aggregate {

    /** Number of the document's shape. */
    static final int SCHEMA = 1;

    public Retention {
        holds = Given.list(holds);
    }

    static Retention blank(ActivityId review, String reference) {
        return new Retention(RetentionId.of(review), review, reference, null, null, List.of(), null, null, false);
    }

    Optional<LegalHold> hold() {
        return holds.stream().filter(LegalHold::stands).findFirst();
    }

    /** Whether the names may be disposed of as far as the calendar is concerned. */
    boolean isOver(LocalDate today) {
        return reviewOn != null && !today.isBefore(reviewOn);
    }

    /** In words: open, kept, held, due, proposed, disposed. */
    String state(LocalDate today) {
        if (disposal != null) {
            return "disposed";
        }
        if (hold().isPresent()) {
            return "held";
        }
        if (proposal != null) {
            return "proposed";
        }
        if (closedOn == null) {
            return "open";
        }
        return isOver(today) ? "due" : "kept";
    }

    /** The review was closed: from now on the day is known. */
    Retention closed(LocalDate on, LocalDate until) {
        return reviewOn != null
                ? this
                : new Retention(id, review, reference, on, until, holds, proposal, disposal, told);
    }

    /** Puts the task into the inbox, or takes it out, so that it stands while there is something to decide. */
    Outcome<Decision<Retention>> follow(LocalDate today) {
        boolean due = state(today).equals("due") || state(today).equals("proposed");
        if (due == told) {
            return Outcome.done(Decision.of(this));
        }
        Retention after = new Retention(id, review, reference, closedOn, reviewOn, holds, proposal, disposal, due);
        return Outcome.done(Decision.of(after, due ? RetentionWork.due(after) : RetentionWork.settled(after)));
    }

    /** Sets a legal hold; a proposal falls with it. */
    Outcome<Decision<Retention>> set(String reason, LocalDate today, Mark by) {
        if (disposal != null) {
            return gone();
        }
        if (hold().isPresent()) {
            return rule("held-already", "A legal hold stands already: lift it before you set another");
        }
        List<LegalHold> next = new ArrayList<>(holds);
        next.add(new LegalHold(reason, by, null, null));
        return with(next, null, null).follow(today);
    }

    Outcome<Decision<Retention>> lift(String reason, LocalDate today, Mark by) {
        if (hold().isEmpty()) {
            return rule("no-hold", "No legal hold stands");
        }
        List<LegalHold> next = holds.stream()
                .map(hold -> hold.stands() ? new LegalHold(hold.reason(), hold.by(), by, reason) : hold)
                .toList();
        return with(next, proposal, null).follow(today);
    }

    Outcome<Decision<Retention>> propose(String reason, LocalDate today, Mark by) {
        return against(today)
                .<Outcome<Decision<Retention>>>map(Outcome::refused)
                .orElseGet(() -> proposal != null
                        ? rule("proposed-already", "Disposal is proposed already: somebody else confirms it")
                        : told(with(holds, new Proposal(reason, by), null)));
    }

    Outcome<Decision<Retention>> withdraw() {
        return proposal == null ? rule("not-proposed", "Nobody proposes disposal") : told(with(holds, null, null));
    }

    /** Keeps the names for longer, never for less long; a proposal falls with it. */
    Outcome<Decision<Retention>> keepUntil(LocalDate day, LocalDate today) {
        if (disposal != null) {
            return gone();
        }
        if (reviewOn == null) {
            return rule("not-closed", "The review is not closed, so that no retention runs yet");
        }
        if (!day.isAfter(reviewOn)) {
            return Outcome.refused(Refusal.invalid(
                    "until",
                    "not-longer",
                    "The names are kept until " + PageWords.date(reviewOn) + " already: enter a later day"));
        }
        return new Retention(id, review, reference, closedOn, day, holds, null, null, told).follow(today);
    }

    /** Confirms what somebody else proposed. */
    Outcome<Decision<Retention>> confirm(LocalDate today, Mark by) {
        Optional<Refusal> against = against(today);
        if (against.isPresent()) {
            return Outcome.refused(against.get());
        }
        Proposal proposed = proposal;
        if (proposed == null) {
            return rule("not-proposed", "Nobody proposes disposal: one person proposes it, another confirms it");
        }
        if (proposed.by().subject().equals(by.subject())) {
            return Outcome.refused(
                    new Refusal.Forbidden("two-people", "You proposed it yourself: somebody else has to confirm it"));
        }
        return with(holds, null, new Disposal(proposed.reason(), proposed.by(), by))
                .follow(today);
    }

    /** What stands against disposal. */
    Optional<Refusal> against(LocalDate today) {
        if (disposal != null) {
            return Optional.of(goneRule());
        }
        if (hold().isPresent()) {
            return Optional.of(new Refusal.Rule("held", "A legal hold stands: nothing is destroyed", "default"));
        }
        if (reviewOn == null) {
            return Optional.of(new Refusal.Rule(
                    "not-closed", "The review is not closed, so that no retention runs yet", "default"));
        }
        return isOver(today)
                ? Optional.empty()
                : Optional.of(new Refusal.Rule(
                        "kept-until",
                        "The names are kept until " + PageWords.date(reviewOn) + ": before that nothing is destroyed",
                        "default"));
    }

    private Retention with(
            List<LegalHold> nextHolds, @Nullable Proposal nextProposal, @Nullable Disposal nextDisposal) {
        return new Retention(id, review, reference, closedOn, reviewOn, nextHolds, nextProposal, nextDisposal, told);
    }

    /** Says the task in its present words: to decide, or to confirm. */
    private static Outcome<Decision<Retention>> told(Retention next) {
        Retention after = new Retention(
                next.id,
                next.review,
                next.reference,
                next.closedOn,
                next.reviewOn,
                next.holds,
                next.proposal,
                next.disposal,
                true);
        return Outcome.done(Decision.of(after, RetentionWork.due(after)));
    }

    private <T> Outcome<T> gone() {
        return Outcome.refused(goneRule());
    }

    private Refusal.Rule goneRule() {
        return new Refusal.Rule(
                "names-destroyed", "The names of " + reference + " were destroyed and cannot be read", "default");
    }

    private static <T> Outcome<T> rule(String code, String sentence) {
        return Outcome.refused(new Refusal.Rule(code, sentence, "default"));
    }
}
