package org.goldthread.reviews.vault;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.goldthread.kit.store.WrittenIds;
import org.jspecify.annotations.Nullable;

/**
 * Tells which documents are a review's. One belongs to the reviews whose id stands anywhere in it. A request that is
 * shared with a review belongs to it too, and so does what is learned from a finding of it together with others'. A
 * document in which no review's id stands belongs to what it names, or what names it: a chronology to the request that
 * it answers, a report's text to the report.
 */
final class Belonging {

    static final String FINDINGS = "findings";

    private final UUID review;
    private final Set<UUID> reviews;
    private final Set<UUID> sought = new HashSet<>();
    private final List<KeptDocument> kept = new ArrayList<>();
    private final Map<UUID, KeptDocument> byId = new HashMap<>();
    private final Map<UUID, KeptDocument> naming = new HashMap<>();
    private final List<Loose> loose = new ArrayList<>();

    /**
     * Of one review.
     *
     * @param shared requests of other reviews that are shared with it
     * @param reviews the ids of all reviews
     */
    Belonging(UUID review, Set<UUID> shared, Set<UUID> reviews) {
        this.review = review;
        this.reviews = reviews;
        sought.add(review);
        sought.addAll(shared);
    }

    /** A document that names no review; it is read again if it belongs, since most do not. */
    private record Loose(String collection, BsonValue id, Set<UUID> ids) {}

    /** Reads a document again. */
    interface Reading {
        /** Nothing where it is gone meanwhile. */
        Optional<RawBsonDocument> read(String collection, BsonValue id);
    }

    /** Looks at a document; findings have to come first. */
    void sort(String collection, RawBsonDocument document) {
        Set<UUID> ids = WrittenIds.in(document);
        boolean finding = collection.equals(FINDINGS); // one that another repeats is not that other review's
        if (finding ? ids.contains(review) : !Collections.disjoint(ids, sought)) {
            KeptDocument found = keep(collection, document, ids, null);
            if (finding) {
                sought.add(Objects.requireNonNull(found.id("_id")));
            }
        } else if (Collections.disjoint(ids, reviews)) {
            loose.add(new Loose(collection, Objects.requireNonNull(document.get("_id")), ids));
        }
    }

    /** All that belong, once every document was looked at. */
    List<KeptDocument> all(Reading again) {
        while (loose.removeIf(one -> tied(one, again))) {
            // what was tied may in turn tie others
        }
        return List.copyOf(kept);
    }

    private boolean tied(Loose one, Reading again) {
        UUID id = KeptDocument.id(one.id());
        Optional<KeptDocument> whole = Optional.ofNullable(id)
                .map(naming::get)
                .or(() -> one.ids().stream()
                        .map(byId::get)
                        .filter(Objects::nonNull)
                        .findFirst());
        whole.ifPresent(found -> again.read(one.collection(), one.id())
                .ifPresent(document -> keep(one.collection(), document, one.ids(), found)));
        return whole.isPresent();
    }

    private KeptDocument keep(
            String collection, RawBsonDocument document, Set<UUID> ids, @Nullable KeptDocument within) {
        BsonDocument read = document.decode(new BsonDocumentCodec());
        KeptDocument one = new KeptDocument(collection, read, within);
        kept.add(one);
        UUID id = one.id("_id");
        if (id != null) {
            byId.put(id, one);
        }
        ids.forEach(each -> naming.putIfAbsent(each, one));
        return one;
    }
}
