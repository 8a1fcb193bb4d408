package org.goldthread.embeddedmongo;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;

/** What writers were told that the store had kept, compared with what it has. */
final class Acknowledged {

    private static final int DELETED = 0;
    private static final int LAST_VERSION = 2;

    private final Map<String, Map<String, Integer>> versions = new TreeMap<>();
    private long writes;

    /** Takes a line of {@link Writers}; a line that the kill cut short is no acknowledgement. */
    void hear(String line) {
        String[] words = line.split(" ", -1);
        if (words.length == 3 && !words[2].isEmpty()) {
            versions.computeIfAbsent(words[0], name -> new HashMap<>()).put(words[1], Integer.valueOf(words[2]));
            writes++;
        }
    }

    long writes() {
        return writes;
    }

    /**
     * The acknowledged writes of one database that are not there. A write that was under way when the process was killed
     * may have happened: a document may be one step further than acknowledged, and is taken as it is from then on.
     */
    List<String> lost(String database, MongoCollection<Document> records) {
        Map<String, Integer> stored = new HashMap<>();
        records.find().forEach(document -> stored.put(document.getString("_id"), document.getInteger("version")));
        List<String> lost = new ArrayList<>();
        Map<String, Integer> known = versions.computeIfAbsent(database, name -> new HashMap<>());
        known.forEach((id, acknowledged) -> {
            int found = stored.getOrDefault(id, DELETED);
            boolean deletedWithoutWord = found == DELETED && acknowledged == LAST_VERSION && deletable(id);
            if (acknowledged == DELETED ? found != DELETED : found < acknowledged && !deletedWithoutWord) {
                lost.add(id + " acknowledged " + acknowledged + " found " + found);
            }
        });
        known.clear();
        known.putAll(stored);
        return lost;
    }

    private static boolean deletable(String id) {
        return Integer.parseInt(id.substring(id.lastIndexOf('-') + 1)) % 3 == 0;
    }
}
