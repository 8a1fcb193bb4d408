package org.goldthread.pages.component;

import java.util.List;

/** The three questions of a scorecard, each with the evidence that there is. */
public record Scorecard(List<Content> howMuch, List<Content> howWell, List<Content> whatDifference) {

    /** One question with its answers. */
    public record Question(String words, List<Content> answers) {}

    public Scorecard {
        howMuch = List.copyOf(howMuch);
        howWell = List.copyOf(howWell);
        whatDifference = List.copyOf(whatDifference);
    }

    /** A scorecard of words or markup. */
    public static Scorecard of(List<?> howMuch, List<?> howWell, List<?> whatDifference) {
        return new Scorecard(contents(howMuch), contents(howWell), contents(whatDifference));
    }

    public List<Question> questions() {
        return List.of(
                new Question("How much did we do?", howMuch),
                new Question("How well did we do it?", howWell),
                new Question("What difference did it make?", whatDifference));
    }

    private static List<Content> contents(List<?> given) {
        return given.stream().map(Content::of).toList();
    }
}
