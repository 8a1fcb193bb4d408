package org.goldthread.reviews.participation;

import java.util.List;
import java.util.function.Function;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.store.House;
import org.goldthread.kit.store.Stored;
import org.goldthread.reviews.conduct.NamedOnce;
import org.goldthread.reviews.conduct.ReviewRef;
import org.goldthread.reviews.conduct.Sheets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The records of participation of all reviews, one each. */
@Repository
public class Participations {

    private final Sheets<Participation> sheets;

    public Participations(House house) {
        this.sheets = new Sheets<>(
                house.aggregates(
                        "participations", Participation.class, Participation.SCHEMA, List.of(Participations::named)),
                Participation::begin);
    }

    public Stored<Participation> of(ReviewRef review) {
        return sheets.of(review);
    }

    Outcome<Stored<Participation>> change(
            By by,
            ReviewRef review,
            @Nullable Long version,
            Function<Participation, Outcome<Decision<Participation>>> decide) {
        return sheets.change(by, review, version, decide);
    }

    /** Schema 1 kept levels as constants. */
    private static BsonDocument named(BsonDocument document) {
        document.getArray("practitioners", new BsonArray())
                .forEach(line -> NamedOnce.raise(line.asDocument(), "level"));
        return document;
    }
}
