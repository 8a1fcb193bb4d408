package org.goldthread.reviews.access;

import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * Where the log ended when it was last written to, kept in another database than the log, so that a cut end shows.
 *
 * @param id {@link #ONLY}
 * @param seal proves that a service with the vault's master key wrote it; absent where there was no key
 */
public record AccessHead(
        @BsonId String id,
        Long sequence,
        String hash,
        @Nullable String seal) {

    static final String ONLY = "head";

    static AccessHead of(AccessEntry last, HeadSeal seal) {
        return new AccessHead(
                ONLY,
                last.sequence(),
                last.hash(),
                seal.of(content(last.sequence(), last.hash())).orElse(null));
    }

    String content() {
        return content(sequence, hash);
    }

    private static String content(long sequence, String hash) {
        return "goldthread-access-head-v1 " + sequence + " " + hash;
    }
}
