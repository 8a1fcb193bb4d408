package org.goldthread.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One thread, carried by its people on the product's pages: from a review that the officer registers to an action that an
 * agency answers, and to what everybody reads. Once as most people have it, once without JavaScript.
 */
@ExtendWith(Stacks.class)
@DisplayName("A thread carried on pages")
class ThreadInTheBrowserIT {

    private static final String POLICE = "west-midlands-police";
    private static final List<String> SECTIONS = List.of("what", "why", "who", "what-to-do", "contacts");

    @ParameterizedTest(name = "scripts: {0}")
    @ValueSource(booleans = {true, false})
    @DisplayName("runs from a review to an agency's answer")
    void runs(boolean scripts, Stack stack, Chromium chromium) {
        String subject = scripts ? "pre-birth planning" : "moves between areas";
        try (Visitor officer = chromium.as("officer", scripts);
                Visitor chair = chromium.as("chair", scripts);
                Visitor link = chromium.as("link-police", scripts);
                Visitor nobody = chromium.nobody(scripts)) {
            String finding = registers(stack, officer, subject);
            String plan = learns(stack, officer, finding, subject);
            approves(officer, chair, plan);
            publishes(officer, nobody, plan, subject);
            passesOn(stack, link, subject);
            answers(link, subject);
            reads(officer, finding);
        }
    }

    /** The officer registers a review and agrees its finding; returns the finding's id. */
    private static String registers(Stack stack, Visitor officer, String subject) {
        officer.open("/reviews/register");
        officer.choose("typeId", "rapid-review")
                .text("title", "Rapid review: " + subject)
                .date("startedOn", stack.today().minusWeeks(2))
                .choose("agencies", POLICE)
                .select("priority", "neglect")
                .press("Register");
        assertThat(officer.path()).as(officer.words()).startsWith("/reviews/activities/SOL-RR-");
        officer.open(officer.path() + "/findings/new");
        officer.text("title", "Plans for " + subject + " began too late")
                .text("statement", "In four of six records planning began in the last four weeks.")
                .choose("nature", "improvement")
                .press("Save as draft");
        String finding = officer.lastOfPath();
        officer.press("Look for earlier findings")
                .choose("recurrence", "new")
                .text("newBecause", "Earlier findings on plans concern children, this one the unborn.")
                .press("Save");
        officer.press("Agree finding").press("Agree finding");
        assertThat(officer.path()).isEqualTo("/reviews/findings/" + finding);
        return finding;
    }

    /** The officer agrees learning and a recommendation; the plan is there within two seconds. Returns the plan's id. */
    private static String learns(Stack stack, Visitor officer, String finding, String subject) {
        officer.open("/reviews/findings/" + finding + "/recommendations/new");
        officer.text("text", "Begin planning at 20 weeks, also for " + subject + ".")
                .choose("agencies", POLICE)
                .date("dueOn", stack.today().plusMonths(3))
                .text("measureOfSuccess", "Nine of ten plans are in place at 28 weeks.")
                .choose("priority", "high")
                .press("Save as draft");
        officer.press("Agree recommendation").press("Agree recommendation");

        officer.open("/reviews/findings/" + finding + "/learning-points/new");
        officer.text("keyMessage", "Start early: " + subject)
                .text("purpose", "Practitioners begin planning in time.")
                .text("learningOutcome", "Staff know when planning begins and who leads it.")
                .choose("scope", "multi-agency")
                .choose("audiences", "workforce")
                .choose("agencies", POLICE)
                .press("Save as draft");
        officer.press("Agree learning point").press("Agree learning point");

        Awaitility.await("the plan within two seconds")
                .atMost(Duration.ofSeconds(2))
                .until(() -> {
                    officer.open("/dissemination/plans?state=drafted");
                    return officer.words().contains("Start early: " + subject);
                });
        officer.followFirst("a:has-text('Start early: " + subject + "')");
        return officer.lastOfPath();
    }

