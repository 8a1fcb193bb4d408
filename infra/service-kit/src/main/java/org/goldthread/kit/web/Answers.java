package org.goldthread.kit.web;

import java.net.URI;
import java.util.function.Function;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.store.Stored;
import org.springframework.http.ResponseEntity;

/** How outcomes are told to programs. Bodies are views of what is stored; the version travels as {@code ETag}. */
public final class Answers {

    private Answers() {}

    /** 201 with the place of what was made. */
    public static <A> ResponseEntity<Object> created(
            Outcome<Stored<A>> outcome, Function<A, URI> place, Function<A, ?> view) {
        return outcome.fold(
                stored -> ResponseEntity.created(place.apply(stored.value()))
                        .eTag(tag(stored))
                        .body(view.apply(stored.value())),
                Answers::refused);
    }

    /** 200 with what now stands. */
    public static <A> ResponseEntity<Object> ok(Outcome<Stored<A>> outcome, Function<A, ?> view) {
        return outcome.fold(
                stored -> ResponseEntity.ok().eTag(tag(stored)).body(view.apply(stored.value())), Answers::refused);
    }

    public static ResponseEntity<Object> refused(org.goldthread.kit.Refusal why) {
        return ResponseEntity.status(Refusals.status(why)).body(Refusals.problem(why));
    }

    private static String tag(Stored<?> stored) {
        return "\"" + stored.version() + "\"";
    }
}
