package org.goldthread.reviews.access;

import java.util.Optional;

/** Seals where the log ends with a key that is not in the store. */
public interface HeadSeal {

    /** A seal on this content; nothing where there is no key. */
    Optional<String> of(String content);

    /** Whether this is a seal on this content, under a key that is known here. */
    boolean fits(String content, String seal);

    /** Whether there is a key at all. */
    boolean hasKey();
}
