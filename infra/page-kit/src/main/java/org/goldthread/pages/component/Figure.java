package org.goldthread.pages.component;

/** A number that links to what it counts. */
public record Figure(long number, String words, String href, State state) {

    public static Figure of(long number, String words, String href, State state) {
        return new Figure(number, words, href, state);
    }

    /** Its colour: nothing counted is never alarming. */
    public String colour() {
        return number == 0 ? State.WAITING.colour() : state.colour();
    }
}
