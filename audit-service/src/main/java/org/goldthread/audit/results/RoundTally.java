package org.goldthread.audit.results;

import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * What was reckoned once from all returns of a round, kept beside it for the trends of later rounds.
 *
 * @param id round, basis and {@link #SHAPE}
 * @param change the number of the round's last change that it was reckoned from
 * @param profile the version of the profile, which says what numbers are small and of what kind agencies are
 */
public record RoundTally(@BsonId String id, Long change, String profile, Reckoned reckoned) {

    /** Goes up with every change of {@link Reckoned}, of what it is made of and of how it is reckoned. */
    static final int SHAPE = 1;

    /** The standards with and without names. */
    public record Reckoned(List<StandardResult> standards, Whole whole) {
        public Reckoned {
            standards = List.copyOf(standards);
        }

        static Reckoned of(Results results, Whole whole) {
            return new Reckoned(results.standards(), whole);
        }
    }

    boolean stands(long last, String now) {
        return change == last && profile.equals(now);
    }
}
