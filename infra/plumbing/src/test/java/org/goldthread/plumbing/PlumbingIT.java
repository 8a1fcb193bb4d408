package org.goldthread.plumbing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.goldthread.testkit.servers.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.function.ThrowingSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("Events between processes, with a real broker,")
class PlumbingIT {

    private static final String TOPIC = "solihull.goldthread.reviews.events";
    private static final Duration SOON = Duration.ofSeconds(40);

    private static Household house;
    private static Child speaker;
    private static Child listener;

    @BeforeAll
    static void start() throws Exception {
        house = Household.open();
        speaker = house.speaker("speaker", house.firstPort());
        listener = house.listener();
        speaker.ready();
        listener.ready();
    }

    @AfterAll
    static void stop() {
        listener.close();
        speaker.close();
        house.close();
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    /** Every event of these subjects had its effect, once, in order. */
    private static void allHeard(List<UUID> subjects, int each) {
        await().atMost(SOON).untilAsserted(() -> {
            for (UUID subject : subjects) {
                assertThat(house.heard(subject)).isEqualTo(upTo(each));
            }
        });
    }

    private static List<UUID> subjects(int number) {
        return IntStream.range(0, number).mapToObj(i -> UUID.randomUUID()).toList();
    }

    @Test
    @Order(1)
    @DisplayName("are given each position once and keep their order when two relays run at once")
    void twoRelays() throws Exception {
        List<UUID> subjects = subjects(8);
        try (Child second = house.speaker("second-speaker", house.secondPort()).ready()) {
            ExecutorService people = Executors.newFixedThreadPool(4);
            List<Callable<Integer>> commands = new ArrayList<>();
            for (UUID subject : subjects) {
                commands.add(() -> {
                    int done = 0;
                    for (int i = 0; i < 10; i++) {
                        Child instance = i % 2 == 0 ? speaker : second;
                        done += instance.say(subject, "word" + i) == 200 ? 1 : 0;
                    }
                    return done;
                });
            }
            for (Future<Integer> done : people.invokeAll(commands)) {
                assertThat(done.get()).isEqualTo(10);
            }
            people.shutdown();
            allHeard(subjects, 10);
        }
        assertThat(house.positions()).isEqualTo(upTo(80));
        Map<String, List<Long>> sent = house.onTheWire(TOPIC, 80);
        for (UUID subject : subjects) {
            assertThat(sent.getOrDefault(subject.toString(), List.of()).stream().distinct())
                    .as("on the topic itself, repetitions aside")
                    .isEqualTo(upTo(10));
        }
    }

    @Test
    @Order(2)
    @DisplayName("all arrive, once and in order, after the broker was away during commands, which go on meanwhile")
    void brokerAway() throws Exception {
        List<UUID> subjects = subjects(5);
        subjects.forEach(subject ->
                assertThat(said(() -> speaker.say(subject, "before"))).isEqualTo(200));
        house.stopBroker();
        for (int i = 0; i < 6; i++) {
            for (UUID subject : subjects) {
                String word = "during" + i;
                Instant begun = Instant.now();
                assertThat(speaker.say(subject, word)).isEqualTo(200);
                assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(3));
            }
        }
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(health(speaker)
                                .at("/components/broker/details/broker")
                                .asString())
                        .isEqualTo("AWAY"));
        assertThat(health(speaker).at("/status").asString()).isEqualTo("UP");
        assertThat(house.heard(subjects.get(0))).doesNotContain(3L);
        house.startBroker();
        for (UUID subject : subjects) {
            assertThat(speaker.say(subject, "after")).isEqualTo(200);
        }
        allHeard(subjects, 8);
    }

    private static int said(ThrowingSupplier<Integer> command) {
        try {
            return command.get();
        } catch (Throwable failed) {
            throw new AssertionError("the command failed", failed);
        }
    }

    private static JsonNode health(Child child) throws Exception {
        return JsonMapper.shared().readTree(child.get("/actuator/health", "").body());
    }

    @Test
    @Order(3)
    @DisplayName("have their effect once though the consumer is killed between the effect and the commit")
    void consumerKilled() throws Exception {
        UUID subject = UUID.randomUUID();
        for (String word : List.of("one", "two", PlumbingApplication.HALT, "four", "five")) {
            assertThat(speaker.say(subject, word)).isEqualTo(200);
        }
        await().atMost(SOON).until(() -> !listener.process().isAlive());
        assertThat(listener.process().exitCode()).isEqualTo(PlumbingApplication.HALTED);
        assertThat(house.heard(subject)).isEqualTo(upTo(3));

        listener = house.listener().ready();

        allHeard(List.of(subject), 5);
        List<Document> effects = house.effects(subject);
        assertThat(effects.stream().map(effect -> effect.getInteger("told")))
                .as("only the event at which it was killed is told again, and has one effect still")
                .containsExactly(1, 1, 2, 1, 1);
    }

    @Test
    @Order(4)
    @DisplayName("are put in order, taken once, and parked with a reason when they cannot be handled; others go on")
    void faultsOnTheTopic() throws Exception {
        UUID early = UUID.randomUUID();
        UUID twice = UUID.randomUUID();
        UUID ill = UUID.randomUUID();
        UUID well = UUID.randomUUID();
        try (KafkaProducer<String, byte[]> producer = house.producer()) {
            put(producer, early, 2, "second");
            put(producer, early, 3, "third");
            put(producer, twice, 1, "same");
            put(producer, twice, 1, "same");
            put(producer, ill, 1, "good");
            put(producer, ill, 2, PlumbingApplication.POISON);
            put(producer, ill, 3, "behind");
            producer.send(new ProducerRecord<>(TOPIC, "nonsense", bytes("no event at all")))
                    .get(30, TimeUnit.SECONDS);
            put(producer, well, 1, "fine");
            await().atMost(SOON).untilAsserted(() -> {
                assertThat(house.heard(well)).isEqualTo(upTo(1));
                assertThat(house.parked().countDocuments()).isEqualTo(5);
            });
            assertThat(house.heard(early)).isEmpty();
            put(producer, early, 1, "first");
        }
        allHeard(List.of(early), 3);
        assertThat(house.effects(twice))
                .singleElement()
                .satisfies(once -> assertThat(once.getInteger("told")).isOne());
        assertThat(house.heard(ill)).isEqualTo(upTo(1));
        JsonNode parked = JsonMapper.shared()
                .readTree(listener.get("/api/monitoring/v1/operations/parked", Tokens.person("officer"))
                        .body());
        assertThat(parked.get("count").asInt()).isEqualTo(3);
        assertThat(parked.get("items")
                        .valueStream()
                        .map(item -> item.get("reason").asString()))
                .containsExactlyInAnyOrder(
                        "IllegalStateException", "waits for an earlier event of its subject", "unreadable");

        house.antidote();
        assertThat(listener.post("/api/monitoring/v1/operations/parked/replay", Tokens.person("officer"))
                        .statusCode())
                .isEqualTo(200);

        assertThat(house.heard(ill)).isEqualTo(upTo(3));
        Document left = house.parked().find().first();
        assertThat(left).isNotNull();
        assertThat(left.getString("reason")).isEqualTo("unreadable");
        assertThat(left.get("message", Document.class)
                        .get("body", org.bson.types.Binary.class)
                        .getData())
                .isEqualTo(bytes("no event at all"));
    }

    private static void put(KafkaProducer<String, byte[]> producer, UUID subject, long sequence, String text)
            throws Exception {
        var event = CloudEventBuilder.v1()
                .withId(UUID.nameUUIDFromBytes(bytes(subject + "/" + sequence)).toString())
                .withType(Word.WordSaid.TYPE)
                .withSource(URI.create("/solihull/reviews"))
                .withSubject(subject.toString())
                .withTime(Instant.parse("2026-12-03T09:00:00Z").atOffset(ZoneOffset.UTC))
                .withData("application/json", bytes("{\"text\":\"" + text + "\"}"))
                .withExtension("sequence", String.format("%012d", sequence))
                .withExtension("actorrole", "service")
                .build();
        ProducerRecord<String, byte[]> message = KafkaMessageFactory.<String>createWriter(TOPIC, subject.toString())
                .writeBinary(event);
        producer.send(message).get(30, TimeUnit.SECONDS);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
