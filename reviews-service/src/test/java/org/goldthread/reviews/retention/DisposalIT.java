package org.goldthread.reviews.retention;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.goldthread.kit.actor.Role;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.journey.Caller;
import org.goldthread.learning.journey.Caller.Answer;
import org.goldthread.reviews.Conducted;
import org.goldthread.reviews.vault.DestroyingNames;
import org.goldthread.reviews.vault.VaultHouse;
import org.goldthread.reviews.vault.VaultNames;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Disposal, in the running service")
class DisposalIT extends VaultHouse {

    private static final String KEYS = "solihull_reviews_keys";
    private static final String REASON = "{\"reason\":\"Retention has ended\"}";

    @Autowired
    private MongoClient client;

    @Autowired
    private RetentionWatch watch;

    @Autowired
    private DestroyingNames destroying;

    @Autowired
    private VaultNames names;

    @AfterEach
    void today() throws IOException, InterruptedException {
        ahead("PT0S");
    }

    private static void ahead(String by) throws IOException, InterruptedException {
        Files.writeString(clock(), by);
        Thread.sleep(300); // the clock looks at its file five times a second
    }

    @Test
    @DisplayName("A name that is opened again under the same key a day later is another opening, and is logged")
    void openedADayLater() throws IOException, InterruptedException {
        String review = closedReview("Opened a day later");
        String open = person(review) + "/open";
        String reason = "{\"reason\":\"To ask the hospital for the record\"}";
        long first = officer()
                .post(open, reason, "Idempotency-Key", "daily-" + review)
                .json()
                .path("logged")
                .asLong();
        ahead("P1DT1H");
        Answer later = officer().post(open, reason, "Idempotency-Key", "daily-" + review);
        assertThat(later.status()).as(later.body()).isEqualTo(200);
        assertThat(later.json().path("logged").asLong()).isGreaterThan(first);
    }

    private String closedReview(String title) {
        String review = review(title);
        officer().put(journey().api("/activities/" + review + "/scope"), """
                {"lines":["x"],"people":[{"pseudonym":"Child A","about":null}],"practitioners":[]}
                """);
        Answer kept = officer().put(person(review), """
                {"name":"Barnaby Thornwhistle","otherNames":["Barney"],"dateOfBirth":"2018-05-05"}
                """);
        assertThat(kept.status()).as(kept.body()).isEqualTo(200);
        journey().agreed(review, "Found");
        Conducted.wholly(journey(), review);
        officer().post(journey().api("/activities/" + review + "/report"), "{}");
        Answer closed = officer().post(journey().api("/activities/" + review + "/close"), "");
        assertThat(closed.status()).as(closed.body()).isEqualTo(200);
        return review;
    }

    private String person(String review) {
        String list = journey().api("/activities/" + review + "/names");
        return list + "/"
                + officer()
                        .get(list)
                        .json()
                        .path("people")
                        .path(0)
                        .path("person")
                        .asString();
    }

    private String path(String review, String step) {
        return journey().api("/activities/" + review + "/retention" + step);
    }

    private Answer open(String review) {
        return officer().post(person(review) + "/open", "{\"reason\":\"To see who this was\"}");
    }

    private Map<String, List<RawBsonDocument>> copy() {
        Map<String, List<RawBsonDocument>> copy = new HashMap<>();
        for (String database : List.of("solihull_reviews", KEYS)) {
            MongoDatabase from = client.getDatabase(database);
            for (String collection : from.listCollectionNames()) {
                copy.put(
                        database + "." + collection,
                        from.getCollection(collection, RawBsonDocument.class)
                                .find()
                                .into(new ArrayList<>()));
            }
        }
        return copy;
    }

    private static String text(Map<String, List<RawBsonDocument>> copy) {
        StringBuilder text = new StringBuilder();
        copy.values()
                .forEach(documents -> documents.forEach(document ->
                        text.append(new String(document.getByteBuffer().array(), StandardCharsets.ISO_8859_1)
                                .toLowerCase(Locale.ROOT))));
        return text.toString();
    }

