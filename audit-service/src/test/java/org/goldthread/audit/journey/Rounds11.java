package org.goldthread.audit.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.goldthread.kit.actor.Role;
import org.goldthread.learning.journey.Caller;
import org.goldthread.learning.journey.Caller.Answer;
import org.goldthread.learning.journey.Journey;
import org.goldthread.testkit.TestIdentity;
import tools.jackson.databind.JsonNode;

/** Steps through rounds of section 11 that several journeys share. */
public record Rounds11(Journey journey) {

    public static String api(String one) {
        return "/api/audits/v1/returns/" + one;
    }

    public static String page(String one) {
        return "/audits/returns/" + one;
    }

    public Caller link(String agency) {
        return journey.person(Role.AGENCY_LINK, agency);
    }

    public Caller system(String agency) {
        return new Caller(journey.port(), TestIdentity.system(agency, "audits:read", "audits:write"));
    }

    public Caller moderator() {
        return journey.person(Role.PANEL_MODERATOR, null);
    }

    /** The published section 11 tool. */
    public String tool() {
        return published(journey, "section-11");
    }

    /** The published version of a tool. */
    public static String published(Journey journey, String tool) {
        for (JsonNode line :
                journey.officer().get("/api/audits/v1/tools").json().path("items")) {
            if (line.path("tool").asString().equals(tool)
                    && line.path("state").asString().equals("published")) {
                return line.path("id").asString();
            }
        }
        throw new AssertionError("the tool " + tool + " was not loaded");
    }

    /** A new audit with an open round, due in a year and so many months; its id. */
    public String opened(String title, int months, String... agencies) {
        String list = "\"" + String.join("\",\"", agencies) + "\"";
        String activity = journey.officer()
                .post(journey.api("/activities"), """
                        {"typeId":"section-11","title":"%s","agencies":[%s],"startedOn":"2026-03-02"}
                        """.formatted(title, list))
                .text("id");
        Answer round = journey.officer().post(journey.api("/activities/" + activity + "/round"), """
                        {"tool":"%s","agencies":[%s],"dueOn":"%s","declaration":"I declare that this is true"}
                        """.formatted(
                        tool(), list, journey.nextYear().plusMonths(months)));
        assertThat(round.status()).as(round.body()).isEqualTo(201);
        return activity;
    }

    public String returnOf(String activity, String agency) {
        for (JsonNode line : journey.officer()
                .get("/api/audits/v1/activities/" + activity + "/returns")
                .json()
                .path("items")) {
            if (line.path("agency").asString().equals(agency)) {
                return line.path("id").asString();
            }
        }
        throw new AssertionError(agency + " was not asked");
    }

    /** Puts an answer. */
    public static Answer put(Caller caller, String one, String question, String json) {
        return caller.put(api(one) + "/answers/" + question, json, "If-Match", "*");
    }

    /** Answers every question that is missing, by API, until none is. */
    public void fill(Caller caller, String one, String grade) {
        for (int round = 0; round < 4; round++) {
            JsonNode whole = caller.get(api(one)).json();
            for (JsonNode missing : whole.path("missing")) {
                String id = missing.path("question").asString();
                Answer put = put(caller, one, id, answer(question(whole, id), grade));
                assertThat(put.status()).as(id + put.body()).isEqualTo(200);
            }
        }
        assertThat(caller.get(api(one)).json().path("missing")).isEmpty();
    }

    public static JsonNode question(JsonNode whole, String id) {
        for (JsonNode section : whole.path("content").path("sections")) {
            for (JsonNode standard : section.path("standards")) {
                for (JsonNode question : standard.path("questions")) {
                    if (question.path("id").asString().equals(id)) {
                        return question;
                    }
                }
            }
        }
        throw new AssertionError("no question " + id);
    }

    static String answer(JsonNode question, String grade) {
        String value = switch (question.path("type").asString()) {
            case "grade" -> grade;
            case "yes-no-partly" -> "yes";
            case "number" -> "85";
            case "date" -> "2026-01-15";
            case "choice" -> question.path("choices").path(0).asString();
            default -> "Described in our safeguarding report";
        };
        return "{\"value\":\"%s\",\"evidence\":\"Report to the board, in the shared drive\"}".formatted(value);
    }

    public void submitted(String one, String agency) {
        Answer submitted = link(agency).post(api(one) + "/submit", "{\"declaredBy\":\"Chief officer\"}");
        assertThat(submitted.status()).as(submitted.body()).isEqualTo(200);
    }

    /** The panel gives every standard this grade and shows its grades to the agency. */
    public void moderated(String one, String grade) {
        JsonNode whole = moderator().get(api(one)).json();
        for (JsonNode section : whole.path("content").path("sections")) {
            for (JsonNode standard : section.path("standards")) {
                Answer graded = moderator()
                        .put(
                                api(one) + "/standards/" + standard.path("id").asString(),
                                "{\"grade\":\"%s\",\"reason\":\"What was shown\",\"goodPractice\":\"A shared rota\"}"
                                        .formatted(grade));
                assertThat(graded.status()).as(graded.body()).isEqualTo(200);
            }
        }
        assertThat(moderator().post(api(one) + "/release", "{}").status()).isEqualTo(200);
    }
}
