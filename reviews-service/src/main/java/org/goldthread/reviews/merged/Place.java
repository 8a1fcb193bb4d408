package org.goldthread.reviews.merged;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.goldthread.kit.WrongParameter;
import org.goldthread.kit.store.Cursor;
import org.jspecify.annotations.Nullable;

/** The opaque place in a merged chronology. */
final class Place {

    private Place() {}

    static @Nullable String cursor(@Nullable String place) {
        return place == null
                ? null
                : Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Null for the start.
     *
     * @throws WrongParameter for what was never given out
     */
    static @Nullable String read(@Nullable String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return null;
        }
        return decoded(cursor)
                .filter(place -> place.matches("\\d{4}-\\d{2}-\\d{2}T[ -~]{1,150}"))
                .orElseThrow(Cursor::unreadable);
    }

    private static Optional<String> decoded(String cursor) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
