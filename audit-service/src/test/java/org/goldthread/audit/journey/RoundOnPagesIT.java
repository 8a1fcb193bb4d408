package org.goldthread.audit.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldthread.audit.journey.Rounds11.api;
import static org.goldthread.audit.journey.Rounds11.page;
import static org.goldthread.learning.journey.Journey.POLICE;

import org.goldthread.kit.actor.Role;
import org.goldthread.learning.journey.Caller;
import org.goldthread.learning.journey.Caller.Answer;
import org.goldthread.learning.journey.Journey;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A round of section 11 through the running service on pages (A4, A6, A9). */
@DisplayName("A round of section 11 on pages")
class RoundOnPagesIT extends OnRounds {

    @Test
    @DisplayName("Two colleagues on one question see both answers and lose nothing; on different ones they never meet")
    void twoColleagues() {
        String one = rounds.returnOf(rounds.opened("Two colleagues", 0, POLICE), POLICE);
        Caller link = rounds.link(POLICE);
        Caller colleague = rounds.journey().person(Role.AGENCY_CONTRIBUTOR, POLICE);
        String section = page(one) + "/sections/workforce";
        Answer shown = link.get(section);
        assertThat(shown.body())
                .contains("Guidance")
                .contains("Evidence files and comments")
                .contains("0 of ");

        String empty = shown.hidden("q.s11-training-practice.seen");
        Answer first = saved(colleague, section, "s11-training-practice", empty, "0", "Observation");
        assertThat(first.status()).isEqualTo(302);
        assertThat(saved(link, section, "s11-training-next", empty, "0", "").status())
                .isEqualTo(302);
        Answer conflict = saved(link, section, "s11-training-practice", empty, "0", "Supervision");
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.body())
                .contains("Yours and theirs")
                .contains("Observation")
                .contains(">Supervision</textarea>");
        assertThat(link.get(api(one)).body()).contains("Observation").doesNotContain("Supervision");
        String version = conflict.hidden("q.s11-training-practice.version");
        String seen = conflict.hidden("q.s11-training-practice.seen");
        assertThat(saved(link, section, "s11-training-practice", seen, version, "Both")
                        .status())
                .isEqualTo(302);

