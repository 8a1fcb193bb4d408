package org.goldthread.learning.finding;

import java.util.List;

/**
 * Advice on the words of a finding while it is written, such as terms that blame (R9). A service that has some offers a
 * bean; without one the form has no such step. It stands in nobody's way.
 */
public interface WordingHints {

    /**
     * A term that could be said better.
     *
     * @param written the term with the words around it
     * @param instead the better way
     * @param basis where the advice comes from
     */
    record Hint(String written, String instead, String basis) {}

    /** What is advised on a text, in its order. */
    List<Hint> on(String text);
}
