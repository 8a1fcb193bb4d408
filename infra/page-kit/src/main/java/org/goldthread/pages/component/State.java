package org.goldthread.pages.component;

/** The five states that a tag's colour stands for; the words say it too. */
public enum State {
    OVERDUE("red"),
    SOON("yellow"),
    WAITING("grey"),
    IN_PROGRESS("blue"),
    DONE("green");

    private final String colour;

    State(String colour) {
        this.colour = colour;
    }

    public String colour() {
        return colour;
    }
}
