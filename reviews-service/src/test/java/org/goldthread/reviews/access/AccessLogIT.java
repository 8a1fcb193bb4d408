package org.goldthread.reviews.access;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.Role;
import org.goldthread.reviews.vault.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The access log")
class AccessLogIT {

    private static final Actor OFFICER = new Actor(
                    "subject-1",
                    "Officer",
                    Actor.Kind.PERSON,
                    Set.of(Role.PARTNERSHIP_OFFICER),
                    null,
                    Set.of(),
                    Set.of())
            .named("officer");

    /** Seals like a service with a key, whose key is a word. */
    private record WordSeal(String word) implements HeadSeal {
        @Override
        public Optional<String> of(String content) {
            return Optional.of(AccessEntry.hash(word + content));
        }

        @Override
        public boolean fits(String content, String seal) {
            return of(content).orElseThrow().equals(seal);
        }

        @Override
        public boolean hasKey() {
            return true;
        }
    }

    private TestStore store;
    private AccessLog log;
    private CheckingAccessLog checking;

    @BeforeEach
    void five() {
        store = TestStore.fresh();
        log = log(store);
        checking = new CheckingAccessLog(log, new WordSeal("key"));
        for (int i = 1; i <= 5; i++) {
            log.append(OFFICER, access(i));
        }
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static AccessLog log(TestStore store) {
        return new AccessLog(store.house(), store.client(), new WordSeal("key"));
    }

    private static Access access(int i) {
        return new Access(Act.OPENED, "person", "Child A", "SOL-RR-2026-001", "Reason number " + i);
    }

    private MongoCollection<Document> documents() {
        return store.house().collection("accessLog", Document.class);
    }

    private MongoCollection<Document> heads() {
        return store.client()
                .getDatabase(store.house().database().getName() + "_keys")
                .getCollection("accessHead");
    }

    private AccessLogCheck check() {
        return checking.check(null).orThrow();
    }

    @Test
    @DisplayName("is whole after it was only added to, and says who, what, why and when")
    void whole() {
        AccessLogCheck check = check();
        assertThat(check.sentence()).contains("whole", "5 entries", "sealed");
        assertThat(check.whole()).isTrue();
        assertThat(check.lastSequence()).isEqualTo(5);
        AccessEntry last = log.last().orElseThrow();
        assertThat(last.signIn()).isEqualTo("officer");
        assertThat(last.role()).isEqualTo("partnership-officer");
        assertThat(last.why()).isEqualTo("Reason number 5");
        assertThat(last.hash()).isEqualTo(check.lastHash());
    }

    @Test
    @DisplayName("names the entry of which a field was changed")
    void changed() {
        documents().updateOne(eq("sequence", 3L), Updates.set("why", "Another reason"));
        assertThat(check().broken()).isEqualTo("changed");
        assertThat(check().brokenAt()).isEqualTo(3);
        assertThat(check().brokenId())
                .isEqualTo(log.newest(eq("sequence", 3L), 0, 1).get(0).id().toString());
    }

    @Test
    @DisplayName("names the entry after the one whose hash was made to fit what it was changed to")
    void changedAndHashedAgain() {
        AccessEntry third = log.newest(eq("sequence", 3L), 0, 1).get(0);
        AccessEntry other = new AccessEntry(
                        third.id(),
                        3L,
                        third.previous(),
                        "",
                        "someone-else",
                        null,
                        third.role(),
                        null,
                        third.act(),
                        third.kind(),
                        third.thing(),
                        third.review(),
                        third.why(),
                        third.at())
                .sealed();
        store.house().collection("accessLog", AccessEntry.class).replaceOne(eq("sequence", 3L), other);
        assertThat(check().broken()).isEqualTo("not-linked");
        assertThat(check().brokenAt()).isEqualTo(4);
    }

    @Test
    @DisplayName("names an entry that is missing, in the middle and at the start")
    void deleted() {
        documents().deleteOne(eq("sequence", 4L));
        assertThat(check().brokenAt()).isEqualTo(4);
        assertThat(check().broken()).isEqualTo("missing");
        documents().deleteOne(eq("sequence", 1L));
        assertThat(check().brokenAt()).isEqualTo(1);
    }

    @Test
    @DisplayName("names the first of two that changed places")
    void reordered() {
        documents().updateOne(eq("sequence", 2L), Updates.set("sequence", 99L));
        documents().updateOne(eq("sequence", 4L), Updates.set("sequence", 2L));
        documents().updateOne(eq("sequence", 99L), Updates.set("sequence", 4L));
        assertThat(check().brokenAt()).isEqualTo(2);
        assertThat(check().broken()).isEqualTo("changed");
    }

    @Test
    @DisplayName("is found cut off at the end by its head, even where the head was made to fit, by its seal")
    void cutOff() {
        documents().deleteMany(gt("sequence", 3L));
        AccessLogCheck cut = check();
        assertThat(cut.broken()).isEqualTo("cut-off");
        assertThat(cut.brokenAt()).isEqualTo(4);
        assertThat(cut.sentence()).contains("ends with entry 3", "went on to entry 5");

        AccessEntry third = log.last().orElseThrow();
        heads().updateOne(
                        eq("_id", "head"),
                        Updates.combine(Updates.set("sequence", 3L), Updates.set("hash", third.hash())));
        assertThat(check().broken()).isEqualTo("head-forged");

        heads().deleteMany(new Document());
        assertThat(check().broken()).isEqualTo("head-missing");
    }

    @Test
    @DisplayName("is found rewritten by an end that was noted elsewhere, which a chain alone cannot show")
    void rewrittenWhole() {
        String noted = "5:" + log.last().orElseThrow().hash();
        assertThat(checking.check(noted).orThrow().whole()).isTrue();

        documents().deleteMany(new Document());
        heads().deleteMany(new Document());
        for (int i = 1; i <= 6; i++) {
            log.append(OFFICER, access(i + 10)); // somebody who has both the store and the key
        }
        assertThat(check().whole()).as("the chain alone").isTrue();
        AccessLogCheck against = checking.check(noted).orThrow();
        assertThat(against.broken()).isEqualTo("not-as-noted");
        assertThat(against.brokenAt()).isEqualTo(5);
        assertThat(checking.check("5:abc").isDone()).isFalse();
    }

    @Test
    @DisplayName("stays one chain without a gap when two instances write at once")
    void twoInstances() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        CountDownLatch go = new CountDownLatch(1);
        try (TestStore second = store.another()) {
            List<AccessLog> instances = List.of(log, log(second));
            List<Future<?>> done = new ArrayList<>();
            for (int writer = 0; writer < 8; writer++) {
                AccessLog instance = instances.get(writer % 2);
                done.add(threads.submit(() -> {
                    go.await();
                    for (int i = 0; i < 25; i++) {
                        instance.append(OFFICER, access(i));
                    }
                    return null;
                }));
            }
            go.countDown();
            for (Future<?> one : done) {
                one.get();
            }
        } finally {
            threads.shutdown();
        }
        AccessLogCheck check = check();
        assertThat(check.sentence()).contains("205 entries");
        assertThat(check.whole()).isTrue();
        assertThat(log.head().orElseThrow().sequence()).isEqualTo(205);
    }
}
