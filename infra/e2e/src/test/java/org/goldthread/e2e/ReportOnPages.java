package org.goldthread.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.awaitility.Awaitility;

/**
 * The way of a review's report on pages: written, signed by the three partners, checked, its advance copies sent, released
 * by two people (R14).
 */
record ReportOnPages(Chromium chromium, Visitor officer, ConductedReview review) {

    private static final String TELEPHONE = "0121 496 0456";

    String desk() {
        return review.page() + "/publication";
    }

    /** Where everybody reads it once it is released. */
    String publicPage() {
        return "/learning/reviews/" + review.reference().toLowerCase(Locale.ROOT);
    }

    /** It is built from the record, which has this finding; a telephone number is written into it. */
    void writes(String finding) {
        officer.open(review.page() + "/report");
        officer.press("Build the report from the record");
        assertThat(officer.words()).contains(finding);
        write("summary", "Three services heard of a child alone at night, and nobody asked the others.");
        write("child", "At night the flat was quiet, and the child went to look for somebody.");
        write("response", "We accept it. Advice for neighbours: " + TELEPHONE + ".");
        assertThat(officer.words()).contains("may identify somebody");
    }

    private void write(String section, String words) {
        officer.open(review.page() + "/report/sections/" + section);
        officer.text("words", words).press("Save as a new version");
        assertThat(officer.words()).contains(words);
    }

    void signs() {
        officer.open(review.page() + "/report/ask");
        officer.press("Ask them to sign");
        for (String signatory : List.of("signatory-council", "signatory-health", "signatory-police")) {
            try (Visitor partner = chromium.as(signatory)) {
                partner.open(review.page() + "/report/sign");
                partner.press("Sign version");
                assertThat(partner.words()).contains("Signed");
            }
        }
    }

    void decidesOnHits() {
        officer.open(desk());
        officer.page()
                .locator("form > div:has(mark:has-text('" + TELEPHONE + "')) input[value=redact]")
                .check();
        officer.press("Save what I decided");
    }

    /** The officer records when the advance copies were sent. */
    void copiesSent(LocalDate on) {
        officer.open(desk() + "/copies");
        officer.date("sentOn", on).press("Save the day");
    }

    void proposes(String kind) {
        officer.open(desk() + "/propose");
        officer.choose("kind", kind).press("Propose it");
    }

    /** Who proposed it cannot release it: the page gives no button, and the API refuses. */
    void notByTheSame() {
        officer.open(desk() + "/release");
        assertThat(officer.words()).as("the same person twice").contains("a second person has to release it");
        assertThat(buttons(officer)).isZero();
        assertThat(review.release("officer").expect(403).at("/code")).isEqualTo("same-person");
    }

    /** Before its advance copies were there long enough nobody releases it; a second person reads why. */
    void notBefore(String clock) {
        try (Visitor executive = chromium.as("executive")) {
            executive.open(desk());
            assertThat(executive.words()).contains("Advance copies first");
            executive.follow("Release it");
            assertThat(executive.words()).contains(clock, "it may be published from", "WT 2023 publication");
            assertThat(buttons(executive)).isZero();
            assertThat(review.release("executive").expect(409).at("/code")).isEqualTo("too-early");
        }
    }

    private static int buttons(Visitor visitor) {
        return visitor.page().locator("button:has-text('Publish it now')").count();
    }

    /** A second person releases it; returns its public page, which is in the list for nobody signed in. */
    String released(String what, Visitor nobody) {
        try (Visitor executive = chromium.as("executive")) {
            executive.open(desk());
            executive.follow("Release it");
            executive.press("Publish it now");
            assertThat(executive.words()).contains(what);
            String page = executive.hrefs("a:has-text('See the public page')").get(0);
            Awaitility.await("the public page").atMost(Duration.ofSeconds(15)).until(() -> nobody.open(page) == 200);
            nobody.open("/learning");
            assertThat(nobody.hrefs("a[href='" + page + "']")).isNotEmpty();
            nobody.open(page);
            assertThat(nobody.words()).doesNotContain(TELEPHONE);
            return page;
        }
    }
}
