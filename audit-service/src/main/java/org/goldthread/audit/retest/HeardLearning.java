package org.goldthread.audit.retest;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.goldthread.kit.store.House;
import org.springframework.stereotype.Repository;

/** The agreed learning of reviews, as this service heard of it; none where nobody tells. */
@Repository
public class HeardLearning {

    private static final int MOST = 500;

    private final MongoCollection<EarlierLearning> heard;
    private final MongoCollection<Document> whole;

    public HeardLearning(House house) {
        this.heard = house.collection("heard_learning", EarlierLearning.class);
        this.whole = house.collection("heard_learning_whole", Document.class);
        heard.createIndex(Indexes.compoundIndex(Indexes.ascending("service"), Indexes.descending("agreedOn", "_id")));
    }

    void keep(EarlierLearning learning) {
        heard.replaceOne(eq("_id", learning.id()), learning, new ReplaceOptions().upsert(true));
    }

    /** Whether all that a service ever said of its learning was heard, and not only what came since. */
    boolean isWhole(String service) {
        return whole.find(eq("_id", service)).first() != null;
    }

    /** Remembers that it was. */
    void whole(String service) {
        whole.replaceOne(eq("_id", service), new Document(), new ReplaceOptions().upsert(true));
    }

    /** What a service had learned by this day, newest first. */
    List<EarlierLearning> of(String service, LocalDate day) {
        return heard.find(and(eq("service", service), lte("agreedOn", day)))
                .sort(Sorts.descending("agreedOn", "_id"))
                .limit(MOST)
                .into(new ArrayList<>());
    }
}
