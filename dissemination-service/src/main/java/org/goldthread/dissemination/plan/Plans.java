package org.goldthread.dissemination.plan;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;
import org.goldthread.kit.Outcome;
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

/** All dissemination plans. */
@Repository
public class Plans {

    private static final int SCHEMA = 1;
    private static final int LARGEST_LIST = 5_000;

    private final Aggregates<DisseminationPlan> plans;

    Plans(House house) {
        this.plans = house.aggregates("plans", DisseminationPlan.class, SCHEMA)
                .indexed(Indexes.ascending("state"))
                .indexed(Indexes.ascending("followUp.cascadesDue"));
    }

    /**
     * Which plans are asked for; what is null or empty does not narrow.
     *
     * @param states any of these
     * @param concerning only approved ones that have to do with this agency
     */
    public record Filter(
            Set<PlanState> states,
            @Nullable String activityType,
            @Nullable String words,
            @Nullable String concerning) {

        public Filter {
            states = Set.copyOf(states);
            words = Text.sought(words);
        }

        public static Filter in(PlanState... states) {
            return new Filter(Set.of(states), null, null, null);
        }

        /** Narrowed to what the actor may see. */
        public Filter seenBy(Actor actor) {
            return PlanPermissions.seesAll(actor)
                    ? this
                    : new Filter(states, activityType, words, String.valueOf(actor.agency()));
        }

        private Bson bson() {
            List<Bson> all = new ArrayList<>();
            if (!states.isEmpty()) {
                all.add(Filters.in("state", states.stream().map(PlanState::name).toList()));
            }
            if (activityType != null) {
                all.add(eq("learning.activityTypeId", activityType));
            }
            if (words != null) {
                Pattern pattern = Pattern.compile(Pattern.quote(words), Pattern.CASE_INSENSITIVE);
                all.add(Filters.or(
                        Filters.regex("learning.keyMessage", pattern),
                        Filters.regex("learning.activityReference", pattern)));
            }
            if (concerning != null) {
                all.add(eq("state", PlanState.APPROVED.name()));
                all.add(Filters.or(eq("concerned", concerning), eq("followUp.asked", concerning)));
            }
            return all.isEmpty() ? Filters.empty() : and(all);
        }
    }

    /** The plan, if there is one and the actor may see it. */
    public Optional<Stored<DisseminationPlan>> find(Actor actor, UUID id) {
        return plans.find(id).filter(stored -> PlanPermissions.maySee(actor, stored.value()));
    }

    /** Newest first. */
    public List<DisseminationPlan> list(Filter filter) {
        return plans.list(filter.bson(), Sorts.descending("draftedOn"), LARGEST_LIST).stream()
                .map(Stored::value)
                .toList();
    }

    /** A part of the list in the order of the ids, for programs. */
    public Page<Stored<DisseminationPlan>> part(Filter filter, @Nullable String cursor, int size) {
        Bson narrowed = Cursor.read(cursor)
                .map(after -> and(filter.bson(), gt("_id", after)))
                .orElseGet(filter::bson);
        return Page.of(
                plans.list(narrowed, Sorts.ascending("_id"), size + 1),
                size,
                last -> Cursor.after(last.value().id().value()));
    }

    public long count(Filter filter) {
        return plans.count(filter.bson());
    }

    /** Approved plans whose agencies were not all asked, because this service was stopped in between. */
    List<DisseminationPlan> withCascadesDue() {
        return plans.list(eq("followUp.cascadesDue", true), Sorts.ascending("_id"), LARGEST_LIST).stream()
                .map(Stored::value)
                .toList();
    }

    /** Adds a plan; one that is there already stays as it is. */
    void draft(By by, Decision<DisseminationPlan> decision) {
        plans.add(by, decision);
    }

    /** Lets the plan decide, if the actor is allowed to. */
    Outcome<Stored<DisseminationPlan>> change(
            By by,
            UUID id,
            @Nullable Long version,
            Function<DisseminationPlan, Optional<Refusal>> permission,
            Function<DisseminationPlan, Outcome<Decision<DisseminationPlan>>> decide) {
        return plans.change(by, id, version, permission, decide);
    }
}
