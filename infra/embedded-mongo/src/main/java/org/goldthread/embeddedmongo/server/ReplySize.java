package org.goldthread.embeddedmongo.server;

import de.bwaldvogel.mongo.bson.BinData;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Estimates, from above, the bytes that a value takes in a message. */
final class ReplySize {

    private static final int LARGEST_FIXED = 24;
    private static final int BYTES_OF_A_CHARACTER = 3;
    private static final int BYTES_OF_AN_ARRAY_KEY = 12;

    private ReplySize() {}

    static long of(@Nullable Object value) {
        if (value instanceof Map<?, ?> document) {
            long bytes = LARGEST_FIXED;
            for (Map.Entry<?, ?> field : document.entrySet()) {
                bytes += of(field.getKey()) + of(field.getValue());
            }
            return bytes;
        } else if (value instanceof Collection<?> list) {
            long bytes = LARGEST_FIXED;
            for (Object element : list) {
                bytes += BYTES_OF_AN_ARRAY_KEY + of(element);
            }
            return bytes;
        } else if (value instanceof String string) {
            return LARGEST_FIXED / 2 + (long) BYTES_OF_A_CHARACTER * string.length();
        } else if (value instanceof BinData binary) {
            return LARGEST_FIXED + (long) binary.getData().length;
        }
        return LARGEST_FIXED;
    }
}
