package org.goldthread.reviews.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldthread.learning.journey.Journey.POLICE;

import com.mongodb.client.MongoClient;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.bson.RawBsonDocument;
import org.goldthread.kit.actor.Role;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.journey.Caller;
import org.goldthread.learning.journey.Caller.Answer;
import org.goldthread.testkit.TestIdentity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@DisplayName("The vault, in the running service")
@ExtendWith(OutputCaptureExtension.class)
class VaultIT extends VaultHouse {

    private static final String REASON = "{\"reason\":\"To ask the hospital for the record\"}";
    private static final String WHO = """
            {"name":"Zephyrine Quillfeather","otherNames":["Zeffy","Zephyrene"],"dateOfBirth":"2019-03-27",
             "nhsNumber":"943 476 5919","address":"17 Thistledown Row"}
            """;
    private static final List<String> PLANTED = List.of(
            "zephyrine",
            "quillfeather",
            "zeffy",
            "zephyrene",
            "2019-03-27",
            "9434765919",
            "943 476 5919",
            "thistledown");

    @Autowired
    private MongoClient client;

    @Autowired
    private VaultNames vaultNames;

    @LocalServerPort
    private int port;

    private String names(String review) {
        return journey().api("/activities/" + review + "/names");
    }

    /** A review with Child A and Mother in its scope. */
    private String scoped(String title) {
        String review = review(title);
        Answer set = officer().put(journey().api("/activities/" + review + "/scope"), """
                {"lines":["How was daily life understood?"],"from":"2024-01-01","until":"2026-03-02",
                 "people":[{"pseudonym":"Child A","about":"subject"},{"pseudonym":"Mother","about":null}],
                 "practitioners":[]}
                """);
        assertThat(set.status()).as(set.body()).isEqualTo(200);
        return review;
    }

    private String person(String review, String pseudonym) {
        for (JsonNode one : officer().get(names(review)).json().path("people")) {
            if (one.path("pseudonym").asString().equals(pseudonym)) {
                return one.path("person").asString();
            }
        }
        throw new AssertionError("no " + pseudonym);
    }

    private String kept(String review) {
        String path = names(review) + "/" + person(review, "Child A");
        Answer kept = officer().put(path, WHO, "If-Match", "\"1\"");
        assertThat(kept.status()).as(kept.body()).isEqualTo(200);
        return path;
    }

    private JsonNode log(String review) {
        return officer()
                .get(journey().api("/access-log?size=100&review=" + journey().reference(review)))
                .json()
                .path("items");
    }

    private List<String> acts(String review) {
        List<String> acts = new ArrayList<>();
        log(review)
                .forEach(entry -> acts.add(
                        entry.path("act").asString() + " " + entry.path("thing").asString()));
        return acts;
    }

