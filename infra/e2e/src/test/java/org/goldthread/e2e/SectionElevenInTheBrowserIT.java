package org.goldthread.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A round of section 11 on the product's pages (A3, A4, A6, A8, A9): opened from a tool, answered by two colleagues in two
 * browsers, moderated, challenged, and read from the heat map into a finding.
 */
@ExtendWith(Stacks.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("A section 11 round carried on pages")
class SectionElevenInTheBrowserIT {

    private static final String POLICE = "west-midlands-police";
    private static final String HEALTH = "bsol-icb";
    private static final String PRACTICE = "q.s11-training-practice.value";
    private static final String REACHED = "q.s11-training-reached.value";
    private static final String EVIDENCE = "q.s11-training-reached.evidence";
    private static final Duration SOON = Duration.ofSeconds(15);

    private final Stack stack;
    private final Chromium chromium;

    SectionElevenInTheBrowserIT(Stack stack, Chromium chromium) {
        this.stack = stack;
        this.chromium = chromium;
    }

    @Test
    @DisplayName("goes from a tool by two colleagues, the panel and a challenge to a finding")
    void fromToolToFinding() {
        try (Visitor officer = chromium.as("officer");
                Visitor link = chromium.as("link-police");
                Visitor colleague = chromium.as("contributor-police")) {
            String audit = opens(officer);
            ReturnPages mine = finds(link, audit);
            ReturnPages theirs = new ReturnPages(colleague, mine.path());
            together(mine, theirs);
            onOneQuestion(mine, theirs);
            withoutConnection(mine);
            submits(mine, theirs);
            moderates(mine);
            results(officer, audit);
        }
    }

    /** Registers the audit and opens its round from the published tool; returns the audit's page. */
    private String opens(Visitor officer) {
        officer.open("/audits/register");
        officer.choose("typeId", "section-11")
                .text("title", "Section 11 of the summer")
                .date("startedOn", stack.today())
                .choose("agencies", POLICE)
                .choose("agencies", HEALTH)
                .press("Register");
        String audit = officer.path();
        officer.open(audit + "/returns");
        officer.press("Open the round of returns");
        officer.page().getByLabel("Section 11 self-assessment").first().check();
        officer.choose("agencies", POLICE)
                .choose("agencies", HEALTH)
                .date("dueOn", stack.today().plusMonths(2))
                .text("declaration", "I declare that these answers are a true account.")
                .press("Open the round and ask the agencies");
        assertThat(officer.words()).contains("West Midlands Police", "0 of ");
        return audit;
    }

    /** The link finds the return among what is due; another agency's people do not find it at all. */
    private ReturnPages finds(Visitor link, String audit) {
        String task = "tr:has-text('" + last(audit) + "') a[href^='/audits/returns/']";
        Awaitility.await("the return on Home").atMost(SOON).until(() -> {
            link.open("/");
            return link.page().locator(task).count() > 0;
        });
        link.followFirst(task);
        assertThat(link.words()).contains("Leadership and accountability", "Not started");
        try (Visitor health = chromium.as("link-health")) {
            assertThat(health.open(link.path())).isEqualTo(404);
        }
        return ReturnPages.opened(link);
    }

    /** Two colleagues on different questions of one page: each answer is saved as it is typed. */
    private void together(ReturnPages mine, ReturnPages theirs) {
        mine.link().open(mine.section("workforce"));
        theirs.link().open(mine.section("workforce"));
        String practice = mine.link().value(PRACTICE) + " We saw it.";
        String evidence = theirs.link().value(EVIDENCE) + ", March";
        assertThat(mine.link().words()).contains("Last time (SOL-S11-");
        mine.link().type(PRACTICE, " We saw it.");
        theirs.link().text(REACHED, "87").type(EVIDENCE, ", March");
        saved(mine.link(), "s11-training-practice");
        saved(theirs.link(), "s11-training-reached");

        mine.link().open(mine.section("workforce"));
        assertThat(mine.link().value(PRACTICE)).isEqualTo(practice);
        assertThat(mine.link().value(REACHED)).isEqualTo("87");
        assertThat(mine.link().value(EVIDENCE)).isEqualTo(evidence);
    }

    /** Both on the same question: nothing is overwritten, both answers are shown, and one person puts them together. */
    private void onOneQuestion(ReturnPages mine, ReturnPages theirs) {
        Visitor colleague = theirs.link();
        colleague.open(theirs.section("workforce"));
        mine.link().open(mine.section("workforce"));
        mine.link().type(PRACTICE, " It was in 15 of 20.");
        saved(mine.link(), "s11-training-practice");
        colleague.type(PRACTICE, " The rota shows who is due.");
        said(colleague, "s11-training-practice", "Nothing of yours is lost");
        assertThat(kept(mine, "s11-training-practice")).contains("15 of 20").doesNotContain("rota");

        colleague.followFirst("button[name=step][value=stay]");
        assertThat(colleague.words()).contains("Yours and theirs", "It was in 15 of 20.", "The rota shows who");
        assertThat(colleague.value(PRACTICE)).endsWith("The rota shows who is due.");
        String both = "Supervisors look at one case a quarter. It was in 15 of 20. The rota shows who is due.";
        colleague.text(PRACTICE, both).followFirst("button[name=step][value=stay]");
        assertThat(kept(mine, "s11-training-practice")).isEqualTo(both);
    }

    /** The connection drops while somebody types: it is said, Save does not lose the page, and it is saved afterwards. */
    private void withoutConnection(ReturnPages mine) {
        Visitor link = mine.link();
        link.open(mine.section("workforce"));
        String before = link.value(PRACTICE);
        link.offline(true);
        link.type(PRACTICE, " New staff are booked");
        said(link, "s11-training-practice", "Waiting to be saved");
        link.page().locator("button[name=step][value=stay]").click();
        link.type(PRACTICE, " in their first week.");
        String whole = before + " New staff are booked in their first week.";
        assertThat(link.value(PRACTICE)).isEqualTo(whole);
        link.offline(false);
        saved(link, "s11-training-practice");
        Awaitility.await("everything that was typed")
                .atMost(SOON)
                .until(() -> kept(mine, "s11-training-practice").equals(whole));
    }

    /** The rest is answered by API; the colleague cannot submit, the link does. */
    private void submits(ReturnPages mine, ReturnPages theirs) {
        byApi(mine, "link-police").answerWhatIsMissing("green");
        theirs.link().open(mine.path() + "/check");
        assertThat(theirs.link().words()).doesNotContain("Submit the return");
        mine.link().open(mine.path() + "/check");
        mine.link().press("Submit the return");
        assertThat(mine.link().words()).contains("There is a problem", "Tick the box to declare it");
        mine.submit("Head of safeguarding");
        assertThat(mine.link().words()).contains("Submitted");
        assertThat(mine.link().open(mine.path() + "/panel"))
                .as("grades that are not shown yet")
                .isEqualTo(404);
    }

    /** The panel grades with reasons, the agency challenges one grade, the panel replies, the agency accepts. */
    private void moderates(ReturnPages mine) {
        String training = mine.path() + "/panel/s11-training";
        try (Visitor moderator = chromium.as("moderator")) {
            moderator.open(training);
            assertThat(moderator.words()).contains("The rota shows who is due.");
            moderator.choose("grade", "red").press("Save the grade");
            assertThat(moderator.words()).contains("There is a problem");
            moderator.text("reason", "No figure for agency staff.").press("Save the grade");
            byApi(mine, "moderator").gradeTheRest("green");
            moderator.open(mine.path() + "/panel");
            moderator.press("Show the agency the grades");

            Visitor link = mine.link();
            link.open(training);
            assertThat(link.words()).contains("No figure for agency staff.");
            link.text("challenge", "Agency staff are in the appendix.").press("Challenge this grade");
            moderator.open(training);
            assertThat(moderator.words()).contains("Agency staff are in the appendix.");
            moderator
                    .choose("grade", "amber")
                    .text("reply", "The appendix shows half of them.")
                    .press("Reply");
            link.open(mine.path() + "/panel");
            link.followFirst("form[action$='/panel/settle'] button");
            link.open(training);
            assertThat(link.words()).contains("The appendix shows half of them.");
        }
    }

    /** Weakest first, each cell leads to the answers, and the weak standard becomes a finding in one step. */
    private void results(Visitor officer, String audit) {
        officer.open(audit + "/results");
        assertThat(officer.page().locator("tbody tr").first().innerText()).contains("raining", "Partly met");
        assertThat(officer.hrefs("a[href$='/panel/s11-training']")).hasSize(1);
        officer.follow("Make a finding");
        assertThat(officer.value("title")).contains("raining", "0 of 1 met it");
        officer.press("Save as draft");
        assertThat(officer.path()).startsWith("/audits/findings/");
        assertThat(officer.words()).contains("Section 11 of the summer");
    }

    private static void saved(Visitor visitor, String question) {
        said(visitor, question, "Saved ");
    }

    private static void said(Visitor visitor, String question, String words) {
        visitor.page()
                .locator("[data-gt-question='" + question + "'] [data-gt-saved]:has-text('" + words + "')")
                .waitFor();
    }

    private String kept(ReturnPages mine, String question) {
        return byApi(mine, "link-police").kept(question).path("value").asString("");
    }

    private ReturnByApi byApi(ReturnPages mine, String who) {
        return new ReturnByApi(stack.as(who), last(mine.path()));
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
