package org.goldthread.reviews.scope;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.activity.ActivityPermissions;
import org.goldthread.learning.activity.ReadingActivities;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Guard;
import org.goldthread.learning.framework.NamesLeftOut;
import org.goldthread.learning.framework.Overwriting;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Officers and the review's own independent reviewers say what it looks into. */
@Service
public class SettingScope {

    private final Scopes scopes;
    private final ReadingActivities activities;
    private final CurrentFramework framework;
    private final List<KeptPeople> kept;
    private final NamesLeftOut names;

    public SettingScope(
            Scopes scopes,
            ReadingActivities activities,
            CurrentFramework framework,
            ObjectProvider<KeptPeople> kept,
            NamesLeftOut names) {
        this.scopes = scopes;
        this.activities = activities;
        this.framework = framework;
        this.kept = kept.orderedStream().toList();
        this.names = names;
    }

    /** The scope of a review that the actor may read; refused with Missing for what is no review. */
    public Outcome<Stored<ReviewScope>> read(Actor actor, ActivityId review) {
        return activities
                .one(actor, review)
                .then(found -> hasScope(found.value()) ? Outcome.done(now(review)) : missing());
    }

    /** Whether activities of this type have a scope: reviews do, what is learned from elsewhere does not. */
    public boolean hasScope(Activity activity) {
        return framework.now().profile().reviewTypes().stream()
                .anyMatch(type -> type.id().equals(activity.registration().typeId()));
    }

    /** The scope as it is stored, or a blank one as it will be: version 1. */
    Stored<ReviewScope> now(ActivityId review) {
        return scopes.find(review).orElseGet(() -> new Stored<>(ReviewScope.blank(review), 1, 0, new BsonDocument()));
    }

    static boolean maySet(Actor actor, Activity activity) {
        return ActivityPermissions.mayDraftFindings(actor, activity);
    }

    /**
     * Puts the draft in the place of what is there.
     *
     * @param version the version that the person saw; null where none was shown
     */
    public Outcome<Stored<ReviewScope>> set(By by, ActivityId review, @Nullable Long version, ScopeDraft draft) {
        return activities.one(by.actor(), review).then(found -> {
            Activity activity = found.value();
            if (!hasScope(activity)) {
                return missing();
            }
            if (!maySet(by.actor(), activity)) {
                return Outcome.refused(new Refusal.Forbidden(
                        "officers-and-reviewers-only",
                        "Only partnership officers and the review's own independent reviewers set its scope"));
            }
            return Guard.unless(
                    activity.closed(),
                    () -> names.leftOut(
                                    review.value(),
                                    () -> draft.check(framework.now().today()))
                            .orElse(() -> scopes.change(
                                    by,
                                    review,
                                    version,
                                    scope -> Guard.unless(
                                            Overwriting.against(
                                                    version, Optional.ofNullable(scope.changed()), framework.mark(by)),
                                            () -> losesNobody(review, scope, draft)
                                                    .then(same -> scope.become(same, framework.mark(by)))))));
        });
    }

    private Outcome<ScopeDraft> losesNobody(ActivityId review, ReviewScope scope, ScopeDraft draft) {
        Set<String> staying = draft.people().stream()
                .map(person -> Pseudonym.key(person.pseudonym()))
                .collect(Collectors.toSet());
        return scope.people().stream()
                .filter(person -> !staying.contains(Pseudonym.key(person.pseudonym())))
                .filter(person -> kept.stream().anyMatch(each -> each.keeps(review, person)))
                .findFirst()
                .<Outcome<ScopeDraft>>map(person -> Outcome.refused(Refusal.invalid(
                        "people",
                        "kept-in-the-vault",
                        "The vault keeps who " + person.pseudonym()
                                + " is: take the name out there before you take the pseudonym out here")))
                .orElseGet(() -> Outcome.done(draft));
    }

    private static <T> Outcome<T> missing() {
        return Outcome.refused(new Refusal.Missing());
    }
}
