package org.goldthread.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.goldthread.learning.journey.Journey.HEALTH;
import static org.goldthread.learning.journey.Journey.POLICE;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.goldthread.kit.Ids;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.time.WorkingDays;
import org.goldthread.learning.journey.Caller;
import org.goldthread.learning.journey.Caller.Answer;
import org.goldthread.learning.journey.Journey;
import org.goldthread.learning.journey.Said;
import org.goldthread.reviews.deadline.DeadlineWatch;
import org.goldthread.testkit.TestIdentity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** From a referral to the decision, by API and by page, as each of its people (R2-R4). */
@DisplayName("A referral, in the running service")
class ReferralIT extends RunningReviews {

    private static final String COUNCIL = "solihull-council";
    private static final String SERIOUS =
            "\"abuse-or-neglect\":\"yes\",\"seriously-harmed\":\"yes\",\"child-died\":\"no\",\"looked-after\":\"no\"";

    @Autowired
    private DeadlineWatch watch;

    @Test
    @DisplayName("An agency's system refers a case once, however often it is sent; another agency knows nothing of it")
    void referredBySystem() {
        Journey j = journey();
        Caller police = writing(j, POLICE);
        String key = "case-" + java.util.UUID.randomUUID();
        String body = body("Referred by a system", aware(3), SERIOUS);
        Answer first = police.post(j.api("/referrals"), body, "Idempotency-Key", key);
        Answer again = police.post(j.api("/referrals"), body, "Idempotency-Key", key);

        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(again.text("id")).isEqualTo(first.text("id"));
        assertThat(police.post(j.api("/referrals"), body("Another", aware(3), SERIOUS), "Idempotency-Key", key)
                        .status())
                .isEqualTo(422);
        assertThat(first.text("referredBy")).isEqualTo(POLICE);
        assertThat(first.json().at("/suggestions/0/reviewType").asString()).isEqualTo("rapid-review");
        assertThat(first.json().at("/clocks/0/words").asString())
                .startsWith("Day ")
                .contains("of 5, due ");
        String one = j.api("/referrals/" + first.text("id"));
        assertThat(police.get(one).status()).isEqualTo(200);
        assertThat(j.person(Role.AGENCY_CONTRIBUTOR, POLICE).get(one).status()).isEqualTo(200);
        assertThat(j.person(Role.AGENCY_LINK, COUNCIL).get(one).status()).isEqualTo(200);
        assertThat(j.person(Role.AGENCY_CONTRIBUTOR, COUNCIL).get(one).status()).isEqualTo(404);
        String nothing = "0190b5a0-0000-7000-8000-000000000000";
        for (Caller other : List.of(j.person(Role.AGENCY_LINK, HEALTH), writing(j, HEALTH))) {
            assertThat(other.get(one).body().replace(first.text("id"), nothing))
                    .isEqualTo(other.get(j.api("/referrals/" + nothing)).body());
            assertThat(other.get(j.api("/referrals?text=Referred+by+a+system"))
                            .json()
                            .path("items"))
                    .isEmpty();
            assertThat(other.get(j.api("/deadlines")).body()).doesNotContain(first.text("reference"));
        }
        assertThat(j.person(Role.GROUP_CHAIR, POLICE, "ldg").get(one).status()).isEqualTo(404);
        assertThat(j.person(Role.GROUP_CHAIR, COUNCIL, "cspr-panel").get(one).status())
                .isEqualTo(200);
        assertThat(j.person(Role.LAY_MEMBER, null).get(one).status()).isEqualTo(403);
        assertThat(police.post(
                                j.api("/referrals"),
                                body("For somebody else", aware(3), SERIOUS)
                                        .replaceFirst("\\{", "{\"referredBy\":\"" + HEALTH + "\","))
                        .text("code"))
                .isEqualTo("not-your-agency");
    }

