package org.goldthread.audit.returns;

import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.goldthread.kit.Ids;

/** Schema 1 kept one comment inside each answer; from schema 2 on comments stand beside the answers, as many as there are. */
final class CommentsMoved {

    private CommentsMoved() {}

    static BsonDocument out(BsonDocument document) {
        BsonArray comments = new BsonArray();
        for (BsonValue each : document.getArray("answers", new BsonArray())) {
            BsonDocument answer = each.asDocument();
            BsonValue said = answer.getDocument("text", new BsonDocument()).remove("comment");
            if (said != null && said.isString()) {
                String question = answer.getString("question").getValue();
                comments.add(new BsonDocument(
                                "id",
                                new BsonBinary(Ids.from(
                                        "comment", document.getBinary("_id").asUuid(), question)))
                        .append("question", new BsonString(question))
                        .append("text", said)
                        .append("by", answer.get("by")));
            }
        }
        document.put("evidence", new BsonArray());
        document.put("comments", comments);
        return document;
    }
}
