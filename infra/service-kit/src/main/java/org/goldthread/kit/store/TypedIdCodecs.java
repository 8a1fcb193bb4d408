package org.goldthread.kit.store;

import java.lang.reflect.Constructor;
import java.util.UUID;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecProvider;
import org.bson.codecs.configuration.CodecRegistry;
import org.jspecify.annotations.Nullable;

/** Stores a {@link TypedId} as its plain UUID. */
final class TypedIdCodecs implements CodecProvider {

    @Override
    public <T> @Nullable Codec<T> get(Class<T> type, CodecRegistry registry) {
        if (!TypedId.class.isAssignableFrom(type) || type.isInterface()) {
            return null;
        }
        try {
            return new OfId<>(type, type.getDeclaredConstructor(UUID.class), registry.get(UUID.class));
        } catch (NoSuchMethodException wrong) {
            throw new IllegalStateException(type + " must be a record of one UUID", wrong);
        }
    }

    private record OfId<T>(Class<T> type, Constructor<T> make, Codec<UUID> plain) implements Codec<T> {

        private OfId {
            make.setAccessible(true);
        }

        @Override
        public T decode(BsonReader reader, DecoderContext context) {
            try {
                return make.newInstance(plain.decode(reader, context));
            } catch (ReflectiveOperationException wrong) {
                throw new IllegalStateException("cannot make a " + type, wrong);
            }
        }

        @Override
        public void encode(BsonWriter writer, T id, EncoderContext context) {
            plain.encode(writer, ((TypedId) id).value(), context);
        }

        @Override
        public Class<T> getEncoderClass() {
            return type;
        }
    }
}
