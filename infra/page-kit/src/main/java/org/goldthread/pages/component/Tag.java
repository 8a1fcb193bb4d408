package org.goldthread.pages.component;

import java.util.Map;

/** A state in words, coloured as well. */
public record Tag(Part part) {

    public static Tag of(State state, String words) {
        return coloured(state.colour(), words);
    }

    public static Tag overdue(String words) {
        return of(State.OVERDUE, words);
    }

    public static Tag soon(String words) {
        return of(State.SOON, words);
    }

    public static Tag waiting(String words) {
        return of(State.WAITING, words);
    }

    public static Tag inProgress(String words) {
        return of(State.IN_PROGRESS, words);
    }

    public static Tag done(String words) {
        return of(State.DONE, words);
    }

    /** Another of the design system's colours, where none of the five states is meant (grades, kinds). */
    public static Tag coloured(String colour, String words) {
        return new Tag(new Part(Content.text(words), "govuk-tag--" + colour, Map.of()));
    }

    /** The name of its colour. */
    public String colour() {
        return part.classes().replace("govuk-tag--", "");
    }
}
