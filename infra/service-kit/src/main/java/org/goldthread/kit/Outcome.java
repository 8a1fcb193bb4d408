package org.goldthread.kit;

import java.util.function.Function;

/**
 * What came of a command: it was done, or it was refused for a reason that a person can be told.
 *
 * <p>A refusal is a value, never an exception. Exceptions are left for faults.
 *
 * @param <T> what a done command gives back
 */
public sealed interface Outcome<T> {

    /** The command took effect. */
    record Done<T>(T value) implements Outcome<T> {}

    /** The command took no effect at all; {@code why} says it to the person and to the program. */
    record Refused<T>(Refusal why) implements Outcome<T> {}

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(Refusal why) {
        return new Refused<>(why);
    }

    /** Turns either arm into one result. */
    default <R> R fold(Function<? super T, ? extends R> done, Function<? super Refusal, ? extends R> refused) {
        if (this instanceof Done<T> d) {
            return done.apply(d.value());
        }
        return refused.apply(((Refused<T>) this).why());
    }

    default <R> Outcome<R> map(Function<? super T, ? extends R> change) {
        return fold(value -> done(change.apply(value)), Outcome::refused);
    }

    /** Goes on with another command that may itself be refused. */
    default <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
        return fold(next, Outcome::refused);
    }

    default boolean isDone() {
        return this instanceof Done<T>;
    }

    /** The value; where it was refused, the fault that is made of the refusal. */
    default <F extends RuntimeException> T orElseThrow(Function<Refusal, F> fault) {
        return fold(value -> value, why -> {
            throw fault.apply(why);
        });
    }

    /**
     * The value of a command that cannot have been refused.
     *
     * @throws IllegalStateException if it was, naming the refusal's code
     */
    default T orThrow() {
        return orElseThrow(why -> new IllegalStateException("refused: " + why.code()));
    }
}
