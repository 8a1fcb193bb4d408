package org.goldthread.kit.file;

import com.mongodb.client.MongoDatabase;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.bson.ByteBuf;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * Which files are named. A file is named by every document of the house that has its id in it, as an id or in words,
 * wherever it stands, so that no feature has to say where it keeps them and none can forget to. The log of events names
 * nothing: it keeps for ever what was said once.
 */
final class NamedFiles {

    private static final Set<String> NAMING_NOTHING = Set.of("files.files", "files.chunks", "events");
    private static final int BINARY_LENGTH = 16;
    private static final byte UUID_SUBTYPE = 4;
    private static final int TEXT_LENGTH = 36;
    private static final int FIRST_DASH = 8;

    private final Set<UUID> sought;
    private final Set<UUID> found = new HashSet<>();

    private NamedFiles(Set<UUID> sought) {
        this.sought = sought;
    }

    /** Those of these files that are named. Every document is read once. */
    static Set<UUID> among(Set<UUID> files, MongoDatabase database) {
        NamedFiles named = new NamedFiles(files);
        for (String name : database.listCollectionNames()) {
            if (!NAMING_NOTHING.contains(name)) {
                database.getCollection(name, RawBsonDocument.class)
                        .find()
                        .forEach(document -> named.look(document.getByteBuffer()));
            }
        }
        return named.found;
    }

    private void look(ByteBuf document) {
        ByteBuffer bytes = document.asNIO().duplicate().order(ByteOrder.BIG_ENDIAN);
        for (int at = bytes.position(); at < bytes.limit(); at++) {
            UUID id = bytes.get(at) == UUID_SUBTYPE
                    ? binary(bytes, at)
                    : bytes.get(at) == '-' ? text(bytes, at - FIRST_DASH) : null;
            if (id != null && sought.contains(id)) {
                found.add(id);
            }
        }
    }

    /** The id whose subtype stands here: before it is its length, after it are its bytes. */
    private static @Nullable UUID binary(ByteBuffer bytes, int at) {
        boolean whole = at - Integer.BYTES >= bytes.position() && at + BINARY_LENGTH < bytes.limit();
        return whole && Integer.reverseBytes(bytes.getInt(at - Integer.BYTES)) == BINARY_LENGTH
                ? new UUID(bytes.getLong(at + 1), bytes.getLong(at + 1 + Long.BYTES))
                : null;
    }

    /** The id that is written from here on, if one is. */
    private static @Nullable UUID text(ByteBuffer bytes, int from) {
        if (from < bytes.position() || from + TEXT_LENGTH > bytes.limit()) {
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
}
