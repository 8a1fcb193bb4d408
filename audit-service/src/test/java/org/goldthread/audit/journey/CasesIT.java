package org.goldthread.audit.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldthread.audit.journey.CaseSteps.api;
import static org.goldthread.audit.journey.CaseSteps.list;
import static org.goldthread.audit.journey.CaseSteps.sheetOf;
import static org.goldthread.learning.journey.Journey.HEALTH;
import static org.goldthread.learning.journey.Journey.POLICE;

import java.util.List;
import org.goldthread.kit.actor.Role;
import org.goldthread.learning.journey.Caller;
import org.goldthread.learning.journey.Caller.Answer;
import org.goldthread.learning.journey.Said;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Case audits through the running service: drawn, audited by each agency, graded together, a concern raised (A7). */
@DisplayName("An audit of cases")
class CasesIT extends OnRounds {

    private CaseSteps cases;

    @BeforeEach
    void beginCases() {
        cases = new CaseSteps(rounds.journey());
    }

    @Test
    @DisplayName("The same list and seed draw the same cases again; a list that tells who a child is draws none")
    void drawn() {
        String one = cases.audit("Drawn once", POLICE, HEALTH);
        String other = cases.audit("Drawn twice", POLICE, HEALTH);
        assertThat(sample(one)).isEqualTo(sample(other)).hasSize(3);
        assertThat(cases.draw(one, 3, list(), POLICE).text("code")).isEqualTo("cases-drawn");

        String third = cases.activity("Not drawn", POLICE);
        Answer named = cases.draw(third, 1, "reference,Surname\\nC-1,x\\n", POLICE);
        assertThat(named.status()).isEqualTo(400);
        assertThat(named.body()).contains("Row 1").contains("who somebody is");
        Answer number = cases.draw(third, 1, "reference\\n943 476 5919\\n", POLICE);
        assertThat(number.status()).isEqualTo(400);
        assertThat(number.body()).doesNotContain("943 476 5919");
        assertThat(cases.draw(third, 30, list(), POLICE).body()).contains("only 24 cases");
        String self = rounds.opened("A section 11 looks at no cases", 0, POLICE);
        assertThat(cases.draw(self, 1, list(), POLICE).text("code")).isEqualTo("no-cases");
    }

    private List<String> sample(String activity) {
        return rounds.journey()
                .officer()
                .get("/api/audits/v1/activities/" + activity + "/cases/sample")
                .json()
                .path("sample")
                .valueStream()
                .map(one -> one.path("reference").asString())
                .toList();
    }

