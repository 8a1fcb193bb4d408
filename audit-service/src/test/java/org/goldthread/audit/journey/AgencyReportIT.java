package org.goldthread.audit.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldthread.learning.journey.Journey.HEALTH;
import static org.goldthread.learning.journey.Journey.POLICE;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.goldthread.kit.actor.Role;
import org.goldthread.learning.journey.Caller;
import org.goldthread.learning.journey.Caller.Answer;
import org.goldthread.learning.journey.Journey;
import org.goldthread.learning.journey.Said;
import org.goldthread.testkit.TestIdentity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An agency's report of its own audit through the running service (A11). */
@DisplayName("An agency’s report of its own audit")
class AgencyReportIT extends OnRounds {

    private static final String REPORT =
            "{\"title\":\"Supervision\",\"objectives\":\"Is it regular?\",\"outcomes\":\"In 14 of 20\",\"actionPlan\":\"Team managers, by June\"}";

    private static String singleAgency(Journey j, String title) {
        return j.officer()
                .post(j.api("/activities"), """
                        {"typeId":"single-agency-audit","title":"%s","agencies":["%s","%s"],"startedOn":"2026-03-02"}
                        """.formatted(title, POLICE, HEALTH))
                .text("id");
    }

    /** A report that the police have handed in; its id. */
    static String report(Journey j, String title) {
        Answer made = j.person(Role.AGENCY_LINK, POLICE)
                .post("/api/audits/v1/activities/" + singleAgency(j, title) + "/reports", REPORT);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.text("id");
    }

    @Test
    @DisplayName(
            "An agency's system hands in its report once per key; an officer asks for more, then accepts, and a finding is drawn")
    void reports() {
        String activity = singleAgency(rounds.journey(), "Handed in by system");
        String api = "/api/audits/v1/activities/" + activity + "/reports";
        Caller system = new Caller(rounds.journey().port(), TestIdentity.system(POLICE, "audits:read", "audits:write"));
        assertThat(system.post(api, "{\"title\":\"Supervision\"}").status()).isEqualTo(400);
        String key = "report-" + activity;
        String id = system.post(api, REPORT, "Idempotency-Key", key).text("id");
        assertThat(system.post(api, REPORT, "Idempotency-Key", key).text("id")).isEqualTo(id);
        assertThat(system.post(api, REPORT.replace("14", "15"), "Idempotency-Key", key)
                        .status())
                .isEqualTo(422);
        assertThat(system.post(api, REPORT).text("code")).isEqualTo("handed-in");
        String one = "/api/audits/v1/reports/" + id;
        assertThat(rounds.journey().person(Role.AGENCY_LINK, HEALTH).get(one).status())
                .isEqualTo(404);
        assertThat(rounds.journey()
                        .person(Role.AGENCY_LINK, HEALTH)
                        .get(api)
                        .json()
                        .path("items"))
                .isEmpty();
        assertThat(rounds.journey()
                        .officer()
                        .post(
                                "/api/audits/v1/activities/" + rounds.opened("No reports here", 0, POLICE) + "/reports",
                                REPORT)
                        .status())
                .isEqualTo(403);

        String page = "/audits/reports/" + id;
        Caller officer = rounds.journey().officer();
        assertThat(officer.get(page).body()).contains("Accept the report").contains("In 14 of 20");
        assertThat(officer.submit(page + "/ask", "version", "1", "what", "").body())
                .contains("Enter what is missing");
        LocalDate due = rounds.journey().nextYear().minusMonths(6);
        assertThat(officer.submit(
                                page + "/ask",
                                "version",
                                "1",
                                "what",
                                "Which cases were looked at?",
                                "dueOn-day",
                                String.valueOf(due.getDayOfMonth()),
                                "dueOn-month",
                                String.valueOf(due.getMonthValue()),
                                "dueOn-year",
                                String.valueOf(due.getYear()))
                        .location())
                .endsWith("?done=asked");
        assertThat(officer.submit(page + "/accept", "version", "1").status()).isEqualTo(409);
        Caller link = rounds.journey().person(Role.AGENCY_LINK, POLICE);
        assertThat(link.get(page).body())
                .contains("Which cases were looked at?")
                .contains("Hand in again");
        assertThat(link.post(one + "/again", REPORT).text("code"))
                .as("a colleague’s report is not overwritten unseen")
                .isEqualTo("if-match-needed");
        assertThat(link.submit(
                                page + "/again",
                                "version",
                                "2",
                                "title",
                                "Supervision",
                                "objectives",
                                "Is it regular?",
                                "outcomes",
                                "In 14 of 20 cases of neglect",
                                "actionPlan",
                                "Team managers, by June")
                        .location())
                .endsWith("?done=handed-in");
        assertThat(upload(link, page, "%PDF-1.4\n%%EOF\n").status()).isEqualTo(302);
        assertThat(link.get(page).body()).contains("report.pdf");
        assertThat(upload(link, page, "MZ no report").status()).isEqualTo(400);
        assertThat(upload(link, page, "").body()).contains("Select the report");
        assertThat(Multipart.send(
                                link,
                                "PUT",
                                one + "/file",
                                "943 476 5919.pdf",
                                "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.UTF_8))
                        .body())
                .as("a file’s name is read by all who read the report")
                .contains("Take out an NHS number");
        assertThat(Multipart.send(
                                system,
                                "PUT",
                                one + "/file",
                                "newer.pdf",
                                "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.UTF_8))
                        .body())
                .as("a colleague’s file is not replaced unseen")
                .contains("if-match-needed");
        assertThat(link.get(page + "/file").body()).startsWith("%PDF");
        assertThat(officer.post(one + "/accept", "{}").text("state")).isEqualTo("accepted");
        assertThat(officer.get(page).body()).contains("Draw a finding from it");
        assertThat(link.submit(page + "/again", "version", "9", "title", "x").status())
                .isEqualTo(409);
        assertThat(Said.once(rounds.journey(), "report-accepted"))
                .contains("report-handed-in")
                .contains("report-accepted");
    }

    private static Multipart.Got upload(Caller caller, String page, String content) {
        return Multipart.send(caller, "POST", page + "/file", "report.pdf", content.getBytes(StandardCharsets.UTF_8));
    }
}
