package org.goldthread.profile;

import java.util.Locale;

/** A constant that a profile writes as a lower-case word with hyphens. */
public interface Worded {

    /** The constant's Java name, given by every enum. */
    String name();

    /** The word as the profile and the API write it, for example {@code statutory-partner}. */
    default String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
