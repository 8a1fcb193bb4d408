package org.goldthread.learning.activity;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Refusal;
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

/** All activities of a service. */
@Repository
public class Activities {

    private final Aggregates<Activity> stored;
    private final Numbers numbers;

    public Activities(House house) {
        this.numbers = house.numbers();
        this.stored = house.aggregates("activities", Activity.class, Activity.SCHEMA)
                .unique(Indexes.ascending("reference.text"))
                .indexed(Indexes.ascending("reference.series", "reference.number"))
                .indexed(Indexes.ascending("arrangements.agencies", "_id"));
    }

    public Optional<Stored<Activity>> find(ActivityId id) {
        return stored.find(id.value());
    }

    public Optional<Stored<Activity>> find(String reference) {
        return stored.first(eq("reference.text", reference.toUpperCase(Locale.ROOT)));
    }

    /**
     * Adds an activity under the next running number of its series.
     *
     * @param problems what is wrong with it; not looked at when this very request was done before
     */
    Outcome<Stored<Activity>> add(
            By by, Problems problems, Supplier<String> series, IntFunction<Outcome<Decision<Activity>>> register) {
        return stored.add(by, () -> problems.orElse(() -> register.apply(nextNumber(series.get()))));
    }

    private int nextNumber(String series) {
        return numbers.next(series, () -> highest(series));
    }

    private int highest(String series) {
        return stored.list(eq("reference.series", series), Sorts.descending("reference.number"), 1).stream()
                .map(last -> last.value().reference().number())
                .findFirst()
                .orElse(0);
    }

    Outcome<Stored<Activity>> change(
            By by, ActivityId id, @Nullable Long version, Function<Activity, Outcome<Decision<Activity>>> decide) {
        return stored.change(by, id.value(), version, decide);
    }

    long count(Sight sight, ActivityQuery query) {
        return matching(sight, query).map(stored::count).orElse(0L);
    }

    Page<Stored<Activity>> list(Sight sight, ActivityQuery query, @Nullable String cursor, int size) {
        Optional<Bson> matching = matching(sight, query);
        if (matching.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        ActivityOrder order = ActivityOrder.of(query.sort());
        Bson place = Cursor.read(cursor)
                .flatMap(stored::find)
                .map(last -> and(matching.get(), order.after(last.value())))
                .orElse(matching.get());
        return Page.of(
                stored.list(place, order.sorted(), size + 1),
                size,
                last -> Cursor.after(last.value().id().value()));
    }

    /** Rows {@code offset} to {@code offset + size} of the list, for lists with numbered pages. */
    List<Activity> rows(Sight sight, ActivityQuery query, int offset, int size) {
        return matching(sight, query)
                .map(filter ->
                        stored.list(filter, ActivityOrder.of(query.sort()).sorted(), offset + size))
                .orElse(List.of())
                .stream()
                .skip(offset)
                .map(Stored::value)
                .toList();
    }

    /** Open activities, oldest first. */
    List<UUID> open() {
        return stored.list(eq("state", ActivityState.OPEN.name()), Sorts.ascending("_id"), Integer.MAX_VALUE).stream()
                .map(each -> each.value().id().value())
                .toList();
    }

    /** Empty where nothing can be seen or nothing can match. */
    private static Optional<Bson> matching(Sight sight, ActivityQuery query) {
        List<Bson> all = new ArrayList<>();
        if (!sight.all()) {
            List<Bson> own = new ArrayList<>();
            if (sight.agency() != null) {
                own.add(eq("arrangements.agencies", sight.agency()));
            }
            if (sight.reviewer() != null) {
                own.add(eq("arrangements.reviewers", sight.reviewer()));
            }
            if (own.isEmpty()) {
                return Optional.empty();
            }
            all.add(own.size() == 1 ? own.get(0) : or(own));
        }
        if (query.type() != null) {
            all.add(eq("registration.typeId", query.type()));
        }
        if (query.agency() != null) {
            all.add(eq("arrangements.agencies", query.agency()));
        }
        if (query.state() != null) {
            all.add(eq("state", query.state().toUpperCase(Locale.ROOT)));
        }
        if (query.text() != null) {
            Pattern letters = Pattern.compile(Pattern.quote(query.text()), Pattern.CASE_INSENSITIVE);
            all.add(or(regex("registration.title", letters), regex("reference.text", letters)));
        }
        return Optional.of(all.isEmpty() ? Filters.empty() : and(all));
    }

    /** There is no such activity, or none that may be known of. */
    static <T> Outcome<T> missing() {
        return Outcome.refused(new Refusal.Missing());
    }
}
