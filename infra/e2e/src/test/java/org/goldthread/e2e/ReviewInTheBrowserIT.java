package org.goldthread.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * A case, carried by its people on the product's pages from the referral by the police to the public page and the closing
 * (R1, R3, R6, R8, R11, R14, R15), and at each step those who may not; and the report of a local review, which waits for
 * its advance copies (R14).
 */
@ExtendWith(Stacks.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("A case review carried on pages")
class ReviewInTheBrowserIT {

    private static final String POLICE = "west-midlands-police";
    private static final String HEALTH = "bsol-icb";
    private static final String COUNCIL = "solihull-council";
    private static final String FINDING = "Calls about a child alone were answered one by one";

    private final Stack stack;
    private final Chromium chromium;
    private final LocalDate today;

    ReviewInTheBrowserIT(Stack stack, Chromium chromium) {
        this.stack = stack;
        this.chromium = chromium;
        this.today = stack.today();
    }

    @Test
    @DisplayName("goes from the referral by decision, information, findings and report to the public and is closed")
    void fromReferralToClosing() {
        try (Visitor officer = chromium.as("officer");
                Visitor police = chromium.as("link-police");
                Visitor health = chromium.as("link-health")) {
            ReferralOnPages referral = new ReferralOnPages(stack, chromium, officer, police);
            referral.refers(health);
            referral.notifies();
            String review = referral.decides();
            ConductedReview.involve(stack, lastOf(review), List.of(POLICE, HEALTH, COUNCIL));
            asks(officer, review);
            String request = gives(police, review);
            refuses(officer, health, request, review);
            reads(officer, review);
            ConductedReview conducted = new ConductedReview(stack, lastOf(review));
            appoints(officer, review);
            onlyThis(review);
            conducted.withoutPrinciples();
            finds(officer, review);
            principles(officer, review, conducted);
            ReportOnPages report = new ReportOnPages(chromium, officer, conducted);
            report.writes(FINDING);
            report.signs();
            assertThat(police.open(report.desk())).as("an agency at the desk").isIn(403, 404);
            report.decidesOnHits();
            report.proposes("improvements");
            report.notByTheSame();
            try (Visitor nobody = chromium.nobody(true)) {
                report.released("The improvements, instead of the report", nobody);
                assertThat(nobody.words())
                        .contains("ask who else has had one", "We accept it.")
                        .doesNotContain("the child went to look");
            }
            closes(officer, review);
        }
    }

    @Test
    @DisplayName("holds the report of a local review back until its advance copies were there long enough")
    void waitsForAdvanceCopies() {
        try (Visitor officer = chromium.as("officer");
                Visitor nobody = chromium.nobody(true)) {
            ConductedReview local = ConductedReview.local(stack, FINDING);
            ReportOnPages report = new ReportOnPages(chromium, officer, local);
            report.writes(FINDING);
            report.signs();
            report.decidesOnHits();
            report.copiesSent(today.minusDays(1));
            assertThat(officer.words()).contains("There is a problem", "it was sent on that day or later");
            report.copiesSent(today);
            assertThat(officer.words()).contains("Sent on", "it may be published from");
            report.proposes("report");
            report.notByTheSame();
            report.notBefore("7 working days have to pass after that");
            assertThat(nobody.open(report.publicPage())).isEqualTo(404);
        }
    }

    @Test
    @DisplayName("lets two people release the report of a local review after that, and everybody reads it")
    void releasedAfterAdvanceCopies() {
        try (Visitor officer = chromium.as("officer");
                Visitor nobody = chromium.nobody(true)) {
            ConductedReview local = ConductedReview.signedBefore(stack);
            ReportOnPages report = new ReportOnPages(chromium, officer, local);
            report.copiesSent(today);
            report.proposes("report");
            report.notBefore("7 working days have to pass after that");
            report.copiesSent(local.savedOn());
            report.notByTheSame();
            assertThat(report.released("The report, version", nobody)).isEqualTo(report.publicPage());
            assertThat(nobody.heading()).isEqualTo(local.reportTitle());
            assertThat(nobody.words()).contains("The partnership’s response");
        }
    }

    /** The officer asks two agencies, after a page that says what goes to whom. */
    private void asks(Visitor officer, String review) {
        officer.open(review + "/requests/new");
        officer.page().locator("input[name=agencies][value='" + COUNCIL + "']").uncheck();
        officer.choose("agencies", POLICE)
                .choose("agencies", HEALTH)
                .choose("parts", "chronology")
                .choose("parts", "agency-report")
                .date("from", today.minusYears(1))
                .date("until", today.minusDays(1))
                .date("dueOn", today.plusWeeks(2))
                .press("Check what will be sent");
        assertThat(officer.words()).contains("West Midlands Police").contains("Children Act 2004");
        officer.press("Send 2 requests");
        assertThat(officer.words()).contains("0 of 2 received");
    }

    /** The police's link finds the request on Home, and gives a chronology with one row that cannot be taken, and a report. */
    private String gives(Visitor police, String review) {
        String task = "tr:has-text('" + lastOf(review) + "') a[href^='/reviews/requests/']";
        Awaitility.await("the request on Home").atMost(Duration.ofSeconds(15)).until(() -> {
            police.open("/");
            return police.page().locator(task).count() > 0;
        });
        police.followFirst(task);
        String request = police.path();
        police.press("Acknowledge the request");
        police.open(request + "/parts/chronology/give");
        police.attach("file", "chronology.csv", "text/csv", """
                        Date,What happened,People,Response,Reference
                        %s,Neighbour reports a child at the window late at night,Child C,Words of advice,INC-8101
                        %s,Mother rang from 07700 900461 and asked for help,Child C,Passed on,
                        %s,Child C found alone on the street,Child C,Police protection,INC-8290
                        """.formatted(
                                today.minusDays(200), today.minusDays(120), today.minusDays(9)))
                .press("Read the file");
        assertThat(police.words()).contains("2 entries can be taken, 1 row cannot", "telephone number");
        police.press("Hand in the 2 good entries");
        police.open(request + "/parts/agency-report/give");
        police.attach("file", "report.txt", "text/plain", "Calls were answered one by one.")
                .press("Hand it in");
        assertThat(police.words()).contains("report.txt", "chronology.csv", "2 entries");
        return request;
    }

    /** Health gives a chronology by its system and refuses the report; the officer accepts, and receives the rest. */
    private void refuses(Visitor officer, Visitor health, String policeRequest, String review) {
        assertThat(health.open(policeRequest)).as("another agency's request").isEqualTo(404);
        String given = ConductedReview.gaveChronology(
                stack, lastOf(review), """
                        {"entries": [
                          {"date": "%s", "event": "Notice of a child at the window late at night", "people": "Child C",
                           "response": "Filed; no contact made", "reference": "INC-8101"},
                          {"date": "%s", "event": "Child C not brought to the review at two years", "people": "Child C"}]}
                        """.formatted(today.minusDays(150), today.minusDays(60)));
        health.open(given);
        health.follow("Refuse to give the information");
        health.text("reason", "The serious incident report is with the coroner.")
                .press("Refuse with this reason");
        assertThat(health.words()).contains("The serious incident report is with the coroner.");

        officer.open(given);
        officer.press("Accept");
        officer.press("Answer the refusal");
        officer.choose("reply", "uphold")
                .text("reason", "We read it when the coroner has it no longer.")
                .press("Answer");
        officer.open(policeRequest);
        officer.press("Accept").press("Accept");
        officer.open(review + "/requests");
        assertThat(officer.words()).contains("1 of 1 received");
    }

    /** One chronology of both agencies: a gap, and a contact that they date differently, which is followed up. */
    private static void reads(Visitor officer, String review) {
        officer.open(review + "/chronology");
        assertThat(officer.words())
                .contains("Child C found alone on the street", "Child C not brought to the review at two years")
                .contains("Reference INC-8101: different")
                .doesNotContain("07700 900461");
        assertThat(officer.page()
                        .locator("h2:has-text('Gaps of more than') + ul li")
                        .count())
                .isPositive();
        officer.press("Follow it up");
        assertThat(officer.words()).contains("ollow");
    }

    /** Who once worked for the police is refused with the clause; who declares no tie is appointed. */
    private void appoints(Visitor officer, String review) {
        officer.open(review + "/reviewers/new");
        officer.choose("seat", "lead-reviewer")
                .text("signIn", "reviewer")
                .select("tie1-agency", POLICE)
                .text("tie1-from", "2012")
                .choose("tiedToCase", "no")
                .date("declaredOn", today.minusDays(1))
                .press("Appoint");
        assertThat(officer.words()).contains("There is a problem", "West Midlands Police", "cannot be appointed");
        officer.select("tie1-agency", "").text("tie1-from", "").press("Appoint");
        assertThat(officer.words()).contains("Lead reviewer");
    }

    /** The independent reviewer sees this review, and nothing of others. */
    private void onlyThis(String review) {
        try (Visitor reviewer = chromium.as("reviewer")) {
            assertThat(reviewer.open(review + "/chronology")).isEqualTo(200);
            assertThat(reviewer.words()).contains("Child C found alone on the street");
            assertThat(reviewer.open(review + "/reviewers/new")).isEqualTo(403);
            reviewer.open("/reviews");
            List<String> listed = reviewer.hrefs("a[href^='/reviews/activities/SOL-']");
            assertThat(listed)
                    .contains(review)
                    .allSatisfy(one -> assertThat(ConductedReview.reviewers(stack, lastOf(one)))
                            .contains("reviewer"));
            for (JsonNode other : new RecordedIds(stack).oneOfEach("/api/reviews/v1/activities", "typeId", "state")) {
                String path = "/reviews/activities/" + other.path("reference").asString("");
                if (!listed.contains(path)) {
                    assertThat(reviewer.open(path)).as(path).isEqualTo(404);
                }
            }
            for (String closed : List.of(
                    "/audits", "/dissemination", "/reviews/referrals", "/reviews/themes", "/reviews/access-log")) {
                assertThat(reviewer.open(closed)).as(closed).isEqualTo(403);
            }
        }
    }

    private void finds(Visitor officer, String review) {
        officer.open(review + "/findings/new");
        officer.text("title", FINDING)
                .text("statement", "Three services heard of a child alone at night. Nobody asked the others.")
                .choose("nature", "improvement")
                .press("Save as draft")
                .press("Look for earlier findings")
                .choose("recurrence", "new")
                .text("newBecause", "Earlier findings concern older children.")
                .press("Save")
                .press("Agree finding")
                .press("Agree finding");
        String finding = officer.path();
        officer.open(finding + "/learning-points/new");
        officer.text("keyMessage", "One call about a child alone: ask who else has had one")
                .text("purpose", "Practitioners put single calls together.")
                .text("learningOutcome", "Staff ask the other services at the first call.")
                .choose("scope", "multi-agency")
                .choose("audiences", "workforce")
                .choose("agencies", POLICE)
                .press("Save as draft")
                .press("Agree learning point")
                .press("Agree learning point");
        assertThat(officer.path()).startsWith("/reviews/learning-points/");
    }

    /** While a principle has no evidence the review does not close, and the page says which. */
    private static void principles(Visitor officer, String review, ConductedReview conducted) {
        officer.open(review + "/close");
        assertThat(officer.words()).contains("Before you can do this", "Show how these principles were kept");
        assertThat(officer.page().locator("button:has-text('Close it')").count())
                .isZero();
        List<String> missing = conducted.principlesMissing();
        assertThat(missing).isNotEmpty();
        assertThat(conducted.close().status()).as("closed by API instead").isEqualTo(409);
        officer.open(review + "/principles/" + missing.get(0));
        officer.text("text", "The minutes of the panel of the second meeting").press("Save the evidence");
        missing.stream().skip(1).forEach(conducted::showPrinciple);
        officer.open(review + "/principles");
        assertThat(officer.words()).contains("The minutes of the panel of the second meeting");
        assertThat(conducted.principlesMissing()).isEmpty();
    }

    private static void closes(Visitor officer, String review) {
        officer.open(review + "/close");
        officer.press("Close it");
        assertThat(officer.path()).isEqualTo(review);
        assertThat(officer.words()).contains("Closed");
    }

    private static String lastOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
