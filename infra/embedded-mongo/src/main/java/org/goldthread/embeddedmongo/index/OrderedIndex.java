package org.goldthread.embeddedmongo.index;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Iterator;
import java.util.List;
import org.goldthread.embeddedmongo.disk.Bytes;

/**
 * An index whose entries can be walked in order. A document's position is the key of its {@code _id}.
 *
 * <p>Which index serves a query is the {@link Plan}'s business, so the engine's own question is answered with no.
 */
public abstract class OrderedIndex extends Index<Bytes> {

    /** The field whose key is a document's position. */
    public static final String ID = "_id";

    private final IndexFields fields;

    OrderedIndex(String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
        this.fields = new IndexFields(keys);
    }

    /** The position of a document with that id. */
    public static Bytes positionOf(Document document) {
        return KeyWriter.keyOf(document.getOrMissing(ID));
    }

    /** The positions of the entries from one key up to, without, another; the same position may come more than once. */
    abstract Iterator<Bytes> positions(Bytes from, Bytes to, boolean backwards);

    /** Whether a document may have more than one entry. */
    abstract boolean multikey();

    final IndexFields fields() {
        return fields;
    }

    final boolean leavesOutAbsent() {
        return isSparse();
    }

    @Override
    public final boolean hasSameOptions(Index<?> other) {
        return super.hasSameOptions(other) && toIndexDescription().equals(other.toIndexDescription());
    }

    @Override
    public final boolean canHandle(Document query) {
        return false;
    }

    @Override
    public final Iterable<Bytes> getPositions(Document query) {
        throw new UnsupportedOperationException("indexes are walked by plan");
    }

    @Override
    public long getDataSize() {
        return getCount();
    }
}
