package org.goldthread.reviews.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.event.DomainEvent;
import org.goldthread.kit.store.Decision;
import org.goldthread.learning.framework.Framework;
import org.goldthread.learning.framework.Guard;
import org.goldthread.profile.DecisionMaker;
import org.goldthread.reviews.criteria.CriteriaTest;
import org.goldthread.reviews.criteria.Truth;
import org.goldthread.reviews.decision.DecisionRules;
import org.goldthread.reviews.decision.Proposal;
import org.goldthread.reviews.decision.Ruling;
import org.goldthread.reviews.decision.Seat;
import org.goldthread.reviews.decision.Seats;
import org.goldthread.reviews.decision.View;

/** One step in deciding on a referral that is open: a view, or the decision (R3). */
record Deciding(Referral referral, Framework framework, By.Mark by) {

    private static final int MOST_VIEWS = 20;

    Outcome<Decision<Referral>> view(Seat seat, Proposal proposal) {
        return Guard.unless(
                spokenTooOften(seat),
                () -> proposal.check(framework.profile()).orElse(() -> Outcome.done(viewed(seat, proposal))));
    }

    private Optional<Refusal> spokenTooOften(Seat seat) {
        return referral.course().spoken(seat.id()) < MOST_VIEWS
                ? Optional.empty()
                : Optional.of(new Refusal.Rule("too-many", "This view was changed too often", "default"));
    }

    private Decision<Referral> viewed(Seat seat, Proposal proposal) {
        Course course = referral.course();
        View view = new View(
                seat.id(),
                course.turn(),
                proposal.types(),
                Objects.requireNonNull(proposal.reason()),
                framework.today(),
                by);
        List<DomainEvent> events = new ArrayList<>();
        events.add(new ViewRecorded(
                referral.id().value(),
                referral.reference().text(),
                course.turn(),
                seat.maker().id(),
                seat.id(),
                view.types(),
                view.on()));
        if (course.waitedFor().contains(seat.id())) {
            events.add(ReferralTasks.viewed(referral, seat.id(), "done"));
        }
        return new Decision<>(referral.with(course.heard(view)), events);
    }

    /** @param own whether the one who decides alone records it */
    Outcome<Decision<Referral>> decide(Proposal proposal, Seats table, boolean own) {
        return checked(proposal).orElse(() -> {
            CriteriaTest test = referral.test(framework.profile());
            List<Seat> seats = table.of(proposal.types().isEmpty() ? test.types() : proposal.types());
            Optional<Refusal> against = DecisionRules.against(
                    framework.profile(),
                    test,
                    proposal.types(),
                    referral.course().openedTypes(),
                    seats,
                    referral.course().viewsNow(),
                    own);
            return Guard.unless(against, () -> Outcome.done(ruled(proposal, test, seats)));
        });
    }

    /** "Criteria met, no review" is asked for the reason in the criteria's own words (R3). */
    private Problems checked(Proposal proposal) {
        String unanswered =
                proposal.types().isEmpty() ? DecisionRules.unanswered(referral.test(framework.profile())) : "";
        if (proposal.reason() == null && Boolean.TRUE.equals(proposal.noReview()) && !unanswered.isEmpty()) {
            return new Problems()
                    .add("reason", "required", "Say why there is no review although this is met: " + unanswered);
        }
        return proposal.check(framework.profile())
                .when(
                        proposal.types().stream().anyMatch(referral.course().openedTypes()::contains),
                        "types",
                        "already-opened",
                        "A review of this type was opened already because of this referral");
    }

    private Decision<Referral> ruled(Proposal proposal, CriteriaTest test, List<Seat> seats) {
        Course course = referral.course();
        Ruling ruling = new Ruling(
                course.turn(),
                proposal.types(),
                Objects.requireNonNull(proposal.reason()),
                test.criteria(Truth.MET),
                test.criteria(Truth.UNCLEAR),
                framework.today(),
                by);
        List<DomainEvent> events = new ArrayList<>();
        events.add(new ReviewDecided(
                referral.id().value(),
                referral.reference().text(),
                course.turn(),
                seats.stream()
                        .map(Seat::maker)
                        .map(DecisionMaker::id)
                        .distinct()
                        .toList(),
                ruling.types(),
                ruling.types().stream().map(referral::activityOf).toList(),
                course.viewsNow().stream()
                        .filter(view -> view.dissentsFrom(ruling))
                        .map(View::seat)
                        .toList(),
                ruling.met(),
                ruling.unclear(),
                referral.account().agencies(),
                referral.edition(),
                ruling.on()));
        referral.settleTurn(events, "done");
        return new Decision<>(referral.with(course.ruled(ruling)), events);
    }
}
