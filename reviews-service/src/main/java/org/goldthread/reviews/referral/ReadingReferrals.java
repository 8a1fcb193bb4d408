package org.goldthread.reviews.referral;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.store.Page;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.time.WorkingDays;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Framework;
import org.goldthread.reviews.clock.Counting;
import org.goldthread.reviews.clock.Timetable;
import org.goldthread.reviews.clock.Timetables;
import org.goldthread.reviews.decision.Seats;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Gives readers the referrals that are theirs to see. */
@Service
public class ReadingReferrals {

    private final Referrals referrals;
    private final Timetables timetables;
    private final CurrentFramework framework;
    private final Counting counting;

    public ReadingReferrals(
            Referrals referrals, Timetables timetables, CurrentFramework framework, WorkingDays workingDays) {
        this.referrals = referrals;
        this.timetables = timetables;
        this.framework = framework;
        this.counting = new Counting(workingDays);
    }

    public Outcome<Stored<Referral>> one(Actor actor, ReferralId id) {
        return readable(actor, referrals.find(id));
    }

    public Outcome<Stored<Referral>> one(Actor actor, String reference) {
        return readable(actor, referrals.find(reference));
    }

    /** The referral that a review came of, if the reader may see it. */
    public Optional<Stored<Referral>> ofActivity(Actor actor, UUID activity) {
        return referrals.ofActivity(activity).filter(stored -> sight(actor).covers(stored.value()));
    }

    /** The referral that a review came of, for what the service does by itself. */
    public Optional<Referral> caseOf(UUID activity) {
        return referrals.ofActivity(activity).map(Stored::value);
    }

    /** Which of these activities came of a referral, whoever may see it. */
    public Set<UUID> cameOfReferrals(Collection<UUID> activities) {
        return activities.isEmpty() ? Set.of() : referrals.cameOfReferrals(activities);
    }

    public Page<Stored<Referral>> list(Actor actor, ReferralQuery query, @Nullable String cursor, int size) {
        return referrals.list(sight(actor), query, cursor, size);
    }

    public List<Referral> rows(Actor actor, ReferralQuery query, int offset, int size) {
        return referrals.rows(sight(actor), query, offset, size);
    }

    public long count(Actor actor, ReferralQuery query) {
        return referrals.count(sight(actor), query);
    }

    /** Whether there can be referrals that this person sees. */
    public boolean seesSome(Actor actor) {
        return !sight(actor).nothing();
    }

    public Seats seats() {
        return new Seats(framework.now().profile());
    }

    public Timetable timetable(Referral referral) {
        return timetables
                .find(referral.id().value())
                .map(Stored::value)
                .orElseGet(() ->
                        Timetable.blank(ReferralClocks.subject(framework.now().profile(), referral)));
    }

    public ReferralClocks clocks(Referral referral) {
        return clocks(referral, timetable(referral));
    }

    public ReferralClocks clocks(Referral referral, Timetable timetable) {
        Framework today = framework.now();
        return ReferralClocks.of(today.profile(), counting, referral, timetable, today.today());
    }

    /** The clocks of several referrals, with one look at the store. */
    public Map<Referral, ReferralClocks> clocks(List<Referral> several) {
        Map<UUID, Timetable> kept = timetables.find(
                several.stream().map(referral -> referral.id().value()).toList());
        Map<Referral, ReferralClocks> clocks = new java.util.LinkedHashMap<>();
        several.forEach(referral -> {
            Timetable timetable = kept.get(referral.id().value());
            clocks.put(
                    referral,
                    clocks(
                            referral,
                            timetable == null
                                    ? Timetable.blank(ReferralClocks.subject(
                                            framework.now().profile(), referral))
                                    : timetable));
        });
        return clocks;
    }

    private Outcome<Stored<Referral>> readable(Actor actor, Optional<Stored<Referral>> found) {
        return found.filter(stored -> sight(actor).covers(stored.value()))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(new Refusal.Missing()));
    }

    private Sight sight(Actor actor) {
        return Sight.of(actor, seats());
    }
}
