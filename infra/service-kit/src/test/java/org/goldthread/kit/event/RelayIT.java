package org.goldthread.kit.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.function.Function;
import net.javacrumbs.shedlock.core.LockProvider;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.goldthread.kit.store.Aggregates;
import org.goldthread.kit.store.House;
import org.goldthread.kit.store.Note;
import org.goldthread.kit.store.TestHouse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The relay")
class RelayIT {

    private static final Topics TOPICS = new Topics("test", "reviews");
    private static final LockProvider ALONE = asked -> Optional.of(() -> {});

    private final House house = TestHouse.fresh();
    private final Aggregates<Note> notes = house.aggregates("notes", Note.class, 1);
    private final EventLog log = new EventLog(house);
    private final Outbox outbox = new Outbox(tools.jackson.databind.json.JsonMapper.shared());
    private final List<String> taken = new ArrayList<>();
    private Function<ProducerRecord<String, byte[]>, @Nullable RuntimeException> refusal = message -> null;
    private final Relay relay = Relay.toBroker(house, log, outbox, ALONE, TOPICS, this::broker);

    /** A broker that takes what {@link #refusal} does not refuse. */
    private MockProducer<String, byte[]> broker() {
        return new MockProducer<>(Cluster.empty(), true, null, new StringSerializer(), new ByteArraySerializer()) {
            @Override
            public synchronized Future<RecordMetadata> send(
                    ProducerRecord<String, byte[]> message, @Nullable Callback callback) {
                sendException = refusal.apply(message);
                Future<RecordMetadata> answer;
                try {
                    answer = super.send(message, callback);
                    taken.add(message.key() + "/" + sequence(message));
                } catch (RuntimeException refused) {
                    answer = java.util.concurrent.CompletableFuture.failedFuture(refused);
                }
                return answer;
            }
        };
    }

    private static long sequence(ProducerRecord<String, byte[]> message) {
        return Long.parseLong(new String(
                message.headers().lastHeader("ce_sequence").value(), java.nio.charset.StandardCharsets.UTF_8));
    }

    private UUID aNoteWith(int lines) {
        UUID id = notes.add(TestHouse.BY_OFFICER, Note.write("text"))
                .orThrow()
                .value()
                .id()
                .value();
        for (int i = 1; i < lines; i++) {
            String line = "line " + i;
            notes.change(TestHouse.BY_OFFICER, id, note -> note.add(line)).orThrow();
        }
        return id;
    }

    private List<String> takenOf(UUID subject) {
        return taken.stream()
                .filter(each -> each.startsWith(subject.toString()))
                .toList();
    }

