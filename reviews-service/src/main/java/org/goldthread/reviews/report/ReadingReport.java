package org.goldthread.reviews.report;

import java.util.List;
import java.util.Optional;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.time.WorkingDays;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.activity.ReadingActivities;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Framework;
import org.goldthread.reviews.decision.Seat;
import org.goldthread.reviews.decision.Seats;
import org.springframework.stereotype.Service;

/** Gives each reader the reports that are theirs to see; any other is as if it did not exist. */
@Service
public class ReadingReport {

    private final Reports reports;
    private final ReadingActivities activities;
    private final CurrentFramework framework;
    private final WorkingDays days;

    public ReadingReport(Reports reports, ReadingActivities activities, CurrentFramework framework, WorkingDays days) {
        this.reports = reports;
        this.activities = activities;
        this.framework = framework;
        this.days = days;
    }

    /** A report with its review and what the latest version says. */
    public record Found(Stored<Report> stored, Activity activity, ReportText text) {
        public Report report() {
            return stored.value();
        }
    }

    public Outcome<Found> one(Actor actor, ActivityId review) {
        return readable(actor, activities.one(actor, review).map(Stored::value));
    }

    public Outcome<Found> one(Actor actor, String reference) {
        return readable(actor, activities.one(actor, reference).map(Stored::value));
    }

    private Outcome<Found> readable(Actor actor, Outcome<Activity> review) {
        return review.then(activity -> reports.ofReview(activity.id().value())
                .filter(stored -> ReportPermissions.mayRead(actor, activity))
                .map(stored -> Outcome.done(new Found(stored, activity, reports.latest(stored.value()))))
                .orElseGet(() -> Outcome.refused(new Refusal.Missing())));
    }

    /** What an earlier version says. */
    public Outcome<ReportText> version(Actor actor, ActivityId review, int number) {
        return one(actor, review)
                .then(found -> found.report()
                        .version(number)
                        .map(saved -> Outcome.done(reports.text(saved.text())))
                        .orElseGet(() -> Outcome.refused(new Refusal.Missing())));
    }

    /** A review that this person may write the report of, while it takes reports at all. */
    public Outcome<Activity> writable(Actor actor, ActivityId review) {
        return activities.one(actor, review).then(stored -> {
            Activity activity = stored.value();
            if (!isReview(activity)) {
                return Outcome.refused(new Refusal.Missing());
            }
            return ReportPermissions.mayWrite(actor, activity)
                    ? Outcome.done(activity)
                    : Outcome.refused(new Refusal.Forbidden(
                            "not-yours-to-write", "Officers and the review’s own reviewers write its report"));
        });
    }

    /** Whether it is a review of the profile: other activities have no report of ours. */
    public boolean isReview(Activity activity) {
        return framework.now().profile().reviewTypes().stream()
                .anyMatch(type -> type.id().equals(activity.registration().typeId()));
    }

    public Optional<Stored<Report>> of(Actor actor, Activity activity) {
        return ReportPermissions.mayRead(actor, activity)
                ? reports.ofReview(activity.id().value())
                : Optional.empty();
    }

    /**
     * Who signs reports of a type: those who decide on such reviews; where the profile names none, the group that
     * follows up what they recommend.
     */
    public List<Signatory> signatories(String typeId) {
        Framework today = framework.now();
        List<Seat> seats = new Seats(today.profile()).of(List.of(typeId));
        if (seats.isEmpty()) {
            String group = today.profile().followUpGroup(typeId);
            return List.of(new Signatory(group, today.groupName(group), null, group));
        }
        return seats.stream()
                .map(seat -> new Signatory(seat.id(), seat.name(), seat.agency(), seat.group()))
                .toList();
    }

    /** The signatory that this person signs for, if they do for one of them. */
    public Optional<Signatory> signsFor(Actor actor, List<Signatory> signatories) {
        Seats seats = new Seats(framework.now().profile());
        return signatories.stream()
                .filter(one -> seats.seat(one.seat())
                        .map(seat -> seats.speaksFor(actor, seat))
                        .orElseGet(
                                () -> actor.is(org.goldthread.kit.actor.Role.GROUP_CHAIR) && actor.sitsOn(one.group())))
                .findFirst();
    }

    /** How reports of this review are published. */
    public PublicationRule rule(Activity activity) {
        return PublicationRule.of(
                framework.now().profile(),
                activity.registration().typeId(),
                activity.registration().edition(),
                days);
    }
}
