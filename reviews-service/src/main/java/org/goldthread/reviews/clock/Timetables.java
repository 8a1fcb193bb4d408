package org.goldthread.reviews.clock;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.Sorts;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Aggregates;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.store.House;
import org.goldthread.kit.store.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All timetables: one a referral, made when there is something to keep in it. */
@Repository
public class Timetables {

    private final Aggregates<Timetable> stored;

    public Timetables(House house) {
        this.stored = house.aggregates("timetables", Timetable.class, Timetable.SCHEMA);
    }

    public Optional<Stored<Timetable>> find(UUID referral) {
        return stored.find(TimetableId.ofReferral(referral).value());
    }

    /** The timetables of several referrals, by the referral's id. */
    public Map<UUID, Timetable> find(Collection<UUID> referrals) {
        return stored
                .list(
                        in(
                                "_id",
                                referrals.stream()
                                        .map(id -> TimetableId.ofReferral(id).value())
                                        .toList()),
                        Sorts.ascending("_id"),
                        Integer.MAX_VALUE)
                .stream()
                .map(Stored::value)
                .collect(Collectors.toMap(one -> one.subject().referral(), Function.identity()));
    }

    /** Changes the timetable; a referral that has none yet gets a blank one first. */
    public Outcome<Stored<Timetable>> change(
            By by, Subject subject, @Nullable Long version, Function<Timetable, Outcome<Decision<Timetable>>> decide) {
        UUID id = TimetableId.ofReferral(subject.referral()).value();
        if (stored.find(id).isEmpty()) {
            stored.add(By.of(by.actor()), Decision.of(Timetable.blank(subject))); // raced: somebody else made it
        }
        return stored.change(by, id, version, decide);
    }
}
