package org.goldthread.monitoring.thread;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.goldthread.kit.event.IncomingEvent;
import org.goldthread.monitoring.projection.Generation;
import org.goldthread.monitoring.projection.Projection;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps one document a finding (M11). An activity is said before it has findings, so it is kept beside and becomes a
 * fact of each of its threads, whichever of the two is heard of first.
 */
@Component
public class ThreadProjection implements Projection {

    static final String THREADS = "threads";
    static final String ACTIVITIES = "activities";

    private final ChainReader chains;
    private final JsonMapper json;

    ThreadProjection(ChainReader chains, JsonMapper json) {
        this.chains = chains;
        this.json = json;
    }

    /** An activity that may get findings. */
    public record KnownActivity(@BsonId UUID id, UUID subject, Fact fact) {}

    @Override
    public Set<String> collections() {
        return Set.of(THREADS, ACTIVITIES);
    }

    @Override
    public Set<String> types() {
        return Heard.ALL;
    }

    @Override
    public void prepare(Generation generation) {
        MongoCollection<ThreadDocument> threads = threads(generation);
        threads.createIndex(Indexes.ascending("summary.activityId"));
        threads.createIndex(Indexes.ascending("summary.agencies"));
        threads.createIndex(Indexes.ascending("summary.repeats"));
    }

    @Override
    public void apply(Generation generation, IncomingEvent event) {
        Fact fact = Fact.of(event);
        if (event.type().equals(Heard.ACTIVITY_REGISTERED)) {
            registered(generation, event.subject(), fact);
            return;
        }
        if (event.type().equals(Heard.FINDING_AGREED)) {
            found(generation, event, fact);
            return;
        }
        event.threads().forEach(thread -> add(generation, thread, event.subject(), fact));
    }

    /** Written first and looked up second, here and in {@link #found}: so whoever comes second joins the two. */
    private void registered(Generation generation, UUID subject, Fact fact) {
        UUID activity = id(fact.data(), "activityId");
        activities(generation)
                .replaceOne(
                        eq("_id", activity),
                        new KnownActivity(activity, subject, fact),
                        new ReplaceOptions().upsert(true));
        threads(generation)
                .find(eq("summary.activityId", activity))
                .into(new ArrayList<>())
                .forEach(thread -> add(generation, thread.id(), subject, fact));
    }

    private void found(Generation generation, IncomingEvent event, Fact fact) {
        UUID finding = id(event.data(), "findingId");
        add(generation, finding, event.subject(), fact);
        KnownActivity activity = activities(generation)
                .find(eq("_id", id(event.data(), "activityId")))
                .first();
        if (activity != null) {
            add(generation, finding, activity.subject(), activity.fact());
        }
    }

    private void add(Generation generation, UUID thread, UUID subject, Fact fact) {
        MongoCollection<ThreadDocument> threads = threads(generation);
        while (true) {
            ThreadDocument found = threads.find(eq("_id", thread)).first();
            ThreadDocument before = found == null ? ThreadDocument.empty(thread) : found;
            if (before.knows(subject, fact)) {
                return;
            }
            ThreadDocument after = before.with(subject, fact, parts -> ThreadSummary.of(chains.read(parts)));
            if (found == null ? inserted(threads, after) : replaced(threads, before, after)) {
                return;
            }
        }
    }

    private static boolean inserted(MongoCollection<ThreadDocument> threads, ThreadDocument after) {
        try {
            threads.insertOne(after);
            return true;
        } catch (MongoWriteException taken) {
            if (taken.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw taken;
            }
            return false;
        }
    }

    private static boolean replaced(
            MongoCollection<ThreadDocument> threads, ThreadDocument before, ThreadDocument after) {
        return threads.replaceOne(and(eq("_id", before.id()), eq("version", before.version())), after)
                        .getMatchedCount()
                == 1;
    }

    private UUID id(String data, String field) {
        return UUID.fromString(json.readTree(data).required(field).asString());
    }

    static MongoCollection<ThreadDocument> threads(Generation generation) {
        return generation.collection(THREADS, ThreadDocument.class);
    }

    private static MongoCollection<KnownActivity> activities(Generation generation) {
        return generation.collection(ACTIVITIES, KnownActivity.class);
    }
}
