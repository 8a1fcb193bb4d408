package org.goldthread.reviews.referral;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Problems;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Aggregates;
import org.goldthread.kit.store.Cursor;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.store.House;
import org.goldthread.kit.store.Numbers;
import org.goldthread.kit.store.Page;
import org.goldthread.kit.store.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All referrals. */
@Repository
public class Referrals {

    private final Aggregates<Referral> stored;
    private final Numbers numbers;

    public Referrals(House house) {
        this.numbers = house.numbers();
        this.stored = house.aggregates("referrals", Referral.class, Referral.SCHEMA)
                .unique(Indexes.ascending("reference.text"))
                .indexed(Indexes.ascending("reference.series", "reference.number"))
                .indexed(Indexes.ascending("referredBy", "_id"))
                .indexed(Indexes.ascending("notifier", "_id"))
                .indexed(Indexes.ascending("unopened"))
                .indexed(Indexes.ascending("course.opened.activityId"));
    }

    Optional<Stored<Referral>> find(ReferralId id) {
        return stored.find(id.value());
    }

    Optional<Stored<Referral>> find(String reference) {
        return stored.first(eq("reference.text", reference.toUpperCase(Locale.ROOT)));
    }

    /** The referral that a review came of. */
    Optional<Stored<Referral>> ofActivity(UUID activity) {
        return stored.first(eq("course.opened.activityId", activity));
    }

    /** Which of these activities came of a referral, those that a decision is just opening included. */
    Set<UUID> cameOfReferrals(Collection<UUID> activities) {
        Set<UUID> came = new HashSet<>();
        stored.list(in("course.opened.activityId", activities), Sorts.ascending("_id"), Integer.MAX_VALUE)
                .forEach(each -> each.value().course().opened().forEach(one -> came.add(one.activityId())));
        unopened().forEach(each -> each.course().toOpen().forEach(type -> came.add(each.activityOf(type))));
        came.retainAll(activities);
        return came;
    }

    /**
     * Adds a referral under the next running number of its series.
     *
     * @param problems what is wrong with it; not looked at when this very request was done before
     */
    Outcome<Stored<Referral>> add(
            By by, Problems problems, String series, IntFunction<Outcome<Decision<Referral>>> receive) {
        return stored.add(by, () -> problems.orElse(() -> receive.apply(numbers.next(series, () -> highest(series)))));
    }

    private int highest(String series) {
        return stored.list(eq("reference.series", series), Sorts.descending("reference.number"), 1).stream()
                .map(last -> last.value().reference().number())
                .findFirst()
                .orElse(0);
    }

    Outcome<Stored<Referral>> change(
            By by, ReferralId id, @Nullable Long version, Function<Referral, Outcome<Decision<Referral>>> decide) {
        return stored.change(by, id.value(), version, decide);
    }

    /** Referrals whose clocks may still run: all that were not withdrawn, a part at a time. */
    List<Referral> after(@Nullable UUID last, int size) {
        Bson alive = ne("course.state", ReferralState.WITHDRAWN.name());
        Bson place = last == null ? alive : and(alive, com.mongodb.client.model.Filters.gt("_id", last));
        return stored.list(place, Sorts.ascending("_id"), size).stream()
                .map(Stored::value)
                .toList();
    }

    /** Referrals with a review that was decided on and is not linked yet. */
    List<Referral> unopened() {
        return stored.list(eq("unopened", true), Sorts.ascending("_id"), 100).stream()
                .map(Stored::value)
                .toList();
    }

    long count(Sight sight, ReferralQuery query) {
        return sight.nothing() ? 0 : stored.count(matching(sight, query));
    }

    List<Referral> rows(Sight sight, ReferralQuery query, int offset, int size) {
        if (sight.nothing()) {
            return List.of();
        }
        return stored.list(matching(sight, query), query.order(), offset + size).stream()
                .skip(offset)
                .map(Stored::value)
                .toList();
    }

    /** Newest first. */
    Page<Stored<Referral>> list(Sight sight, ReferralQuery query, @Nullable String cursor, int size) {
        if (sight.nothing()) {
            return new Page<>(List.of(), null);
        }
        Bson matching = matching(sight, query);
        Bson place =
                Cursor.read(cursor).map(last -> and(matching, lt("_id", last))).orElse(matching);
        return Page.of(
                stored.list(place, Sorts.descending("_id"), size + 1),
                size,
                last -> Cursor.after(last.value().id().value()));
    }

    private static Bson matching(Sight sight, ReferralQuery query) {
        List<Bson> all = new ArrayList<>(List.of(empty()));
        if (!sight.all()) {
            List<Bson> own = new ArrayList<>();
            if (sight.agency() != null) {
                own.add(eq("referredBy", sight.agency()));
            }
            if (sight.notifier() != null) {
                own.add(eq("notifier", sight.notifier()));
            }
            all.add(or(own));
        }
        if (query.state() != null) {
            all.add(
                    query.state().equals("open")
                            ? in("course.state", ReferralState.RECEIVED.name(), ReferralState.ASKED.name())
                            : eq("course.state", query.state().toUpperCase(Locale.ROOT)));
        }
        if (query.agency() != null) {
            all.add(or(eq("referredBy", query.agency()), eq("account.agencies", query.agency())));
        }
        if (query.text() != null) {
            Pattern letters = Pattern.compile(Pattern.quote(query.text()), Pattern.CASE_INSENSITIVE);
            all.add(or(regex("account.title", letters), regex("reference.text", letters)));
        }
        return and(all);
    }
}
