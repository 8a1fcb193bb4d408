package org.goldthread.kit.store;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The opaque place in a list that is ordered by id: newest first, keyset paging. */
public final class Cursor {

    private Cursor() {}

    public static String after(UUID id) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(id.toString().getBytes(StandardCharsets.US_ASCII));
    }

    /** Empty for the list's start and for what no list of ours ever gave. */
    public static Optional<UUID> read(@Nullable String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return Optional.empty();
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** A size between 1 and {@link Page#LARGEST}; 25 where none is asked for. */
    public static int size(@Nullable Integer asked) {
        return asked == null ? 25 : Math.max(1, Math.min(asked, Page.LARGEST));
    }
}
