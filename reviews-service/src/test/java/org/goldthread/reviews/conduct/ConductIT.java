package org.goldthread.reviews.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.goldthread.learning.journey.Journey.HEALTH;
import static org.goldthread.learning.journey.Journey.POLICE;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.time.WorkingDays;
import org.goldthread.learning.journey.Caller;
import org.goldthread.learning.journey.Caller.Answer;
import org.goldthread.learning.journey.Journey;
import org.goldthread.learning.journey.Said;
import org.goldthread.reviews.RunningReviews;
import org.goldthread.testkit.TestIdentity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("How a review is conducted, in the running service")
class ConductIT extends RunningReviews {

    private static final String COUNCIL = "solihull-council";
    private static final String DECLARED = """
            {"seat":"%s","signIn":"%s","declaration":{"ties":[{"agency":%s,"employer":%s,"from":2009,"until":%s}],
             "tiedToCase":false,"caseTie":null,"interests":null,"declaredOn":"2026-03-04"}}
            """;

    private static LocalDate today() {
        return WorkingDays.today(Clock.systemUTC());
    }

    private static String review(Journey j, String title) {
        return j.officer()
                .post(j.api("/activities"), """
                {"typeId":"rapid-review","title":"%s","agencies":["%s","%s"],"startedOn":"2026-03-02"}
                """.formatted(title, POLICE, HEALTH))
                .text("id");
    }

    private static String elsewhere(String seat, String signIn) {
        return DECLARED.formatted(seat, signIn, "null", "\"A council elsewhere\"", "2019");
    }

    private static String tied(String signIn, String agency) {
        return DECLARED.formatted("lead-reviewer", signIn, "\"" + agency + "\"", "null", "2019");
    }

    private Caller reviewer(String signIn) {
        return new Caller(port, TestIdentity.person(signIn, List.of(Role.INDEPENDENT_REVIEWER), null));
    }

    private static String chosen(String methodology, String reason) {
        return """
                {"methodologyId":"%s","rationale":"Two agencies and six months: a panel is enough","reason":%s}
                """.formatted(methodology, reason);
    }

    private static Answer done(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isIn(200, 201);
        return answer;
    }

