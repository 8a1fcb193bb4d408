package org.goldthread.dissemination.cascade;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
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

/** All cascades. */
@Repository
public class Cascades {

    private static final int SCHEMA = 1;
    private static final int LARGEST_LIST = 5_000;

    private final Aggregates<Cascade> cascades;

    Cascades(House house) {
        this.cascades = house.aggregates("cascades", Cascade.class, SCHEMA)
                .indexed(Indexes.ascending("agency", "nextDueOn"))
                .indexed(Indexes.ascending("planId"))
                .indexed(Indexes.ascending("state", "nextDueOn"));
    }

    /**
     * Which cascades are asked for; what is null does not narrow.
     *
     * @param overdueOn only those whose next step was due before this day
     */
    public record Filter(
            @Nullable UUID planId,
            @Nullable String agency,
            @Nullable CascadeState state,
            @Nullable LocalDate overdueOn) {

        public static final Filter NONE = new Filter(null, null, null, null);

        public static Filter ofPlan(UUID planId) {
            return new Filter(planId, null, null, null);
        }

        /** Narrowed to what the actor may see. */
        public Filter seenBy(Actor actor) {
            return CascadePermissions.seesAll(actor)
                    ? this
                    : new Filter(planId, String.valueOf(actor.agency()), state, overdueOn);
        }

        private Bson bson() {
            List<Bson> all = new ArrayList<>();
            if (planId != null) {
                all.add(eq("planId", planId));
            }
            if (agency != null) {
                all.add(eq("agency", agency));
            }
            if (state != null) {
                all.add(eq("state", state.name()));
            }
            if (overdueOn != null) {
                all.add(lt("nextDueOn", overdueOn));
            }
            return all.isEmpty() ? Filters.empty() : and(all);
        }
    }

    /** The cascade, if there is one and the actor may see it. */
    public Optional<Stored<Cascade>> find(Actor actor, UUID id) {
        return cascades.find(id).filter(stored -> CascadePermissions.maySee(actor, stored.value()));
    }

    /** What is due soonest comes first, what is done last. */
    public List<Cascade> list(Filter filter) {
        List<Cascade> all = new ArrayList<>(values(cascades.list(
                and(filter.bson(), Filters.exists("nextDueOn")), Sorts.ascending("nextDueOn", "_id"), LARGEST_LIST)));
        all.addAll(values(cascades.list(
                and(filter.bson(), Filters.exists("nextDueOn", false)), Sorts.descending("reportBy"), LARGEST_LIST)));
        return all;
    }

    /** The cascades of several plans that the actor may see, by plan. */
    public Map<UUID, List<Cascade>> ofPlans(Actor actor, List<UUID> planIds) {
        Bson narrowed = and(Filter.NONE.seenBy(actor).bson(), in("planId", planIds));
        return values(cascades.list(narrowed, Sorts.ascending("agency"), LARGEST_LIST)).stream()
                .collect(Collectors.groupingBy(Cascade::planId));
    }

    /** A part of the list in the order of the ids, for programs. */
    public Page<Stored<Cascade>> part(Filter filter, @Nullable String cursor, int size) {
        Bson narrowed = Cursor.read(cursor)
                .map(after -> and(filter.bson(), gt("_id", after)))
                .orElseGet(filter::bson);
        return Page.of(
                cascades.list(narrowed, Sorts.ascending("_id"), size + 1),
                size,
                last -> Cursor.after(last.value().id().value()));
    }

    public long count(Filter filter) {
        return cascades.count(filter.bson());
    }

    /** Asks an agency; one that was asked already is not asked again. */
    void request(By by, Decision<Cascade> decision) {
        cascades.add(by, decision);
    }

    /** Lets the cascade decide, if the actor is allowed to. */
    Outcome<Stored<Cascade>> change(
            By by,
            UUID id,
            @Nullable Long version,
            Function<Cascade, Optional<Refusal>> permission,
            Function<Cascade, Outcome<Decision<Cascade>>> decide) {
        return cascades.change(by, id, version, permission, decide);
    }

    private static List<Cascade> values(List<Stored<Cascade>> stored) {
        return stored.stream().map(Stored::value).toList();
    }
}
