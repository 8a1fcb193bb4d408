package org.goldthread.monitoring.inbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.conversions.Bson;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.Role;
import org.goldthread.monitoring.projection.Generations;
import org.springframework.stereotype.Repository;

/** What is due, and from whom. The soonest comes first, what has no date last. */
@Repository
public class Tasks {

    /** More than anybody reads; the pages say when a list is cut. */
    static final int LARGEST_LIST = 2_000;

    private static final Comparator<Task> SOONEST_FIRST = Comparator.comparing(
                    Task::dueOn, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Task::id);

    private final Generations generations;

    Tasks(Generations generations) {
        this.generations = generations;
    }

    /** What is due from this person or system. */
    public List<Task> dueFrom(Actor actor) {
        Map<String, Task> found = new LinkedHashMap<>();
        List<Bson> ways = new ArrayList<>();
        if (actor.agency() != null) {
            ways.add(eq("agency", actor.agency()));
        }
        if (!actor.roles().isEmpty()) {
            ways.add(in("role", actor.roles().stream().map(Role::id).toList()));
        }
        if (!actor.groups().isEmpty()) {
            ways.add(in("group", actor.groups()));
        }
        for (Bson way : ways) {
            open(way).stream().filter(task -> DueFrom.reaches(actor, task)).forEach(task -> found.put(task.id(), task));
        }
        return found.values().stream().sorted(SOONEST_FIRST).toList();
    }

    /** Everything that is due, from whomever. */
    public List<Task> all() {
        return open(exists("service"));
    }

    /** What one agency owes. */
    public List<Task> owedBy(String agency) {
        return open(eq("agency", agency));
    }

    /** What agencies owe and is late. */
    public List<Task> lateFromAgencies(LocalDate today) {
        return open(and(exists("agency"), lt("dueOn", today)));
    }

    private List<Task> open(Bson narrowed) {
        MongoCollection<Task> tasks = TaskProjection.tasks(generations.read());
        return tasks
                .find(and(eq("open", true), narrowed))
                .sort(Sorts.ascending("dueOn"))
                .limit(LARGEST_LIST)
                .into(new ArrayList<>())
                .stream()
                .sorted(SOONEST_FIRST)
                .toList();
    }
}
