package org.goldthread.reviews.request;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Aggregates;
import org.goldthread.kit.store.Cursor;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.store.House;
import org.goldthread.kit.store.Page;
import org.goldthread.kit.store.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All requests for information. */
@Repository
public class InformationRequests {

    private static final int MOST_OF_A_REVIEW = 1_000;

    private final Aggregates<InformationRequest> stored;

    public InformationRequests(House house) {
        this.stored = house.aggregates("requests", InformationRequest.class, InformationRequest.SCHEMA)
                .indexed(Indexes.ascending("review.activity", "_id"))
                .indexed(Indexes.ascending("agency", "_id"))
                .indexed(Indexes.ascending("chase.nextOn", "_id"));
    }

    public Optional<Stored<InformationRequest>> find(RequestId id) {
        return stored.find(id.value());
    }

    Outcome<Stored<InformationRequest>> add(By by, Decision<InformationRequest> decision) {
        return stored.add(by, decision);
    }

    Outcome<Stored<InformationRequest>> change(
            By by,
            RequestId id,
            @Nullable Long version,
            Function<InformationRequest, Outcome<Decision<InformationRequest>>> decide) {
        return stored.change(by, id.value(), version, decide);
    }

    /** Every request of a review, in the order in which they were sent. */
    public List<Stored<InformationRequest>> ofReview(UUID activity) {
        return stored.list(eq("review.activity", activity), Sorts.ascending("_id"), MOST_OF_A_REVIEW).stream()
                .sorted(Comparator.comparing((Stored<InformationRequest> each) ->
                                each.value().sent().at())
                        .thenComparing(each -> each.value().agency()))
                .toList();
    }

    /** Those that have a step due, the longest due first. */
    List<Stored<InformationRequest>> toChase(LocalDate today, int most) {
        return stored.list(
                and(Filters.gt("chase.nextOn", LocalDate.of(2000, 1, 1)), lte("chase.nextOn", today)),
                Sorts.ascending("chase.nextOn"),
                most);
    }

    /** A part of the list, in an order that stays. */
    Page<Stored<InformationRequest>> list(RequestQuery query, @Nullable String cursor, int size) {
        List<Bson> all = new ArrayList<>();
        if (query.activity() != null) {
            all.add(eq("review.activity", query.activity()));
        }
        if (query.agency() != null) {
            all.add(eq("agency", query.agency()));
        }
        if (query.states() != null) {
            all.add(Filters.in("state", query.states().stream().map(Enum::name).toList()));
        }
        Cursor.read(cursor).ifPresent(last -> all.add(gt("_id", last)));
        return Page.of(
                stored.list(all.isEmpty() ? Filters.empty() : and(all), Sorts.ascending("_id"), size + 1),
                size,
                last -> Cursor.after(last.value().id().value()));
    }
}
