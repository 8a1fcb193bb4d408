package org.goldthread.embeddedmongo.server;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import org.goldthread.embeddedmongo.disk.Bytes;
import org.goldthread.embeddedmongo.disk.DatabaseFile;
import org.goldthread.embeddedmongo.index.IdIndex;
import org.goldthread.embeddedmongo.index.StoredIndex;

/** One database in one {@link DatabaseFile}. Commands reach it inside the file's lock. */
final class StoreDatabase extends AbstractSynchronizedMongoDatabase<Bytes> {

    private static final String NAMESPACES = "system.namespaces";
    private static final String INDEXES = "system.indexes";

    private final DatabaseFile file;
    private final Cursors cursors;
    private final LongAdder documentsRead = new LongAdder();

    StoreDatabase(String name, DatabaseFile file, CursorRegistry registry, Cursors cursors) {
        super(name, registry);
        this.file = file;
        this.cursors = cursors;
        initializeNamespacesAndIndexes();
    }

    DatabaseFile file() {
        return file;
    }

    /** How many documents have been read from the file so far, for whatever reason. */
    long documentsRead() {
        return documentsRead.sum();
    }

    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver resolver, Oplog oplog) {
        return switch (command.toLowerCase(Locale.ROOT)) {
            case "find" -> super.handleCommand(channel, command, withFirstBatch(query), resolver, oplog);
            case "aggregate" -> new Aggregating(this, resolver, oplog, cursors).run(query);
            case "insert" -> Writing.counted(query, super.handleCommand(channel, command, query, resolver, oplog));
            case "update" ->
                Writing.oneByOne(query, single -> super.handleCommand(channel, command, single, resolver, oplog));
            case "dropindexes" -> dropIndexes(channel, query, resolver, oplog);
            default -> super.handleCommand(channel, command, query, resolver, oplog);
        };
    }

    private static Document withFirstBatch(Document find) {
        if (!Boolean.TRUE.equals(find.get("singleBatch"))) {
            find.putIfAbsent("batchSize", Cursors.FIRST_BATCH);
        }
        return find;
    }

    /** Names an index by its keys, which the engine looks for in its own collection only; by name it would not. */
    private Document dropIndexes(Channel channel, Document query, DatabaseResolver resolver, Oplog oplog) {
        Object wanted = query.get("index");
        MongoCollection<Bytes> indexes = resolveCollection(INDEXES, false);
        if (!(wanted instanceof String name) || indexes == null) {
            return super.handleCommand(channel, "dropIndexes", query, resolver, oplog);
        }
        Document described = new Document("ns", getFullCollectionNamespace(String.valueOf(query.get("dropIndexes"))));
        if (!name.equals("*")) {
            described.append("name", name);
        }
        List<Document> dropped = indexes.handleQueryAsStream(described)
                .filter(index -> !(name.equals("*") && isPrimaryKeyIndex((Document) index.get("key"))))
                .toList();
        if (dropped.isEmpty() && !name.equals("*")) {
            return super.handleCommand(channel, "dropIndexes", query, resolver, oplog);
        }
        for (Document index : dropped) {
            Document byKeys = new Document("dropIndexes", query.get("dropIndexes")).append("index", index.get("key"));
            super.handleCommand(channel, "dropIndexes", byKeys, resolver, oplog);
        }
        return new Document("ok", 1.0);
    }

    /** Drops every collection; the file stays, nearly empty. */
    void clear() {
        MongoCollection<Bytes> namespaces = resolveCollection(NAMESPACES, true);
        List<String> names = new ArrayList<>();
        namespaces.queryAllAsStream().forEach(namespace -> names.add(String.valueOf(namespace.get("name"))));
        names.stream()
                .map(name -> name.substring(getDatabaseName().length() + 1))
                .filter(name -> !name.startsWith("system."))
                .forEach(name -> dropCollection(name, NoopOplog.get()));
    }

    @Override
    protected MongoCollection<Bytes> openOrCreateCollection(String collectionName, CollectionOptions options) {
        return new StoreCollection(
                this,
                collectionName,
                options,
                file.map(documentsOf(collectionName)),
                cursorRegistry,
                cursors,
                documentsRead);
    }

    @Override
    protected Index<Bytes> openOrCreateUniqueIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
        if (keys.size() == 1 && keys.get(0).getKey().equals("_id")) {
            return new IdIndex(indexName, file.map(documentsOf(collectionName)));
        }
        return new StoredIndex(indexName, keys, true, sparse, file.map(entriesOf(collectionName, indexName)));
    }

    @Override
    protected Index<Bytes> openOrCreateSecondaryIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
        return new StoredIndex(indexName, keys, false, sparse, file.map(entriesOf(collectionName, indexName)));
    }

    private static String documentsOf(String collection) {
        return "documents/" + collection;
    }

    private static String entriesOf(String collection, String index) {
        return "index/" + collection + "/" + index;
    }

    @Override
    protected void dropIndex(MongoCollection<Bytes> collection, String indexName) {
        List<StoredIndex> stored = storedIndexes(collection).stream()
                .filter(index -> index.getName().equals(indexName))
                .toList();
        super.dropIndex(collection, indexName);
        stored.forEach(index -> file.remove(index.entries()));
    }

    @Override
    public void dropCollection(String collectionName, Oplog oplog) {
        StoreCollection collection = (StoreCollection) resolveCollection(collectionName, true);
        super.dropCollection(collectionName, oplog);
        file.remove(collection.documents());
    }

    @Override
    public void moveCollection(MongoDatabase oldDatabase, MongoCollection<?> collection, String newCollectionName) {
        StoreCollection moved = (StoreCollection) collection;
        super.moveCollection(oldDatabase, collection, newCollectionName);
        file.rename(moved.documents(), documentsOf(newCollectionName));
        storedIndexes(moved)
                .forEach(index -> file.rename(index.entries(), entriesOf(newCollectionName, index.getName())));
    }

    private static List<StoredIndex> storedIndexes(MongoCollection<Bytes> collection) {
        return collection.getIndexes().stream()
                .filter(StoredIndex.class::isInstance)
                .map(StoredIndex.class::cast)
                .toList();
    }

    @Override
    protected String getFullCollectionNamespace(String collectionName) {
        return super.getFullCollectionNamespace(collectionName);
    }

    @Override
    protected long getStorageSize() {
        return file.size();
    }

    @Override
    protected long getFileSize() {
        return file.size();
    }
}
