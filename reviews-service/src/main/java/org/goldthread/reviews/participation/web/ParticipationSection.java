package org.goldthread.reviews.participation.web;

import java.util.List;
import java.util.Optional;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.overview.ActivitySection;
import org.goldthread.pages.component.Tag;
import org.goldthread.pages.component.Task;
import org.goldthread.profile.Principle;
import org.goldthread.reviews.conduct.ConductPermissions;
import org.goldthread.reviews.conduct.ReviewRef;
import org.goldthread.reviews.conduct.TakingReview;
import org.goldthread.reviews.participation.FamilyMember;
import org.goldthread.reviews.participation.Participation;
import org.goldthread.reviews.participation.Participations;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The tab "Participation" of a review. */
@Component
@Order(320)
class ParticipationSection implements ActivitySection {

    static final String TAB = "participation";

    private final Participations participations;
    private final TakingReview taking;
    private final CurrentFramework framework;

    ParticipationSection(Participations participations, TakingReview taking, CurrentFramework framework) {
        this.participations = participations;
        this.taking = taking;
        this.framework = framework;
    }

    @Override
    public String tab() {
        return TAB;
    }

    @Override
    public String words() {
        return "Participation";
    }

    @Override
    public Optional<String> stands(Actor actor, Activity activity) {
        if (taking.review(activity).isEmpty() || !ConductPermissions.reads(actor, activity)) {
            return Optional.empty();
        }
        int missing = missing(record(activity));
        return Optional.of(missing == 0 ? "complete" : missing + " missing");
    }

    /** Of practitioners, family, the child's lived experience. */
    private static int missing(Participation record) {
        return (record.practitioners().isEmpty() ? 1 : 0)
                + (record.family().isEmpty() ? 1 : 0)
                + (record.livedExperience() == null ? 1 : 0);
    }

    @Override
    public List<Task> tasks(Actor actor, Activity activity, String path) {
        if (taking.review(activity).isEmpty() || !ConductPermissions.keeps(actor, activity)) {
            return List.of();
        }
        Participation record = record(activity);
        return List.of(
                record.practitioners().isEmpty()
                        ? Task.of("Involve practitioners", path, Tag.waiting("Nobody yet"))
                        : Task.completed("Involve practitioners", path),
                record.family().isEmpty()
                        ? Task.of("Involve the family, or say why not", path, Tag.waiting("Nobody yet"))
                        : record.family().stream().anyMatch(FamilyMember::waitsForFindings)
                                ? Task.of("Share the findings with the family", path, Tag.inProgress("To be shared"))
                                : Task.completed("Involve the family, or say why not", path),
                record.livedExperience() == null
                        ? Task.of(
                                "Describe the child’s lived experience",
                                path + "/lived-experience",
                                Tag.waiting("Not written"))
                        : Task.completed("Describe the child’s lived experience", path));
    }

    @Override
    public Optional<Refusal.Rule> againstClosing(Activity activity) {
        if (taking.review(activity).isEmpty()) {
            return Optional.empty();
        }
        Participation record = record(activity);
        if (record.livedExperience() == null) {
            return Optional.of(new Refusal.Rule(
                    "no-lived-experience",
                    "Describe the child’s lived experience before you close this: every review has that section",
                    basis("child-at-the-centre")));
        }
        return record.family().stream().anyMatch(FamilyMember::waitsForFindings)
                ? Optional.of(new Refusal.Rule(
                        "findings-not-shared",
                        "Share the findings with the members of the family who took part before you close this",
                        basis("family")))
                : Optional.empty();
    }

    private String basis(String principle) {
        return framework.now().profile().principles().stream()
                .filter(each -> each.id().equals(principle))
                .findFirst()
                .map(Principle::basis)
                .orElse("default");
    }

    private Participation record(Activity activity) {
        return participations.of(ReviewRef.of(activity)).value();
    }
}
