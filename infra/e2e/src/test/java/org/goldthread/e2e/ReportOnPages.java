package org.goldthread.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;

/** The way of a review's report on pages: written, signed by the three partners, checked, released by two people (R14). */
record ReportOnPages(Chromium chromium, Visitor officer, String review) {

    private static final String TELEPHONE = "0121 496 0456";

    String desk() {
        return review + "/publication";
    }

    void writes() {
        officer.open(review + "/report");
        officer.press("Build the report from the record");
        assertThat(officer.words()).contains("Calls about a child alone were answered one by one");
        write("summary", "Three services heard of a child alone at night, and nobody asked the others.");
        write("child", "At night the flat was quiet, and the child went to look for somebody.");
        write("response", "We accept it. Advice for neighbours: " + TELEPHONE + ".");
        assertThat(officer.words()).contains("may identify somebody");
    }

    private void write(String section, String words) {
        officer.open(review + "/report/sections/" + section);
        officer.text("words", words).press("Save as a new version");
        assertThat(officer.words()).contains(words);
    }

    void signs() {
        officer.open(review + "/report/ask");
        officer.press("Ask them to sign");
        for (String signatory : List.of("signatory-council", "signatory-health", "signatory-police")) {
            try (Visitor partner = chromium.as(signatory)) {
                partner.open(review + "/report/sign");
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

    /** One person proposes, and cannot release; another releases; everybody reads the improvements and no more. */
    void publishes(ConductedReview conducted) {
        officer.open(desk() + "/propose");
        officer.choose("kind", "improvements").press("Propose it");
        officer.open(desk() + "/release");
        assertThat(officer.words()).as("the same person twice").contains("a second person has to release it");
        assertThat(officer.page().locator("button:has-text('Publish it now')").count())
                .isZero();
        assertThat(conducted.release().expect(403).at("/code")).isEqualTo("same-person");

        try (Visitor executive = chromium.as("executive");
                Visitor nobody = chromium.nobody(true)) {
            executive.open(desk());
            executive.follow("Release it");
            executive.press("Publish it now");
            assertThat(executive.words()).contains("The improvements, instead of the report");
            String page = executive.hrefs("a:has-text('See the public page')").get(0);
            Awaitility.await("the public page").atMost(Duration.ofSeconds(15)).until(() -> nobody.open(page) == 200);
            assertThat(nobody.words())
                    .contains("ask who else has had one", "We accept it.")
                    .doesNotContain(TELEPHONE, "the child went to look");
            nobody.open("/learning");
            assertThat(nobody.hrefs("a[href='" + page + "']")).isNotEmpty();
        }
    }
}
