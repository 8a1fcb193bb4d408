package org.goldthread.reviews.method.web;

import java.util.List;
import java.util.Optional;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.overview.ActivitySection;
import org.goldthread.pages.component.Tag;
import org.goldthread.pages.component.Task;
import org.goldthread.reviews.conduct.ConductPermissions;
import org.goldthread.reviews.conduct.ReviewRef;
import org.goldthread.reviews.conduct.TakingReview;
import org.goldthread.reviews.method.Chosen;
import org.goldthread.reviews.method.Methods;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The tab "Method" of a review. */
@Component
@Order(200)
class MethodSection implements ActivitySection {

    static final String TAB = "method";

    private final Methods methods;
    private final TakingReview taking;

    MethodSection(Methods methods, TakingReview taking) {
        this.methods = methods;
        this.taking = taking;
    }

    @Override
    public String tab() {
        return TAB;
    }

    @Override
    public String words() {
        return "Method";
    }

    @Override
    public Optional<String> stands(Actor actor, Activity activity) {
        if (taking.review(activity).isEmpty() || !ConductPermissions.reads(actor, activity)) {
            return Optional.empty();
        }
        Chosen chosen = chosen(activity);
        return Optional.of(
                chosen == null
                        ? "not chosen"
                        : (chosen.stages().size() - chosen.open()) + " of "
                                + chosen.stages().size() + " stages");
    }

    @Override
    public List<Task> tasks(Actor actor, Activity activity, String path) {
        if (taking.review(activity).isEmpty() || !ConductPermissions.keeps(actor, activity)) {
            return List.of();
        }
        Chosen chosen = chosen(activity);
        if (chosen == null) {
            return List.of(
                    ConductPermissions.decides(actor)
                            ? Task.of("Choose the method", path + "/choose", Tag.waiting("Not chosen"))
                            : Task.cannotStartYet("Carry out the stages", "An officer chooses the method first"));
        }
        return List.of(
                chosen.open() == 0
                        ? Task.completed("Carry out the stages of the method", path)
                        : Task.of(
                                "Carry out the stages of the method",
                                path,
                                Tag.inProgress(chosen.open() + (chosen.open() == 1 ? " stage open" : " stages open"))));
    }

    @Override
    public Optional<Refusal.Rule> againstClosing(Activity activity) {
        if (taking.review(activity).isEmpty()) {
            return Optional.empty();
        }
        Chosen chosen = chosen(activity);
        if (chosen == null) {
            return Optional.of(
                    new Refusal.Rule("no-method", "Choose the method of the review before you close this", "default"));
        }
        return chosen.open() == 0
                ? Optional.empty()
                : Optional.of(new Refusal.Rule(
                        "stages-open",
                        "Say of every stage of the method that it is done, or why it was skipped, before you close this",
                        chosen.basis()));
    }

    private @Nullable Chosen chosen(Activity activity) {
        return methods.of(ReviewRef.of(activity)).value().chosen();
    }
}
