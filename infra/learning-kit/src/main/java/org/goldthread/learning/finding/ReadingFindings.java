package org.goldthread.learning.finding;

import java.util.Collection;
import java.util.List;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.store.Page;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.activity.Activities;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.activity.ActivityPermissions;
import org.goldthread.learning.activity.ReadingActivities;
import org.goldthread.learning.framework.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Gives each reader the findings that are theirs to see; any other is as if it did not exist. */
@Service
public class ReadingFindings {

    private final Findings findings;
    private final Activities activities;
    private final ReadingActivities reading;

    public ReadingFindings(Findings findings, Activities activities, ReadingActivities reading) {
        this.findings = findings;
        this.activities = activities;
        this.reading = reading;
    }

    /** A finding with the activity that found it. */
    public record Found(Stored<Finding> stored, Activity activity) {
        public Finding finding() {
            return stored.value();
        }
    }

    public Outcome<Found> one(Actor actor, FindingId id) {
        return findings.find(id)
                .flatMap(stored -> activities
                        .find(new ActivityId(stored.value().origin().activity()))
                        .map(activity -> new Found(stored, activity.value())))
                .filter(found -> FindingPermissions.mayRead(actor, found.finding(), found.activity()))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(new Refusal.Missing()));
    }

    /** Those of these that the reader may see, oldest first: a link never names what its reader may not know of. */
    public List<Finding> seen(Actor actor, Collection<FindingId> ids) {
        return findings.all(ids).stream()
                .filter(finding -> one(actor, finding.id()).isDone())
                .toList();
    }

    /**
     * Findings of an activity, newest first.
     *
     * @param stage null for all that the reader may see
     */
    public Outcome<Page<Stored<Finding>>> of(
            Actor actor, ActivityId activity, @Nullable Stage stage, @Nullable String cursor, int size) {
        return reading.one(actor, activity).map(stored -> {
            boolean drafts = ActivityPermissions.mayReadDrafts(actor, stored.value());
            if (stage == Stage.DRAFT && !drafts) {
                return new Page<>(List.of(), null);
            }
            return findings.of(activity.value(), drafts ? stage : Stage.AGREED, cursor, size);
        });
    }
}
