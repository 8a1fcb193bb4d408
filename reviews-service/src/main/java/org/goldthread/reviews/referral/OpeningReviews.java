package org.goldthread.reviews.referral;

import java.util.List;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.activity.NewActivity;
import org.goldthread.learning.activity.RegisteringActivity;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.profile.Agency;
import org.goldthread.profile.ReviewType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Opens the reviews that were decided on, each once: its id follows from the referral and the type, so that a decision
 * that was written before a crash is carried out after it.
 */
@Service
public class OpeningReviews {

    private static final Logger LOG = LoggerFactory.getLogger(OpeningReviews.class);

    private final Referrals referrals;
    private final RegisteringActivity registering;
    private final CurrentFramework framework;

    public OpeningReviews(Referrals referrals, RegisteringActivity registering, CurrentFramework framework) {
        this.referrals = referrals;
        this.registering = registering;
        this.framework = framework;
    }

    void open(By by, Referral referral) {
        referral.course().toOpen().forEach(type -> open(By.of(by.actor()), referral, type));
    }

    /** Opens what a service that was stopped after a decision did not come to open. */
    public void openWhatIsMissing(By by) {
        List<Referral> unfinished = referrals.unopened();
        unfinished.forEach(referral -> open(by, referral));
    }

    private void open(By by, Referral referral, String type) {
        Outcome<Stored<Activity>> opened = registering.registerDecided(
                by, new ActivityId(referral.activityOf(type)), referral.edition(), activity(referral, type));
        if (opened instanceof Outcome.Refused<Stored<Activity>> refused) {
            LOG.error(
                    "The review that {} decided on could not be opened: {}",
                    referral.reference().text(),
                    refused.why().code());
            return;
        }
        Activity activity = opened.orThrow().value();
        Opened link =
                new Opened(type, activity.id().value(), activity.reference().text());
        referrals.change(by, referral.id(), null, now -> now.linked(link));
    }

    private NewActivity activity(Referral referral, String type) {
        return new NewActivity(
                type,
                referral.account().title(),
                current(referral.account().agencies()),
                referral.course().decided().get(type),
                null,
                ledBy(type),
                null,
                List.of());
    }

    /** An agency that ceased to be a partner since the referral cannot be registered as involved. */
    private List<String> current(List<String> agencies) {
        return framework.now().agencies().stream()
                .map(Agency::id)
                .filter(agencies::contains)
                .toList();
    }

    private @Nullable String ledBy(String type) {
        return framework.now().profile().reviewTypes().stream()
                .filter(one -> one.id().equals(type))
                .findFirst()
                .map(ReviewType::ledBy)
                .orElse(null);
    }
}
