package org.goldthread.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import java.util.List;
import java.util.Map;
import org.goldthread.local.home.PortPlan;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A partnership that installs the audit service alone: no broker, no neighbour, a complete audit tool (A1-A9). It runs
 * beside the classes that use Solihull's installation.
 */
@Execution(ExecutionMode.CONCURRENT)
@ExtendWith(Stacks.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("The audit service alone")
class AuditAloneIT {

    private final Stacks.Kept stacks;
    private final Stack stack;
    private final Chromium chromium;
    private int asked;

    AuditAloneIT(Stacks.Kept stacks) {
        this.stacks = stacks;
        this.stack = stacks.beside(SmallStack.auditsWithSchools());
        this.chromium = stacks.browser(stack);
    }

    @AfterAll
    void stop() {
        stacks.stop(stack);
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    @DisplayName("needs no broker, shows its pages, and has no way to what is not installed")
    void pages() {
        assertThat(PortPlan.isFree(stack.ports().broker()))
                .as("nothing listens as a broker")
                .isTrue();
        try (Visitor officer = chromium.as("officer")) {
            String year = String.valueOf(stack.today().getYear());
            for (String page : List.of(
                    "/",
                    "/audits",
                    "/audits/register",
                    "/audits/tools",
                    "/audits/programme/" + year,
                    "/audits/themes",
                    "/audits/keys",
                    "/accessibility")) {
                assertThat(officer.open(page)).as(page).isEqualTo(200);
                assertThat(officer.complaints()).as(page).isEmpty();
            }
            officer.open("/audits");
            assertThat(officer.hrefs("header a, nav a"))
                    .contains("/audits")
                    .noneMatch(link -> link.startsWith("/reviews")
                            || link.startsWith("/dissemination")
                            || link.startsWith("/learning")
                            || link.startsWith("/impact"));
            for (String page : List.of("/reviews", "/dissemination", "/impact")) {
                assertThat(officer.open(page)).as(page).isEqualTo(404);
            }
        }
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    @DisplayName("asks every school, of which one answers, is graded and accepts")
    void schools() {
        try (Visitor officer = chromium.as("officer");
                Visitor school = chromium.as("link-school")) {
            String audit = asks(officer);
            school.open(audit + "/returns");
            school.followFirst("a[href^='/audits/returns/']");
            ReturnPages own = ReturnPages.opened(school);
            own.answerEverything("green");
            own.submit("Headteacher");
            assertThat(school.words()).contains("Submitted");
            grades(own);
            school.open(own.path() + "/panel");
            school.press("Accept all grades");
            assertThat(school.words()).contains("ettled");
            school.open(audit + "/results");
            assertThat(school.words()).contains("Your agency and the whole", "Not shown: fewer than 5 agencies");
            officer.open(audit + "/returns");
            assertThat(officer.words()).contains("School 001", "of " + asked + " returns");
            officer.open(audit + "/results");
            assertThat(officer.words()).contains("School 001", "Attendance");
            for (Visitor reader : List.of(officer, school)) {
                downloads(reader, audit + "/results");
            }
        }
    }

    /** What can be taken along from results, each of the kind that it says it is. */
    private void downloads(Visitor reader, String results) {
        Map.of(
                        "/pdf", "application/pdf",
                        "/csv", "text/csv",
                        "/workbook", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .forEach((what, kind) -> {
                    APIResponse answer = reader.page().request().get(stack.address() + results + what);
                    assertThat(answer.status()).as(what).isEqualTo(200);
                    assertThat(answer.headers().get("content-type")).as(what).startsWith(kind);
                    assertThat(answer.body()).as(what).isNotEmpty();
                });
    }

    /** Registers the audit and asks every school; returns the audit's page. */
    private String asks(Visitor officer) {
        officer.open("/audits/register");
        officer.choose("typeId", "section-175")
                .text("title", "Schools' safeguarding of the year")
                .date("startedOn", stack.today());
        tickSchools(officer);
        officer.press("Register");
        String audit = officer.path();
        officer.open(audit + "/returns");
        officer.press("Open the round of returns");
        officer.page().getByLabel("157/175").first().check();
        tickSchools(officer);
        officer.date("dueOn", stack.today().plusMonths(2))
                .text("declaration", "We declare that these answers are true.")
                .press("Open the round and ask the agencies");
        return audit;
    }

    /** Ticks every school that there is today, and remembers how many there are. */
    private void tickSchools(Visitor officer) {
        Object ticked = officer.script("""
                () => {
                  const schools = [...document.querySelectorAll("input[name=agencies][value^='school-']")]
                  schools.forEach(school => { school.checked = true })
                  return schools.length
                }""");
        asked = Integer.parseInt(String.valueOf(ticked));
        assertThat(asked).isGreaterThan(50);
    }

    private void grades(ReturnPages own) {
        String id = own.path().substring(own.path().lastIndexOf('/') + 1);
        ReturnByApi panel = new ReturnByApi(stack.as("moderator"), id);
        panel.gradeTheRest("green");
        panel.caller().post(panel.path() + "/release", "{}").expect(200);
        assertThat(new ReturnByApi(stack.as("link-school"), id)
                        .whole()
                        .path("panel")
                        .size())
                .isEqualTo(8);
    }
}
