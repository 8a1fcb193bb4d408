package org.goldthread.reviews.theme.factor;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.List;
import java.util.Optional;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Aggregates;
import org.goldthread.kit.store.House;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.activity.ActivityPermissions;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Guard;
import org.goldthread.profile.Theme;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Modifiable factors of child deaths: entered by officers on a panel's learning, read as totals by everybody else. */
@Service
public class ReadingFactors {

    /** The type of activity that a Child Death Overview Panel's learning is registered as, in every profile. */
    static final String TYPE = "child-death-review";

    private static final int MOST = 2_000;

    private final Aggregates<DeathFactors> stored;
    private final CurrentFramework framework;

    public ReadingFactors(House house, CurrentFramework framework) {
        this.stored = house.aggregates("death_factors", DeathFactors.class, DeathFactors.SCHEMA);
        this.framework = framework;
    }

    Optional<Stored<DeathFactors>> of(Activity activity) {
        return stored.find(activity.id().value());
    }

    /** Whether an activity tells modifiable factors. */
    boolean tells(Activity activity) {
        return activity.registration().typeId().equals(TYPE) && !domains().isEmpty();
    }

    List<Theme> domains() {
        return DeathFactors.domains(framework.now());
    }

    /**
     * Enters them, or enters others in their place.
     *
     * @param version the version that the officer saw; null where none was entered yet
     */
    Outcome<Stored<DeathFactors>> enter(
            By by, Activity activity, @Nullable Long version, DeathFactors.Entered entered) {
        if (!ActivityPermissions.mayKeep(by.actor())) {
            return Outcome.refused(new Refusal.Forbidden("officers-only", "Only partnership officers enter factors"));
        }
        if (!tells(activity)) {
            return Outcome.refused(new Refusal.Missing());
        }
        return Guard.unless(
                activity.closed(),
                () -> of(activity).isPresent()
                        ? stored.change(
                                by,
                                activity.id().value(),
                                version == null ? Long.valueOf(0) : version,
                                before -> DeathFactors.enter(activity.id(), entered, framework.now()))
                        : stored.add(by, () -> DeathFactors.enter(activity.id(), entered, framework.now())));
    }

    /** All of them together; empty where the framework has no domains or nothing was entered. */
    public Optional<FactorTotals> totals() {
        List<DeathFactors> all = stored.list(Filters.empty(), Sorts.ascending("_id"), MOST).stream()
                .map(Stored::value)
                .toList();
        return all.isEmpty() || domains().isEmpty()
                ? Optional.empty()
                : Optional.of(FactorTotals.of(
                        all, domains(), framework.now().profile().limit("smallest-count")));
    }
}
