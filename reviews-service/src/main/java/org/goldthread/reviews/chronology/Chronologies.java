package org.goldthread.reviews.chronology;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.conversions.Bson;
import org.goldthread.kit.store.House;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * All versions of all agencies' chronologies. Entries are read by version, from a place onwards: an equality and one
 * ordered range, whatever the filter, so that a page costs the same in a large chronology as in a small one. Words that
 * many entries have are looked for along the dates, where a page is soon full; rare ones by the index of words.
 */
@Repository
public class Chronologies {

    /** As many entries are looked at along the dates before the index of words is asked. */
    private static final int LOOKED_AT = 64;

    private static final int MOST_LOOKED_AT = 512;

    /** Where fewer than one entry in so many has the words, looking along the dates is given up. */
    private static final int SPARSE = 16;

    private final MongoCollection<ChronologyVersion> versions;
    private final MongoCollection<ChronologyEntry> entries;
    private final MongoCollection<RefusedRow> refused;

    public Chronologies(House house) {
        this.versions = house.collection("chronology_versions", ChronologyVersion.class);
        this.entries = house.collection("chronology", ChronologyEntry.class);
        this.refused = house.collection("chronology_refused", RefusedRow.class);
        versions.createIndex(Indexes.ascending("given", "readAt"));
        entries.createIndex(Indexes.ascending("version", "place"));
        entries.createIndex(Indexes.ascending("version", "terms", "place"));
        refused.createIndex(Indexes.ascending("version", "row"));
    }

    public Optional<ChronologyVersion> find(UUID version) {
        return Optional.ofNullable(versions.find(eq("_id", version)).first());
    }

    void keep(ChronologyVersion version) {
        versions.insertOne(version);
    }

    void keepEntries(List<ChronologyEntry> some) {
        if (!some.isEmpty()) {
            entries.insertMany(some);
        }
    }

    void keepRefused(List<RefusedRow> some) {
        if (!some.isEmpty()) {
            refused.insertMany(some);
        }
    }

    /** Entries of one version that match, in order, after a place. */
    public List<ChronologyEntry> entries(UUID version, ChronologyQuery query, @Nullable String after, int limit) {
        List<String> terms = query.terms();
        if (terms.isEmpty()) {
            return read(version, query, terms, after, limit);
        }
        List<ChronologyEntry> found = new ArrayList<>();
        String place = after;
        for (int looked = LOOKED_AT; ; looked = Math.min(looked * 2, MOST_LOOKED_AT)) {
            List<ChronologyEntry> some = read(version, query, List.of(), place, looked);
            List<ChronologyEntry> matching = some.stream()
                    .filter(entry -> entry.terms().containsAll(terms))
                    .toList();
            found.addAll(matching.subList(0, Math.min(matching.size(), limit - found.size())));
            if (found.size() == limit || some.size() < looked) {
                return found;
            }
            place = some.get(some.size() - 1).place();
            if (matching.size() * SPARSE < some.size()) {
                found.addAll(read(version, query, terms, place, limit - found.size()));
                return found;
            }
        }
    }

    private List<ChronologyEntry> read(
            UUID version, ChronologyQuery query, List<String> terms, @Nullable String after, int limit) {
        List<Bson> all = new ArrayList<>(List.of(eq("version", version)));
        for (String term : terms) {
            all.add(eq("terms", term));
        }
        String from = query.from() == null ? null : query.from().toString();
        if (after != null && (from == null || after.compareTo(from) >= 0)) {
            all.add(gt("place", after));
        } else if (from != null) {
            all.add(gte("place", from));
        }
        if (query.until() != null) {
            all.add(lt("place", query.until().plusDays(1).toString()));
        }
        return entries.find(and(all))
                .sort(Sorts.ascending("place"))
                .limit(limit)
                .into(new ArrayList<>());
    }

    /** How many entries of a version match. */
    public long count(UUID version, ChronologyQuery query) {
        List<Bson> all = new ArrayList<>(List.of(eq("version", version)));
        query.terms().forEach(term -> all.add(eq("terms", term)));
        if (query.from() != null) {
            all.add(gte("place", query.from().toString()));
        }
        if (query.until() != null) {
            all.add(lt("place", query.until().plusDays(1).toString()));
        }
        return entries.countDocuments(and(all));
    }

    /** Entries of one version that have a reference which other agencies may share. */
    List<ChronologyEntry> shared(UUID version) {
        return entries.find(and(eq("version", version), eq("terms", Terms.SHARED)))
                .sort(Sorts.ascending("place"))
                .into(new ArrayList<>());
    }

    /** The rows that were not taken, in the file's order. */
    public List<RefusedRow> refused(UUID version) {
        return refused.find(eq("version", version)).sort(Sorts.ascending("row")).into(new ArrayList<>());
    }

    /** Removes a version that never stood, with all that belongs to it. */
    public void forget(UUID version) {
        entries.deleteMany(eq("version", version));
        refused.deleteMany(eq("version", version));
        versions.deleteOne(eq("_id", version));
    }

    /** From now on it is never forgotten by {@link #sweep}. */
    public void markGiven(UUID version) {
        versions.updateOne(eq("_id", version), Updates.set("given", true));
    }

    /** Forgets what was read before an instant and never handed in. */
    public int sweep(Instant before) {
        List<UUID> left = new ArrayList<>();
        versions.find(and(eq("given", false), lt("readAt", before)))
                .limit(100)
                .forEach(version -> left.add(version.id()));
        left.forEach(this::forget);
        return left.size();
    }
}
