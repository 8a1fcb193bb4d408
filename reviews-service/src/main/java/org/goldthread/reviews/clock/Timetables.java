package org.goldthread.reviews.clock;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.Sorts;
import java.util.Collection;
import java.util.List;
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

/** All timetables: one a case, made when there is something to keep in it. */
@Repository
public class Timetables {

    private final Aggregates<Timetable> stored;

    public Timetables(House house) {
        this.stored = house.aggregates("timetables", Timetable.class, Timetable.SCHEMA);
    }

    /**
     * The timetable of a case.
     *
     * @param subject the referral, or the review without one
     */
    public Optional<Stored<Timetable>> find(UUID subject) {
        return stored.find(TimetableId.ofSubject(subject).value());
    }

    /** The timetables of several cases, by the referral's or the review's id. */
    public Map<UUID, Timetable> find(Collection<UUID> subjects) {
        return stored
                .list(
                        in(
                                "_id",
                                subjects.stream()
                                        .map(id -> TimetableId.ofSubject(id).value())
                                        .toList()),
                        Sorts.ascending("_id"),
                        Integer.MAX_VALUE)
                .stream()
                .map(Stored::value)
                .collect(Collectors.toMap(one -> one.subject().key(), Function.identity()));
    }

    /** Reviews without a referral whose clocks the inbox was told of. */
    public List<UUID> toldOfReviews() {
        return stored
                .list(and(exists("subject.activity"), exists("told.0")), Sorts.ascending("_id"), Integer.MAX_VALUE)
                .stream()
                .map(each -> each.value().subject().key())
                .toList();
    }

    /** Changes the timetable; a case that has none yet gets a blank one first. */
    public Outcome<Stored<Timetable>> change(
            By by, Subject subject, @Nullable Long version, Function<Timetable, Outcome<Decision<Timetable>>> decide) {
        UUID id = TimetableId.ofSubject(subject.key()).value();
        if (stored.find(id).isEmpty()) {
            stored.add(By.of(by.actor()), Decision.of(Timetable.blank(subject))); // raced: somebody else made it
        }
        return stored.change(by, id, version, decide);
    }
}
