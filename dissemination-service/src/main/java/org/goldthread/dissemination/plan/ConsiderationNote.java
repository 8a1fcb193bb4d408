package org.goldthread.dissemination.plan;

/**
 * What the officer noted on one of the framework's considerations (STH names three; SOL 2.2.2).
 *
 * @param consideration id in the profile
 */
public record ConsiderationNote(String consideration, String note) {

    /** The longest note, in characters. */
    public static final int LONGEST = 2_000;
}