    @Test
    @DisplayName(
            "Each agency audits blind, one person a case; then they grade together, and agreement says how few there are")
    void audited() {
        String activity = cases.audit("Neglect, case by case", POLICE, HEALTH);
        JsonNode first = cases.files(activity).path(0);
        String file = first.path("id").asString();
        String police = sheetOf(first, POLICE);
        String health = sheetOf(first, HEALTH);
        Caller officer = rounds.journey().officer();

        assertThat(cases.auditor(POLICE).post(api(police) + "/take", "{}").status())
                .isEqualTo(400);
        assertThat(cases.auditor(HEALTH)
                        .post(api(police) + "/take", "{\"independent\":true}")
                        .text("code"))
                .isEqualTo("not-your-agency");
        cases.handIn(cases.auditor(POLICE), police, "good");
        assertThat(cases.auditor(HEALTH)
                        .get(api(police))
                        .json()
                        .path("readable")
                        .asBoolean())
                .isFalse();
        assertThat(cases.auditor(HEALTH).get("/audits/cases/" + file).body()).doesNotContain("What the record shows");
        assertThat(cases.auditor("solihull-council").get(api(police)).status()).isEqualTo(404);
        assertThat(officer.get(api(police)).json().path("grade").asString()).isEqualTo("good");

        String grade = "/api/audits/v1/cases/" + file + "/grade";
        String graded =
                "{\"grade\":\"requires-improvement\",\"reason\":\"Signs were not put together\",\"agreedOn\":\"2026-03-20\"}";
        assertThat(officer.put(grade, graded).text("code")).isEqualTo("sheets-open");
        assertThat(cases.auditor(HEALTH)
                        .post(api(health) + "/take", "{\"independent\":true}")
                        .status())
                .isEqualTo(200);
        assertThat(rounds.journey()
                        .person(Role.AGENCY_LINK, HEALTH)
                        .put(api(health) + "/answers/case-impact-safer", "{\"value\":\"yes\"}")
                        .text("code"))
                .isEqualTo("not-the-auditor");
        assertThat(cases.auditor(HEALTH).put(api(health) + "/answers", "{}").body())
                .as("as many at once as to a return, in the same words")
                .contains("required", "Send at least one answer and at most 1000");
        assertThat(cases.auditor(HEALTH)
                        .put(api(health) + "/answers", "{\"answers\":{\"case-impact-safer\":null}}")
                        .status())
                .as("nothing is said to a question that is not answered")
                .isEqualTo(200);
        Answer stale = cases.auditor(HEALTH)
                .put(api(health) + "/answers/case-impact-safer", "{\"value\":\"yes\"}", "If-Match", "\"1\"");
        assertThat(stale.status()).isEqualTo(409);
        cases.handIn(cases.auditor(HEALTH), health, "requires-improvement");
        assertThat(cases.auditor(HEALTH).get(api(police)).json().path("grade").asString())
                .isEqualTo("good");

        assertThat(officer.put(grade, graded).body()).contains("what the child and the family said");
        String voice = "/api/audits/v1/cases/" + file + "/voice";
        assertThat(cases.auditor(HEALTH)
                        .put(voice, "{\"whose\":\"child\",\"how\":\"directly\",\"said\":\"Nobody asked me\"}")
                        .status())
                .isEqualTo(200);
        assertThat(officer.put(voice, "{\"whose\":\"child\",\"how\":\"not-heard\",\"said\":\"Too young\"}")
                        .text("code"))
                .as("what another agency heard is not written over unseen")
                .isEqualTo("if-match-needed");
        assertThat(officer.put(voice, "{\"whose\":\"family\",\"how\":\"not-heard\",\"said\":\"They declined\"}")
                        .status())
                .isEqualTo(200);
        Answer agreed = officer.put(grade, graded);
        assertThat(agreed.status()).as(agreed.body()).isEqualTo(200);
        JsonNode agreement = officer.get("/api/audits/v1/activities/" + activity + "/cases/agreement")
                .json();
        assertThat(agreement.path("items").path(0).path("tooFew").asBoolean()).isTrue();
        assertThat(agreement.path("items").path(0).path("cases").asInt()).isEqualTo(1);
        String reference = rounds.journey().reference(activity);
        String pages = "/audits/activities/" + reference + "/cases";
        assertThat(officer.get(pages + "/agreement").body()).contains("Too few cases");
        assertThat(officer.get(pages).body()).contains("3 cases").contains("spring");
        assertThat(rounds.journey().person(Role.LAY_MEMBER, null).get(pages).status())
                .isEqualTo(403);

        Answer met = officer.submit(
                pages + "/meeting",
                "kind",
                "reflective-practice",
                "heldOn-day",
                "20",
                "heldOn-month",
                "3",
                "heldOn-year",
                "2026",
                "agencies",
                POLICE,
                "practitioners",
                "7",
                "learnt",
                "Time to think helped");
        assertThat(met.location()).endsWith("?done=met");
        assertThat(officer.get(pages).body())
                .contains("Reflective practice meeting")
                .contains("7 practitioners");
    }

