package org.goldthread.reviews.decision;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.goldthread.kit.Refusal;
import org.goldthread.profile.DecisionMaker;
import org.goldthread.profile.Profile;
import org.goldthread.profile.ReviewType;
import org.goldthread.reviews.criteria.CriteriaTest;
import org.goldthread.reviews.criteria.Editions;
import org.goldthread.reviews.criteria.Suggestion;

/** What may be decided (R3). Each refusal names the clause that stands against it. */
public final class DecisionRules {

    private DecisionRules() {}

    /**
     * What stands against deciding so.
     *
     * @param types the reviews that would be done; empty: none
     * @param done types of reviews that were decided on in earlier turns
     * @param seats the seats that decide
     * @param views the views of this turn
     * @param own whether the one who decides alone records it, so that no other view is waited for
     */
    public static Optional<Refusal> against(
            Profile profile,
            CriteriaTest test,
            List<String> types,
            Collection<String> done,
            List<Seat> seats,
            List<View> views,
            boolean own) {
        return compelled(test, types, done)
                .or(() -> own ? Optional.empty() : unheard(seats, views))
                .or(() -> own ? Optional.empty() : overruled(profile, types, seats, views));
    }

    /** A post or a group decides alone on its types: somebody else can only record what it said. */
    private static Optional<Refusal> overruled(
            Profile profile, List<String> types, List<Seat> seats, List<View> views) {
        return seats.stream()
                .filter(seat -> seat.maker().rule() != DecisionMaker.Rule.JOINT)
                .filter(seat -> views.stream()
                        .filter(view -> view.seat().equals(seat.id()))
                        .anyMatch(view ->
                                !decidedBy(profile, seat, view.types()).equals(decidedBy(profile, seat, types))))
                .findFirst()
                .map(seat -> new Refusal.Rule(
                        "decided-otherwise",
                        seat.name() + " decides on this and said otherwise: record what was decided",
                        seat.maker().basis()));
    }

    private static Set<String> decidedBy(Profile profile, Seat seat, List<String> types) {
        return profile.reviewTypes().stream()
                .filter(type -> seat.maker().id().equals(type.decisionMaker()) && types.contains(type.id()))
                .map(ReviewType::id)
                .collect(Collectors.toSet());
    }

    /** Under an edition that compels, a review that must be triggered cannot be left out (PSCB 7.8.1). */
    private static Optional<Refusal> compelled(CriteriaTest test, List<String> types, Collection<String> done) {
        if (!Editions.compels(test.edition())) {
            return Optional.empty();
        }
        return leftOut(test, types, done).stream()
                .findFirst()
                .map(must -> new Refusal.Rule(
                        "review-must-be-done",
                        "Under " + test.edition().name() + " a "
                                + must.type().name().toLowerCase(java.util.Locale.UK)
                                + " must be done when its criteria are met: " + must.reason(),
                        must.basis()));
    }

    /** Types that must be triggered and are neither decided on now nor done before. */
    public static List<Suggestion> leftOut(CriteriaTest test, List<String> types, Collection<String> done) {
        return test.met().stream()
                .filter(Suggestion::must)
                .filter(must -> !types.contains(must.type().id())
                        && !done.contains(must.type().id()))
                .toList();
    }

    /** Criteria that are met while there is to be no review; the reason has to answer them. */
    public static String unanswered(CriteriaTest test) {
        return test.met().stream()
                .flatMap(met -> met.because().stream())
                .map(laid -> laid.criterion().name() + " (" + laid.criterion().basis() + ")")
                .collect(Collectors.joining("; "));
    }

    private static Optional<Refusal> unheard(List<Seat> seats, List<View> views) {
        List<Seat> missing = seats.stream()
                .filter(seat -> views.stream().noneMatch(view -> view.seat().equals(seat.id())))
                .toList();
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        DecisionMaker maker = missing.get(0).maker();
        return Optional.of(new Refusal.Rule(
                "views-missing",
                "Each decision-maker’s view is recorded before the decision. Still missing: "
                        + missing.stream().map(Seat::name).collect(Collectors.joining(", ")),
                maker.basis()));
    }
}