    @Test
    @DisplayName(
            "When retention has ended officers are asked; two of them destroy the key, and no copy without it tells a name")
    void destroyed() throws Exception {
        String review = closedReview("To be destroyed");
        String reference = journey().reference(review);
        watch.look();
        assertThat(officer().get(path(review, "")).json().path("state").asString())
                .isEqualTo("kept");
        assertThat(officer().post(path(review, "/propose"), REASON).text("code"))
                .isEqualTo("kept-until");

        ahead("P2200D");
        watch.look();
        watch.look();
        assertThat(officer().get(path(review, "")).json().path("state").asString())
                .isEqualTo("due");
        assertThat(said(review, "org.goldthread.work.due.v1")).isEqualTo(1);

        Map<String, List<RawBsonDocument>> before = copy();
        assertThat(text(before)).as("encrypted").doesNotContain("thornwhistle", "barney", "2018-05-05");
        assertThat(open(review).text("name")).as("read with the key").isEqualTo("Barnaby Thornwhistle");

        Caller one = officer("officer-one");
        Caller two = officer("officer-two");
        assertThat(one.post(path(review, "/propose"), "{\"reason\":\"Barney is grown up\"}")
                        .body())
                .contains("Take the name out");
        assertThat(one.post(path(review, "/propose"), REASON).status()).isEqualTo(200);
        assertThat(one.post(path(review, "/confirm"), "{}").text("code")).isEqualTo("two-people");
        String version = two.get(path(review, "")).tag();
        assertThat(two.post(path(review, "/confirm"), "{}", "If-Match", "\"1\"").status())
                .as("an old version")
                .isEqualTo(409);
        Answer confirmed = two.post(path(review, "/confirm"), "{}", "If-Match", String.valueOf(version));
        assertThat(confirmed.status()).as(confirmed.body()).isEqualTo(200);
        assertThat(confirmed.text("state")).isEqualTo("disposed");
        assertThat(said(review, "org.goldthread.work.settled.v1")).isEqualTo(1);

        assertThat(open(review).text("code")).isEqualTo("names-destroyed");
        assertThat(names.of(ActivityId.of(review))).isEmpty();
        assertThat(officer().put(person(review), "{\"name\":\"Somebody\"}").text("code"))
                .isEqualTo("names-destroyed");
        Map<String, List<RawBsonDocument>> after = copy();
        Document vault = client.getDatabase("solihull_reviews")
                .getCollection("vaults")
                .find(eq("reference", reference))
                .first();
        assertThat(vault).as("the tombstone").isNotNull();
        Object key = vault == null ? null : vault.get("key");
        assertThat(after.get(KEYS + ".dataKeys")).noneMatch(document -> isKey(document, key));
        assertThat(before.get(KEYS + ".dataKeys"))
                .as("a copy made before holds the wrapped key: ADR 0026 says what follows")
                .anyMatch(document -> isKey(document, key));

        restoreKeys(before);
        assertThat(open(review).text("code"))
                .as("the tombstone stands also when the key comes back")
                .isEqualTo("names-destroyed");
        destroying.catchUp();
        assertThat(copy().get(KEYS + ".dataKeys")).noneMatch(document -> isKey(document, key));

        assertThat(officer()
                        .get("/reviews/activities/" + reference + "/retention")
                        .body())
                .contains("Destroyed", "Confirmed and destroyed", "Retention has ended");
        assertThat(officer().get("/reviews/activities/" + reference + "/names").body())
                .contains("were destroyed and cannot be read", "Destroyed")
                .doesNotContain("Open<", ">Kept<");
        assertThat(officer()
                        .get("/reviews/activities/" + reference + "/publication")
                        .body())
                .contains("nothing searches the text for them any more");
        assertThat(officer()
                        .get(journey().api("/access-log?act=disposed&review=" + reference))
                        .json()
                        .path("items"))
                .hasSize(1);
        assertThat(officer()
                        .get(journey().api("/operations/access-log"))
                        .json()
                        .path("whole")
                        .asBoolean())
                .isTrue();
    }