    @Test
    @DisplayName(
            "A scope that calls somebody of the vault by name is refused in place, and a name of the scope is not kept")
    void namesInScope() {
        String review = scoped("Names in scope");
        kept(review);
        String scope = journey().api("/activities/" + review + "/scope");
        String named = """
                {"lines":["What was daily life like?","Who heard ZEFFY’s wishes?"],"from":"2024-01-01","until":"2026-03-02",
                 "people":[{"pseudonym":"Child A","about":"Called Quillfeather at school"},{"pseudonym":"Mother"}],
                 "practitioners":["Health visitor"]}
                """;
        Answer refused = officer().put(scope, named);
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.body())
                .contains("\"code\":\"name\"", "Take the name out (line 2)", "\"people\"")
                .doesNotContainIgnoringCase("zeffy")
                .doesNotContain("Quillfeather");
        Answer page = reviewer()
                .submit(
                        "/reviews/activities/" + journey().reference(review) + "/scope/change",
                        "version",
                        "2",
                        "lines",
                        "Who heard Zeffy?",
                        "people",
                        "Child A\nMother");
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body()).contains("Take the name out (line 1)", "href=\"#lines\"", "Who heard Zeffy?");
        assertThat(officer()
                        .put(scope, named.replace("ZEFFY", "Child A").replace("Quillfeather", "by no name"))
                        .status())
                .isEqualTo(200);

        String early = review("Named before the vault");
        officer().put(journey().api("/activities/" + early + "/scope"), """
                {"lines":["What did Underwhistle say?"],"from":null,"until":null,"people":[{"pseudonym":"Child A"}],
                 "practitioners":[]}
                """);
        Answer late =
                officer().put(names(early) + "/" + person(early, "Child A"), "{\"name\":\"Marigold Underwhistle\"}");
        assertThat(late.status()).as(late.body()).isEqualTo(400);
        assertThat(late.body()).contains("stands-in-scope").doesNotContain("Underwhistle");
    }

    @Test
    @DisplayName(
            "An officer enters who somebody is; it is listed without a name, and opened with a reason, each time logged")
    void keptAndOpened() {
        String review = scoped("Kept and opened");
        String path = kept(review);
        Answer list = officer().get(names(review));
        assertThat(list.json().path("state").asString()).isEqualTo("open");
        assertThat(list.json().path("people").path(0).path("fields")).hasSize(5);
        assertThat(list.json().path("people").path(1).path("kept").asBoolean()).isFalse();

        assertThat(officer().post(path + "/open", "{\"reason\":\"curious\"}").text("code"))
                .isEqualTo("invalid");
        assertThat(officer().post(path + "/open", "{}").text("code")).isEqualTo("invalid");
        Answer named = officer().post(path + "/open", "{\"reason\":\"To call ZEFFY back home\"}");
        assertThat(named.body()).contains("Take the name out").doesNotContainIgnoringCase("zeffy");
        Answer opened = officer().post(path + "/open", REASON);
        assertThat(opened.status()).as(opened.body()).isEqualTo(200);
        assertThat(opened.text("name")).isEqualTo("Zephyrine Quillfeather");
        assertThat(opened.json().path("otherNames")).hasSize(2);
        assertThat(opened.text("nhsNumber")).isEqualTo("9434765919");
        assertThat(acts(review)).containsExactly("opened Child A", "refused " + review, "changed Child A");
        JsonNode entry = log(review).path(0);
        assertThat(entry.path("why").asString()).isEqualTo("To ask the hospital for the record");
        assertThat(entry.path("account").asString()).isEqualTo("partnership-officer");
        assertThat(entry.path("sequence").asLong())
                .isEqualTo(opened.json().path("logged").asLong());
        assertThat(officer()
                        .get(journey().api("/operations/access-log"))
                        .json()
                        .path("whole")
                        .asBoolean())
                .isTrue();
        assertThat(officer()
                        .post(names(review) + "/" + person(review, "Mother") + "/open", REASON)
                        .text("code"))
                .isEqualTo("nothing-kept");
    }

    @Test
    @DisplayName(
            "A step that is sent again under its key is done once and logged once; under another key it is another")
    void sentAgain() {
        String review = scoped("Sent again");
        String path = names(review) + "/" + person(review, "Child A");
        String[] keep = {"If-Match", "\"1\"", "Idempotency-Key", "keep-" + review};
        Answer kept = officer().put(path, WHO, keep);
        assertThat(kept.status()).as(kept.body()).isEqualTo(200);
        assertThat(officer().put(path, WHO, keep).tag()).isEqualTo(kept.tag());

        Answer opened = officer().post(path + "/open", REASON, "Idempotency-Key", "open-" + review);
        Answer again = officer().post(path + "/open", REASON, "Idempotency-Key", "open-" + review);
        assertThat(again.status()).as(again.body()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(opened.body());
        assertThat(acts(review)).containsExactly("opened Child A", "changed Child A");

        String admitted = "{\"reviewers\":[\"" + REVIEWER + "\"]}";
        for (int i = 0; i < 2; i++) {
            officer().put(names(review) + "/admitted", admitted, "Idempotency-Key", "admit-" + review);
            officer()
                    .post(
                            journey().api("/activities/" + review + "/retention/hold"),
                            "{\"reason\":\"An inquest\"}",
                            "Idempotency-Key",
                            "hold-" + review);
            officer().post(path + "/clear", "", "Idempotency-Key", "clear-" + review);
        }
        officer().put(path, WHO);
        officer().post(path + "/open", REASON, "Idempotency-Key", "another-" + review);
        assertThat(acts(review))
                .containsExactly(
                        "opened Child A",
                        "changed Child A",
                        "cleared Child A",
                        "held Names of the review",
                        "admitted " + REVIEWER,
                        "opened Child A",
                        "changed Child A");
        assertThat(officer()
                        .get(journey().api("/operations/access-log"))
                        .json()
                        .path("whole")
                        .asBoolean())
                .isTrue();
    }

    @Test
    @DisplayName("The review's own reviewer opens only once let in, no longer once shut out; nobody else opens at all")
    void whoMay() {
        String review = scoped("Who may open");
        String path = kept(review);
        assertThat(reviewer().get(names(review)).status()).isEqualTo(200);
        assertThat(reviewer().post(path + "/open", REASON).text("code")).isEqualTo("not-let-in");
        assertThat(reviewer().put(path, WHO).status()).isEqualTo(403);

        assertThat(officer()
                        .put(names(review) + "/admitted", "{\"reviewers\":[\"somebody-else\"]}")
                        .text("code"))
                .isEqualTo("invalid");
        Answer admitted = officer().put(names(review) + "/admitted", "{\"reviewers\":[\"" + REVIEWER + "\"]}");
        assertThat(admitted.status()).as(admitted.body()).isEqualTo(200);
        assertThat(officer().put(names(review) + "/admitted", "{}").text("code"))
                .as("a body without the list shuts nobody out")
                .isEqualTo("invalid");
        assertThat(reviewer().post(path + "/open", REASON).status()).isEqualTo(200);

        Caller another = person("reviewer-of-another", Role.INDEPENDENT_REVIEWER);
        assertThat(another.get(names(review)).status()).isEqualTo(404);
        assertThat(another.post(path + "/open", REASON).status()).isEqualTo(404);
        Caller executive = person("executive-member", Role.EXECUTIVE);
        assertThat(executive.post(path + "/open", REASON).status()).isEqualTo(403);
        assertThat(journey()
                        .person(Role.AGENCY_LINK, POLICE)
                        .post(path + "/open", REASON)
                        .status())
                .isEqualTo(403);
        assertThat(new Caller(port, TestIdentity.system(POLICE, "reviews:read", "reviews:write"))
                        .post(path + "/open", REASON)
                        .status())
                .isEqualTo(403);

        assertThat(officer()
                        .put(names(review) + "/admitted", "{\"reviewers\":[]}", "If-Match", "\"1\"")
                        .status())
                .as("an old version")
                .isEqualTo(409);
        officer().put(names(review) + "/admitted", "{\"reviewers\":[]}");
        assertThat(reviewer().post(path + "/open", REASON).text("code")).isEqualTo("not-let-in");
        assertThat(acts(review))
                .contains("admitted " + REVIEWER, "shut-out " + REVIEWER, "opened Child A")
                .filteredOn(act -> act.startsWith("refused"))
                .hasSize(6);
        assertThat(executive
                        .get(journey().api("/access-log?account=executive-member"))
                        .json()
                        .path("items"))
                .as("those whom the permission table turns away are in the log too")
                .hasSize(1);
        assertThat(executive
                        .get(journey().api("/access-log?role=agency-link&act=refused"))
                        .json()
                        .path("items"))
                .isNotEmpty();
    }

    @Test
    @DisplayName("Two who change at once: the second is told; two who open at once: both are shown it and both logged")
    void atOnce() {
        String review = scoped("At once");
        String path = kept(review);
        Answer stale = officer().put(path, WHO.replace("Zeffy", "Other"), "If-Match", "\"1\"");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(officer().post(path + "/open", REASON).body())
                .contains("Zeffy")
                .doesNotContain("Other");

        int before = log(review).size();
        List<CompletableFuture<Answer>> both = List.of(
                CompletableFuture.supplyAsync(() -> officer("officer-one").post(path + "/open", REASON)),
                CompletableFuture.supplyAsync(() -> officer("officer-two").post(path + "/open", REASON)));
        assertThat(both).allMatch(one -> one.join().status() == 200);
        assertThat(log(review).size()).isEqualTo(before + 2);
    }

    @Test
    @DisplayName("Taken out, nothing is kept; a pseudonym whose name is kept cannot leave the scope")
    void takenOut() {
        String review = scoped("Taken out");
        String path = kept(review);
        String scope = journey().api("/activities/" + review + "/scope");
        String without = """
                {"lines":["x"],"people":[{"pseudonym":"Mother","about":null}],"practitioners":[]}
                """;
        assertThat(officer().put(scope, without).body()).contains("kept-in-the-vault");
        assertThat(officer().post(path + "/clear", "{}", "If-Match", "\"1\"").status())
                .isEqualTo(409);
        assertThat(officer().post(path + "/clear", "{}").status()).isEqualTo(200);
        assertThat(officer().post(path + "/open", REASON).text("code")).isEqualTo("nothing-kept");
        assertThat(officer().put(scope, without).status()).isEqualTo(200);
        assertThat(acts(review)).contains("cleared Child A");
    }

    @Test
    @DisplayName(
            "By page: entered without showing what is kept, opened on a page that is not stored and tells no title")
    void pages() throws Exception {
        String review = scoped("Names by page");
        String reference = journey().reference(review);
        String page = "/reviews/activities/" + reference + "/names";
        String one = page + "/" + person(review, "Child A");
        assertThat(officer().get(page).body()).contains("Nothing kept", "0 of 2 kept");
        Answer wrong = officer()
                .submit(
                        one + "/change",
                        "version",
                        "1",
                        "name",
                        "",
                        "otherNames",
                        "Zeffy",
                        "nhsNumber",
                        "943 476 5918");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("Enter the name", "NHS number is not right", "Zeffy");
        Answer saved = officer()
                .submit(
                        one + "/change",
                        "version",
                        "1",
                        "name",
                        "Zephyrine Quillfeather",
                        "otherNames",
                        "Zeffy",
                        "dateOfBirth-day",
                        "27",
                        "dateOfBirth-month",
                        "3",
                        "dateOfBirth-year",
                        "2019");
        assertThat(saved.location()).endsWith(page + "?done=kept");
        assertThat(officer().get(page).body())
                .contains("1 of 2 kept", "date of birth")
                .doesNotContain("Zeff", "Zeph");
        assertThat(officer().get(one + "/change").body())
                .doesNotContain("Zeff", "Zeph")
                .contains("stays as it is kept");
        officer().submit(one + "/change", "version", "2", "nhsNumber", "9434765919", "without", "dateOfBirth");

        assertThat(officer().get(one + "/open").body()).doesNotContain("Zeff");
        assertThat(officer().submit(one + "/open", "reason", "short").status()).isEqualTo(400);
        HttpResponse<String> opened = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + one + "/open"))
                                .header(
                                        "Authorization",
                                        "Bearer " + TestIdentity.person(Role.PARTNERSHIP_OFFICER, null))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header("Accept", "text/html")
                                .POST(HttpRequest.BodyPublishers.ofString("reason=To+ask+the+hospital"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(opened.headers().allValues("Cache-Control")).anyMatch(value -> value.contains("no-store"));
        assertThat(opened.body())
                .contains("Zephyrine Quillfeather", "Zeffy", "943 476 5919", "<title>Who Child A is")
                .doesNotContain("27 March 2019");

        assertThat(officer().get(page + "/admit").body()).contains(REVIEWER);
        assertThat(officer()
                        .submit(page + "/admit", "version", "1", "reviewers", REVIEWER)
                        .status())
                .as("the vault was locked since")
                .isEqualTo(409);
        String version = officer().get(names(review)).tag();
        assertThat(officer()
                        .submit(
                                page + "/admit",
                                "version",
                                String.valueOf(version).replace("\"", ""),
                                "reviewers",
                                REVIEWER)
                        .location())
                .endsWith("done=admitted");
        assertThat(reviewer().get(page).body()).contains("Open<").doesNotContain("Take out", "Change who may");
        assertThat(officer().get("/reviews/access-log?review=" + reference).body())
                .contains("Opened a name", "To ask the hospital", "Let a reviewer in");
        assertThat(officer().get("/reviews/access-log.csv?review=" + reference).body())
                .contains("To ask the hospital");
        assertThat(officer().get("/reviews/access-log/check").body()).contains("The access log is whole");
        Answer cleared = officer().submit(one + "/clear", "version", "3");
        assertThat(cleared.location()).endsWith("done=cleared");
    }

    @Test
    @DisplayName("The search for identities gets every spelling, and is in the log")
    void scanned() {
        String review = scoped("Searched");
        assertThat(vaultNames.of(ActivityId.of(review))).isEmpty();
        kept(review);
        List<VaultName> found = vaultNames.of(ActivityId.of(review));
        assertThat(found).hasSize(1);
        assertThat(found.get(0).pseudonym()).isEqualTo("Child A");
        assertThat(found.get(0).spellings()).contains("Zephyrine Quillfeather", "Quillfeather", "Zephyrene");
        assertThat(log(review).path(0).path("act").asString()).isEqualTo("scanned");
    }

    @Test
    @DisplayName("Nothing outside the vault holds a name: no document of any database, no event, no answer, no log")
    void nothingOutside(CapturedOutput output) {
        String review = scoped("Nothing outside");
        String path = kept(review);
        officer().post(path + "/open", REASON, "Idempotency-Key", "opening-" + review);
        officer().post(path + "/open", "{\"reason\":\"Zephyrine\"}");
        officer().put(path, "{\"name\":\"Zephyrine Quillfeather\",\"nhsNumber\":\"wrong\",\"surplus\":1}");
        officer().put(path, "{\"name\":[\"Zephyrine\"]}");
        officer().get("/reviews/activities/" + journey().reference(review) + "/names");
        vaultNames.of(ActivityId.of(review));

        List<String> where = new ArrayList<>();
        for (String database : client.listDatabaseNames()) {
            for (String collection : client.getDatabase(database).listCollectionNames()) {
                for (RawBsonDocument document : client.getDatabase(database)
                        .getCollection(collection, RawBsonDocument.class)
                        .find()) {
                    String bytes = new String(document.getByteBuffer().array(), StandardCharsets.ISO_8859_1)
                            .toLowerCase(Locale.ROOT);
                    PLANTED.stream()
                            .filter(bytes::contains)
                            .forEach(name -> where.add(database + "." + collection + " holds " + name));
                }
            }
        }
        assertThat(where).isEmpty();
        assertThat(client.getDatabase("solihull_reviews").getCollection("vault").countDocuments())
                .isPositive();
        String said = output.getAll().toLowerCase(Locale.ROOT);
        assertThat(said).contains("the access log ends here now");
        assertThat(PLANTED).noneMatch(said::contains);
    }

    @Test
    @DisplayName("What calls a child by name is not agreed, so that no event carries the name")
    void namesStayOutOfThreads() {
        String review = scoped("Names stay out of threads");
        String finding = officer()
                .post(journey().api("/activities/" + review + "/findings"), """
                        {"title":"Signs were seen singly","statement":"Nobody asked Zeffy.","nature":"improvement",
                         "declaredNew":true,"newBecause":"Nothing like it was found"}
                        """)
                .text("id");
        kept(review); // the draft is older than the name
        Answer named = officer().post(journey().api("/findings/" + finding + "/agree"), "");
        assertThat(named.status()).as(named.body()).isEqualTo(400);
        assertThat(named.body())
                .contains("\"field\":\"statement\"", "\"code\":\"name\"")
                .doesNotContain("Zeffy");
        officer().put(journey().api("/findings/" + finding), """
                {"title":"Signs were seen singly","statement":"Nobody asked Child A.","nature":"improvement",
                 "declaredNew":true,"newBecause":"Nothing like it was found"}
                """, "If-Match", "\"1\"");
        assertThat(officer()
                        .post(journey().api("/findings/" + finding + "/agree"), "")
                        .status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("Who is turned away at an address of no review leaves nothing in the log of what they typed")
    void typedAddresses() {
        assertThat(person("link", Role.AGENCY_LINK)
                        .get(journey().api("/activities/zeffy-quillfeather/names"))
                        .status())
                .isEqualTo(403);
        assertThat(officer().get(journey().api("/access-log?size=100")).body()).doesNotContain("zeffy-quillfeather");
    }
}
