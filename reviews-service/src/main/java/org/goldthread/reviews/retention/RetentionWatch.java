package org.goldthread.reviews.retention;

import java.time.Duration;
import java.util.Optional;
import net.javacrumbs.shedlock.core.LockProvider;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Lease;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.activity.Activities;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.reviews.vault.DestroyingNames;
import org.goldthread.reviews.vault.ReviewVault;
import org.goldthread.reviews.vault.ReviewVaults;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks from time to time, one instance at a time, at reviews that closed and at retention that ended: the officers' task
 * then stands in their inbox, once. A disposal that was confirmed and not carried out is carried out.
 */
@Component
class RetentionWatch {

    private final Lease lease;
    private final ReviewVaults vaults;
    private final Activities activities;
    private final Retentions retentions;
    private final DestroyingNames destroying;
    private final CurrentFramework framework;

    RetentionWatch(
            LockProvider leases,
            ReviewVaults vaults,
            Activities activities,
            Retentions retentions,
            DestroyingNames destroying,
            CurrentFramework framework) {
        this.lease = Lease.of(leases, "retention", Duration.ofMinutes(5));
        this.vaults = vaults;
        this.activities = activities;
        this.retentions = retentions;
        this.destroying = destroying;
        this.framework = framework;
    }

    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT2M")
    void look() {
        By house = By.of(Actor.house("reviews"));
        lease.under(() -> vaults.locked().forEach(vault -> follow(house, vault)));
    }

    private void follow(By house, ReviewVault vault) {
        Optional<Activity> activity = activities.find(vault.review()).map(Stored::value);
        if (activity.isEmpty() || activity.get().closing() == null) {
            return;
        }
        Retention now = retentions.now(activity.get());
        if (now.disposal() != null && vault.destroyed() == null) {
            destroying.destroy(house, vault.review(), vault.reference());
        }
        boolean known = retentions
                .find(vault.review())
                .map(Stored::value)
                .filter(stored -> stored.reviewOn() != null)
                .isPresent();
        if (!known || stands(now) != now.told()) {
            retentions.change(
                    house,
                    activity.get(),
                    null,
                    retention -> retention.follow(framework.now().today()));
        }
    }

    private boolean stands(Retention retention) {
        String state = retention.state(framework.now().today());
        return state.equals("due") || state.equals("proposed");
    }
}