    private static boolean isKey(RawBsonDocument document, @org.jspecify.annotations.Nullable Object key) {
        return key != null && document.getBinary("_id").asUuid().equals(key);
    }

    private void restoreKeys(Map<String, List<RawBsonDocument>> copy) {
        var keys = client.getDatabase(KEYS).getCollection("dataKeys", RawBsonDocument.class);
        keys.deleteMany(new Document());
        keys.insertMany(copy.getOrDefault(KEYS + ".dataKeys", List.of()));
    }

    /** How often something was said about a review's retention, in its outbox or in the log. */
    private long said(String review, String type) {
        String needle = RetentionId.of(ActivityId.of(review)).toString();
        var log = client.getDatabase("solihull_reviews").getCollection("events");
        org.awaitility.Awaitility.await()
                .until(() -> client.getDatabase("solihull_reviews")
                                .getCollection("retentions")
                                .countDocuments(eq("outboxPending", true))
                        == 0);
        return log.find().into(new ArrayList<>()).stream()
                .filter(event ->
                        event.toString().contains(needle) && event.toString().contains(type))
                .count();
    }

    @Test
    @DisplayName("By page: a legal hold stops everything, is lifted, and names are kept for longer")
    void pages() throws Exception {
        String review = closedReview("Held by page");
        String reference = journey().reference(review);
        String page = "/reviews/activities/" + reference + "/retention";
        assertThat(officer().get(page).body()).contains("Kept", "6 years after the review closes", "Set a legal hold");
        assertThat(officer()
                        .submit(page + "/hold", "version", "1", "reason", "")
                        .status())
                .isEqualTo(400);
        String tag = String.valueOf(officer().get(path(review, "")).tag()).replace("\"", "");
        assertThat(officer()
                        .submit(page + "/hold", "version", tag, "reason", "Inquest")
                        .location())
                .endsWith("done=hold");
        ahead("P2200D");
        assertThat(officer().get(page + "?done=hold").body()).contains("The legal hold stands", "Inquest");
        assertThat(officer().get(page + "/propose").body()).contains("A legal hold stands: nothing is destroyed");
        assertThat(officer()
                        .submit(page + "/lift", "version", tag, "reason", "Over")
                        .status())
                .isEqualTo(409);
        officer().post(path(review, "/lift"), "{\"reason\":\"Inquest over\"}");
        assertThat(officer().get("/reviews/retention").body()).contains(reference, "To decide");
        Answer wrong = officer()
                .submit(page + "/keep", "until-day", "1", "until-month", "1", "until-year", "2020", "reason", "Needed");
        assertThat(wrong.body()).contains("The day must be in the future", "Needed");
        String over = officer().get(path(review, "")).text("reviewOn");
        Answer shorter = officer().post(path(review, "/keep"), "{\"reason\":\"Needed\",\"until\":\"" + over + "\"}");
        assertThat(shorter.status()).as("not longer than it is kept").isEqualTo(400);
        officer()
                .submit(page + "/keep", "until-day", "1", "until-month", "1", "until-year", "2040", "reason", "Needed");
        assertThat(officer().get(page).body()).contains("1 January 2040");
        Caller executive = person("executive-member", Role.EXECUTIVE);
        assertThat(executive.get(page).body()).contains("1 January 2040").doesNotContain("Set a legal hold</a>");
        assertThat(executive.post(path(review, "/hold"), REASON).status()).isEqualTo(403);
        assertThat(executive.get(page + "/dance").status()).isEqualTo(404);
        assertThat(executive.get(page + "/hold").status())
                .as("a form for officers")
                .isEqualTo(403);
        assertThat(executive.get(page + "/confirm").status()).isEqualTo(200);
    }
}
