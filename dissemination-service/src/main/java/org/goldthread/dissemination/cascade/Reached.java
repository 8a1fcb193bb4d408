package org.goldthread.dissemination.cascade;

/**
 * How many people of one role were reached.
 *
 * @param role a kind of job in the agency's words, never a person
 */
public record Reached(String role, Integer number) {

    /** The longest name of a role. */
    public static final int LONGEST_ROLE = 120;

    /** More people than any agency has in one role. */
    public static final int MOST = 100_000;
}
