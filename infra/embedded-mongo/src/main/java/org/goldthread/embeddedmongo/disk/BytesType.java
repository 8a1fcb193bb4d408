package org.goldthread.embeddedmongo.disk;

import java.nio.ByteBuffer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** How {@link Bytes} lie in a page: their length, then themselves. */
final class BytesType extends BasicDataType<Bytes> {

    private static final int OBJECT_OVERHEAD = 32;

    @Override
    public int compare(Bytes one, Bytes other) {
        return one.compareTo(other);
    }

    @Override
    public int getMemory(Bytes bytes) {
        return OBJECT_OVERHEAD + bytes.length();
    }

    @Override
    public void write(WriteBuffer page, Bytes bytes) {
        page.putVarInt(bytes.length()).put(bytes.array());
    }

    @Override
    public Bytes read(ByteBuffer page) {
        byte[] value = new byte[DataUtils.readVarInt(page)];
        page.get(value);
        return Bytes.owning(value);
    }

    @Override
    public Bytes[] createStorage(int size) {
        return new Bytes[size];
    }
}
