package org.goldthread.reviews.merged;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The opaque place in a merged chronology. */
final class Place {

    private Place() {}

    static @Nullable String cursor(@Nullable String place) {
        return place == null
                ? null
                : Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    /** Null for the start, and for what was never given out. */
    static @Nullable String read(@Nullable String cursor) {
        if (cursor == null || cursor.isBlank() || cursor.length() > 300) {
            return null;
        }
        try {
            String place = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            return place.matches("\\d{4}-\\d{2}-\\d{2}T[ -~]{1,150}") ? place : null;
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
