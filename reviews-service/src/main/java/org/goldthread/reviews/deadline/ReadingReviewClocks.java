package org.goldthread.reviews.deadline;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bson.BsonDocument;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.time.WorkingDays;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.activity.ActivityState;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Framework;
import org.goldthread.profile.StatutoryClock;
import org.goldthread.reviews.clock.Clocks;
import org.goldthread.reviews.clock.Counting;
import org.goldthread.reviews.clock.Running;
import org.goldthread.reviews.clock.Subject;
import org.goldthread.reviews.clock.Timetable;
import org.goldthread.reviews.clock.Timetables;
import org.goldthread.reviews.referral.ReadingReferrals;
import org.springframework.stereotype.Service;

/**
 * The clocks of reviews that were registered without a referral: those of their type and edition in the profile. The day
 * on which such a review began stands for the decision; the days that a referral would tell are entered in its timetable.
 */
@Service
public class ReadingReviewClocks {

    private static final Role[] READERS = {
        Role.PARTNERSHIP_OFFICER,
        Role.EXECUTIVE,
        Role.GROUP_CHAIR,
        Role.INDEPENDENT_SCRUTINEER,
        Role.PARTNER_SIGNATORY,
        Role.STRATEGIC_LEAD,
        Role.AGENCY_LINK,
        Role.AGENCY_CONTRIBUTOR
    };

    private final Timetables timetables;
    private final ReadingReferrals referrals;
    private final CurrentFramework framework;
    private final Counting counting;

    public ReadingReviewClocks(
            Timetables timetables, ReadingReferrals referrals, CurrentFramework framework, WorkingDays days) {
        this.timetables = timetables;
        this.referrals = referrals;
        this.framework = framework;
        this.counting = new Counting(days);
    }

    /** Whether this reader of the review is shown its timetable. */
    public static boolean mayRead(Actor actor) {
        return actor.kind() == Actor.Kind.SYSTEM || actor.is(READERS);
    }

    /** Whether the profile has clocks for it and no referral keeps them. */
    public boolean has(Activity activity) {
        return clocked(activity)
                && referrals.cameOfReferrals(List.of(activity.id().value())).isEmpty();
    }

    public Timetable timetable(Activity activity) {
        return stored(activity).value();
    }

    /** The timetable as it is stored, or a blank one as it will be: version 1. */
    Stored<Timetable> stored(Activity activity) {
        return timetables
                .find(activity.id().value())
                .orElseGet(() -> new Stored<>(Timetable.blank(subject(activity)), 1, 0, new BsonDocument()));
    }

    public Running clocks(Activity activity) {
        return clocks(activity, timetable(activity));
    }

    /** Once the review is closed, only what was done or has to last is left of its clocks. */
    public Running clocks(Activity activity, Timetable timetable) {
        LocalDate today = framework.now().today();
        Clocks.Anchors anchors = new Clocks.Anchors(
                timetable.awareOn(),
                timetable.notifiedOn(),
                Map.of(activity.registration().typeId(), activity.registration().startedOn()),
                timetable.diedOn(),
                timetable.publishOn());
        Running running = Running.of(clocksOf(activity), anchors, timetable.notifiedOn(), timetable, counting, today);
        return activity.state() == ActivityState.OPEN
                ? running
                : new Running(
                        running.readings().stream()
                                .filter(one ->
                                        one.doneOn() != null || one.clock().sense() == StatutoryClock.Sense.AT_LEAST)
                                .toList(),
                        List.of());
    }

    /** The clocks of those that have some, with one look at the store. */
    public Map<Activity, Running> clocks(Collection<Activity> several) {
        List<Activity> clocked = several.stream().filter(this::clocked).toList();
        List<UUID> ids = clocked.stream().map(each -> each.id().value()).toList();
        Set<UUID> referred = referrals.cameOfReferrals(ids);
        Map<UUID, Timetable> kept = ids.isEmpty() ? Map.of() : timetables.find(ids);
        Map<Activity, Running> clocks = new LinkedHashMap<>();
        for (Activity each : clocked) {
            if (!referred.contains(each.id().value())) {
                Timetable timetable = kept.get(each.id().value());
                clocks.put(each, clocks(each, timetable == null ? Timetable.blank(subject(each)) : timetable));
            }
        }
        return clocks;
    }

    static Subject subject(Activity activity) {
        return Subject.ofActivity(
                activity.id().value(),
                activity.reference().text(),
                activity.registration().edition());
    }

    private boolean clocked(Activity activity) {
        Framework today = framework.now();
        return today.profile().reviewTypes().stream()
                        .anyMatch(
                                type -> type.id().equals(activity.registration().typeId()))
                && !clocksOf(activity).isEmpty();
    }

    private List<StatutoryClock> clocksOf(Activity activity) {
        List<String> type = List.of(activity.registration().typeId());
        return Clocks.of(framework.now().profile(), activity.registration().edition(), type, type);
    }
}