    private static List<String> all(UUID subject, int lines) {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= lines; i++) {
            names.add(subject + "/" + i);
        }
        return names;
    }

    @Test
    @DisplayName("holds an event back that the broker never takes, with the later ones of its subject; others go on")
    void refusedForGood() throws Exception {
        UUID ill = aNoteWith(3);
        UUID well = aNoteWith(3);
        refusal = message -> message.key().equals(ill.toString()) && sequence(message) == 2
                ? new RecordTooLargeException("too large")
                : null;

        relay.carry();

        assertThat(takenOf(ill)).containsExactly(ill + "/1");
        assertThat(takenOf(well)).isEqualTo(all(well, 3));
        assertThat(relay.behind()).isZero();
        assertThat(relay.brokerState()).isEqualTo(BrokerState.REACHABLE);
        assertThat(log.held().list(10)).singleElement().satisfies(held -> {
            assertThat(held.subject()).isEqualTo(ill);
            assertThat(held.sequence()).isEqualTo(2);
            assertThat(held.reason()).contains("RecordTooLargeException");
        });
    }

    @Test
    @DisplayName("sends what it held back, in order, when somebody asks for it after a fix")
    void releases() throws Exception {
        UUID ill = aNoteWith(2);
        refusal = message -> sequence(message) == 2 ? new RecordTooLargeException("too large") : null;
        relay.carry();
        notes.change(TestHouse.BY_OFFICER, ill, note -> note.add("later")).orThrow();
        relay.carry();
        assertThat(takenOf(ill)).containsExactly(ill + "/1");

        log.tryHeldBackAgain();
        relay.carry();
        assertThat(log.held().count()).as("it is refused still").isEqualTo(1);
        refusal = message -> null;
        log.tryHeldBackAgain();
        relay.carry();

        assertThat(takenOf(ill)).isEqualTo(all(ill, 3));
        assertThat(log.held().count()).isZero();
    }

    @Test
    @DisplayName("waits for a broker that is away, and holds nothing back then")
    void away() throws Exception {
        UUID id = aNoteWith(2);
        refusal = message -> new TimeoutException("no answer");
        relay.carry();
        assertThat(relay.brokerState()).isEqualTo(BrokerState.AWAY);
        assertThat(relay.behind()).isEqualTo(2);

        refusal = message -> null;
        relay.carry();

        assertThat(takenOf(id)).isEqualTo(all(id, 2));
        assertThat(log.held().count()).isZero();
    }

    @Test
    @DisplayName("says that the broker refuses this service when it may not write its topic, and keeps all in order")
    void notAuthorised() throws Exception {
        UUID id = aNoteWith(2);
        refusal = message -> new TopicAuthorizationException(message.topic());
        relay.carry();
        assertThat(relay.brokerState()).isEqualTo(BrokerState.REFUSES);
        assertThat(log.held().count()).isZero();

        refusal = message -> null;
        relay.carry();

        assertThat(takenOf(id)).isEqualTo(all(id, 2));
    }

    @Test
    @DisplayName("holds an aggregate back whose outbox cannot be read, and lets others go on; nothing is overtaken")
    void malformedOutbox() throws Exception {
        UUID ill = aNoteWith(3);
        UUID well = aNoteWith(2);
        var documents = house.outboxes().get(0);
        BsonDocument stored = documents.find(Filters.eq("_id", ill)).first();
        assertThat(stored).isNotNull();
        BsonArray whole = stored.getArray("outbox").clone();
        BsonArray spoilt = whole.clone();
        spoilt.get(1).asDocument().put("time", new BsonString("yesterday"));
        documents.updateOne(Filters.eq("_id", ill), Updates.set("outbox", spoilt));

        relay.carry();
        assertThat(takenOf(ill)).containsExactly(ill + "/1");
        assertThat(takenOf(well)).isEqualTo(all(well, 2));
        assertThat(log.held().count()).isEqualTo(1);
        assertThat(log.hasPending()).as("it is not looked at again and again").isFalse();

        documents.updateOne(
                Filters.eq("_id", ill), Updates.set("outbox", new BsonArray(whole.subList(1, whole.size()))));
        assertThat(log.tryHeldBackAgain()).isEqualTo(2);
        relay.carry();

        assertThat(takenOf(ill)).isEqualTo(all(ill, 3));
        assertThat(log.held().count()).isZero();
    }

    @Test
    @DisplayName("tells a service without a broker what it said itself, once and in order")
    void hearsItself() throws Exception {
        Set<String> heard = new java.util.LinkedHashSet<>();
        EventHandler handler = new EventHandler() {
            @Override
            public Set<String> types() {
                return Set.of("org.goldthread.test.note-changed.v1");
            }

            @Override
            public void handle(IncomingEvent event) {
                assertThat(heard.add(event.subject() + "/" + event.sequence())).isTrue();
            }
        };
        Intake intake = new Intake(house, List.of(handler), OwnersLogs.NONE, Clock.systemUTC());
        Relay alone = Relay.toItself(house, log, outbox, ALONE, TOPICS, intake);
        UUID id = aNoteWith(3);

        alone.carry();
        alone.carry();

        assertThat(new ArrayList<>(heard)).isEqualTo(all(id, 3));
        assertThat(alone.behind()).isZero();
        assertThat(new HashSet<>(heard)).hasSize(3);
    }
}
