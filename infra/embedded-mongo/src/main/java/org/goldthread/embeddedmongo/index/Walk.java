package org.goldthread.embeddedmongo.index;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.goldthread.embeddedmongo.disk.Bytes;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** Walks a map from one key up to, without, another, in either direction, over the map as it was at the start. */
final class Walk implements Iterator<Bytes> {

    private final Cursor<Bytes, Bytes> cursor;
    private final Bytes excluded;
    private final boolean keys;
    private @Nullable Bytes next;

    private Walk(MVMap<Bytes, Bytes> map, Bytes from, Bytes to, boolean backwards, boolean keys) {
        this.cursor = backwards ? map.cursor(to, from, true) : map.cursor(from, to, false);
        this.excluded = to;
        this.keys = keys;
        advance();
    }

    static Iterator<Bytes> keys(MVMap<Bytes, Bytes> map, Bytes from, Bytes to, boolean backwards) {
        return new Walk(map, from, to, backwards, true);
    }

    static Iterator<Bytes> values(MVMap<Bytes, Bytes> map, Bytes from, Bytes to, boolean backwards) {
        return new Walk(map, from, to, backwards, false);
    }

    private void advance() {
        next = null;
        while (next == null && cursor.hasNext()) {
            Bytes key = cursor.next();
            if (!key.equals(excluded)) {
                next = keys ? key : cursor.getValue();
            }
        }
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Bytes next() {
        Bytes current = next;
        if (current == null) {
            throw new NoSuchElementException();
        }
        advance();
        return current;
    }
}
