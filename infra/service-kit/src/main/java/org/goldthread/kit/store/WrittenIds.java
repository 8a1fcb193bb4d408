package org.goldthread.kit.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * The ids that stand in a document of the store, in whichever field. Bytes are read instead of fields, since whoever asks
 * looks at every document and keeps few.
 */
public final class WrittenIds {

    private static final byte UUID_SUBTYPE = 4;
    private static final int BINARY_LENGTH = 16;
    private static final int TEXT_LENGTH = 36;
    private static final int FIRST_DASH = 8;

    private final ByteBuffer bytes;
    private final boolean amongWords;

    private WrittenIds(RawBsonDocument document, boolean amongWords) {
        this.bytes = document.getByteBuffer().asNIO().duplicate().order(ByteOrder.BIG_ENDIAN);
        this.amongWords = amongWords;
    }

    /** Those that stand as ids, or as the whole of a text: what somebody wrote among other words is not one. */
    public static Set<UUID> in(RawBsonDocument document) {
        return new WrittenIds(document, false).all();
    }

    /** Those that stand anywhere, also among other words, as in an address. */
    public static Set<UUID> anywhereIn(RawBsonDocument document) {
        return new WrittenIds(document, true).all();
    }

    private Set<UUID> all() {
        Set<UUID> found = new HashSet<>();
        for (int at = bytes.position(); at < bytes.limit(); at++) {
            byte read = bytes.get(at);
            UUID id = read == UUID_SUBTYPE ? binary(at) : read == '-' ? text(at - FIRST_DASH) : null;
            if (id != null) {
                found.add(id);
            }
        }
        return found;
    }

    /** The id whose subtype stands here: before it is its length, after it are its bytes. */
    private @Nullable UUID binary(int at) {
        boolean whole = at - Integer.BYTES >= bytes.position() && at + BINARY_LENGTH < bytes.limit();
        return whole && length(at) == BINARY_LENGTH
                ? new UUID(bytes.getLong(at + 1), bytes.getLong(at + 1 + Long.BYTES))
                : null;
    }

    /** The id that is written from here on, if one is. */
    private @Nullable UUID text(int from) {
        if (from < bytes.position() || from + TEXT_LENGTH > bytes.limit() || !(amongWords || isWholeText(from))) {
            return null;
        }
        for (int dash : new int[] {13, 18, 23}) {
            if (bytes.get(from + dash) != '-') {
                return null;
            }
        }
        byte[] written = new byte[TEXT_LENGTH];
        bytes.get(from, written);
        try {
            return UUID.fromString(new String(written, StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException other) {
            return null;
        }
    }

    /** Before a text is its length, after it a zero. */
    private boolean isWholeText(int from) {
        return from - Integer.BYTES >= bytes.position()
                && from + TEXT_LENGTH < bytes.limit()
                && length(from) == TEXT_LENGTH + 1
                && bytes.get(from + TEXT_LENGTH) == 0;
    }

    private int length(int before) {
        return Integer.reverseBytes(bytes.getInt(before - Integer.BYTES));
    }
}
