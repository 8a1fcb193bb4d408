package org.goldthread.audit.returns;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.goldthread.audit.round.RoundChanges;
import org.goldthread.audit.round.RoundId;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Aggregates;
import org.goldthread.kit.store.Cursor;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.store.House;
import org.goldthread.kit.store.Page;
import org.goldthread.kit.store.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All returns. Lists read each return's line without its answers. */
@Repository
public class Returns {

    private static final String COLLECTION = "returns";
    /** More than ever are late at once, those of agencies that never answer included. */
    private static final int MOST_OVERDUE = 20_000;

    private static final List<String> HANDED_IN = Arrays.stream(ReturnState.values())
            .filter(ReturnState::handedIn)
            .map(ReturnState::name)
            .toList();

    private static final Bson LINE = Projections.exclude("answers", "evidence", "comments");

    private final Aggregates<Return> stored;
    private final MongoCollection<ReturnLine> lines;
    private final RoundChanges changes;

    public Returns(House house, RoundChanges changes) {
        this.changes = changes;
        this.stored = house.aggregates(COLLECTION, Return.class, Return.SCHEMA, List.of(CommentsMoved::out))
                .unique(Indexes.ascending("round.id", "agency"))
                .indexed(Indexes.ascending("agency", "_id"))
                .indexed(Indexes.ascending("agency", "toolId", "dueOn"))
                .indexed(Indexes.ascending("state", "dueOn"))
                .indexed(Indexes.ascending("evidence.file"));
        this.lines = house.collection(COLLECTION, ReturnLine.class);
    }

    public Optional<Stored<Return>> find(ReturnId id) {
        return stored.find(id.value());
    }

    /** The returns of a round, by agency. */
    public List<ReturnLine> of(RoundId round) {
        return lines.find(eq("round.id", round.value()))
                .projection(LINE)
                .sort(Sorts.ascending("agency"))
                .into(new ArrayList<>());
    }

    /** The return of an agency in a round. */
    public Optional<ReturnLine> of(RoundId round, String agency) {
        return Optional.ofNullable(lines.find(and(eq("round.id", round.value()), eq("agency", agency)))
                .projection(LINE)
                .first());
    }

    /** An agency's returns, of one state where one is given. */
    public Page<ReturnLine> ofAgency(String agency, @Nullable ReturnState state, @Nullable String cursor, int size) {
        List<Bson> wanted = new ArrayList<>(List.of(eq("agency", agency)));
        if (state != null) {
            wanted.add(eq("state", state.name()));
        }
        Cursor.read(cursor).ifPresent(after -> wanted.add(gt("_id", after)));
        List<ReturnLine> found = lines.find(and(wanted))
                .projection(LINE)
                .sort(Sorts.ascending("_id"))
                .limit(size + 1)
                .into(new ArrayList<>());
        return Page.of(found, size, last -> Cursor.after(last.id().value()));
    }

    /** The agency's last submitted return with any version of this tool that was due before this day. */
    public Optional<Return> lastBefore(String agency, String toolId, LocalDate day) {
        return stored
                .list(
                        and(eq("agency", agency), eq("toolId", toolId), lt("dueOn", day), in("state", HANDED_IN)),
                        Sorts.descending("dueOn"),
                        1)
                .stream()
                .map(Stored::value)
                .findFirst();
    }

    /** Returns that are being answered and were due before this day. */
    List<ReturnLine> overdue(LocalDate today) {
        return lines.find(and(eq("state", ReturnState.OPEN.name()), lt("dueOn", today)))
                .projection(LINE)
                .sort(Sorts.ascending("dueOn"))
                .limit(MOST_OVERDUE)
                .into(new ArrayList<>());
    }

    /** Adds a return; one that is there already is left as it is. */
    void ask(By by, Decision<Return> decision) {
        stored.add(by, decision);
    }

    /** Whether any return shows this file. */
    public boolean shows(UUID file) {
        return stored.first(eq("evidence.file", file)).isPresent();
    }

    /** Every return of a round with its answers, one after the other, by agency: hundreds are never held at once. */
    public void each(RoundId round, Consumer<Return> take) {
        List<ReturnLine> lines = of(round);
        lines.forEach(line -> find(line.id()).map(Stored::value).ifPresent(take));
    }

    public Outcome<Stored<Return>> change(
            By by, ReturnId id, @Nullable Long version, Function<Return, Outcome<Decision<Return>>> decide) {
        try (RoundChanges.Change change = changes.begin()) {
            return stored.change(
                    by,
                    id.value(),
                    version,
                    before -> decide.apply(before).map(decision -> {
                        if (ReturnLine.of(before).gradesDiffer(ReturnLine.of(decision.after()))) {
                            change.of(before.round().id());
                        }
                        return decision;
                    }));
        }
    }

    static <T> Outcome<T> missing() {
        return Outcome.refused(new Refusal.Missing());
    }
}
