package org.goldthread.learning.finding;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bson.conversions.Bson;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Aggregate;
import org.goldthread.kit.store.Aggregates;
import org.goldthread.kit.store.Cursor;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.store.Page;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.store.TypedId;
import org.goldthread.learning.framework.Stage;
import org.jspecify.annotations.Nullable;

/**
 * All of a kind that is drawn from findings: learning points, recommendations. Its documents hold the {@code findings}
 * that they come from and their {@code stage}.
 */
public abstract class DrawnFromFindings<A extends Record & Aggregate> implements FromFindings {

    private static final int SHOWN_TOGETHER = 500;

    protected final Aggregates<A> stored;

    protected DrawnFromFindings(Aggregates<A> stored) {
        this.stored = stored.indexed(Indexes.ascending("findings", "_id"));
    }

    public Optional<Stored<A>> find(TypedId id) {
        return stored.find(id.value());
    }

    /** Those that come from at least one of these findings, oldest first, at most 500. */
    public List<A> from(Collection<FindingId> findings) {
        return stored.list(fromAny(findings), Sorts.ascending("_id"), SHOWN_TOGETHER).stream()
                .map(Stored::value)
                .toList();
    }

    @Override
    public long count(Collection<FindingId> findings, Stage stage) {
        return stored.count(and(fromAny(findings), eq("stage", stage.name())));
    }

    /**
     * Those that come from at least one of these findings, newest first.
     *
     * @param stage null for all
     */
    public Page<Stored<A>> from(
            Collection<FindingId> findings, @Nullable Stage stage, @Nullable String cursor, int size) {
        if (findings.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        List<Bson> all = new ArrayList<>(List.of(fromAny(findings)));
        if (stage != null) {
            all.add(eq("stage", stage.name()));
        }
        return newest(all, cursor, size);
    }

    /** A part of those that fulfil all of these, newest first. */
    protected Page<Stored<A>> newest(List<Bson> all, @Nullable String cursor, int size) {
        List<Bson> narrowed = new ArrayList<>(all);
        Cursor.read(cursor).ifPresent(last -> narrowed.add(lt("_id", last)));
        return Page.of(
                stored.list(and(narrowed), Sorts.descending("_id"), size + 1),
                size,
                last -> Cursor.after(last.document().getBinary("_id").asUuid()));
    }

    private static Bson fromAny(Collection<FindingId> findings) {
        List<UUID> ids = findings.stream().map(FindingId::value).toList();
        return ids.size() == 1 ? eq("findings", ids.get(0)) : in("findings", ids);
    }

    public Outcome<Stored<A>> add(By by, Supplier<Outcome<Decision<A>>> decide) {
        return stored.add(by, decide);
    }

    public Outcome<Stored<A>> change(
            By by, TypedId id, @Nullable Long version, Function<A, Outcome<Decision<A>>> decide) {
        return stored.change(by, id.value(), version, decide);
    }
}
