package org.goldthread.reviews.criteria;

import java.util.Locale;

/** Three-valued: as long as a fact is not known, what depends on it is unclear. */
public enum Truth {
    MET("Met"),
    UNCLEAR("Unclear"),
    NOT_MET("Not met");

    private final String words;

    Truth(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** The word in the API: {@code not-met}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Both: the worse of the two. */
    Truth and(Truth other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Either: the better of the two. */
    Truth or(Truth other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