    @Test
    @DisplayName("An auditor works by page: takes the case, saves a section, meets a later version of it, hands over")
    void byPage() {
        String activity = cases.audit("By page", POLICE, HEALTH);
        String sheet = sheetOf(cases.files(activity).path(1), POLICE);
        String page = "/audits/sheets/" + sheet;
        Caller auditor = cases.auditor(POLICE);
        assertThat(auditor.get(page).body()).contains("Take this case");
        Answer wrong = auditor.submit(page + "/take");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("Confirm that you have neither worked on this case");
        assertThat(auditor.submit(page + "/take", "independent", "yes").location())
                .endsWith("?done=taken");
        assertThat(rounds.journey()
                        .person(Role.AGENCY_LINK, POLICE)
                        .post(api(sheet) + "/not-involved", "{\"reason\":\"No contact\"}")
                        .text("code"))
                .as("a colleague does not wipe out what the auditor answered")
                .isEqualTo("not-the-auditor");
        String shown = auditor.get(page).body();
        assertThat(shown).contains("What the tool asks").contains("Hand in");
        String last = shown.replaceAll("(?s).*/sections/([a-z-]+).*", "$1");
        String section = page + "/sections/" + last;
        String form = auditor.get(section).body();
        String grade = form.replaceAll("(?s).*?name=\"(q\\.[a-z-]+-grade\\.value)\".*", "$1");
        assertThat(form).contains("Explain your answer");
        assertThat(auditor.submit(section, "version", "2", grade, "good").location())
                .contains("?done=saved");
        Answer stale = auditor.submit(section, "version", "2", grade, "inadequate");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body()).contains("Yours and theirs").contains("Inadequate");
        assertThat(rounds.journey()
                        .person(Role.AGENCY_LINK, POLICE)
                        .get(section)
                        .status())
                .isEqualTo(404);
        Answer incomplete = auditor.submit(page + "/submit", "version", "3", "grade", "good", "reason", "Because");
        assertThat(incomplete.status()).isEqualTo(400);
        assertThat(rounds.journey()
                        .person(Role.AGENCY_LINK, POLICE)
                        .submit(page + "/hand-over", "version", "3")
                        .location())
                .endsWith("?done=given");
        assertThat(auditor.submit(page + "/not-involved", "version", "4", "notInvolved", "No contact in the period")
                        .location())
                .endsWith("?done=not-involved");
        assertThat(rounds.journey().officer().get(page).body()).contains("Not involved: No contact");
    }

    @Test
    @DisplayName(
            "A concern is due today from the strategic lead and the officers, and nobody closes it alone or silently")
    void concern() {
        String activity = cases.audit("A concern", POLICE, HEALTH);
        JsonNode first = cases.files(activity).path(0);
        String file = "/audits/cases/" + first.path("id").asString();
        assertThat(cases.auditor(HEALTH).get(file).body()).contains("raise it at once");
        assertThat(cases.auditor(HEALTH)
                        .submit(file + "/concern", "agency", POLICE)
                        .body())
                .contains("Enter what you saw");
        Answer raised = cases.auditor(HEALTH)
                .submit(file + "/concern", "agency", POLICE, "what", "The child was left alone overnight");
        assertThat(raised.location()).endsWith("?done=raised");
        String concern = "/audits/concerns/" + raised.made();
        assertThat(cases.auditor("solihull-council").get(concern).status()).isEqualTo(404);
        String listed = "/api/audits/v1/cases/" + first.path("id").asString() + "/concerns";
        assertThat(cases.auditor(POLICE).get(listed).body()).contains(raised.made());
        assertThat(cases.auditor("solihull-council").get(listed).status()).isEqualTo(404);
        String said = Said.once(rounds.journey(), "Act today: a child may be unsafe");
        assertThat(said)
                .contains("safety-concern-raised")
                .contains("Act today: a child may be unsafe")
                .doesNotContain("left alone overnight");

        String reference = rounds.journey().reference(activity);
        assertThat(rounds.journey()
                        .officer()
                        .post("/api/audits/v1/activities/" + activity + "/close", "{}")
                        .text("code"))
                .isEqualTo("concern-open");
        assertThat(cases.auditor(HEALTH)
                        .get("/audits/activities/" + reference + "/cases")
                        .body())
                .contains("Act today");
        Caller officer = rounds.journey().officer();
        Caller lead = rounds.journey().person(Role.STRATEGIC_LEAD, POLICE);
        assertThat(lead.submit(concern + "/act", "version", "1", "done", "Visited")
                        .body())
                .contains("Enter the role of the person who did it");
        assertThat(lead.submit(concern + "/act", "version", "1", "done", "Visited", "byRole", "Duty inspector")
                        .location())
                .endsWith("?done=acted");
        assertThat(lead.submit(concern + "/confirm", "version", "2", "known", "I was there")
                        .body())
                .contains("Somebody else than the person");
        assertThat(lead.get(concern).body()).contains("has to confirm it").doesNotContain("Confirm and close");
        assertThat(officer.submit(concern + "/confirm", "version", "2", "known", "I read the record of the visit")
                        .location())
                .endsWith("?done=confirmed");
        assertThat(officer.get(concern).body()).contains("Confirmed safe").contains("Duty inspector");
    }
}
