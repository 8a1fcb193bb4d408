package org.goldthread.profile;

/**
 * A mistake made in a valid profile, and what must be said about it.
 *
 * @param what the mistake, for the test's name
 * @param find a text that stands once in the valid profile
 * @param replace what is written instead; the marker {@code >>} may stand on the line that must be named
 * @param path where the problem is
 * @param wrong what must be said to be wrong
 * @param right what must be said to be right
 * @param namedAt where there is no marker: a text that stands first on the line that must be named
 */
record Mistake(String what, String find, String replace, String path, String wrong, String right, String namedAt) {

    private static final String MARKER = ">>";

    Mistake(String what, String find, String replace, String path, String wrong, String right) {
        this(what, find, replace, path, wrong, right, MARKER);
    }

    /** The broken profile. */
    String made(String profile) {
        return edited(profile).replace(MARKER, "");
    }

    /** The line that must be named, from 1. */
    int line(String profile) {
        String edited = edited(profile);
        int at = edited.indexOf(namedAt);
        if (at < 0) {
            throw new IllegalStateException("The text that must be named does not stand in the profile: " + namedAt);
        }
        return (int) edited.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    }

    private String edited(String profile) {
        int at = profile.indexOf(find);
        if (at < 0 || profile.indexOf(find, at + 1) >= 0) {
            throw new IllegalStateException("The text does not stand exactly once in the profile: " + find);
        }
        return profile.replace(find, replace);
    }

    @Override
    public String toString() {
        return what;
    }
}
