package org.goldthread.kit.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Set;
import org.goldthread.embeddedmongo.EmbeddedStore;
import org.goldthread.kit.Ids;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.event.Outbox;
import tools.jackson.databind.json.JsonMapper;

/** A house of its own for each test, in one store for all. */
public final class TestHouse {

    public static final Actor OFFICER = new Actor(
            "subject-officer",
            "Officer",
            Actor.Kind.PERSON,
            Set.of(Role.PARTNERSHIP_OFFICER),
            null,
            Set.of(),
            Set.of());
    public static final By BY_OFFICER = By.of(OFFICER);

    private static final MongoClient CLIENT = client();

    private TestHouse() {}

    public static House fresh(Outbox outbox) {
        return new House(CLIENT, "t" + Ids.next().toString().replace("-", ""), outbox, Clock.systemUTC());
    }

    public static House fresh() {
        return fresh(new Outbox(JsonMapper.shared()));
    }

    private static MongoClient client() {
        String given = System.getenv("MONGODB_URI");
        if (given != null && !given.isBlank()) {
            return MongoClients.create(given);
        }
        try {
            EmbeddedStore store = EmbeddedStore.start(Files.createTempDirectory("kit-store"), 0);
            Runtime.getRuntime().addShutdownHook(new Thread(store::close));
            return MongoClients.create(store.connectionString());
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }
}
