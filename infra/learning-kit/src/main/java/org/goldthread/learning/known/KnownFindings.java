package org.goldthread.learning.known;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.bson.conversions.Bson;
import org.goldthread.kit.store.House;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Every agreed finding of both services, as this one heard of it. */
@Repository
public class KnownFindings {

    /** How many are compared at most, the latest first. */
    static final int COMPARED = 2_000;

    private final MongoCollection<KnownFinding> findings;
    private final MongoCollection<KnownActivity> activities;

    public KnownFindings(House house) {
        this.findings = house.collection("known_findings", KnownFinding.class);
        this.activities = house.collection("known_activities", KnownActivity.class);
        findings.createIndex(Indexes.ascending("terms"));
        findings.createIndex(Indexes.ascending("themes"));
        findings.createIndex(Indexes.ascending("repeats"));
        findings.createIndex(Indexes.descending("agreedOn", "_id"));
    }

    void keep(KnownFinding finding) {
        findings.replaceOne(eq("_id", finding.id()), finding, new ReplaceOptions().upsert(true));
    }

    void keep(KnownActivity activity) {
        activities.replaceOne(eq("_id", activity.id()), activity, new ReplaceOptions().upsert(true));
    }

    /** Those of these that are known, oldest first. */
    public List<KnownFinding> all(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : findings.find(in("_id", ids))
                        .sort(Sorts.ascending("agreedOn", "_id"))
                        .into(new ArrayList<>());
    }

    /**
     * Findings that are like these words and themes, the most alike first.
     *
     * @param own the activity whose own findings are left out
     * @param theme only findings of this theme; null for all
     * @param seen which of them the reader may see
     */
    public List<Likeness> like(
            UUID own,
            Collection<String> themes,
            @Nullable String theme,
            Predicate<KnownFinding> seen,
            int most,
            @Nullable String... texts) {
        Map<String, String> looked = Words.of(texts);
        if (looked.isEmpty() && themes.isEmpty() && theme == null) {
            return List.of();
        }
        List<Bson> any = new ArrayList<>();
        if (!looked.isEmpty()) {
            any.add(in("terms", looked.keySet()));
        }
        if (!themes.isEmpty()) {
            any.add(in("themes", themes));
        }
        if (theme != null && any.isEmpty()) {
            any.add(eq("themes", theme));
        }
        List<Bson> all = new ArrayList<>(List.of(ne("activity", own), any.size() == 1 ? any.get(0) : or(any)));
        if (theme != null) {
            all.add(eq("themes", theme));
        }
        List<KnownFinding> candidates = findings.find(and(all))
                .sort(Sorts.descending("agreedOn", "_id"))
                .limit(COMPARED)
                .into(new ArrayList<>());
        candidates.removeIf(seen.negate());
        List<String> counted = theme == null ? List.copyOf(themes) : List.of(theme);
        return Likeness.among(candidates, counted, looked, most);
    }

    /** All of them, the latest first, for counting; at most this many. */
    public List<KnownFinding> latest(int most) {
        return findings.find(Filters.empty())
                .sort(Sorts.descending("agreedOn", "_id"))
                .limit(most)
                .into(new ArrayList<>());
    }

    /** The activities of these ids that are known. */
    public List<KnownActivity> activities(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : activities.find(in("_id", ids)).into(new ArrayList<>());
    }
}
