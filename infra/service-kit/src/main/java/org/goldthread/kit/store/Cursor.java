package org.goldthread.kit.store;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.goldthread.kit.WrongParameter;
import org.jspecify.annotations.Nullable;

/** The opaque place in a list that is ordered by id: newest first, keyset paging. */
public final class Cursor {

    private Cursor() {}

    public static String after(UUID id) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(id.toString().getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * Empty for the list's start.
     *
     * @throws WrongParameter for what no list of ours ever gave
     */
    public static Optional<UUID> read(@Nullable String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return Optional.empty();
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            throw unreadable();
        }
    }

    /** What is said of a cursor that no list of ours gave. */
    public static WrongParameter unreadable() {
        return new WrongParameter(
                "cursor", "unreadable", "Send the cursor as it came in next, or none for the start of the list");
    }

    /**
     * At most {@link Page#LARGEST}; 25 where none is asked for.
     *
     * @throws WrongParameter for less than one
     */
    public static int size(@Nullable Integer asked) {
        if (asked != null && asked < 1) {
            throw new WrongParameter("size", "out-of-range", "The size must be 1 or more");
        }
        return asked == null ? 25 : Math.min(asked, Page.LARGEST);
    }
}
