package org.goldthread.monitoring.thread;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What one aggregate of one service said about a thread.
 *
 * @param sequence of the last fact
 * @param facts in the order of their sequences, each once
 */
public record Part(Long sequence, List<Fact> facts) {

    static final Part EMPTY = new Part(0L, List.of());

    public Part {
        facts = List.copyOf(facts);
    }

    boolean knows(Fact fact) {
        return facts.stream().anyMatch(known -> known.sequence().equals(fact.sequence()));
    }

    /** A fact may come before earlier ones, as it does while a rebuild runs beside new events. */
    Part with(Fact fact) {
        List<Fact> all = new ArrayList<>(facts);
        all.add(fact);
        all.sort(Comparator.comparing(Fact::sequence));
        return new Part(Math.max(sequence, fact.sequence()), all);
    }
}
