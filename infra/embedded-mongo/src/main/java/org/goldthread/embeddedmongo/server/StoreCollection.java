package org.goldthread.embeddedmongo.server;

import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.Cursor;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentComparator;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.goldthread.embeddedmongo.disk.Bson;
import org.goldthread.embeddedmongo.disk.Bytes;
import org.goldthread.embeddedmongo.index.OrderedIndex;
import org.goldthread.embeddedmongo.index.Plan;
import org.goldthread.embeddedmongo.index.StoredIndex;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * One collection: documents as BSON in the order of their ids. Every read gives new documents. The database's lock keeps
 * commands apart, so that nothing here is synchronised.
 */
final class StoreCollection extends AbstractMongoCollection<Bytes> {

    private static final Document EVERYTHING = new Document();

    private final MVMap<Bytes, Bytes> documents;
    private final Cursors cursors;
    private final LongAdder documentsRead;

    StoreCollection(
            StoreDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Bytes, Bytes> documents,
            CursorRegistry registry,
            Cursors cursors,
            LongAdder documentsRead) {
        super(database, name, options, registry);
        this.documents = documents;
        this.cursors = cursors;
        this.documentsRead = documentsRead;
    }

    MVMap<Bytes, Bytes> documents() {
        return documents;
    }

    /** The documents that match, found as they are asked for, in the order asked for. */
    Stream<Document> find(Document query, @Nullable Document order, boolean limited) {
        Plan plan = Plan.of(walkable(), query, order, limited);
        Stream<Document> matching = (plan == null
                        ? everything()
                        : plan.positions().map(this::getDocument))
                .filter(document -> documentMatchesQuery(document, query));
        DocumentComparator comparator = deriveComparator(order);
        return comparator == null || (plan != null && plan.sorted()) ? matching : matching.sorted(comparator);
    }

    private List<OrderedIndex> walkable() {
        return getIndexes().stream().map(OrderedIndex.class::cast).toList();
    }

    private Stream<Document> everything() {
        return documents.values().stream().map(this::decode);
    }

    private Document decode(Bytes encoded) {
        documentsRead.increment();
        return Bson.decode(encoded);
    }

    @Override
    protected QueryResult queryDocuments(
            Document query,
            @Nullable Document orderBy,
            int numberToSkip,
            int limit,
            int batchSize,
            @Nullable Document fieldSelector) {
        Stream<Document> found = isNaturalDescending(orderBy)
                ? StreamSupport.stream(
                                ((Iterable<Bytes>) () -> documents.keyIteratorReverse(null)).spliterator(), false)
                        .map(this::getDocument)
                        .filter(document -> documentMatchesQuery(document, query))
                : find(query, orderBy, limit > 0);
        return matchDocumentsFromStream(EVERYTHING, found, numberToSkip, limit, batchSize, null, fieldSelector);
    }

    @Override
    protected QueryResult matchDocuments(
            Document query,
            @Nullable Document orderBy,
            int numberToSkip,
            int limit,
            int batchSize,
            @Nullable Document fieldSelector) {
        return queryDocuments(query, orderBy, numberToSkip, limit, batchSize, fieldSelector);
    }

    @Override
    public Stream<Document> queryAllAsStream() {
        return everything();
    }

    @Override
    public Stream<Document> handleQueryAsStream(Document query) {
        return find(query, null, false);
    }

    @Override
    protected QueryResult createQueryResult(List<Document> matched, int batchSize) {
        int first = batchSize > 0 ? BatchCursor.fitting(matched, batchSize) : matched.size();
        List<Document> rest = matched.subList(first, matched.size());
        return rest.isEmpty()
                ? new QueryResult(matched)
                : new QueryResult(matched.subList(0, first), createCursor(rest));
    }

    @Override
    protected Cursor createCursor(List<Document> remaining) {
        return cursors.keep(remaining);
    }

    @Override
    protected Document getDocument(Bytes position) {
        Bytes encoded = documents.get(position);
        if (encoded == null) {
            throw new IllegalStateException("an index of " + getFullName() + " names a document that is not there");
        }
        return decode(encoded);
    }

    @Override
    protected Bytes addDocumentInternal(Document document) {
        String idField = getIdField();
        Bytes position = idField == null
                ? OrderedIndex.positionOf(new Document(OrderedIndex.ID, UUID.randomUUID()))
                : OrderedIndex.positionOf(new Document(OrderedIndex.ID, document.getOrMissing(idField)));
        if (documents.putIfAbsent(position, Bson.encode(document)) != null) {
            throw new IllegalStateException("a document of " + getFullName() + " would have replaced another");
        }
        return position;
    }

    @Override
    protected void handleUpdate(Bytes position, Document old, Document changed) {
        documents.put(position, Bson.encode(changed));
    }

    @Override
    protected void removeDocument(Bytes position) {
        if (documents.remove(position) == null) {
            throw new IllegalStateException("an index of " + getFullName() + " names a document that is not there");
        }
    }

    /** Builds the index if it is new; what a failed build has written is taken back. */
    @Override
    public void addIndex(Index<Bytes> index) {
        if (!(index instanceof StoredIndex stored)) {
            super.addIndex(index);
            return;
        }
        boolean fresh = stored.isEmpty();
        try {
            super.addIndex(stored);
            stored.built();
        } catch (RuntimeException e) {
            if (fresh) {
                stored.clear();
            }
            throw e;
        }
    }

    @Override
    protected Stream<DocumentWithPosition<Bytes>> streamAllDocumentsWithPosition() {
        return documents.entrySet().stream()
                .map(entry -> new DocumentWithPosition<>(decode(entry.getValue()), entry.getKey()));
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    public boolean isEmpty() {
        return documents.isEmpty();
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int sizeDelta) {
        // the size is counted when somebody asks
    }

    @Override
    protected int getDataSize() {
        return Math.toIntExact(Math.min(
                Integer.MAX_VALUE,
                documents.values().stream().mapToLong(Bytes::length).sum()));
    }
}
