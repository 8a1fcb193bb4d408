package org.goldthread.reviews.conduct;

import java.util.Locale;
import java.util.Map;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;

/**
 * Levels and kinds of meetings in documents of schema 1, which kept a constant's name. From schema 2 on, an id of the
 * profile stands with its words.
 */
public final class NamedOnce {

    /** What the constants were called. */
    private static final Map<String, String> WORDS = Map.of(
            "frontline", "Frontline practitioner",
            "first-line-manager", "First-line manager",
            "specialist", "Named or designated professional",
            "senior-manager", "Senior manager",
            "panel", "Panel meeting",
            "learning-event", "Learning event",
            "recall-session", "Recall session",
            "reflective-meeting", "Reflective meeting");

    private NamedOnce() {}

    /** Puts id and words in the place of a constant's name; anything else stays. */
    public static void raise(BsonDocument document, String field) {
        BsonValue kept = document.get(field);
        if (kept != null && kept.isString()) {
            String id = kept.asString().getValue().toLowerCase(Locale.ROOT).replace('_', '-');
            document.put(
                    field,
                    new BsonDocument("id", new BsonString(id))
                            .append("words", new BsonString(WORDS.getOrDefault(id, id))));
        }
    }
}
