package org.goldthread.audit.round;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.goldthread.audit.tool.ToolVersion;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Aggregates;
import org.goldthread.kit.store.House;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.activity.Activity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All rounds. */
@Repository
public class Rounds {

    private static final int MOST = 200;

    private final Aggregates<Round> stored;

    public Rounds(House house) {
        this.stored = house.aggregates("rounds", Round.class, Round.SCHEMA)
                .indexed(Indexes.ascending("returnsDue", "opensOn"))
                .indexed(Indexes.ascending("origin.typeId", "toolId", "dueOn"));
    }

    public Optional<Round> find(RoundId id) {
        return stored.find(id.value()).map(Stored::value);
    }

    /** The round of an activity. */
    public Optional<Round> of(Activity activity) {
        return find(new RoundId(activity.id().value()));
    }

    /** Rounds of this type of audit with any version of this tool, by their due date. */
    public List<Round> alike(Round round) {
        return stored
                .list(
                        and(eq("origin.typeId", round.origin().typeId()), eq("toolId", round.toolId())),
                        Sorts.ascending("dueOn"),
                        MOST)
                .stream()
                .map(Stored::value)
                .toList();
    }

    /** Rounds that are open by now and whose agencies have not all been asked. */
    public List<Round> toAsk(LocalDate today) {
        return stored
                .list(and(eq("returnsDue", true), lte("opensOn", today)), Sorts.ascending("opensOn"), MOST)
                .stream()
                .map(Stored::value)
                .toList();
    }

    /** Opens the round of an audit, once. */
    public Outcome<Stored<Round>> open(
            By by, Activity activity, @Nullable ToolVersion tool, RoundTerms terms, LocalDate today, By.Mark mark) {
        return stored.add(
                        by,
                        () -> terms.check(activity, tool, today)
                                .map(given ->
                                        Round.open(activity, java.util.Objects.requireNonNull(tool), given, mark)))
                .fold(
                        Outcome::done,
                        why -> Outcome.refused(
                                why.code().equals("already-exists")
                                        ? new Refusal.Rule(
                                                "round-exists", "This audit has its round already", "default")
                                        : why));
    }

    /** Remembers that every agency was asked. */
    public void asked(By by, RoundId id) {
        stored.change(by, id.value(), round -> Outcome.done(round.asked()));
    }
}