    @Test
    @DisplayName("From the referral by the notification and three views to the opened review, by pages alone")
    void wholeWayByPage() {
        Journey j = journey();
        Answer referred = j.person(Role.AGENCY_LINK, POLICE)
                .submit(
                        j.page("/referrals/new"),
                        form("title", "Neglect of a toddler by page", "whatHappened", "A toddler was found alone."));
        assertThat(referred.status()).as(referred.body()).isEqualTo(302);
        String reference = referred.made();
        String page = j.page("/referrals/" + reference);
        assertThat(j.person(Role.AGENCY_LINK, POLICE)
                        .get(page + "?done=referred")
                        .body())
                .contains("The officer has been asked", "Serious incident notification", "of 5, due ", "CA 2004 s.16C")
                .doesNotContain("Ask for views");

        Caller council = j.person(Role.AGENCY_LINK, COUNCIL);
        assertThat(council.get(page + "/notification").body()).contains("When was it sent?");
        assertThat(council.submit(page + "/notification", "sentOn-day", "40").status())
                .isEqualTo(400);
        assertThat(j.person(Role.AGENCY_LINK, POLICE)
                        .get(page + "/notification")
                        .status())
                .isEqualTo(403);
        assertThat(council.submit(page + "/notification", date("sentOn", aware(1)))
                        .location())
                .endsWith("?done=notified");
        assertThat(council.get(page).body()).contains("Sent on", "Day ", "of 15, due ");

        Caller officer = j.officer();
        assertThat(officer.submit(page + "/ask", "version", "2").location()).endsWith("?done=asked");
        assertThat(officer.get(page + "/decide").body())
                .contains("Still to be heard", "Solihull Metropolitan Borough Council");
        Answer early = officer.submit(
                page + "/decide", "version", "3", "types", "rapid-review", "reason", "The criteria are met");
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.body()).contains("Still missing", "The criteria are met");

        assertThat(signatory(j, POLICE).get(page + "/views/new").body()).contains("Record your view");
        assertThat(officer.get(page + "/views/new").status()).isEqualTo(403);
        assertThat(signatory(j, POLICE)
                        .submit(page + "/views/new", "types", "none")
                        .body())
                .contains("Enter the reason");
        for (String agency : List.of(POLICE, COUNCIL)) {
            assertThat(signatory(j, agency)
                            .submit(page + "/views/new", "types", "rapid-review", "reason", "Improvements are likely")
                            .location())
                    .endsWith("?done=viewed");
        }
        signatory(j, HEALTH).submit(page + "/views/new", "types", "none", "reason", "Known to one service only");
        Answer decided = officer.submit(
                page + "/decide", "version", "6", "types", "rapid-review", "reason", "Two of three partners");
        assertThat(decided.location()).as(decided.body()).endsWith("?done=decided");
        String shown = officer.get(page + "?done=decided").body();
        assertThat(shown).contains("Dissent", "Known to one service only", "Opened:");

