package org.goldthread.audit.returns;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a return has come. */
public enum ReturnState {
    /** The agency is answering; nobody else reads its answers. */
    OPEN("Being answered"),
    /** The panel is looking at it. */
    SUBMITTED("Submitted"),
    /** The agency sees the panel's grades and may challenge them. */
    MODERATED("Moderated"),
    /** The grades stand. */
    SETTLED("Settled"),
    /** An officer took the agency out of the round, with the reason; it counts nowhere. */
    WITHDRAWN("Withdrawn");

    private final String words;

    ReturnState(String words) {
        this.words = words;
    }

    /** Whether its agency has handed it in and answers no more: only then others read it. */
    public boolean handedIn() {
        return this == SUBMITTED || this == MODERATED || this == SETTLED;
    }

    /** The state of this word, if there is one. */
    public static Optional<ReturnState> of(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word().equals(word))
                .findFirst();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String words() {
        return words;
    }
}
