package org.goldthread.reviews.method;

import java.util.function.Function;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.store.House;
import org.goldthread.kit.store.Stored;
import org.goldthread.reviews.conduct.ReviewRef;
import org.goldthread.reviews.conduct.Sheets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The methods of all reviews, one each. */
@Repository
public class Methods {

    private final Sheets<Method> sheets;

    public Methods(House house) {
        this.sheets = new Sheets<>(house.aggregates("methods", Method.class, Method.SCHEMA), Method::begin);
    }

    public Stored<Method> of(ReviewRef review) {
        return sheets.of(review);
    }

    Outcome<Stored<Method>> change(
            By by, ReviewRef review, @Nullable Long version, Function<Method, Outcome<Decision<Method>>> decide) {
        return sheets.change(by, review, version, decide);
    }
}