        Answer untouched = saved(
                colleague, section, "s11-training-practice", fingerprint("Observation", conflict), "1", "Observation");
        assertThat(untouched.status())
                .as("what a person did not change is left alone")
                .isEqualTo(302);
        assertThat(link.get(api(one)).body()).contains("Both");
    }

    /** Theirs was shown to the colleague as version 1: the conflict page carries its fingerprint. */
    private static String fingerprint(String answer, Answer conflict) {
        assertThat(conflict.body()).contains(answer);
        return conflict.hidden("q.s11-training-practice.seen");
    }

    private static Answer saved(
            Caller caller, String section, String question, String seen, String version, String value) {
        String q = "q." + question + ".";
        return caller.submit(section, q + "seen", seen, q + "version", version, q + "value", value, "step", "stay");
    }

    @Test
    @DisplayName("The script saves one answer at a time and is told what a colleague did")
    void autosave() {
        String one = rounds.returnOf(rounds.opened("Autosave", 0, POLICE), POLICE);
        String path = page(one) + "/answers/s11-training-practice";
        String q = "q.s11-training-practice.";
        Answer saved = rounds.link(POLICE).submit(path, q + "value", "Observation", q + "version", "0");
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        assertThat(saved.text("saved")).matches("Saved \\d\\d:\\d\\d");
        assertThat(saved.json().path("version").asInt()).isEqualTo(1);
        assertThat(rounds.link(POLICE)
                        .submit(path, q + "value", "Other", q + "version", "0")
                        .status())
                .isEqualTo(409);
        assertThat(rounds.link(POLICE).get("/audits/assets/autosave.js").status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("An agency and an officer walk the pages: open, answer, check, submit, moderate, accept, give back")
    void pages() {
        Journey j = rounds.journey();
        String reference = j.officer()
                .submit(
                        "/audits/register",
                        "typeId",
                        "section-11",
                        "title",
                        "Section 11 by page",
                        "startedOn-day",
                        "2",
                        "startedOn-month",
                        "3",
                        "startedOn-year",
                        "2026",
                        "agencies",
                        POLICE)
                .made();
        String round = "/audits/activities/" + reference + "/returns";
        assertThat(j.officer().get(round).body()).contains("Open the round of returns");
        assertThat(j.officer().get(round + "/open").body()).contains("Section 11 self-assessment, version 1");
        Answer wrong = j.officer()
                .submit(
                        round + "/open",
                        "tool",
                        rounds.tool(),
                        "dueOn-day",
                        "31",
                        "dueOn-month",
                        "2",
                        "dueOn-year",
                        "2027");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("must be a real date");
        assertThat(j.officer()
                        .submit(
                                round + "/open",
                                "tool",
                                rounds.tool(),
                                "agencies",
                                POLICE,
                                "dueOn-day",
                                "31",
                                "dueOn-month",
                                "3",
                                "dueOn-year",
                                String.valueOf(j.nextYear().getYear()),
                                "declaration",
                                "I declare")
                        .location())
                .endsWith("?done=round-opened");
        assertThat(j.officer().get(round).body())
                .contains("West Midlands Police")
                .contains("0 of ");
        assertThat(j.officer().get("/audits/activities/" + reference).body()).contains("Receive the returns");
        String activity = j.officer()
                .get(j.api("/activities?text=" + reference))
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asString();
        String one = rounds.returnOf(activity, POLICE);
        Caller link = rounds.link(POLICE);
        assertThat(link.get("/audits").body()).contains("Answer the return due ");
        assertThat(j.officer().get("/audits").body()).doesNotContain("Answer the return due ");
        assertThat(link.get(page(one)).body())
                .contains("Leadership and accountability")
                .contains("Not started");
        assertThat(link.get(page(one) + "/check").body()).contains("Still to do");
        rounds.fill(link, one, "green");
        assertThat(link.get(page(one) + "/check").body()).contains("Submit the return");
        assertThat(link.submit(page(one) + "/check", "declaredBy", "Chief officer")
                        .status())
                .isEqualTo(400);
        assertThat(link.submit(page(one) + "/check", "declared", "yes", "declaredBy", "Chief officer")
                        .location())
                .endsWith("?done=submitted");
        assertThat(rounds.moderator().get(page(one) + "/sections/workforce").body())
                .contains("Described in our");
        assertThat(link.get(page(one) + "/panel").status()).isEqualTo(404);

        String standard = page(one) + "/panel/s11-training";
        assertThat(rounds.moderator().get(standard).body()).contains("What grade does the panel give?");
        assertThat(rounds.moderator()
                        .submit(standard, "step", "grade", "grade", "amber")
                        .status())
                .isEqualTo(400);
        rounds.moderated(one, "amber");
        assertThat(link.get(page(one) + "/panel").body())
                .contains("1 step lower than the agency")
                .contains("Accept all grades");
        assertThat(link.get(standard).body()).contains("Challenge this grade");
        assertThat(link.submit(page(one) + "/panel/settle").location()).endsWith("?done=settled");
        assertThat(j.officer()
                        .get("/audits/activities/" + reference + "/results")
                        .body())
                .contains("Partly met")
                .contains("Make a finding")
                .contains("A shared rota");
        assertThat(j.officer()
                        .get("/audits/activities/" + reference + "/results/csv")
                        .body())
                .contains("Agency,Standard")
                .contains("Fully met,Partly met");
        assertThat(link.get("/audits/activities/" + reference + "/results").body())
                .contains("Not shown: fewer than 5 agencies");
        assertThat(j.officer()
                        .get("/audits/activities/" + reference + "/findings/new?title=Weak+training&nature=improvement")
                        .body())
                .contains("value=\"Weak training\"");
        assertThat(j.officer()
                        .submit(
                                page(one) + "/reopen",
                                "reason",
                                "Evidence is missing",
                                "dueOn-day",
                                "1",
                                "dueOn-month",
                                "4",
                                "dueOn-year",
                                String.valueOf(j.nextYear().getYear()))
                        .location())
                .endsWith("?done=reopened");
        assertThat(link.get(page(one)).body()).contains("Evidence is missing");
    }
}
