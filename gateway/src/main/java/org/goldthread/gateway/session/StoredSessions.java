package org.goldthread.gateway.session;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.goldthread.gateway.GatewaySettings;
import org.goldthread.gateway.store.Seal;
import org.goldthread.gateway.store.Swept;
import org.jspecify.annotations.Nullable;
import org.springframework.session.ReactiveSessionRepository;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The sessions of the people who are signed in, in the collection {@code sessions}. Whoever reads the store learns
 * neither session ids (only their SHA-256 is there) nor tokens (sealed) nor who somebody is (a keyed mark).
 *
 * <p>One document a session; changes are single updates of it. A session that was ended is never brought back by a
 * request that was still on its way. An ended session keeps its person's mark for a day, so that a form posted after
 * the end can be bound to the same person.
 */
@Repository
public class StoredSessions implements ReactiveSessionRepository<StoredSession>, Swept {

    private static final Duration ACCESS_GRAIN = Duration.ofMinutes(1);
    private static final Duration MARK_KEPT = Duration.ofDays(1);

    private final MongoCollection<Document> sessions;
    private final GatewaySettings.Session times;
    private final Seal seal;
    private final JsonMapper json;
    private final Clock clock;

    StoredSessions(MongoDatabase database, GatewaySettings settings, JsonMapper json, Clock clock) {
        this.sessions = database.getCollection("sessions");
        this.times = settings.session();
        this.seal = new Seal(settings.sessionKey(), "sessions");
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Mono<StoredSession> createSession() {
        return Mono.fromSupplier(() -> StoredSession.begun(clock.instant(), times.signingIn(), times.lifetime()));
    }

    @Override
    public Mono<StoredSession> findById(String id) {
        return Mono.from(sessions.find(eq("key", hash(id))).first())
                .flatMap(found -> Mono.justOrEmpty(read(id, found)));
    }

    @Override
    public Mono<Void> save(StoredSession session) {
        return Mono.defer(() -> session.isStored() ? change(session) : insert(session))
                .then(Mono.fromRunnable(session::storedNow));
    }

    /** Ends the session at once; the mark of whose it was stays for a day. */
    @Override
    public Mono<Void> deleteById(String id) {
        return Mono.from(sessions.updateOne(
                        eq("key", hash(id)),
                        Updates.combine(
                                Updates.unset("held"),
                                Updates.set("expires", Date.from(clock.instant().minusMillis(1))))))
                .then();
    }

    /** The mark of whoever was signed in under that id, also when the session has ended. */
    public Mono<String> markOf(String id) {
        return Mono.from(sessions.find(eq("key", hash(id))).first())
                .flatMap(found -> Mono.justOrEmpty(found.getString("person")));
    }

    /** The mark by which a person is known here. */
    public String mark(Person person) {
        return seal.mark(person.subject());
    }

    /** Makes the indexes, forgets sessions that have expired: at once if nobody was signed in, else a day later. */
    @Override
    public Mono<Void> sweep() {
        Instant now = clock.instant();
        return Mono.from(sessions.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true)))
                .then(Mono.from(sessions.createIndex(Indexes.ascending("expires"))))
                .then(Mono.from(sessions.deleteMany(and(lt("expires", Date.from(now)), exists("person", false)))))
                .then(Mono.from(
                        sessions.updateMany(and(lt("expires", Date.from(now)), exists("held")), Updates.unset("held"))))
                .then(Mono.from(sessions.deleteMany(lt("expires", Date.from(now.minus(MARK_KEPT))))))
                .then();
    }

    private Mono<Void> insert(StoredSession session) {
        Document held = new Document();
        for (String name : session.getAttributeNames()) {
            held.append(name, sealed(session, name));
        }
        Document document = new Document("_id", session.document())
                .append("key", hash(session.getId()))
                .append("created", Date.from(session.getCreationTime()))
                .append("latestEnd", Date.from(session.latestEnd()))
                .append("accessed", Date.from(session.getLastAccessedTime()))
                .append("idleSeconds", session.getMaxInactiveInterval().toSeconds())
                .append("expires", Date.from(session.expires()))
                .append("held", held);
        personMark(session).ifPresent(mark -> document.append("person", mark));
        return Mono.from(sessions.insertOne(document)).then();
    }

    private Mono<Void> change(StoredSession session) {
        List<Bson> updates = new ArrayList<>();
        if (session.hasNewId()) {
            updates.add(Updates.set("key", hash(session.getId())));
        }
        for (String name : session.changed()) {
            updates.add(
                    session.getAttribute(name) == null
                            ? Updates.unset("held." + name)
                            : Updates.set("held." + name, sealed(session, name)));
        }
        if (session.changed().contains(Held.PERSON.name())) {
            personMark(session).ifPresent(mark -> updates.add(Updates.set("person", mark)));
        }
        boolean accessedLater =
                session.getLastAccessedTime().isAfter(session.storedAccess().plus(ACCESS_GRAIN));
        if (updates.isEmpty() && !accessedLater && !session.hasNewIdle()) {
            return Mono.empty();
        }
        updates.add(Updates.set("accessed", Date.from(session.getLastAccessedTime())));
        updates.add(Updates.set("idleSeconds", session.getMaxInactiveInterval().toSeconds()));
        updates.add(Updates.set("expires", Date.from(session.expires())));
        return Mono.from(sessions.updateOne(
                        and(eq("_id", session.document()), exists("held")), Updates.combine(updates)))
                .then();
    }

    private Optional<String> personMark(StoredSession session) {
        Person person = session.getAttribute(Held.PERSON.name());
        return Optional.ofNullable(person).map(this::mark);
    }

    private Binary sealed(StoredSession session, String name) {
        Object value = session.getRequiredAttribute(name);
        return new Binary(seal.seal(json.writeValueAsBytes(value), session.document() + "/" + name));
    }

    private Optional<StoredSession> read(String id, Document found) {
        Document held = found.get("held", Document.class);
        if (held == null || !found.getDate("expires").toInstant().isAfter(clock.instant())) {
            return Optional.empty();
        }
        String document = found.getString("_id");
        Map<String, Object> attributes = new HashMap<>();
        for (String name : held.keySet()) {
            Object value = opened(document, name, held.get(name, Binary.class));
            if (value == null) {
                return Optional.empty(); // sealed with another key, or by a version that held it differently
            }
            attributes.put(name, value);
        }
        return Optional.of(StoredSession.found(
                document,
                id,
                found.getDate("created").toInstant(),
                found.getDate("latestEnd").toInstant(),
                found.getDate("accessed").toInstant(),
                Duration.ofSeconds(found.get("idleSeconds", Number.class).longValue()),
                attributes));
    }

    private @Nullable Object opened(String document, String name, Binary sealed) {
        Held<?> held = Held.named(name).orElse(null);
        byte[] plain = seal.open(sealed.getData(), document + "/" + name).orElse(null);
        if (held == null || plain == null) {
            return null;
        }
        try {
            return json.readValue(plain, held.type());
        } catch (JacksonException otherShape) {
            return null;
        }
    }

    private static String hash(String id) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException noHash) {
            throw new IllegalStateException("SHA-256 is not available", noHash);
        }
    }
}
