package org.goldthread.monitoring.action;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.regex;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.Text;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Aggregates;
import org.goldthread.kit.store.Cursor;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.store.House;
import org.goldthread.kit.store.Page;
import org.goldthread.kit.store.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All actions. */
@Repository
public class Actions {

    private static final int SCHEMA = 1;
    private static final int LARGEST_LIST = 5_000;

    private final Aggregates<Action> actions;

    Actions(House house) {
        this.actions = house.aggregates("actions", Action.class, SCHEMA)
                .indexed(Indexes.ascending("assignment.agency", "nextDueOn"))
                .indexed(Indexes.ascending("state", "nextDueOn"));
    }

    /**
     * Which actions are asked for; what is null does not narrow.
     *
     * @param overdueOn only those whose next step was due before this day
     * @param words only those whose text or reference has these words
     */
    public record Filter(
            @Nullable String agency,
            @Nullable ActionState state,
            @Nullable LocalDate overdueOn,
            @Nullable String words) {

        public Filter {
            words = Text.sought(words);
        }

        public static final Filter NONE = new Filter(null, null, null, null);

        /** Narrowed to what the actor may see. */
        public Filter seenBy(Actor actor) {
            return actor.seesAllAgencies() ? this : new Filter(String.valueOf(actor.agency()), state, overdueOn, words);
        }

        private Bson bson() {
            List<Bson> all = new ArrayList<>();
            if (agency != null) {
                all.add(eq("assignment.agency", agency));
            }
            if (state != null) {
                all.add(eq("state", state.name()));
            }
            if (overdueOn != null) {
                all.add(lt("nextDueOn", overdueOn));
            }
            if (words != null) {
                Pattern pattern = Pattern.compile(Pattern.quote(words), Pattern.CASE_INSENSITIVE);
                all.add(Filters.or(regex("assignment.text", pattern), regex("assignment.activityReference", pattern)));
            }
            return all.isEmpty() ? Filters.empty() : and(all);
        }
    }

    /** The action, if there is one and the actor may see it. */
    public Optional<Stored<Action>> find(Actor actor, UUID id) {
        return actions.find(id).filter(stored -> ActionPermissions.maySee(actor, stored.value()));
    }

    /** What is due soonest comes first, what nothing is due of last. */
    public List<Action> list(Filter filter) {
        List<Action> due = values(actions.list(
                and(filter.bson(), Filters.exists("nextDueOn")), Sorts.ascending("nextDueOn", "_id"), LARGEST_LIST));
        List<Action> all = new ArrayList<>(due);
        all.addAll(values(actions.list(
                and(filter.bson(), Filters.exists("nextDueOn", false)), Sorts.ascending("_id"), LARGEST_LIST)));
        return all;
    }

    /** A part of the list in the order of the ids, for programs. */
    public Page<Stored<Action>> part(Filter filter, @Nullable String cursor, int size) {
        Bson narrowed = Cursor.read(cursor)
                .map(after -> and(filter.bson(), gt("_id", after)))
                .orElseGet(filter::bson);
        return Page.of(
                actions.list(narrowed, Sorts.ascending("_id"), size + 1),
                size,
                last -> Cursor.after(last.value().id().value()));
    }

    public long count(Filter filter) {
        return actions.count(filter.bson());
    }

    /** An agency's actions that belong to one of these threads. */
    List<Action> of(String agency, List<UUID> findings) {
        return values(actions.list(
                and(eq("assignment.agency", agency), Filters.in("assignment.findings", findings)),
                Sorts.ascending("_id"),
                LARGEST_LIST));
    }

    /** Lets the action decide what follows from an audit's answer; the same answer counts once. */
    Outcome<Stored<Action>> retest(By by, UUID id, Function<Action, Outcome<Decision<Action>>> decide) {
        return actions.change(by, id, decide);
    }

    /** Opens an action; one that is there already stays as it is. */
    void open(By by, Decision<Action> decision) {
        actions.add(by, decision);
    }

    /**
     * Lets the action decide. Whether the actor may comes first, so that nobody learns from what is wrong with a request
     * whether somebody else's action exists.
     */
    Outcome<Stored<Action>> change(
            By by,
            UUID id,
            @Nullable Long version,
            Function<Action, Optional<Refusal>> permission,
            Problems problems,
            Function<Action, Outcome<Decision<Action>>> decide) {
        return actions.change(by, id, version, permission, action -> problems.orElse(() -> decide.apply(action)));
    }

    private static List<Action> values(List<Stored<Action>> stored) {
        return stored.stream().map(Stored::value).toList();
    }
}
