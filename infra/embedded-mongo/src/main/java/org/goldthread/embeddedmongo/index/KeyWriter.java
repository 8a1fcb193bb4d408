package org.goldthread.embeddedmongo.index;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.goldthread.embeddedmongo.disk.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * Writes values as bytes whose unsigned order is the order in which queries compare them: first by type, in BSON's order
 * of types, then by value. Values that a query holds to be equal (1, 1L and 1.0; null and a missing field) have the same
 * bytes.
 *
 * <p>No first byte of a value is 0x00 or 0xFF, so that a string's terminator followed by another value cannot be taken
 * for an escaped zero, in either direction.
 */
final class KeyWriter {

    private static final int END = 0x00;
    private static final int MIN_KEY = 0x08;
    private static final int NULL = 0x10;
    private static final int NUMBER = 0x20;
    private static final int STRING = 0x30;
    private static final int DOCUMENT = 0x40;
    private static final int LIST = 0x50;
    private static final int BINARY = 0x60;
    private static final int LEGACY_UUID = 0x68;
    private static final int UUID_STANDARD = 0x70;
    private static final int OBJECT_ID = 0x78;
    private static final int BOOLEAN = 0x80;
    private static final int INSTANT = 0x88;
    private static final int TIMESTAMP = 0x90;
    private static final int REGULAR_EXPRESSION = 0x98;
    private static final int OTHER = 0xA0;
    private static final int MAX_KEY = 0xF0;
    private static final int ESCAPED = 0xFF;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private KeyWriter() {}

    /** The value's bytes, in ascending order. */
    static Bytes keyOf(@Nullable Object value) {
        KeyWriter writer = new KeyWriter();
        writer.write(value);
        return Bytes.owning(writer.out.toByteArray());
    }

    /** What the bytes of each value of the same type begin with. */
    static Bytes typeOf(Object value) {
        return Bytes.owning((byte) tag(value));
    }

    /** Whether a range may be bounded by the value: it is compared with values of its own type only, and as a whole. */
    static boolean bounds(@Nullable Object value) {
        return switch (tag(value)) {
            case NUMBER, STRING, BINARY, UUID_STANDARD, OBJECT_ID, BOOLEAN, INSTANT, TIMESTAMP -> true;
            default -> false;
        };
    }

    private static int tag(@Nullable Object value) {
        if (Missing.isNullOrMissing(value)) {
            return NULL;
        } else if (value instanceof Number) {
            return NUMBER;
        } else if (value instanceof String) {
            return STRING;
        } else if (value instanceof Map) {
            return DOCUMENT;
        } else if (value instanceof Collection) {
            return LIST;
        } else if (value instanceof BinData) {
            return BINARY;
        } else if (value instanceof LegacyUUID) {
            return LEGACY_UUID;
        } else if (value instanceof UUID) {
            return UUID_STANDARD;
        } else if (value instanceof ObjectId) {
            return OBJECT_ID;
        } else if (value instanceof Boolean) {
            return BOOLEAN;
        } else if (value instanceof Instant) {
            return INSTANT;
        } else if (value instanceof BsonTimestamp) {
            return TIMESTAMP;
        } else if (value instanceof BsonRegularExpression) {
            return REGULAR_EXPRESSION;
        } else if (value instanceof MinKey) {
            return MIN_KEY;
        } else if (value instanceof MaxKey) {
            return MAX_KEY;
        }
        return OTHER;
    }

    private void write(@Nullable Object value) {
        out.write(tag(value));
        if (value instanceof Number number) {
            number(number);
        } else if (value instanceof String string) {
            string(string);
        } else if (value instanceof Map<?, ?> document) {
            document(document);
        } else if (value instanceof Collection<?> list) {
            list.forEach(this::write);
            out.write(END);
        } else if (value instanceof BinData binary) {
            bits(binary.getData().length, Integer.SIZE);
            out.writeBytes(binary.getData());
        } else if (value instanceof LegacyUUID legacy) {
            bits(legacy.getUuid().getMostSignificantBits() ^ Long.MIN_VALUE, Long.SIZE);
            bits(legacy.getUuid().getLeastSignificantBits() ^ Long.MIN_VALUE, Long.SIZE);
        } else if (value instanceof UUID uuid) {
            bits(uuid.getMostSignificantBits(), Long.SIZE);
            bits(uuid.getLeastSignificantBits(), Long.SIZE);
        } else if (value instanceof ObjectId id) {
            out.writeBytes(id.toByteArray());
        } else if (value instanceof Boolean truth) {
            out.write(truth ? 1 : 0);
        } else if (value instanceof Instant instant) {
            bits(instant.toEpochMilli() ^ Long.MIN_VALUE, Long.SIZE);
        } else if (value instanceof BsonTimestamp timestamp) {
            bits(timestamp.getValue(), Long.SIZE);
        } else if (value instanceof BsonRegularExpression expression) {
            string(expression.getPattern());
            string(expression.getOptions() == null ? "" : expression.getOptions());
        } else if (tag(value) == OTHER) {
            string(String.valueOf(value));
        }
    }

    /** The nearest double, then what a long has beyond it: queries compare all numbers as doubles, but for such longs. */
    private void number(Number number) {
        double nearest = number.doubleValue();
        long pattern = Double.doubleToLongBits(nearest == 0.0 ? 0.0 : nearest);
        bits(pattern < 0 ? ~pattern : pattern ^ Long.MIN_VALUE, Long.SIZE);
        long beyond = number instanceof Long exact ? exact - (long) nearest : 0;
        bits(beyond - Short.MIN_VALUE, Short.SIZE);
    }

    /** UTF-16 units, as Java compares them, in one to three bytes each like UTF-8; zero is escaped. */
    private void string(String string) {
        for (int i = 0; i < string.length(); i++) {
            char unit = string.charAt(i);
            if (unit == 0) {
                out.write(END);
                out.write(ESCAPED);
            } else if (Character.isSurrogate(unit)) {
                out.write(0xE0 | (unit >> 12));
                out.write(0x80 | ((unit >> 6) & 0x3F));
                out.write(0x80 | (unit & 0x3F));
            } else {
                out.writeBytes(String.valueOf(unit).getBytes(StandardCharsets.UTF_8));
            }
        }
        out.write(END);
    }

    private void document(Map<?, ?> document) {
        document.forEach((name, value) -> {
            out.write(tag(value));
            string(String.valueOf(name));
            write(value);
        });
        out.write(END);
    }

    private void bits(long value, int size) {
        for (int shift = size - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            out.write((int) (value >>> shift));
        }
    }
}
