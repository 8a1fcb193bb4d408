package org.goldthread.embeddedmongo.index;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.Iterator;
import java.util.List;
import org.goldthread.embeddedmongo.disk.Bytes;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** The index on {@code _id}: the documents themselves lie in its order, so it keeps nothing. */
public final class IdIndex extends OrderedIndex {

    private final MVMap<Bytes, Bytes> documents;

    /** The index over a collection's documents. */
    public IdIndex(String name, MVMap<Bytes, Bytes> documents) {
        super(name, List.of(new IndexKey(ID, true)), false);
        this.documents = documents;
    }

    @Override
    Iterator<Bytes> positions(Bytes from, Bytes to, boolean backwards) {
        return Walk.keys(documents, from, to, backwards);
    }

    @Override
    boolean multikey() {
        return false;
    }

    @Override
    public boolean isUnique() {
        return true;
    }

    @Override
    public @Nullable Bytes getPosition(Document document) {
        Bytes position = positionOf(document);
        return documents.containsKey(position) ? position : null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Bytes> collection) {
        if (getPosition(document) != null) {
            throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(document.get(ID)));
        }
    }

    @Override
    public void add(Document document, Bytes position, MongoCollection<Bytes> collection) {
        // the document's own place is its entry
    }

    @Override
    public @Nullable Bytes remove(Document document) {
        return getPosition(document);
    }

    @Override
    public void checkUpdate(Document old, Document changed, MongoCollection<Bytes> collection) {
        // the engine refuses to change an _id
    }

    @Override
    public void updateInPlace(Document old, Document changed, Bytes position, MongoCollection<Bytes> collection) {
        // the engine refuses to change an _id
    }

    @Override
    public long getCount() {
        return documents.sizeAsLong();
    }

    @Override
    public void drop() {
        // goes with the documents
    }
}
