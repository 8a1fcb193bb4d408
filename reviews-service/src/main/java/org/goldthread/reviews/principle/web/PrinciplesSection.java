package org.goldthread.reviews.principle.web;

import java.util.List;
import java.util.Optional;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.overview.ActivitySection;
import org.goldthread.pages.component.Tag;
import org.goldthread.pages.component.Task;
import org.goldthread.profile.Principle;
import org.goldthread.reviews.conduct.AtHand;
import org.goldthread.reviews.conduct.ConductPermissions;
import org.goldthread.reviews.conduct.TakingReview;
import org.goldthread.reviews.principle.ShowingPrinciples;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The tab "Principles" of a review; with one empty that counts, the review does not close. */
@Component
@Order(900)
class PrinciplesSection implements ActivitySection {

    static final String TAB = "principles";

    private final ShowingPrinciples showing;
    private final TakingReview taking;

    PrinciplesSection(ShowingPrinciples showing, TakingReview taking) {
        this.showing = showing;
        this.taking = taking;
    }

    @Override
    public String tab() {
        return TAB;
    }

    @Override
    public String words() {
        return "Principles";
    }

    @Override
    public Optional<String> stands(Actor actor, Activity activity) {
        if (!ConductPermissions.reads(actor, activity)) {
            return Optional.empty();
        }
        return taking.review(activity).map(review -> {
            int missing = missing(review).size();
            return missing == 0 ? "complete" : missing + " missing";
        });
    }

    @Override
    public List<Task> tasks(Actor actor, Activity activity, String path) {
        if (!ConductPermissions.keeps(actor, activity)) {
            return List.of();
        }
        return taking.review(activity)
                .map(review -> {
                    List<Principle> missing = missing(review);
                    return List.of(
                            missing.isEmpty()
                                    ? Task.completed("Show how each principle was kept", path)
                                    : Task.of(
                                                    "Show how each principle was kept",
                                                    path,
                                                    Tag.inProgress(missing.size() + " missing"))
                                            .hint("Without evidence: "
                                                    + String.join(
                                                            ", ",
                                                            missing.stream()
                                                                    .map(Principle::name)
                                                                    .toList())));
                })
                .orElse(List.of());
    }

    @Override
    public Optional<Refusal.Rule> againstClosing(Activity activity) {
        return taking.review(activity).flatMap(review -> showing.of(review).againstClosing());
    }

    private List<Principle> missing(AtHand review) {
        return showing.of(review).missing();
    }
}
