package org.goldthread.kit.file;

import com.mongodb.client.MongoDatabase;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.bson.RawBsonDocument;
import org.goldthread.kit.store.WrittenIds;

/**
 * Which files are named. A file is named by every document of the house that has its id in it, as an id or in words,
 * wherever it stands, so that no feature has to say where it keeps them and none can forget to. The log of events names
 * nothing: it keeps for ever what was said once.
 */
final class NamedFiles {

    private static final Set<String> NAMING_NOTHING = Set.of("files.files", "files.chunks", "events");

    private NamedFiles() {}

    /** Those of these files that are named. Every document is read once. */
    static Set<UUID> among(Set<UUID> files, MongoDatabase database) {
        Set<UUID> named = new HashSet<>();
        for (String name : database.listCollectionNames()) {
            if (!NAMING_NOTHING.contains(name)) {
                database.getCollection(name, RawBsonDocument.class)
                        .find()
                        .forEach(document -> WrittenIds.anywhereIn(document).stream()
                                .filter(files::contains)
                                .forEach(named::add));
            }
        }
        return named;
    }
}
