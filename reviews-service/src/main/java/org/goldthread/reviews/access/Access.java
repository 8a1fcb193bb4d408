package org.goldthread.reviews.access;

import org.jspecify.annotations.Nullable;

/**
 * What is entered in the log. Nothing in it is a name or part of one.
 *
 * @param kind of thing: {@code person}, {@code vault}, {@code retention}
 * @param thing its id, or a pseudonym
 * @param review the review's reference; null where it is not known
 * @param why the reason given, or the code of a refusal
 */
public record Access(
        Act act,
        String kind,
        String thing,
        @Nullable String review,
        @Nullable String why) {}
