package org.goldthread.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

/** The way of a case on pages from the referral by the police to the decision of the three partners (R1, R2, R3, R4). */
final class ReferralOnPages {

    private static final String TITLE = "A child of two found alone at night";

    private final Chromium chromium;
    private final Visitor officer;
    private final Visitor police;
    private final LocalDate today;
    private String referral = "";

    ReferralOnPages(Stack stack, Chromium chromium, Visitor officer, Visitor police) {
        this.chromium = chromium;
        this.officer = officer;
        this.police = police;
        this.today = stack.today();
    }

    /** The police refer the case and see clocks and clauses; an agency that is not involved knows nothing of it. */
    void refers(Visitor uninvolved) {
        police.open("/reviews/referrals/new");
        police.text("title", TITLE)
                .text("child", "Child C")
                .text("whatHappened", "A child of two was found alone on the street at night. Ring 0121 496 0456")
                .date("awareOn", today.minusDays(2))
                .choose("agencies", "solihull-council")
                .choose("facts.abuse-or-neglect", "yes")
                .choose("facts.seriously-harmed", "yes")
                .choose("facts.child-died", "no")
                .press("Refer the case");
        assertThat(police.words()).contains("There is a problem", "Take out a telephone number");
        assertThat(police.value("title")).as("what was typed is kept").isEqualTo(TITLE);
        police.text("whatHappened", "A child of two was found alone on the street at night.")
                .press("Refer the case");
        referral = police.path();
        assertThat(referral).as(police.words()).startsWith("/reviews/referrals/SOL-REF-");
        assertThat(police.words())
                .contains("Serious incident notification", "of 5, due", "CA 2004 s.16C", "Rapid review");
        assertThat(uninvolved.open(referral))
                .as("an agency that is not involved")
                .isEqualTo(404);
        assertThat(police.open(referral + "/decide")).as("a link decides").isEqualTo(403);
    }

    /** The council's link records the notification; the officer completes the facts and asks for views. */
    void notifies() {
        try (Visitor council = chromium.as("link-council")) {
            council.open(referral + "/notification");
            council.date("sentOn", today.minusDays(1)).press("Record the notification");
            assertThat(council.words()).contains("of 15, due");
        }
        officer.open(referral + "/facts");
        officer.choose("facts.improvements", "yes")
                .choose("facts.working-together", "yes")
                .press("Save the facts")
                .press("Ask for views");
        assertThat(officer.words()).contains("Still to be heard");
        assertThat(officer.open(referral + "/views/new"))
                .as("an officer speaks for a partner")
                .isEqualTo(403);
    }

    /** Each partner says what it thinks; the officer records what is decided, with the dissent. Returns the review's page. */
    String decides() {
        officer.open(referral + "/decide");
        officer.choose("types", "rapid-review")
                .text("reason", "The criteria are met")
                .press("Record the decision");
        assertThat(officer.words()).as("decided before everybody was heard").contains("There is a problem");

        view("signatory-council", "rapid-review", "What each service knew was not put together.");
        view("signatory-police", "rapid-review", "It is likely that services learn from it.");
        view("signatory-health", "none", "It was known to one service only.");
        assertThat(police.open(referral + "/views/new"))
                .as("a link for the partner")
                .isEqualTo(403);

        officer.open(referral + "/decide");
        officer.choose("types", "rapid-review")
                .text("reason", "The criteria are met; two of three partners see learning for several agencies.")
                .press("Record the decision");
        assertThat(officer.words()).contains("Decided on", "Dissent", "It was known to one service only.", "Opened:");
        officer.followFirst("a[href^='/reviews/activities/SOL-RR-']");
        String review = officer.path();
        assertThat(officer.heading()).isEqualTo(TITLE);
        assertThat(officer.words()).contains("of 15, due", "What stands between today and closing");
        officer.open(review + "/decision");
        assertThat(officer.words()).contains("The facts beside each clause", "CA 2004 s.16C", "Dissent");
        return review;
    }

    private void view(String signatory, String types, String reason) {
        try (Visitor partner = chromium.as(signatory)) {
            partner.open(referral + "/views/new");
            partner.choose("types", types).text("reason", reason).press("Record your view");
            assertThat(partner.words()).contains(reason);
        }
    }
}
