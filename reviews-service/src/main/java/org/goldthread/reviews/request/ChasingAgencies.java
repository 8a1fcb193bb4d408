package org.goldthread.reviews.request;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import net.javacrumbs.shedlock.core.LockProvider;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Lease;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.time.WorkingDays;
import org.goldthread.profile.Profile;
import org.goldthread.reviews.chronology.Chronologies;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Chases agencies that are late, step by step of the profile's ladder (A12). One instance at a time, by a lease; each
 * step is taken once, because the request itself keeps which it took.
 */
@Component
public class ChasingAgencies {

    private static final Duration LEFT = Duration.ofDays(7);
    private static final int BATCH = 500;

    private final InformationRequests requests;
    private final Ladder ladder;
    private final Lease lease;
    private final Chronologies chronologies;
    private final Clock clock;

    public ChasingAgencies(
            InformationRequests requests,
            Profile profile,
            WorkingDays days,
            LockProvider leases,
            Chronologies chronologies,
            Clock clock) {
        this.requests = requests;
        this.ladder = Ladder.of(profile, days);
        this.lease = Lease.of(leases, "chasing", Duration.ofMinutes(2));
        this.chronologies = chronologies;
        this.clock = clock;
    }

    /** Looks who is late, and at chronologies whose import was left a week ago. */
    @Scheduled(
            initialDelayString = "${goldthread.requests.chase-every:PT1M}",
            fixedDelayString = "${goldthread.requests.chase-every:PT1M}")
    void look() {
        lease.under(() -> {
            run();
            chronologies.sweep(clock.instant().minus(LEFT));
        });
    }

    /** Takes every step that is due today; says how many requests had one. */
    public int run() {
        return run(WorkingDays.today(clock));
    }

    int run(LocalDate today) {
        List<Stored<InformationRequest>> due = requests.toChase(today, BATCH);
        By house = By.of(Actor.house("reviews"));
        for (Stored<InformationRequest> each : due) {
            requests.change(house, each.value().id(), null, request -> request.chase(today, ladder))
                    .orThrow();
        }
        return due.size();
    }
}