    /** The officer changes a row and sends the plan; the chair approves it. */
    private static void approves(Visitor officer, Visitor chair, String plan) {
        officer.followFirst("a[href*='/rows/']:not([href$='/new'])");
        officer.text("owner", "Learning links").press("Save the row");
        assertThat(officer.words()).contains("Learning links");
        officer.open("/dissemination/plans/" + plan + "/send");
        officer.press("Send for approval");
        assertThat(officer.words()).contains("Waiting for approval");

        chair.open("/");
        Awaitility.await("the chair's task").atMost(Duration.ofSeconds(10)).until(() -> {
            chair.open("/");
            return chair.page()
                            .locator("a[href='/dissemination/plans/" + plan
                                    + "/approve'], a[href='/dissemination/plans/" + plan + "']")
                            .count()
                    > 0;
        });
        chair.open("/dissemination/plans/" + plan + "/approve");
        chair.press("Approve the plan and ask 1 agency");
        assertThat(chair.words()).contains("Approved");
    }

    /** The officer writes, looks at and publishes a guide; nobody in particular reads it. */
    private static void publishes(Visitor officer, Visitor nobody, String plan, String subject) {
        officer.open("/dissemination/plans/" + plan + "/products/new");
        officer.choose("template", "one-minute-guide")
                .text("title", "Guide to " + subject)
                .press("Start writing");
        for (String section : SECTIONS) {
            officer.text("section." + section, "Plan early. Say who leads. This is about " + subject + ".");
        }
        officer.press("Save and preview");
        assertThat(officer.words()).contains("This is about " + subject);
        String product = officer.path().split("/", -1)[3];
        officer.open("/dissemination/products/" + product + "/publish");
        officer.press("Publish for everybody");

        nobody.open("/learning");
        nobody.follow("Guide to " + subject);
        assertThat(nobody.heading()).isEqualTo("Guide to " + subject);
        assertThat(nobody.words()).contains("In four of six records planning began in the last four weeks.");
        assertThat(nobody.page().context().cookies()).isEmpty();
    }

    /** The agency's link acknowledges and reports. */
    private static void passesOn(Stack stack, Visitor link, String subject) {
        link.open("/dissemination/cascades?state=requested");
        link.followFirst("tr:has-text('Start early: " + subject + "') a[href^='/dissemination/cascades/']");
        link.press("Acknowledge");
        link.press("Report");
        link.page().getByLabel("Role 1").first().fill("Response officers");
        link.page().getByLabel("How many of role 1").first().fill("64");
        link.choose("methods", "cascade")
                .date("doneOn", stack.today().minusDays(1))
                .text("note", "Talked through in shift briefings.")
                .press("Send the report");
        assertThat(link.words()).contains("Reported").contains("64");
    }

    /** The agency's link finds the recommendation on Home and agrees to it. */
    private static void answers(Visitor link, String subject) {
        Awaitility.await("the action").atMost(Duration.ofSeconds(10)).until(() -> {
            link.open("/impact?state=proposed");
            return link.words().contains(subject);
        });
        link.followFirst("a:has-text('" + subject + "')");
        link.choose("answer", "agreed")
                .text("measurableAction", "The hub joins each planning meeting from 20 weeks.")
                .text("ownerRole", "Detective inspector, safeguarding hub")
                .press("Send the answer");
        assertThat(link.words()).contains("Detective inspector, safeguarding hub");
    }

    /** The officer reads it all on one page. */
    private static void reads(Visitor officer, String finding) {
        Awaitility.await("the thread").atMost(Duration.ofSeconds(10)).until(() -> {
            officer.open("/threads/" + finding);
            return officer.words().contains("The hub joins each planning meeting");
        });
        assertThat(officer.words())
                .contains("Being acted on")
                .contains("Guide to")
                .contains("64 people reached")
                .contains("1 of 1 reported");
    }
}
