package org.goldthread.monitoring.thread;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.regex;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;
import org.goldthread.kit.store.Cursor;
import org.goldthread.kit.store.Page;
import org.goldthread.monitoring.projection.Generations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All threads whose finding has been heard of, newest first. */
@Repository
class Threads {

    private static final int LARGEST_LIST = 5_000;
    private static final Bson NEWEST_FIRST = Sorts.descending("_id");
    private static final Bson WITHOUT_PARTS = Projections.include("version", "summary");

    private final Generations generations;

    Threads(Generations generations) {
        this.generations = generations;
    }

    /** The whole thread, if there is one and it may be seen. */
    Optional<ThreadDocument> find(Sight sight, UUID id) {
        return Optional.ofNullable(threads()
                        .find(and(eq("_id", id), exists("summary.title")))
                        .first())
                .filter(thread -> sight.shows(thread.summary()));
    }

    /** Threads without their parts. */
    List<ThreadDocument> list(Sight sight, ThreadFilter filter) {
        return threads()
                .find(filtered(filter, sight))
                .projection(WITHOUT_PARTS)
                .sort(NEWEST_FIRST)
                .limit(LARGEST_LIST)
                .into(new ArrayList<>());
    }

    /** A part of the list, for programs. */
    Page<ThreadDocument> part(Sight sight, ThreadFilter filter, @Nullable String cursor, int size) {
        Bson narrowed = Cursor.read(cursor)
                .map(after -> and(filtered(filter, sight), lt("_id", after)))
                .orElseGet(() -> filtered(filter, sight));
        return Page.of(
                threads()
                        .find(narrowed)
                        .projection(WITHOUT_PARTS)
                        .sort(NEWEST_FIRST)
                        .limit(size + 1)
                        .into(new ArrayList<>()),
                size,
                last -> Cursor.after(last.id()));
    }

    /** Later threads that say that they repeat this one. */
    List<ThreadDocument> repeating(UUID id) {
        return threads()
                .find(eq("summary.repeats", id))
                .projection(WITHOUT_PARTS)
                .sort(NEWEST_FIRST)
                .into(new ArrayList<>());
    }

    private static Bson filtered(ThreadFilter filter, Sight sight) {
        List<Bson> all = new ArrayList<>();
        all.add(exists("summary.title"));
        if (sight.agency() != null) {
            all.add(eq("summary.agencies", sight.agency()));
        }
        if (filter.agency() != null) {
            all.add(eq("summary.agencies", filter.agency()));
        }
        if (filter.state() != null) {
            all.add(eq("summary.state", filter.state().name()));
        }
        if (filter.overdueOn() != null) {
            all.add(
                    sight.agency() == null
                            ? lt("summary.nextDueOn", filter.overdueOn())
                            : elemMatch(
                                    "summary.dues", and(eq("agency", sight.agency()), lt("on", filter.overdueOn()))));
        }
        if (filter.words() != null) {
            all.add(regex(
                    "summary.words",
                    Pattern.compile(Pattern.quote(filter.words().toLowerCase(Locale.UK)))));
        }
        return and(all);
    }

    private MongoCollection<ThreadDocument> threads() {
        return ThreadProjection.threads(generations.read());
    }
}
