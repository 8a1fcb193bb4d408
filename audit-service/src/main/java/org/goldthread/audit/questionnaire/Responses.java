package org.goldthread.audit.questionnaire;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import org.goldthread.kit.store.House;
import org.springframework.stereotype.Repository;

/** All answers. They are read in the order of their hashes, which says nothing about when they came. */
@Repository
public class Responses {

    static final int MOST = 20_000;

    private final MongoCollection<Response> stored;

    public Responses(House house) {
        this.stored = house.collection("questionnaireResponses", Response.class);
        stored.createIndex(Indexes.ascending("questionnaire", "_id"));
    }

    /** Keeps an answer; the same form sent again changes nothing. */
    void keep(Response response) {
        try {
            stored.insertOne(response);
        } catch (MongoWriteException again) {
            if (again.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw again;
            }
        }
    }

    long count(QuestionnaireId id) {
        return stored.countDocuments(eq("questionnaire", id.value()));
    }

    List<Response> of(QuestionnaireId id) {
        return stored.find(eq("questionnaire", id.value()))
                .sort(Sorts.ascending("_id"))
                .limit(MOST)
                .into(new ArrayList<>());
    }
}
