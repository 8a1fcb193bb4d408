package org.goldthread.embeddedmongo.index;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.goldthread.embeddedmongo.disk.Bytes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Keys")
class KeyWriterTests {

    @Test
    void areInTheOrderInWhichQueriesCompareValues() {
        List<Object> values = values(new Random(7));
        for (Object one : values) {
            for (Object other : values) {
                int asked =
                        Integer.signum(ValueComparator.ascWithoutListHandling().compare(one, other));
                Bytes left = KeyWriter.keyOf(one);
                Bytes right = KeyWriter.keyOf(other);
                assertThat(Integer.signum(left.compareTo(right)))
                        .as("%s and %s", one, other)
                        .isEqualTo(asked);
                assertThat(Integer.signum(left.complement()
                                .plus(MARK)
                                .compareTo(right.complement().plus(MARK))))
                        .as("%s and %s backwards", one, other)
                        .isEqualTo(-asked);
            }
        }
    }

    private static final Bytes MARK = Bytes.owning((byte) 0x20);

    private static List<Object> values(Random random) {
        List<Object> values = new ArrayList<>(List.of(
                MinKey.getInstance(),
                Missing.getInstance(),
                0,
                -0.0,
                1,
                1L,
                1.0,
                -1,
                1.5,
                -1.5,
                Long.MAX_VALUE,
                Long.MAX_VALUE - 1,
                Long.MIN_VALUE,
                (1L << 53) + 1,
                Double.MIN_VALUE,
                new Decimal128(new BigDecimal("12.5")),
                "",
                "a",
                "a\0",
                "a\0b",
                "ab",
                "b",
                "\u00e9",
                "\uffee",
                "\ud83d\ude00",
                new Document(),
                new Document("a", 1)));
        values.addAll(List.of(
                new Document("a", 2),
                new Document("a", 1).append("b", 1),
                new BinData(new byte[] {1, 2}),
                new BinData(new byte[] {(byte) 200}),
                new BinData(new byte[0]),
                new ObjectId(),
                false,
                true,
                Instant.EPOCH,
                Instant.EPOCH.minusSeconds(5),
                Instant.parse("2026-01-01T00:00:00Z"),
                MaxKey.getInstance()));
        for (int i = 0; i < 60; i++) {
            values.add(random.nextInt());
            values.add(random.nextInt(50) / 4.0);
            values.add(new UUID(random.nextLong(), random.nextLong()));
            values.add(Integer.toString(random.nextInt(5000), 36));
        }
        return values;
    }

    @Test
    void ofAMissingFieldAndOfNullAreTheSame() {
        assertThat(KeyWriter.keyOf(Missing.getInstance())).isEqualTo(KeyWriter.keyOf(nothing()));
    }

    private static @Nullable Object nothing() {
        return null;
    }

    @Test
    void ofValuesThatHaveNoOrderAreKeptApart() {
        assertThat(List.of(
                        KeyWriter.keyOf(List.of()),
                        KeyWriter.keyOf(List.of(1)),
                        KeyWriter.keyOf(List.of(1, 2)),
                        KeyWriter.keyOf(List.of("1")),
                        KeyWriter.keyOf(new BsonRegularExpression("a", "i"))))
                .doesNotHaveDuplicates();
    }
}