    @Test
    @DisplayName(
            "By API: method, reviewer, participation and a meeting give the principles their evidence, and the review"
                    + " closes when none is empty")
    void byProgram() {
        Journey j = journey();
        Caller officer = j.officer();
        String activity = review(j, "Conducted by API");
        String path = j.api("/activities/" + activity);
        assertThat(officer.post(path + "/close", "").text("code")).isEqualTo("no-method");

        assertThat(officer.get(path + "/method").tag()).isNotNull();
        done(officer.put(path + "/method", chosen("case-analysis", "null")));
        assertThat(officer.put(path + "/method", chosen("systems-review", "\"More agencies\""))
                        .text("code"))
                .as("the profile offers it for a rapid review too")
                .isIn("", "null");
        Answer method = officer.get(path + "/method");
        assertThat(method.json().path("earlier")).hasSize(1);
        assertThat(officer.post(path + "/close", "").text("code")).isEqualTo("stages-open");
        for (JsonNode stage : method.json().path("chosen").path("stages")) {
            done(officer.put(
                    path + "/method/stages/" + stage.path("id").asString(),
                    "{\"state\":\"skipped\",\"reason\":\"Not needed in so short a time\"}"));
        }
        assertThat(officer.post(path + "/close", "").text("code")).isEqualTo("no-lived-experience");

        done(officer.post(path + "/appointments", elsewhere("lead-reviewer", "reviewer-api")));
        Caller reviewer = reviewer("reviewer-api");
        done(reviewer.post(path + "/participation/practitioners", """
                {"agency":"%s","level":"frontline","role":"Officer A","number":2,"state":"took-part",
                 "invitedOn":"2026-03-20","account":"A conversation each","prepared":null,
                 "told":"What the review is for, and that it does not blame"}
                """.formatted(POLICE)));
        String mother = """
                {"who":"Mother","child":false,"state":"took-part","invitedOn":"2026-03-20",
                 "account":"Met the reviewer twice","told":"What happens with what she says","sharedOn":%s}
                """;
        done(reviewer.post(path + "/participation/family", mother.formatted("null")));
        done(reviewer.put(
                path + "/participation/lived-experience",
                "{\"text\":\"Child A got up alone and was hard to reach\",\"sources\":\"Sibling 1, school records\"}"));
        Answer wording = reviewer.get(path + "/wording");
        assertThat(wording.json().path("items")).hasSize(1);
        assertThat(wording.body()).contains("hard to reach", "Say how services tried");
        assertThat(officer.post(path + "/close", "").text("code")).isEqualTo("findings-not-shared");
        done(officer.put(
                path + "/participation/family/f1",
                mother.formatted("\"2026-06-01\""),
                "If-Match",
                Objects.requireNonNull(officer.get(path + "/participation").tag())));

        String meeting = done(reviewer.post(path + "/meetings", meeting("panel", today(), POLICE)))
                .text("id");
        assertThat(officer.post(path + "/close", "").text("code")).isEqualTo("meetings-open");
        done(officer.put(path + "/meetings/" + meeting + "/record", """
                {"attendance":[{"agency":"%s","level":"specialist","number":1},{"agency":null,"level":null,"number":2}],
                 "decisions":["The findings go to the panel"],"notes":null}
                """.formatted(POLICE)));

        Answer refused = officer.post(path + "/close", "");
        assertThat(refused.text("code")).isEqualTo("principles-without-evidence");
        assertThat(refused.body()).contains("Learning is published (SOL 1.2.1 bullet 2)", "Sustained improvement");
        JsonNode matrix = officer.get(path + "/principles").json();
        assertThat(matrix.path("missing").toString())
                .doesNotContain("proportionality", "independence", "practitioners", "family", "child-at-the-centre");
        for (JsonNode missing : matrix.path("missing")) {
            done(officer.put(
                    path + "/principles/" + missing.asString(), "{\"text\":\"Shown in the partnership's minutes\"}"));
        }
        assertThat(officer.post(path + "/close", "").text("code")).isEqualTo("no-finding-agreed");
        j.agreed(activity, "Signs were seen singly");
        assertThat(officer.get(j.page("/activities/" + j.reference(activity))).body())
                .contains("Ready");
        assertThat(done(officer.post(path + "/report", "{}")).json().toString())
                .as("the report's sections on the method and on the child")
                .contains("Two agencies and six months: a panel is enough", "left out. Not needed in so short a time")
                .contains("2 of 2 practitioners who were invited took part", "Mother: took part")
                .contains("Panel meeting in ", "3 people from 1 agency")
                .contains("Child A got up alone and was hard to reach", "Sibling 1, school records")
                .doesNotContain("Met the reviewer twice", "A conversation each");
        done(officer.post(path + "/close", ""));
        assertThat(officer.put(path + "/method", chosen("case-analysis", "\"Late\""))
                        .text("code"))
                .isEqualTo("closed");
        told(j, activity);
    }

    @Test
    @DisplayName(
            "Whoever words a finding can look at its wording before saving; nothing is saved by it, nothing typed lost")
    void wordingHint() {
        Journey j = journey();
        String activity = review(j, "Worded with care");
        String page = j.page("/activities/" + j.reference(activity) + "/findings/new");
        assertThat(j.officer().get(page).body()).contains("Look at the wording").doesNotContain("Some words may blame");
        Answer looked = j.officer()
                .submit(page, "step", "wording", "title", "Visits", "statement", "The mother was hard to reach.");
        assertThat(looked.status()).as(looked.body()).isEqualTo(200);
        assertThat(looked.body())
                .contains("Some words may blame", "The mother was hard to reach", "Say how services tried")
                .contains("href=\"#statement\"");
        assertThat(j.officer()
                        .submit(page, "step", "wording", "statement", "Nobody was at home")
                        .body())
                .contains("No term was found that blames", "Nobody was at home");
        assertThat(j.officer()
                        .get(j.api("/activities/" + activity + "/findings"))
                        .json()
                        .path("items"))
                .isEmpty();
        String saved = j.drafted(activity, "The school failed to refer");
        assertThat(j.officer().get(j.page("/findings/" + saved + "/change")).body())
                .as("what stands already")
                .contains("Some words may blame", "failed to");
    }

    private static String meeting(String kind, LocalDate on, String agency) {
        return """
                {"kind":"%s","on":"%s","startsAt":"14:00","endsAt":"16:00","place":"Committee room 2",
                 "agenda":["Key practice episodes"],"agencies":["%s"]}
                """.formatted(kind, on, agency);
    }

