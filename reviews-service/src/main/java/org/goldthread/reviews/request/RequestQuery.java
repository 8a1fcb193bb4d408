package org.goldthread.reviews.request;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which requests are wanted.
 *
 * @param activity of one review only
 * @param agency to one agency only
 * @param states in these states only; null for all
 */
public record RequestQuery(
        @Nullable UUID activity,
        @Nullable String agency,
        @Nullable List<RequestState> states) {}
