package org.goldthread.reviews.referral.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goldthread.profile.Fact;
import org.goldthread.profile.Profile;
import org.goldthread.reviews.clock.Reading;
import org.goldthread.reviews.criteria.CriteriaTest;
import org.goldthread.reviews.criteria.Laid;
import org.goldthread.reviews.decision.Ruling;
import org.goldthread.reviews.decision.View;
import org.goldthread.reviews.referral.Notification;
import org.goldthread.reviews.referral.Opened;
import org.goldthread.reviews.referral.Referral;
import org.goldthread.reviews.referral.ReferralClocks;
import org.jspecify.annotations.Nullable;

/**
 * A referral as the API gives it.
 *
 * @param criteria the facts beside each criterion's conditions
 * @param suggestions what the criteria lead to, or may lead to
 */
public record ReferralView(
        UUID id,
        String reference,
        String state,
        String edition,
        @Nullable String referredBy,
        String title,
        String child,
        String whatHappened,
        @Nullable String safetyAction,
        @Nullable LocalDate incidentOn,
        LocalDate awareOn,
        LocalDate receivedOn,
        List<String> agencies,
        Map<String, String> facts,
        List<CriterionView> criteria,
        List<SuggestionView> suggestions,
        @Nullable NotificationView notification,
        Integer turn,
        List<DecisionMakerView> views,
        List<DecisionView> decisions,
        List<Opened> reviews,
        List<ClockView> clocks) {

    /** One criterion. */
    public record CriterionView(
            String id,
            String name,
            String reviewType,
            String effect,
            String truth,
            String basis,
            List<BesideView> conditions) {}

    /** One condition beside its fact. */
    public record BesideView(
            String fact, List<String> wanted, @Nullable String answer, String truth, Boolean oneOfThese) {}

    /** One type of review that the criteria lead to. */
    public record SuggestionView(String reviewType, String effect, String truth, String reason, String basis) {}

    /** The notification. */
    public record NotificationView(LocalDate sentOn, String sentBy) {}

    /**
     * A decision-maker's view.
     *
     * @param stands whether the same decision-maker recorded no other after it in the same turn
     */
    public record DecisionMakerView(
            String seat, Integer turn, List<String> types, String reason, LocalDate recordedOn, Boolean stands) {}

    /**
     * A decision.
     *
     * @param dissent seats whose view was another
     */
    public record DecisionView(
            Integer turn,
            List<String> types,
            String reason,
            List<String> criteriaMet,
            LocalDate decidedOn,
            List<String> dissent) {}

    /** A clock. */
    public record ClockView(
            String id,
            String name,
            String basis,
            LocalDate anchorOn,
            LocalDate dueOn,
            String standing,
            Integer day,
            Integer of,
            String words) {

        static ClockView of(Reading reading) {
            return new ClockView(
                    reading.clock().id(),
                    reading.clock().name(),
                    reading.clock().basis(),
                    reading.anchor(),
                    reading.due(),
                    reading.standing().word(),
                    reading.day(),
                    reading.of(),
                    reading.words());
        }
    }

    static ReferralView of(Referral referral, Profile profile, ReferralClocks clocks) {
        CriteriaTest test = referral.test(profile);
        Notification sent = referral.notification();
        var account = referral.account();
        var course = referral.course();
        return new ReferralView(
                referral.id().value(),
                referral.reference().text(),
                course.state().word(),
                referral.edition(),
                referral.referredBy(),
                account.title(),
                account.child(),
                account.whatHappened(),
                account.safetyAction(),
                account.incidentOn(),
                account.awareOn(),
                referral.receivedOn(),
                account.agencies(),
                ordered(profile, referral.facts()),
                test.laid().stream().map(ReferralView::criterion).toList(),
                test.suggestions().stream()
                        .map(one -> new SuggestionView(
                                one.type().id(),
                                one.effect().word(),
                                one.truth().word(),
                                one.reason(),
                                one.basis()))
                        .toList(),
                sent == null ? null : new NotificationView(sent.sentOn(), sent.sentBy()),
                course.turn(),
                course.views().stream()
                        .map(view -> new DecisionMakerView(
                                view.seat(),
                                view.turn(),
                                view.types(),
                                view.reason(),
                                view.on(),
                                course.standing().contains(view)))
                        .toList(),
                course.rulings().stream()
                        .map(ruling -> decision(ruling, course.standing()))
                        .toList(),
                course.opened(),
                clocks.readings().stream().map(ClockView::of).toList());
    }

    private static DecisionView decision(Ruling ruling, List<View> views) {
        return new DecisionView(
                ruling.turn(),
                ruling.types(),
                ruling.reason(),
                ruling.met(),
                ruling.on(),
                views.stream()
                        .filter(view -> view.turn().equals(ruling.turn()) && view.dissentsFrom(ruling))
                        .map(View::seat)
                        .toList());
    }

    private static CriterionView criterion(Laid laid) {
        var criterion = laid.criterion();
        return new CriterionView(
                criterion.id(),
                criterion.name(),
                criterion.reviewType(),
                criterion.effect().word(),
                laid.truth().word(),
                criterion.basis(),
                java.util.stream.Stream.concat(
                                laid.all().stream().map(one -> beside(one, false)),
                                laid.any().stream().map(one -> beside(one, true)))
                        .toList());
    }

    private static BesideView beside(Laid.Beside one, boolean any) {
        return new BesideView(
                one.fact().id(), one.wanted(), one.answer(), one.truth().word(), any);
    }

    private static Map<String, String> ordered(Profile profile, Map<String, String> facts) {
        Map<String, String> ordered = new java.util.LinkedHashMap<>();
        profile.facts().stream()
                .map(Fact::id)
                .filter(facts::containsKey)
                .forEach(id -> ordered.put(id, String.valueOf(facts.get(id))));
        return ordered;
    }
}