        String review = shown.replaceAll("(?s).*/reviews/activities/([A-Z0-9-]+)\".*", "$1");
        String overview = officer.get(j.page("/activities/" + review)).body();
        assertThat(overview).contains("Neglect of a toddler by page", "gt-clock", "of 15, due ", "Decision");
        assertThat(officer.get(j.page("/activities/" + review + "/decision")).body())
                .contains(reference, "Two of three partners", "CA 2004 s.16C");
        assertThat(j.person(Role.AGENCY_LINK, POLICE)
                        .get(j.page("/activities/" + review + "/decision"))
                        .status())
                .isEqualTo(200);
        assertThat(j.person(Role.GROUP_MEMBER, POLICE)
                        .get(j.page("/activities/" + review))
                        .body())
                .doesNotContain("gt-clock");
        assertThat(officer.get(j.page("/activities/" + j.reference(j.registered("Not referred")) + "/decision"))
                        .status())
                .isEqualTo(404);
        assertThat(officer.get(j.page("")).body()).contains("/reviews/referrals\"", "/reviews/deadlines\"");
    }

    @Test
    @DisplayName("A referral that is wrong comes back with everything typed and all that is wrong, in its order")
    void wrongReferral() {
        Journey j = journey();
        Answer wrong = j.person(Role.AGENCY_LINK, POLICE)
                .submit(
                        j.page("/referrals/new"),
                        "child",
                        "Jack",
                        "whatHappened",
                        "Typed & kept, ring 0121 496 0123",
                        "awareOn-day",
                        "31",
                        "awareOn-month",
                        "2",
                        "awareOn-year",
                        "2026",
                        "facts.child-died",
                        "no");

        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body())
                .contains("Typed &amp; kept", "<title>Error: Refer a case")
                .containsSubsequence(
                        "There is a problem",
                        "Enter what happened in a few words",
                        "pseudonym",
                        "Take out a telephone number",
                        "The date when the agency became aware must be a real date");
    }

    @Test
    @DisplayName("Of two who decide at once one decides, the other is told; one review is opened and told once")
    void twoAtOnce() {
        Journey j = journey();
        String id = heard(j, "Decided by two");
        List<CompletableFuture<Answer>> both = Stream.of("First", "Second")
                .map(reason -> CompletableFuture.supplyAsync(() -> j.officer()
                        .post(
                                j.api("/referrals/" + id + "/decision"),
                                "{\"types\":[\"rapid-review\"],\"reason\":\"" + reason + "\"}")))
                .toList();
        List<Integer> statuses =
                both.stream().map(one -> one.join().status()).sorted().toList();

        assertThat(statuses).containsExactly(200, 409);
        JsonNode referral = j.officer().get(j.api("/referrals/" + id)).json();
        assertThat(referral.path("reviews")).hasSize(1);
        String activity = referral.at("/reviews/0/activityId").asString();
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(told(j, activity))
                        .containsOnlyOnce("org.goldthread.activities.activity-registered.v1"));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(told(j, id))
                        .contains(
                                "org.goldthread.reviews.referral-received.v1",
                                "org.goldthread.reviews.view-recorded.v1")
                        .containsOnlyOnce("org.goldthread.reviews.review-decided.v1"));
        watch.look();
        assertThat(j.officer().get(j.api("/referrals/" + id)).json().path("reviews"))
                .hasSize(1);
    }

    @Test
    @DisplayName("Criteria met, no review: the reason is asked for in their words; put again, a local review follows")
    void noReviewAndAgain() {
        Journey j = journey();
        String id = heard(j, "No review at first");
        String decision = j.api("/referrals/" + id + "/decision");

        assertThat(j.officer()
                        .post(decision, "{\"noReview\":true}")
                        .json()
                        .at("/problems/0/sentence")
                        .asString())
                .contains("Serious child safeguarding case (CA 2004 s.16C)");
        assertThat(j.person(Role.GROUP_CHAIR, COUNCIL, "cspr-panel")
                        .post(decision, "{\"noReview\":true,\"reason\":\"x\"}")
                        .status())
                .isEqualTo(403);
        Answer none = j.officer().post(decision, "{\"noReview\":true,\"reason\":\"The harm was accidental\"}");
        assertThat(none.text("state")).isEqualTo("decided");
        assertThat(none.json().at("/decisions/0/dissent")).hasSize(3);
        assertThat(j.officer()
                        .post(j.api("/referrals/" + id + "/withdraw"), "{\"reason\":\"x\"}")
                        .text("code"))
                .isEqualTo("already-decided");

        assertThat(j.officer()
                        .post(j.api("/referrals/" + id + "/again"), "")
                        .json()
                        .path("turn")
                        .asInt())
                .isEqualTo(2);
        j.officer()
                .put(j.api("/referrals/" + id + "/facts"), "{\"facts\":{" + SERIOUS + ",\"panel-suggested\":\"yes\"}}");
        Answer corrected =
                j.officer().put(j.api("/referrals/" + id + "/facts"), "{\"facts\":{\"looked-after\":\"no\"}}");
        assertThat(corrected.json().at("/facts/panel-suggested").asString())
                .as("answers that were not sent stay")
                .isEqualTo("yes");
        assertThat(j.officer().put(j.api("/referrals/" + id + "/facts"), "{}").status())
                .isEqualTo(400);
        views(j, id, "\"types\":[\"lcspr\"]");
        Answer second =
                j.officer().post(decision, "{\"types\":[\"lcspr\"],\"reason\":\"The national Panel suggests it\"}");
        assertThat(second.json().at("/reviews/0/reference").asString()).startsWith("SOL-CSPR-");
        assertThat(second.json().path("clocks").toString()).contains("\"id\":\"publication\"");
    }

    @Test
    @DisplayName("What runs out is told once, shows in the list, as CSV and in the calendar, until it is done")
    void deadlines() {
        Journey j = journey();
        Answer referred = writing(j, POLICE).post(j.api("/referrals"), body("Late from the start", aware(40), SERIOUS));
        String reference = referred.text("reference");
        String timetable = Ids.from("timetable", java.util.UUID.fromString(referred.text("id")))
                .toString();
        watch.look();
        watch.look();

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(told(j, timetable))
                        .containsOnlyOnce("org.goldthread.reviews.clock-overdue.v1")
                        .contains("org.goldthread.work.due.v1"));
        assertThat(j.officer()
                        .get(j.page("/deadlines?standing=overdue&clock=notify"))
                        .body())
                .contains(reference, "Overdue by");
        assertThat(j.officer().get(j.page("/deadlines.csv")).body())
                .contains("Reference,Reviews,Clock")
                .contains(reference);
        assertThat(j.officer().get(j.page("/deadlines.ics")).body())
                .startsWith("BEGIN:VCALENDAR")
                .contains("VALUE=DATE", reference + ": Serious incident notification")
                .doesNotContain("Late from the start");
        assertThat(j.officer()
                        .get(j.page("/referrals?text=late+from&state=open&sort=aware"))
                        .body())
                .contains(reference, "filtered");
        assertThat(j.officer().get(j.page("/referrals.csv?text=late+from")).body())
                .contains(reference);
        assertThat(j.officer()
                        .get(j.page("/referrals?text=nothing-is-called-this"))
                        .body())
                .contains("Nothing matches these filters");

        writing(j, COUNCIL)
                .post(
                        j.api("/referrals/" + referred.text("id") + "/notification"),
                        "{\"sentOn\":\"" + aware(0) + "\"}");
        assertThat(j.officer().get(j.page("/deadlines?standing=done-late")).body())
                .contains(reference);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(told(j, timetable)).contains("org.goldthread.work.settled.v1"));
    }

    @Test
    @DisplayName("A review without a referral has its type's clocks: by page, by API, in the list, and in the inbox")
    void clocksWithoutReferral() {
        Journey j = journey();
        String review = j.officer()
                .post(j.api("/activities"), """
                {"typeId":"lcspr","title":"Registered without a referral","agencies":["%s"],"startedOn":"%s"}
                """.formatted(POLICE, aware(300)))
                .text("id");
        String reference = j.reference(review);
        Caller officer = j.officer();
        String api = j.api("/activities/" + review + "/timetable");
        Answer read = officer.get(api);
        assertThat(read.status()).as(read.body()).isEqualTo(200);
        assertThat(read.json().at("/clocks/0/clock").asString()).isEqualTo("publication");
        assertThat(read.json().at("/clocks/0/standing").asString()).isEqualTo("overdue");
        String timetable =
                Ids.from("timetable", java.util.UUID.fromString(review)).toString();
        watch.look();
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(told(j, timetable))
                        .containsOnlyOnce("org.goldthread.reviews.clock-overdue.v1")
                        .contains("org.goldthread.work.due.v1"));
        assertThat(officer.get(j.page("/deadlines?standing=overdue&clock=publication"))
                        .body())
                .contains(reference, "Registered without a referral", "/timetable");
        assertThat(officer.get(j.page("/deadlines.ics")).body())
                .contains(reference + ": Publication of a local review");
        assertThat(j.person(Role.AGENCY_LINK, HEALTH).get(j.page("/deadlines")).body())
                .doesNotContain(reference);
        assertThat(j.person(Role.AGENCY_LINK, HEALTH).get(api).status()).isEqualTo(404);

        String page = j.page("/activities/" + reference);
        assertThat(officer.get(page).body()).contains("Publication of a local review", "Overdue by");
        assertThat(officer.get(page + "/timetable").body())
                .contains("without a referral", "Enter something", "An agency became aware");
        assertThat(j.person(Role.AGENCY_LINK, POLICE).get(page + "/timetable").body())
                .contains("Overdue by")
                .doesNotContain("Enter something");
        assertThat(officer.submit(page + "/timetable", "what", "extension").status())
                .isEqualTo(400);
        List<String> extension = new ArrayList<>(
                List.of("what", "extension", "clock", "publication", "reason", "The court asked for time"));
        extension.addAll(List.of(date("on", aware(-60))));
        assertThat(officer.submit(page + "/timetable", extension.toArray(String[]::new))
                        .location())
                .endsWith("/timetable?done=entered");
        assertThat(officer.get(page + "/timetable").body()).contains("extended from", "The court asked for time");

        String rapid = j.officer()
                .post(j.api("/activities"), """
                {"typeId":"rapid-review","title":"Rapid without a referral","agencies":["%s"],"startedOn":"%s"}
                """.formatted(POLICE, aware(9)))
                .text("id");
        String days = j.api("/activities/" + rapid + "/timetable");
        assertThat(officer.get(days).json().path("clocks")).isEmpty();
        assertThat(officer.post(days, "{\"what\":\"aware\",\"on\":\"" + aware(9) + "\"}")
                        .json()
                        .at("/clocks/0/clock")
                        .asString())
                .isEqualTo("notify");
        Answer notified = officer.post(days, "{\"what\":\"notified\",\"on\":\"" + aware(8) + "\"}");
        assertThat(notified.json().path("clocks").toString())
                .as(notified.body())
                .contains("\"standing\":\"done\"", "\"clock\":\"rapid-review\"");
    }

    @Test
    @DisplayName("A review that came of a referral has no timetable of its own")
    void oneTimetable() {
        Journey j = journey();
        String id = heard(j, "Kept by the referral");
        Answer decided = j.officer()
                .post(
                        j.api("/referrals/" + id + "/decision"),
                        "{\"types\":[\"rapid-review\"],\"reason\":\"All three say so\"}");
        String review = decided.json().at("/reviews/0/activityId").asString();
        assertThat(j.officer()
                        .get(j.api("/activities/" + review + "/timetable"))
                        .status())
                .isEqualTo(404);
        assertThat(j.officer()
                        .get(j.page("/activities/" + j.reference(review) + "/timetable"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("The officer completes facts, enters a hold and an extension, and withdraws, each by its page")
    void keepingByPage() {
        Journey j = journey();
        Answer referred = writing(j, POLICE).post(j.api("/referrals"), body("Kept by page", aware(3), ""));
        String page = j.page("/referrals/" + referred.text("reference"));
        Caller officer = j.officer();
        assertThat(officer.get(page + "/facts").body()).contains("Is abuse or neglect of the child known");
        assertThat(officer.submit(
                                page + "/facts",
                                "version",
                                "1",
                                "facts.abuse-or-neglect",
                                "yes",
                                "facts.child-died",
                                "yes")
                        .location())
                .endsWith("?done=facts");
        assertThat(officer.submit(page + "/facts", "version", "1", "facts.abuse-or-neglect", "no")
                        .status())
                .isEqualTo(409);
        assertThat(officer.get(page).body()).contains("Must be done");

        assertThat(officer.get(page + "/timetable").body()).contains("Nothing holds this clock");
        assertThat(officer.submit(page + "/timetable", "what", "hold").status()).isEqualTo(400);
        List<String> hold = new ArrayList<>(
                List.of("what", "hold", "kind", "inquest", "reason", "The coroner has opened an inquest"));
        hold.addAll(List.of(date("on", aware(1))));
        assertThat(officer.submit(page + "/timetable", hold.toArray(String[]::new))
                        .location())
                .endsWith("?done=timetable");
        assertThat(officer.get(page + "/timetable").body())
                .contains("Hold: Inquest", "The coroner has opened an inquest");
        Answer extended = j.officer()
                .post(
                        j.api("/referrals/" + referred.text("id") + "/timetable"),
                        "{\"what\":\"extension\",\"clock\":\"notify\",\"on\":\"" + aware(-30)
                                + "\",\"reason\":\"The office is closed\"}");
        assertThat(extended.json().path("extensions").asInt())
                .as(extended.body())
                .isEqualTo(1);
        assertThat(officer.get(page).body()).contains("extended from");

        assertThat(officer.get(page + "/withdraw").body()).contains("It stays on record");
        assertThat(officer.submit(page + "/withdraw", "version", "2", "reason", "")
                        .status())
                .isEqualTo(400);
        assertThat(officer.submit(page + "/withdraw", "version", "2", "reason", "Referred twice")
                        .location())
                .endsWith("?done=withdrawn");
        assertThat(officer.get(page).body())
                .contains("Withdrawn: ", "Referred twice")
                .doesNotContain("Ask for views");
        assertThat(signatory(j, POLICE)
                        .submit(page + "/views/new", "types", "none", "reason", "Too late")
                        .status())
                .isEqualTo(409);
    }

    /** A serious case of which all three partners said that a rapid review should be done. */
    private static String heard(Journey j, String title) {
        Answer referred = writing(j, POLICE).post(j.api("/referrals"), body(title, aware(3), SERIOUS));
        String id = referred.text("id");
        assertThat(j.officer().post(j.api("/referrals/" + id + "/ask"), "").status())
                .isEqualTo(200);
        views(j, id, "\"types\":[\"rapid-review\"]");
        return id;
    }

    private static void views(Journey j, String id, String what) {
        for (String agency : List.of(POLICE, HEALTH, COUNCIL)) {
            Answer viewed = signatory(j, agency)
                    .post(
                            j.api("/referrals/" + id + "/views"),
                            "{" + what + ",\"reason\":\"Improvements are likely\"}");
            assertThat(viewed.status()).as(viewed.body()).isEqualTo(200);
        }
    }

    /** The types of what was told of a subject; all of it keeps its contracts. */
    private static List<String> told(Journey j, String subject) {
        return Said.about(j, subject).stream().map(Said::type).toList();
    }

    private static Caller writing(Journey j, String agency) {
        return new Caller(j.port(), TestIdentity.system(agency, "reviews:read", "reviews:write"));
    }

    private static Caller signatory(Journey j, String agency) {
        return j.person(Role.PARTNER_SIGNATORY, agency);
    }

    /** So many days ago. */
    private static LocalDate aware(int daysAgo) {
        return WorkingDays.today(Clock.systemUTC()).minusDays(daysAgo);
    }

    private static String body(String title, LocalDate aware, String facts) {
        return """
                {"title":"%s","child":"Child A","whatHappened":"A young child was found alone at home.",
                 "safetyAction":"The child is with relatives.","awareOn":"%s","agencies":["bsol-icb"],"facts":{%s}}
                """.formatted(title, aware, facts);
    }

    private static String[] form(String... fields) {
        List<String> all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("child", "Child B", "agencies", "schools"));
        all.addAll(List.of(date("awareOn", aware(3))));
        all.addAll(List.of("facts.abuse-or-neglect", "yes", "facts.seriously-harmed", "yes", "facts.child-died", "no"));
        return all.toArray(String[]::new);
    }

    private static String[] date(String field, LocalDate day) {
        return new String[] {
            field + "-day", String.valueOf(day.getDayOfMonth()),
            field + "-month", String.valueOf(day.getMonthValue()),
            field + "-year", String.valueOf(day.getYear())
        };
    }
}
