package org.goldthread.monitoring.projection;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.goldthread.kit.store.House;
import org.springframework.stereotype.Component;

/**
 * Which generation is read and which one is being filled. It stands in the store, so that every instance of the service
 * writes to both while a rebuild runs: what an instance misses at its beginning stands in the owners' logs already.
 */
@Component
public class Generations {

    private static final String ID = "generations";

    private final House house;
    private final MongoCollection<Document> known;
    private final List<Projection> projections;

    Generations(House house, List<Projection> projections) {
        this.house = house;
        this.known = house.collection("projections", Document.class);
        this.projections = List.copyOf(projections);
        if (known.find(eq("_id", ID)).first() == null) {
            known.updateOne(eq("_id", ID), Updates.setOnInsert("read", 1), new UpdateOptions().upsert(true));
        }
        projections.forEach(projection -> projection.prepare(read()));
    }

    List<Projection> projections() {
        return projections;
    }

    /** The generation that questions are answered from. */
    public Generation read() {
        return new Generation(house, state().getInteger("read"));
    }

    /** Every generation that events are written to. */
    List<Generation> written() {
        Document state = state();
        List<Generation> all = new ArrayList<>();
        all.add(new Generation(house, state.getInteger("read")));
        filled(state).ifPresent(all::add);
        return all;
    }

    /** Begins a new generation, in place of one that was begun and never finished. */
    Generation begin() {
        Document state = state();
        filled(state).ifPresent(this::drop);
        int number = Math.max(state.getInteger("read"), state.getInteger("filled", 0)) + 1;
        Generation next = new Generation(house, number);
        projections.forEach(projection -> projection.prepare(next));
        known.updateOne(eq("_id", ID), Updates.set("filled", number));
        return next;
    }

    /** From now on this generation is read. The one before stays until the next rebuild, for who is reading it now. */
    void complete(Generation generation) {
        Document state = state();
        known.updateOne(
                eq("_id", ID),
                Updates.combine(
                        Updates.set("read", generation.number()),
                        Updates.set("before", state.getInteger("read")),
                        Updates.unset("filled")));
        Integer older = state.getInteger("before");
        if (older != null) {
            drop(new Generation(house, older));
        }
    }

    /** Gives a generation up that could not be finished. */
    void abandon(Generation generation) {
        known.updateOne(eq("_id", ID), Updates.unset("filled"));
        drop(generation);
    }

    private void drop(Generation generation) {
        for (Projection projection : projections) {
            projection
                    .collections()
                    .forEach(name -> generation.collection(name, Document.class).drop());
        }
    }

    private Optional<Generation> filled(Document state) {
        Integer number = state.getInteger("filled");
        return Optional.ofNullable(number).map(given -> new Generation(house, given));
    }

    private Document state() {
        Document state = known.find(eq("_id", ID)).first();
        if (state == null) {
            throw new IllegalStateException("the store lost which generation of the projections is read");
        }
        return state;
    }
}
