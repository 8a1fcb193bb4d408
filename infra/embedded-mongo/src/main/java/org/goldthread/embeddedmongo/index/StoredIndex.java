package org.goldthread.embeddedmongo.index;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.goldthread.embeddedmongo.disk.Bytes;
import org.h2.mvstore.MVMap;

/**
 * A unique or secondary index in a map of its own: from the fields' values (and the position, unless they are unique) to
 * the position.
 *
 * <p>Before all entries lies a header: it says that the index was built completely, and whether some document has, or
 * had, an array in one of the fields.
 */
public final class StoredIndex extends OrderedIndex {

    private static final Bytes HEADER = Bytes.owning((byte) 0);
    private static final Bytes PLAIN = Bytes.owning((byte) 0);
    private static final Bytes ARRAYS = Bytes.owning((byte) 1);

    private final MVMap<Bytes, Bytes> entries;
    private final boolean unique;

    /** The index kept in that map. */
    public StoredIndex(String name, List<IndexKey> keys, boolean unique, boolean sparse, MVMap<Bytes, Bytes> entries) {
        super(name, keys, sparse);
        this.unique = unique;
        this.entries = entries;
    }

    /** Where the entries lie. */
    public MVMap<Bytes, Bytes> entries() {
        return entries;
    }

    /** Says that every document of the collection is in the index. */
    public void built() {
        entries.putIfAbsent(HEADER, PLAIN);
    }

    /** Whether the index still has to be built. */
    @Override
    public boolean isEmpty() {
        return !entries.containsKey(HEADER);
    }

    /** Forgets a build that did not succeed. */
    public void clear() {
        entries.clear();
    }

    @Override
    Iterator<Bytes> positions(Bytes from, Bytes to, boolean backwards) {
        return Walk.values(entries, from, to, backwards);
    }

    @Override
    boolean multikey() {
        return Objects.equals(entries.get(HEADER), ARRAYS);
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    @Override
    public Bytes getPosition(Document document) {
        return positionOf(document);
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Bytes> collection) {
        refuseTaken(entriesOf(document), positionOf(document), collection);
    }

    @Override
    public void add(Document document, Bytes position, MongoCollection<Bytes> collection) {
        Map<Bytes, List<Object>> added = entriesOf(document);
        refuseTaken(added, position, collection);
        added.keySet().forEach(key -> entries.put(key, position));
        noteArrays(document);
    }

    @Override
    public Bytes remove(Document document) {
        entriesOf(document).keySet().forEach(entries::remove);
        return positionOf(document);
    }

    @Override
    public void checkUpdate(Document old, Document changed, MongoCollection<Bytes> collection) {
        refuseTaken(entriesOf(changed), positionOf(old), collection);
    }

    @Override
    public void updateInPlace(Document old, Document changed, Bytes position, MongoCollection<Bytes> collection) {
        Map<Bytes, List<Object>> before = entriesOf(old);
        Map<Bytes, List<Object>> after = entriesOf(changed);
        before.keySet().stream().filter(key -> !after.containsKey(key)).forEach(entries::remove);
        after.keySet().stream().filter(key -> !before.containsKey(key)).forEach(key -> entries.put(key, position));
        noteArrays(changed);
    }

    private void refuseTaken(Map<Bytes, List<Object>> wanted, Bytes position, MongoCollection<Bytes> collection) {
        if (!unique) {
            return;
        }
        wanted.forEach((key, values) -> {
            Bytes holder = entries.get(key);
            if (holder != null && !holder.equals(position)) {
                throw new DuplicateKeyError(this, collection, getKeys(), shown(values));
            }
        });
    }

    private static KeyValue shown(List<Object> values) {
        return new KeyValue(values.stream()
                .map(value -> value instanceof Missing ? null : value)
                .toList());
    }

    private void noteArrays(Document document) {
        if (fields().tuplesOf(document).array() && !multikey()) {
            entries.put(HEADER, ARRAYS);
        }
    }

    /** The document's entries: their keys and the values that they stand for. */
    private Map<Bytes, List<Object>> entriesOf(Document document) {
        IndexFields.Tuples tuples = fields().tuplesOf(document);
        Map<Bytes, List<Object>> keys = new LinkedHashMap<>();
        if (!(leavesOutAbsent() && tuples.absent())) {
            tuples.values().forEach(values -> keys.put(keyOf(values, document), values));
        }
        return keys;
    }

    private Bytes keyOf(List<Object> values, Document document) {
        Bytes key = Bytes.EMPTY;
        for (int field = 0; field < fields().size(); field++) {
            Bytes value = KeyWriter.keyOf(values.get(field));
            key = key.plus(fields().ascending(field) ? value : value.complement());
        }
        return unique ? key : key.plus(positionOf(document));
    }

    @Override
    public long getCount() {
        return entries.sizeAsLong() - (isEmpty() ? 0 : 1);
    }

    @Override
    public void drop() {
        // the database removes the map
    }
}
