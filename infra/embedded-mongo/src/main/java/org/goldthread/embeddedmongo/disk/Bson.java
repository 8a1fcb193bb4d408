package org.goldthread.embeddedmongo.disk;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;

/**
 * Documents as BSON bytes.
 *
 * <p>Documents are mutable and the query engine changes them in place, so none is ever kept: each read decodes a copy of
 * its own. A reader therefore cannot see a document that a writer has half changed.
 */
public final class Bson {

    private static final int USUAL_SIZE = 512;

    private Bson() {}

    /** The document's BSON. */
    public static Bytes encode(Document document) {
        ByteBuf buffer = Unpooled.buffer(USUAL_SIZE);
        BsonEncoder.encodeDocument(document, buffer);
        byte[] encoded = new byte[buffer.readableBytes()];
        buffer.readBytes(encoded);
        return Bytes.owning(encoded);
    }

    /** A new document, which the caller may change. */
    public static Document decode(Bytes encoded) {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(encoded.array()));
    }
}
