package org.goldthread.reviews.vault;

import java.util.function.Supplier;

/**
 * A command by which words enter the record of a case, with a name in them.
 *
 * @param route as the permission table has it
 * @param field where the name stands
 * @param words with the name; no other step has the same
 * @param kept where the words are kept
 * @param before what has to be done before the command is taken
 * @param sending sends it
 */
record NamedStep(String route, String field, String words, Kept kept, Runnable before, Supplier<Answered> sending) {

    /** What came back. */
    record Answered(int status, String body) {}

    /** Where a command keeps its words. */
    sealed interface Kept {

        /** In the record of the case: the command is sent before the name is known, and its words have to be found. */
        record InRecord() implements Kept {}

        /** In the field of the same document as another command, which is {@link InRecord}. */
        record As(String route) implements Kept {}

        /** Nowhere that is looked at, and why. */
        record Elsewhere(String why) implements Kept {}
    }

    /** The words that tell it from every other step. */
    String mark() {
        return words.substring(words.indexOf("; step "));
    }

    @Override
    public String toString() {
        return route + " " + field;
    }
}