    /** What was said about the review satisfies its contracts and carries nothing of the case and of anybody. */
    private static void told(Journey j, String activity) {
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(Said.all(j, said -> said.data().contains(activity)))
                        .allSatisfy(said -> assertThat(said.data())
                                .doesNotContain("reviewer-api", "Mother", "got up alone", "Officer A", "minutes"))
                        .extracting(Said::type)
                        .contains(
                                "org.goldthread.reviews.method-chosen.v1",
                                "org.goldthread.reviews.reviewer-appointed.v1",
                                "org.goldthread.reviews.participation-recorded.v1",
                                "org.goldthread.reviews.meeting-arranged.v1",
                                "org.goldthread.reviews.meeting-held.v1"));
    }

    @Test
    @DisplayName(
            "A reviewer with a tie is refused with the clause; an agency added later makes it work; the reviewer sees"
                    + " this review and nothing else, and nothing once the appointment has ended")
    void independence() {
        Journey j = journey();
        Caller officer = j.officer();
        String activity = review(j, "Independence");
        String other = review(j, "Another review");
        String path = j.api("/activities/" + activity);

        Answer refused = officer.post(path + "/appointments", tied("reviewer-tied", POLICE));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("not-independent");
        assertThat(refused.body()).contains("West Midlands Police");
        assertThat(reviewer("reviewer-tied").get(path).status()).isEqualTo(404);

        Answer made = done(officer.post(path + "/appointments", tied("reviewer-x", COUNCIL)));
        Caller reviewer = reviewer("reviewer-x");
        for (String record : List.of("", "/method", "/appointments", "/participation", "/principles", "/meetings")) {
            assertThat(reviewer.get(path + record).status()).as(record).isEqualTo(200);
            assertThat(reviewer.get(j.api("/activities/" + other) + record).status())
                    .as(record)
                    .isEqualTo(404);
        }
        assertThat(reviewer.get(j.api("/activities")).json().path("items")).hasSize(1);
        done(officer.post(path + "/appointments", elsewhere("author", "reviewer-y")));
        assertThat(reviewer.get(path + "/appointments").body())
                .as("who else works on it is the officers' to know")
                .contains("reviewer-x")
                .doesNotContain("reviewer-y");
        assertThat(reviewer.put(path + "/method", chosen("case-analysis", "null"))
                        .status())
                .isEqualTo(403);
        assertThat(reviewer.post(path + "/appointments", elsewhere("author", "reviewer-x"))
                        .status())
                .isEqualTo(403);

        Answer read = officer.get(path);
        done(officer.put(path, """
                {"agencies":["%s","%s","%s"],"reviewers":["reviewer-x","reviewer-y"]}
                """.formatted(POLICE, HEALTH, COUNCIL), "If-Match", String.valueOf(read.tag())));
        Answer questioned = officer.get(path + "/appointments");
        assertThat(questioned.body()).contains("\"independent\":false", COUNCIL);
        String page = j.page("/activities/" + j.reference(activity));
        assertThat(officer.get(page).body()).contains("Settle a reviewer");
        assertThat(officer.get(page + "/reviewers").body()).contains("not independent any more");

        String appointment = path + "/appointments/" + made.text("id");
        assertThat(reviewer.post(appointment + "/end", "{\"reason\":\"Mine\"}").status())
                .isEqualTo(403);
        done(officer.post(appointment + "/end", "{\"reason\":\"No longer independent\"}"));
        assertThat(reviewer.get(path).status()).isEqualTo(404);
        assertThat(officer.get(j.api("/activities/" + other) + "/appointments/" + made.text("id"))
                        .status())
                .as("an appointment of another review")
                .isEqualTo(404);
    }

    @Test
    @DisplayName("An invited agency sees its invitation and answers it; another agency knows of no meeting")
    void invitations() {
        Journey j = journey();
        String activity = review(j, "Invitations");
        String path = j.api("/activities/" + activity + "/meetings");
        String id = done(j.officer().post(path, meeting("learning-event", today().plusDays(7), POLICE)))
                .text("id");
        Caller police = j.person(Role.AGENCY_LINK, POLICE);
        Caller health = j.person(Role.AGENCY_LINK, HEALTH);
        String page = j.page("/activities/" + j.reference(activity) + "/meetings");

        assertThat(police.get(page).body()).contains("Learning event").doesNotContain("Arrange a meeting");
        assertThat(police.get(page + "/" + id).body())
                .contains("Key practice episodes", "Answer the invitation")
                .doesNotContain("Record");
        Answer calendar = police.get(page + "/" + id + "/calendar.ics");
        assertThat(calendar.body()).contains("BEGIN:VEVENT", "SUMMARY:" + j.reference(activity) + ": learning event");
        assertThat(health.get(page).status()).isEqualTo(404);
        assertThat(health.get(page + "/" + id).status()).isEqualTo(404);
        assertThat(health.get(page + "/" + id + "/calendar.ics").status()).isEqualTo(404);
        assertThat(health.put(path + "/" + id + "/answer", "{\"coming\":true,\"number\":1}")
                        .status())
                .isEqualTo(404);
        assertThat(health.get(path).json().path("items")).isEmpty();

        Answer wrong = police.submit(page + "/" + id + "/answer", "coming", "no", "version", "1");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("There is a problem", "why nobody comes");
        assertThat(police.submit(
                                page + "/" + id + "/answer",
                                "coming",
                                "yes",
                                "number",
                                "2",
                                "note",
                                "Two practitioners",
                                "version",
                                "1")
                        .location())
                .endsWith("?done=answered");
        Caller system = new Caller(port, TestIdentity.system(POLICE, "reviews:read", "reviews:write"));
        assertThat(system.get(path + "/" + id).body())
                .contains("Two practitioners")
                .contains("\"attendance\":null");
        done(system.put(path + "/" + id + "/answer", "{\"coming\":false,\"note\":\"Clashes with court\"}"));
        assertThat(j.officer().get(page + "/" + id).body()).contains("Clashes with court");
    }

    @Test
    @DisplayName(
            "By page: an officer chooses a method, appoints, records participation and a meeting, and shows principles")
    void byPage() {
        Journey j = journey();
        Caller officer = j.officer();
        String activity = review(j, "Conducted by page");
        String page = j.page("/activities/" + j.reference(activity));
        assertThat(officer.get(page).body())
                .contains("Choose the method", "Appoint the lead reviewer", "Show how each principle was kept");
        assertThat(officer.get(page + "/method").body()).contains("No method is chosen yet");

        Answer wrong = officer.submit(page + "/method/choose", "rationale", "Typed before", "methodologyId", "silp");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("There is a problem", "Typed before");
        assertThat(officer.submit(
                                page + "/method/choose",
                                "methodologyId",
                                "case-analysis",
                                "rationale",
                                "Two agencies and six months")
                        .location())
                .endsWith("/method?done=chosen");
        assertThat(officer.get(page + "/method").body()).contains("Gather the facts from each agency", "0 of 3 stages");
        assertThat(officer.get(page + "/method/stages/gather").body()).contains("How does this stage stand?");
        assertThat(officer.submit(page + "/method/stages/gather", "state", "skipped")
                        .body())
                .contains("Enter why the stage is skipped");
        assertThat(officer.submit(
                                page + "/method/stages/gather",
                                "state",
                                "done",
                                "doneOn-day",
                                "2",
                                "doneOn-month",
                                "march",
                                "doneOn-year",
                                "2026")
                        .location())
                .endsWith("?done=stage");

        Answer tie = officer.submit(
                page + "/reviewers/new",
                "seat",
                "lead-reviewer",
                "signIn",
                "reviewer-page",
                "tie1-agency",
                POLICE,
                "tie1-from",
                "2001",
                "tie1-until",
                "2009",
                "tiedToCase",
                "no",
                "declaredOn-day",
                "4",
                "declaredOn-month",
                "3",
                "declaredOn-year",
                "2026");
        assertThat(tie.status()).isEqualTo(409);
        assertThat(tie.body()).contains("cannot be appointed", "West Midlands Police", "reviewer-page");
        assertThat(officer.submit(
                                page + "/reviewers/new",
                                "seat",
                                "chair",
                                "signIn",
                                "reviewer-page",
                                "tiedToCase",
                                "no",
                                "declaredOn-day",
                                "4",
                                "declaredOn-month",
                                "3",
                                "declaredOn-year",
                                "2026")
                        .location())
                .endsWith("?done=appointed");
        assertThat(officer.get(page + "/reviewers").body()).contains("Chair of the review panel", "None declared");

        assertThat(officer.get(page + "/participation/practitioners/new").body())
                .contains("which level");
        assertThat(officer.submit(
                                page + "/participation/family/new",
                                "who",
                                "Sibling 1",
                                "child",
                                "yes",
                                "state",
                                "declined",
                                "invitedOn-day",
                                "4",
                                "invitedOn-month",
                                "3",
                                "invitedOn-year",
                                "2026",
                                "account",
                                "Did not want to talk; may come back")
                        .location())
                .endsWith("?done=saved");
        assertThat(officer.get(page + "/participation").body()).contains("Sibling 1 (child)", "Declined");
        assertThat(officer.get(page + "/participation/wording").body()).contains("Terms that may blame");
        assertThat(officer.get(page + "/participation/family/f9").status()).isEqualTo(404);

        Answer arranged = officer.submit(
                page + "/meetings/new",
                "kind",
                "panel",
                "on-day",
                String.valueOf(today().getDayOfMonth()),
                "on-month",
                String.valueOf(today().getMonthValue()),
                "on-year",
                String.valueOf(today().getYear()),
                "startsAt",
                "9:30",
                "endsAt",
                "11:00",
                "place",
                "Committee room 2",
                "agenda",
                "Scope\nNext steps",
                "agencies",
                POLICE);
        assertThat(arranged.location()).endsWith("?done=arranged");
        String meeting = page + "/meetings/" + arranged.made();
        assertThat(officer.get(meeting + "/record").body()).contains("West Midlands Police", "First-line manager");
        assertThat(officer.submit(
                                meeting + "/record",
                                POLICE + "-frontline",
                                "2",
                                "others",
                                "1",
                                "decisions",
                                "Ask the school too")
                        .location())
                .endsWith("?done=recorded");
        assertThat(officer.get(meeting).body()).contains("3 attended", "Ask the school too");

        assertThat(officer.get(page + "/principles").body())
                .contains("Still to be shown", "Two agencies and six months", "Sibling 1: declined");
        assertThat(officer.submit(page + "/principles/transparency", "text", "A briefing is published")
                        .location())
                .endsWith("?done=saved");
        assertThat(officer.get(page + "/principles").body()).contains("A briefing is published");
        assertThat(officer.get(page + "/close").body())
                .contains("Say of every stage of the method", "every review has that section", "Sustained improvement");
        assertThat(j.person(Role.AGENCY_LINK, POLICE).get(page).body())
                .contains("Meetings")
                .doesNotContain("Participation", "Principles", "Reviewers");
    }

    @Test
    @DisplayName("Two editors never lose each other's words: the later one sees both and saves again")
    void twoEditors() {
        Journey j = journey();
        Caller officer = j.officer();
        String activity = review(j, "Two editors");
        String page = j.page("/activities/" + j.reference(activity)) + "/participation/lived-experience";
        assertThat(officer.submit(page, "version", "0", "text", "What I wrote first", "sources", "Records")
                        .location())
                .endsWith("?done=saved");
        Answer later = officer.submit(page, "version", "0", "text", "What I wrote later", "sources", "Records");
        assertThat(later.status()).isEqualTo(409);
        assertThat(later.body()).contains("Somebody else changed this", "What I wrote first", "What I wrote later");
        String path = j.api("/activities/" + activity);
        assertThat(officer.put(
                                path + "/participation/lived-experience",
                                "{\"text\":\"x\",\"sources\":\"y\"}",
                                "If-Match",
                                "\"1\"")
                        .text("code"))
                .isEqualTo("changed-by-somebody-else");
        Caller other =
                new Caller(port, TestIdentity.person("another-officer", List.of(Role.PARTNERSHIP_OFFICER), null));
        assertThat(other.put(path + "/participation/lived-experience", "{\"text\":\"x\",\"sources\":\"y\"}")
                        .text("code"))
                .as("by somebody who saw nothing of it")
                .isEqualTo("if-match-needed");
        done(officer.put(path + "/principles/transparency", "{\"text\":\"A briefing is published\"}"));
        assertThat(other.put(path + "/principles/transparency", "{\"text\":\"Nothing\"}")
                        .text("code"))
                .isEqualTo("if-match-needed");
    }

    @Test
    @DisplayName("What is no review, such as an inspection, has none of these records")
    void noReview() {
        Journey j = journey();
        String inspection = new Journey("reviews", port, profile, "inspection").registered("An inspection");
        String page = j.page("/activities/" + j.reference(inspection));
        assertThat(j.officer().get(page).body()).doesNotContain("Choose the method", "Principles");
        assertThat(j.officer().get(page + "/principles").status()).isEqualTo(404);
        assertThat(j.officer()
                        .put(j.api("/activities/" + inspection + "/method"), chosen("case-analysis", "null"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("Nobody is appointed to whom the review could not be opened")
    void appointedOnlyWhereOpened() {
        Journey j = journey();
        String activity = review(j, "As many reviewers as it takes");
        String path = j.api("/activities/" + activity);
        String names =
                IntStream.range(0, 20).mapToObj(i -> "\"reviewer-" + i + "\"").collect(Collectors.joining(","));
        done(j.officer().put(path, """
                {"agencies":["%s","%s"],"reviewers":[%s]}
                """.formatted(POLICE, HEALTH, names), "If-Match", "\"1\""));

        Answer refused = j.officer().post(path + "/appointments", elsewhere("author", "reviewer-beyond"));

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(j.officer().get(path + "/appointments").body()).doesNotContain("reviewer-beyond");
    }
}
