package org.goldthread.bench;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonString;

/** The reviews service's chronologies in the store: gives those of a review as one of them was given by API. */
final class GivenChronologies {

    private static final int BATCH = 1_000;

    private final MongoCollection<BsonDocument> requests;
    private final MongoCollection<BsonDocument> versions;
    private final MongoCollection<BsonDocument> entries;

    GivenChronologies(MongoDatabase database) {
        this.requests = database.getCollection("requests", BsonDocument.class);
        this.versions = database.getCollection("chronology_versions", BsonDocument.class);
        this.entries = database.getCollection("chronology", BsonDocument.class);
    }

    /** Answers all other requests of its review with the same chronology, each under its own agency. */
    void likeThisOne(String id) {
        BsonDocument pattern = Objects.requireNonNull(
                requests.find(eq("_id", UUID.fromString(id))).first());
        BsonBinary content = given(pattern.getArray("parts")).getBinary("content");
        BsonDocument version =
                Objects.requireNonNull(versions.find(eq("_id", content)).first());
        List<BsonDocument> rows = entries.find(eq("version", content)).into(new ArrayList<>());
        for (BsonDocument other : requests.find(and(
                eq("review.activity", pattern.getDocument("review").get("activity")), ne("_id", pattern.get("_id"))))) {
            BsonString agency = other.getString("agency");
            UUID own = UUID.nameUUIDFromBytes(other.getBinary("_id").getData());
            keep(rows, version.getString("agency").getValue(), agency, own);
            versions.insertOne(version.clone()
                    .append("_id", new BsonBinary(own))
                    .append("request", other.get("_id"))
                    .append("agency", agency));
            BsonArray parts = pattern.getArray("parts").clone();
            given(parts).put("content", new BsonBinary(own));
            requests.updateOne(
                    eq("_id", other.get("_id")),
                    Updates.combine(Updates.set("parts", parts), Updates.set("state", pattern.get("state"))));
        }
    }

    private static BsonDocument given(BsonArray parts) {
        return parts.get(0).asDocument().getArray("versions").get(0).asDocument();
    }

    private void keep(List<BsonDocument> rows, String from, BsonString agency, UUID version) {
        List<BsonDocument> batch = new ArrayList<>();
        for (BsonDocument row : rows) {
            batch.add(row.clone()
                    .append(
                            "_id",
                            new BsonString(version + ":" + row.getInt32("row").getValue()))
                    .append("version", new BsonBinary(version))
                    .append("agency", agency)
                    .append(
                            "place",
                            new BsonString(row.getString("place")
                                    .getValue()
                                    .replace("|" + from + "|", "|" + agency.getValue() + "|"))));
            if (batch.size() == BATCH) {
                entries.insertMany(batch);
                batch.clear();
            }
        }
        if (!batch.isEmpty()) {
            entries.insertMany(batch);
        }
    }
}
