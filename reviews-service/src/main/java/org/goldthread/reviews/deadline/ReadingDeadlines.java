package org.goldthread.reviews.deadline;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.goldthread.kit.actor.Actor;
import org.goldthread.learning.activity.ActivityQuery;
import org.goldthread.learning.activity.ReadingActivities;
import org.goldthread.reviews.clock.Standing;
import org.goldthread.reviews.referral.ReadingReferrals;
import org.goldthread.reviews.referral.ReferralQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Everything that is due on a clock, as far as the reader may see the case; the first due first. */
@Service
public class ReadingDeadlines {

    /** The most cases that one list looks through, the newest first. */
    private static final int MOST = 2_000;

    private final ReadingReferrals referrals;
    private final ReadingActivities activities;
    private final ReadingReviewClocks reviews;

    public ReadingDeadlines(ReadingReferrals referrals, ReadingActivities activities, ReadingReviewClocks reviews) {
        this.referrals = referrals;
        this.activities = activities;
        this.reviews = reviews;
    }

    /**
     * Which deadlines are asked for.
     *
     * @param clock the profile's id of a clock
     * @param standing a standing's word; {@code all} also for what is done; absent: what is not done
     */
    public record Query(
            @Nullable String clock,
            @Nullable String standing,
            @Nullable String agency) {

        private boolean fits(Deadline deadline) {
            Standing stands = deadline.reading().standing();
            boolean asked = (standing == null || standing.isBlank())
                    ? !stands.over()
                    : (standing.equals("all") || stands.word().equals(standing));
            return asked
                    && (clock == null
                            || clock.isBlank()
                            || deadline.reading().clock().id().equals(clock));
        }
    }

    public List<Deadline> list(Actor actor, Query query) {
        ReferralQuery cases = new ReferralQuery(null, query.agency(), null, null);
        Stream<Deadline> referred = referrals.clocks(referrals.rows(actor, cases, 0, MOST)).entrySet().stream()
                .flatMap(one -> one.getValue().readings().stream().map(reading -> Deadline.of(one.getKey(), reading)));
        return Stream.concat(referred, registered(actor, query))
                .filter(query::fits)
                .sorted(Comparator.comparing(
                                (Deadline deadline) -> deadline.reading().due())
                        .thenComparing(Deadline::reference))
                .toList();
    }

    /** Reviews that were registered without a referral. */
    private Stream<Deadline> registered(Actor actor, Query query) {
        if (!ReadingReviewClocks.mayRead(actor)) {
            return Stream.empty();
        }
        ActivityQuery all = new ActivityQuery(null, query.agency(), null, null, null);
        return reviews.clocks(activities.rows(actor, all, 0, MOST)).entrySet().stream()
                .flatMap(one -> one.getValue().readings().stream().map(reading -> Deadline.of(one.getKey(), reading)));
    }
}
