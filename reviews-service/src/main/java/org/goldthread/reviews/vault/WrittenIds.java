package org.goldthread.reviews.vault;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * The ids that stand in a document of the store, wherever they stand: as an id, or as the whole of a text. One that
 * somebody wrote among other words is not one. Bytes are read, since most documents are of other reviews.
 */
final class WrittenIds {

    private static final byte UUID_SUBTYPE = 4;
    private static final int BINARY_LENGTH = 16;
    private static final int TEXT_LENGTH = 36;
    private static final int FIRST_DASH = 8;

    private final ByteBuffer bytes;

    private WrittenIds(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    static Set<UUID> in(RawBsonDocument document) {
        WrittenIds written =
                new WrittenIds(document.getByteBuffer().asNIO().duplicate().order(ByteOrder.BIG_ENDIAN));
        return written.all();
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

    /** The id that is the whole of a text that begins here: before it is its length, after it a zero. */
    private @Nullable UUID text(int from) {
        boolean whole = from - Integer.BYTES >= bytes.position()
                && from + TEXT_LENGTH < bytes.limit()
                && length(from) == TEXT_LENGTH + 1
                && bytes.get(from + TEXT_LENGTH) == 0;
        if (!whole) {
            return null;
        }
        byte[] written = new byte[TEXT_LENGTH];
        bytes.get(from, written);
        try {
            return UUID.fromString(new String(written, StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException other) {
            return null;
        }
    }

    private int length(int before) {
        return Integer.reverseBytes(bytes.getInt(before - Integer.BYTES));
    }
}
