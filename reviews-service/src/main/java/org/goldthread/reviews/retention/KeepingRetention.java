package org.goldthread.reviews.retention;

import java.time.LocalDate;
import java.util.function.Function;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.Text;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.activity.ReadingActivities;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.NamesLeftOut;
import org.goldthread.reviews.access.Access;
import org.goldthread.reviews.access.AccessLog;
import org.goldthread.reviews.access.Act;
import org.goldthread.reviews.vault.DestroyingNames;
import org.goldthread.reviews.vault.ReviewVaults;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Officers hold, keep for longer and propose; another officer or an executive confirms that names are destroyed. */
@Service
class KeepingRetention {

    static final Refusal.Forbidden OFFICERS_ONLY =
            new Refusal.Forbidden("officers-only", "Only partnership officers do this");

    private static final int LONGEST_REASON = 500;
    private static final int MOST_YEARS = 100;

    private final Retentions retentions;
    private final ReadingActivities activities;
    private final ReviewVaults vaults;
    private final DestroyingNames destroying;
    private final NamesLeftOut names;
    private final AccessLog log;
    private final CurrentFramework framework;

    KeepingRetention(
            Retentions retentions,
            ReadingActivities activities,
            ReviewVaults vaults,
            DestroyingNames destroying,
            NamesLeftOut names,
            AccessLog log,
            CurrentFramework framework) {
        this.retentions = retentions;
        this.activities = activities;
        this.vaults = vaults;
        this.destroying = destroying;
        this.names = names;
        this.log = log;
        this.framework = framework;
    }

    Outcome<Stored<Retention>> hold(By by, ActivityId review, @Nullable Long version, @Nullable String reason) {
        return reasoned(
                by,
                review,
                version,
                reason,
                Act.HELD,
                words -> retention -> retention.set(words, today(), framework.mark(by)));
    }

    Outcome<Stored<Retention>> lift(By by, ActivityId review, @Nullable Long version, @Nullable String reason) {
        return reasoned(
                by,
                review,
                version,
                reason,
                Act.RELEASED,
                words -> retention -> retention.lift(words, today(), framework.mark(by)));
    }

    Outcome<Stored<Retention>> propose(By by, ActivityId review, @Nullable Long version, @Nullable String reason) {
        return reasoned(
                by,
                review,
                version,
                reason,
                Act.PROPOSED,
                words -> retention ->
                        hasNames(review).then(some -> retention.propose(words, today(), framework.mark(by))));
    }

    Outcome<Stored<Retention>> withdraw(By by, ActivityId review, @Nullable Long version, @Nullable String reason) {
        return reasoned(by, review, version, reason, Act.WITHDREW, words -> retention -> retention.withdraw());
    }

    Outcome<Stored<Retention>> keepUntil(
            By by, ActivityId review, @Nullable Long version, @Nullable LocalDate until, @Nullable String reason) {
        LocalDate today = today();
        return new Problems()
                .present("until", until, "Enter the day on which to decide again")
                .when(
                        until != null && !until.isAfter(today),
                        "until",
                        "not-in-the-future",
                        "The day must be in the future")
                .when(
                        until != null && until.isAfter(today.plusYears(MOST_YEARS)),
                        "until",
                        "too-late",
                        "The day must be within " + MOST_YEARS + " years")
                .orElse(() -> reasoned(
                        by,
                        review,
                        version,
                        reason,
                        Act.KEPT,
                        words -> retention -> retention.keepUntil(java.util.Objects.requireNonNull(until), today)));
    }

    /** Confirms what another proposed, and destroys the key. */
    Outcome<Stored<Retention>> confirm(By by, ActivityId review, @Nullable Long version) {
        return seen(by.actor(), review)
                .then(activity -> retentions
                        .change(by, activity, version, retention -> retention.confirm(today(), framework.mark(by)))
                        .then(stored -> destroying
                                .destroy(by, review, activity.reference().text())
                                .map(destroyed -> logged(by, Act.DISPOSED, stored, reason(stored.value())))));
    }

    private static @Nullable String reason(Retention retention) {
        return retention.disposal() == null ? null : retention.disposal().reason();
    }

    private Outcome<Boolean> hasNames(ActivityId review) {
        return vaults.find(review).filter(vault -> vault.value().key() != null).isPresent()
                ? Outcome.done(true)
                : Outcome.refused(
                        new Refusal.Rule("no-names", "The vault never kept a name of this review", "default"));
    }

    private Outcome<Stored<Retention>> reasoned(
            By by,
            ActivityId review,
            @Nullable Long version,
            @Nullable String given,
            Act act,
            Function<String, Function<Retention, Outcome<Decision<Retention>>>> decide) {
        if (!by.actor().is(Role.PARTNERSHIP_OFFICER)) {
            return Outcome.refused(OFFICERS_ONLY);
        }
        String reason = Text.tidy(given);
        return seen(by.actor(), review)
                .then(activity -> names.leftOut(
                                review.value(), () -> new Problems().text("reason", reason, LONGEST_REASON, "a reason"))
                        .orElse(() -> {
                            String words = java.util.Objects.requireNonNull(reason);
                            return retentions
                                    .change(by, activity, version, decide.apply(words))
                                    .map(stored -> logged(by, act, stored, words));
                        }));
    }

    private Outcome<Activity> seen(Actor actor, ActivityId review) {
        return activities.one(actor, review).map(Stored::value);
    }

    private Stored<Retention> logged(By by, Act act, Stored<Retention> stored, @Nullable String why) {
        log.append(
                by,
                new Access(
                        act, "retention", "Names of the review", stored.value().reference(), why));
        return stored;
    }

    private LocalDate today() {
        return framework.now().today();
    }
}
