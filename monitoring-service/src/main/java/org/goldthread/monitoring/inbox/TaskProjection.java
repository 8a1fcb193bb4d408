package org.goldthread.monitoring.inbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import java.time.LocalDate;
import java.util.Set;
import org.goldthread.kit.event.IncomingEvent;
import org.goldthread.monitoring.projection.Generation;
import org.goldthread.monitoring.projection.Projection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps one document a task; what its aggregate said last stands, whatever order it is heard in (M10). */
@Component
class TaskProjection implements Projection {

    static final String DUE = "org.goldthread.work.due.v1";
    static final String SETTLED = "org.goldthread.work.settled.v1";
    private static final String TASKS = "tasks";

    private final JsonMapper json;

    TaskProjection(JsonMapper json) {
        this.json = json;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Due(
            String taskId,
            String service,
            String title,
            @JsonProperty("case") String about,
            String path,
            String action,
            @Nullable String agency,
            @Nullable String role,
            @Nullable String group,
            @Nullable LocalDate dueOn) {

        Task task(IncomingEvent event) {
            return new Task(
                    taskId,
                    event.sequence(),
                    event.subject(),
                    true,
                    service,
                    title,
                    about,
                    path,
                    action,
                    agency,
                    role,
                    group,
                    dueOn);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Settled(String taskId) {}

    @Override
    public Set<String> collections() {
        return Set.of(TASKS);
    }

    @Override
    public Set<String> types() {
        return Set.of(DUE, SETTLED);
    }

    @Override
    public void prepare(Generation generation) {
        MongoCollection<Task> tasks = tasks(generation);
        tasks.createIndex(Indexes.ascending("open", "agency", "dueOn"));
        tasks.createIndex(Indexes.ascending("open", "role", "dueOn"));
        tasks.createIndex(Indexes.ascending("open", "group", "dueOn"));
    }

    @Override
    public void apply(Generation generation, IncomingEvent event) {
        Task task = event.type().equals(DUE)
                ? event.as(Due.class, json).task(event)
                : Task.settled(event.as(Settled.class, json).taskId(), event.sequence(), event.subject());
        MongoCollection<Task> tasks = tasks(generation);
        while (true) {
            Task known = tasks.find(eq("_id", task.id())).first();
            if (known != null && known.sequence() >= task.sequence()) {
                return;
            }
            if (known == null ? inserted(tasks, task) : replaced(tasks, known, task)) {
                return;
            }
        }
    }

    private static boolean inserted(MongoCollection<Task> tasks, Task task) {
        try {
            tasks.insertOne(task);
            return true;
        } catch (MongoWriteException taken) {
            if (taken.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw taken;
            }
            return false;
        }
    }

    private static boolean replaced(MongoCollection<Task> tasks, Task known, Task task) {
        return tasks.replaceOne(and(eq("_id", known.id()), eq("sequence", known.sequence())), task)
                        .getMatchedCount()
                == 1;
    }

    static MongoCollection<Task> tasks(Generation generation) {
        return generation.collection(TASKS, Task.class);
    }
}
