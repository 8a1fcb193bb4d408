package org.goldthread.kit.store;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.event.Outbox;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A collection of aggregates")
class AggregatesIT {

    private final House house = TestHouse.fresh();
    private final Aggregates<Note> notes = house.aggregates("notes", Note.class, 1);

    private Stored<Note> aNote() {
        return notes.add(TestHouse.BY_OFFICER, Note.write("first")).orThrow();
    }

    private static By under(String key, String hash) {
        return new By(TestHouse.OFFICER, new By.RequestKey("officer:" + key, hash));
    }

    private BsonDocument document(Stored<Note> note) {
        BsonDocument found =
                notes.documents().find(eq("_id", note.value().id().value())).first();
        assertThat(found).isNotNull();
        return found;
    }

    @Test
    @DisplayName("gives back what was added, with what it said in the same document")
    void keepsStateAndEventsTogether() {
        Stored<Note> note = aNote();

        assertThat(notes.find(note.value().id().value()).orElseThrow().value()).isEqualTo(note.value());
        assertThat(note.version()).isEqualTo(1);
        assertThat(document(note).getArray("outbox")).hasSize(1);
        assertThat(document(note).getBoolean("outboxPending").getValue()).isTrue();
    }

    @Test
    @DisplayName("numbers events on without a gap")
    void numbersEvents() {
        Stored<Note> note = aNote();
        notes.change(TestHouse.BY_OFFICER, note.value().id().value(), n -> n.add("a"))
                .orThrow();
        notes.change(TestHouse.BY_OFFICER, note.value().id().value(), n -> n.add("b"))
                .orThrow();

        assertThat(document(note).getArray("outbox").stream()
                        .map(entry -> entry.asDocument().getInt64("sequence").getValue()))
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    @DisplayName("refuses a change made on an older version and writes nothing")
    void refusesStaleChange() {
        Stored<Note> note = aNote();
        notes.change(TestHouse.BY_OFFICER, note.value().id().value(), 1L, n -> n.add("theirs"))
                .orThrow();

        Outcome<Stored<Note>> mine =
                notes.change(TestHouse.BY_OFFICER, note.value().id().value(), 1L, n -> n.add("mine"));

        assertThat(mine).isEqualTo(Outcome.refused(new Refusal.Stale(2)));
        assertThat(notes.find(note.value().id().value()).orElseThrow().value().lines())
                .containsExactly("theirs");
    }

    @Test
    @DisplayName("writes nothing when the aggregate refuses")
    void refusalWritesNothing() {
        Stored<Note> note = aNote();
        notes.change(TestHouse.BY_OFFICER, note.value().id().value(), n -> n.add("a"))
                .orThrow();

        Outcome<Stored<Note>> again =
                notes.change(TestHouse.BY_OFFICER, note.value().id().value(), n -> n.add("a"));

        assertThat(again.isDone()).isFalse();
        assertThat(notes.find(note.value().id().value()).orElseThrow().version())
                .isEqualTo(2);
    }

    @Test
    @DisplayName("keeps fields that this version of the program does not know, and takes out those that went")
    void keepsUnknownFields() {
        Stored<Note> note = aNote();
        notes.documents().updateOne(eq("_id", note.value().id().value()), Updates.set("fromTheFuture", 7));

        notes.change(TestHouse.BY_OFFICER, note.value().id().value(), n -> n.add("a"))
                .orThrow();

        assertThat(document(note).getInt32("fromTheFuture").getValue()).isEqualTo(7);
        assertThat(document(note)).doesNotContainKey("colour");
    }

    @Test
    @DisplayName("adds once what is sent twice under one key, and refuses the key with another body")
    void addsOncePerKey() {
        Stored<Note> first = notes.add(under("k-1", "hash"), Note.write("one")).orThrow();
        Stored<Note> again = notes.add(under("k-1", "hash"), Note.write("one")).orThrow();
        Outcome<Stored<Note>> other = notes.add(under("k-1", "other"), Note.write("two"));

        assertThat(again.value().id()).isEqualTo(first.value().id());
        assertThat(other).isEqualTo(Outcome.refused(new Refusal.KeyReused()));
        assertThat(notes.count(new BsonDocument())).isEqualTo(1);
    }

    @Test
    @DisplayName("changes once what is sent twice under one key, even where the second would be refused")
    void changesOncePerKey() {
        Stored<Note> note = aNote();
        notes.change(under("k-2", "h"), note.value().id().value(), n -> n.add("a"))
                .orThrow();

        Outcome<Stored<Note>> again =
                notes.change(under("k-2", "h"), note.value().id().value(), n -> n.add("a"));
        Outcome<Stored<Note>> other =
                notes.change(under("k-2", "x"), note.value().id().value(), n -> n.add("b"));

        assertThat(again.orThrow().version()).isEqualTo(2);
        assertThat(other).isEqualTo(Outcome.refused(new Refusal.KeyReused()));
    }

    @Test
    @DisplayName("loses no change when many are made at once")
    void losesNothingAtOnce() throws Exception {
        Stored<Note> note = aNote();
        ExecutorService people = Executors.newFixedThreadPool(4);
        List<Callable<Boolean>> changes = IntStream.range(0, 40)
                .<Callable<Boolean>>mapToObj(i -> () -> {
                    while (!notes.change(TestHouse.BY_OFFICER, note.value().id().value(), n -> n.add("line " + i))
                            .isDone()) {
                        Thread.onSpinWait();
                    }
                    return true;
                })
                .toList();
        for (Future<Boolean> change : people.invokeAll(changes)) {
            assertThat(change.get()).isTrue();
        }
        people.shutdown();

        Stored<Note> now = notes.find(note.value().id().value()).orElseThrow();
        assertThat(now.value().lines()).hasSize(40).doesNotHaveDuplicates();
        assertThat(now.sequence()).isEqualTo(41);
        assertThat(new ArrayList<>(document(now).getArray("outbox"))).hasSize(41);
    }

    @Test
    @DisplayName("asks whether the actor may also before it answers the same request again")
    void permissionBeforeReplay() {
        Stored<Note> note = aNote();
        UUID id = note.value().id().value();
        notes.change(under("k-3", "h"), id, n -> n.add("a")).orThrow();

        Outcome<Stored<Note>> again =
                notes.change(under("k-3", "h"), id, null, n -> Optional.of(new Refusal.Missing()), n -> n.add("a"));

        assertThat(again).isEqualTo(Outcome.refused(new Refusal.Missing()));
    }

    @Test
    @DisplayName("gives what a request made also when something stands against making it now")
    void replayBeforeWhatStandsAgainstIt() {
        Stored<Note> made = notes.add(under("k-4", "h"), () -> Outcome.done(Note.write("one")))
                .orThrow();

        Outcome<Stored<Note>> again =
                notes.add(under("k-4", "h"), () -> Outcome.refused(new Refusal.Rule("closed", "Closed", "default")));

        assertThat(again.orThrow().value()).isEqualTo(made.value());
    }

    @Test
    @DisplayName("knows a key that was used for something else, and frees one whose request came to nothing")
    void keysAreOneRequestEach() {
        KeyLedger ledger = new KeyLedger(house);
        Instant now = Instant.parse("2026-12-03T09:00:00Z");
        By.RequestKey first = new By.RequestKey("officer:k-5", "one path and body");
        By.RequestKey other = new By.RequestKey("officer:k-5", "another path");

        assertThat(ledger.use(first, now)).isEqualTo(KeyLedger.Use.FIRST);
        assertThat(ledger.use(first, now)).isEqualTo(KeyLedger.Use.SAME_REQUEST);
        assertThat(ledger.use(other, now)).isEqualTo(KeyLedger.Use.OTHER_REQUEST);
        assertThat(ledger.use(new By.RequestKey("chair:k-5", "another path"), now))
                .isEqualTo(KeyLedger.Use.FIRST);
        ledger.giveBack(first);
        assertThat(ledger.use(other, now)).isEqualTo(KeyLedger.Use.FIRST);
        assertThat(ledger.use(first, now.plus(Duration.ofDays(31)))).isEqualTo(KeyLedger.Use.FIRST);
    }

    @Test
    @DisplayName("refuses an event that no broker would take when it is said, not when it is sent")
    void largeEvents() {
        String large = "a".repeat(Outbox.LARGEST_EVENT);

        assertThatThrownBy(() -> notes.add(TestHouse.BY_OFFICER, Note.write(large)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("note-changed");
        assertThat(notes.count(new BsonDocument())).isZero();
    }
}
