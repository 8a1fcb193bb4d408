package org.goldthread.bench;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.conversions.Bson;

/** The audit service's returns in the store: fills those of a round as one of them was filled by API. */
final class FilledReturns {

    private static final List<String> GRADES = List.of("green", "amber", "red");
    private static final List<String> ALIKE = List.of("state", "course", "evidence");

    private final MongoCollection<BsonDocument> returns;

    FilledReturns(MongoDatabase database) {
        this.returns = database.getCollection("returns", BsonDocument.class);
    }

    /** Gives all other returns of its round the same answers, with grades that differ by agency and standard. */
    void likeThisOne(String id) {
        BsonDocument pattern = Objects.requireNonNull(
                returns.find(eq("_id", UUID.fromString(id))).first());
        BsonValue round = pattern.getDocument("round").get("id");
        List<UpdateOneModel<BsonDocument>> updates = new ArrayList<>();
        int number = 0;
        for (BsonDocument other :
                returns.find(eq("round.id", round)).projection(new BsonDocument("agency", new BsonString("")))) {
            if (!Objects.equals(other.get("_id"), pattern.get("_id"))) {
                updates.add(new UpdateOneModel<>(eq("_id", other.get("_id")), filled(pattern, number++)));
            }
        }
        returns.bulkWrite(updates);
    }

    private static Bson filled(BsonDocument pattern, int agency) {
        List<Bson> sets = new ArrayList<>();
        ALIKE.stream().filter(pattern::containsKey).forEach(name -> sets.add(Updates.set(name, pattern.get(name))));
        BsonArray answers = new BsonArray();
        for (BsonValue answer : pattern.getArray("answers")) {
            BsonDocument own = answer.asDocument().clone();
            String standard = own.getString("question").getValue().replaceFirst("-.*", "");
            own.getDocument("text").put("value", grade(agency, standard));
            answers.add(own);
        }
        BsonDocument summary = pattern.getDocument("summary").clone();
        for (BsonValue line : summary.getArray("standards")) {
            line.asDocument()
                    .put(
                            "self",
                            grade(
                                    agency,
                                    line.asDocument().getString("standard").getValue()));
        }
        sets.add(Updates.set("answers", answers));
        sets.add(Updates.set("summary", summary));
        return Updates.combine(sets);
    }

    private static BsonString grade(int agency, String standard) {
        return new BsonString(GRADES.get((agency * 7 + standard.hashCode()) % GRADES.size()));
    }
}
