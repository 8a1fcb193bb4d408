package org.goldthread.audit.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldthread.learning.journey.Journey.HEALTH;
import static org.goldthread.learning.journey.Journey.POLICE;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.goldthread.kit.actor.Role;
import org.goldthread.learning.journey.Caller;
import org.goldthread.learning.journey.Caller.Answer;
import org.goldthread.learning.journey.Journey;
import org.goldthread.learning.journey.PageJourneys;
import org.goldthread.testkit.TestIdentity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A round of section 11 through the running service: asked, answered by page and API, moderated, shown. */
public abstract class RoundJourneys extends PageJourneys {

    private @Nullable String placedReturn;

    protected RoundJourneys() {
        super("audits");
    }

    @Override
    protected String placed(String path) {
        if (placedReturn == null) {
            placedReturn = returnOf(opened("Permissions of a round", POLICE), POLICE);
        }
        return path.replace("{return}", placedReturn)
                .replace("{tool}", tool())
                .replace("{section}", "workforce")
                .replace("{question}", "s11-training-reached")
                .replace("{file}", "0190b5a0-0000-7000-8000-000000000001")
                .replace("{year}", "2016")
                .replace("{entry}", "0190b5a0-0000-7000-8000-000000000003")
                .replace("{theme}", "0190b5a0-0000-7000-8000-000000000004")
                .replace("{upload}", "0190b5a0-0000-7000-8000-000000000002")
                .replace("{standard}", "s11-training");
    }

    private Caller link(String agency) {
        return journey().person(Role.AGENCY_LINK, agency);
    }

    private Caller moderator() {
        return journey().person(Role.PANEL_MODERATOR, null);
    }

    private Caller system(String agency) {
        return new Caller(journey().port(), TestIdentity.system(agency, "audits:read", "audits:write"));
    }

    /** The published section 11 tool. */
    private String tool() {
        for (JsonNode line :
                journey().officer().get("/api/audits/v1/tools").json().path("items")) {
            if (line.path("tool").asString().equals("section-11")
                    && line.path("state").asString().equals("published")) {
                return line.path("id").asString();
            }
        }
        throw new AssertionError("the section 11 tool was not loaded");
    }

    /** A new audit with an open round; its id. */
    final String opened(String title, String... agencies) {
        Journey j = journey();
        String list = "\"" + String.join("\",\"", agencies) + "\"";
        String activity = j.officer()
                .post(j.api("/activities"), """
                        {"typeId":"section-11","title":"%s","agencies":[%s],"startedOn":"2026-03-02"}
                        """.formatted(title, list))
                .text("id");
        Answer round = j.officer()
                .post(j.api("/activities/" + activity + "/round"), """
                        {"tool":"%s","agencies":[%s],"dueOn":"%s","declaration":"I declare that this is true"}
                        """.formatted(tool(), list, j.nextYear()));
        assertThat(round.status()).as(round.body()).isEqualTo(201);
        return activity;
    }

    final String returnOf(String activity, String agency) {
        for (JsonNode line : journey()
                .officer()
                .get("/api/audits/v1/activities/" + activity + "/returns")
                .json()
                .path("items")) {
            if (line.path("agency").asString().equals(agency)) {
                return line.path("id").asString();
            }
        }
        throw new AssertionError(agency + " was not asked");
    }

    private static String api(String one) {
        return "/api/audits/v1/returns/" + one;
    }

    private static String page(String one) {
        return "/audits/returns/" + one;
    }

    /** Answers every question that is missing, by API, until none is. */
    private void fill(Caller caller, String one, String grade) {
        for (int round = 0; round < 4; round++) {
            JsonNode whole = caller.get(api(one)).json();
            for (JsonNode missing : whole.path("missing")) {
                String id = missing.path("question").asString();
                Answer put =
                        caller.put(api(one) + "/answers/" + id, answer(question(whole, id), grade), "If-Match", "*");
                assertThat(put.status()).as(id + put.body()).isEqualTo(200);
            }
        }
        assertThat(caller.get(api(one)).json().path("missing")).isEmpty();
    }

    private static JsonNode question(JsonNode whole, String id) {
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

    private static String answer(JsonNode question, String grade) {
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

    @Test
    @DisplayName("A round goes by API from being opened to settled grades, and everything said keeps its contract")
    void wholeRound() {
        String activity = opened("Section 11 by API", POLICE, HEALTH);
        String one = returnOf(activity, POLICE);
        Caller system = system(POLICE);
        assertThat(system.get("/api/audits/v1/returns").body()).contains(one);
        assertThat(system.post(api(one) + "/submit", "{\"declaredBy\":\"Chief officer\"}")
                        .status())
                .isEqualTo(400);

        fill(system, one, "green");
        assertThat(journey().officer().get(api(one)).json().path("answers"))
                .as("nobody else reads answers before they are submitted")
                .isEmpty();
        String key = "submit-" + UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            Answer submitted =
                    system.post(api(one) + "/submit", "{\"declaredBy\":\"Chief officer\"}", "Idempotency-Key", key);
            assertThat(submitted.status()).as(submitted.body()).isEqualTo(200);
        }
        assertThat(system.post(api(one) + "/submit", "{\"declaredBy\":\"Another\"}", "Idempotency-Key", key)
                        .status())
                .isEqualTo(422);
        assertThat(system.post(api(one) + "/submit", "{\"declaredBy\":\"Chief officer\"}")
                        .text("code"))
                .isEqualTo("not-open");

        moderate(one, "amber");
        Caller link = link(POLICE);
        assertThat(link.get(api(one)).json().path("panel")).hasSize(8);
        assertThat(link.post(api(one) + "/standards/s11-training/challenge", "{\"reason\":\"Look at the rota\"}")
                        .status())
                .isEqualTo(200);
        assertThat(link.post(api(one) + "/settle", "{}").text("code")).isEqualTo("challenge-open");
        assertThat(moderator()
                        .post(api(one) + "/standards/s11-training/reply", "{\"grade\":\"green\",\"text\":\"Agreed\"}")
                        .status())
                .isEqualTo(200);
        assertThat(link.post(api(one) + "/settle", "{}").status()).isEqualTo(200);
        JsonNode results = journey()
                .officer()
                .get("/api/audits/v1/activities/" + activity + "/results")
                .json();
        assertThat(results.path("standards").path(0).path("optimismGap").asDouble())
                .isEqualTo(1);
        assertThat(results.path("cells")).hasSize(16);
    }

    /** The police answer, the panel grades everything amber, the police accept. */
    final void settle(String activity) {
        String one = returnOf(activity, POLICE);
        fill(link(POLICE), one, "green");
        link(POLICE).post(api(one) + "/submit", "{\"declaredBy\":\"Chief officer\"}");
        moderate(one, "amber");
        assertThat(link(POLICE).post(api(one) + "/settle", "{}").status()).isEqualTo(200);
    }

    /** A graded question of section 11. */
    final String gradedQuestion() {
        for (JsonNode list :
                journey().officer().get("/api/audits/v1/tools/" + tool()).json().findValues("questions")) {
            for (JsonNode question : list) {
                if (question.path("type").asString().equals("grade")) {
                    return question.path("id").asString();
                }
            }
        }
        throw new AssertionError("no graded question");
    }

    private void moderate(String one, String grade) {
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

    @Test
    @DisplayName("Two colleagues on one question see both answers and lose nothing; on different ones they never meet")
    void twoColleagues() {
        String one = returnOf(opened("Two colleagues", POLICE), POLICE);
        Caller link = link(POLICE);
        Caller colleague = journey().person(Role.AGENCY_CONTRIBUTOR, POLICE);
        String section = page(one) + "/sections/workforce";
        String shown = link.get(section).body();
        assertThat(shown)
                .contains("Guidance")
                .contains("Evidence files and comments")
                .contains("0 of ");

        String empty = hidden(shown, "q.s11-training-practice.seen");
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
        String version = hidden(conflict.body(), "q.s11-training-practice.version");
        String seen = hidden(conflict.body(), "q.s11-training-practice.seen");
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
        return hidden(conflict.body(), "q.s11-training-practice.seen");
    }

    private static Answer saved(
            Caller caller, String section, String question, String seen, String version, String value) {
        String q = "q." + question + ".";
        return caller.submit(section, q + "seen", seen, q + "version", version, q + "value", value, "step", "stay");
    }

    private static String hidden(String page, String name) {
        var found = java.util.regex.Pattern.compile(
                        "name=\"" + java.util.regex.Pattern.quote(name) + "\" value=\"([^\"]*)\"")
                .matcher(page);
        assertThat(found.find()).as("a hidden field " + name).isTrue();
        return found.group(1);
    }

    @Test
    @DisplayName("The script saves one answer at a time and is told what a colleague did")
    void autosave() {
        String one = returnOf(opened("Autosave", POLICE), POLICE);
        String path = page(one) + "/answers/s11-training-practice";
        String q = "q.s11-training-practice.";
        Answer saved = link(POLICE).submit(path, q + "value", "Observation", q + "version", "0");
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        assertThat(saved.text("saved")).matches("Saved \\d\\d:\\d\\d");
        assertThat(saved.json().path("version").asInt()).isEqualTo(1);
        assertThat(link(POLICE)
                        .submit(path, q + "value", "Other", q + "version", "0")
                        .status())
                .isEqualTo(409);
        assertThat(link(POLICE).get("/audits/assets/autosave.js").status()).isEqualTo(200);
    }

    @Test
    @DisplayName("An agency and an officer walk the pages: open, answer, check, submit, moderate, accept, give back")
    void pages() {
        Journey j = journey();
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
                .submit(round + "/open", "tool", tool(), "dueOn-day", "31", "dueOn-month", "2", "dueOn-year", "2027");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("must be a real date");
        assertThat(j.officer()
                        .submit(
                                round + "/open",
                                "tool",
                                tool(),
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
        String one = returnOf(activity, POLICE);
        Caller link = link(POLICE);
        assertThat(link.get("/audits").body()).contains("Answer the return due ");
        assertThat(j.officer().get("/audits").body()).doesNotContain("Answer the return due ");
        assertThat(link.get(page(one)).body())
                .contains("Leadership and accountability")
                .contains("Not started");
        assertThat(link.get(page(one) + "/check").body()).contains("Still to do");
        fill(link, one, "green");
        assertThat(link.get(page(one) + "/check").body()).contains("Submit the return");
        assertThat(link.submit(page(one) + "/check", "declaredBy", "Chief officer")
                        .status())
                .isEqualTo(400);
        assertThat(link.submit(page(one) + "/check", "declared", "yes", "declaredBy", "Chief officer")
                        .location())
                .endsWith("?done=submitted");
        assertThat(moderator().get(page(one) + "/sections/workforce").body()).contains("Described in our");
        assertThat(link.get(page(one) + "/panel").status()).isEqualTo(404);

        String standard = page(one) + "/panel/s11-training";
        assertThat(moderator().get(standard).body()).contains("What grade does the panel give?");
        assertThat(moderator()
                        .submit(standard, "step", "grade", "grade", "amber")
                        .status())
                .isEqualTo(400);
        moderate(one, "amber");
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

    @Test
    @DisplayName("Next round's return starts from last round's, and its section shows last time's answer beside")
    void nextYear() {
        String first = returnOf(opened("Section 11, last year", HEALTH), HEALTH);
        fill(link(HEALTH), first, "red");
        link(HEALTH).post(api(first) + "/submit", "{\"declaredBy\":\"Director of nursing\"}");
        Journey j = journey();
        String later =
                j.officer().post(j.api("/activities"), """
                        {"typeId":"section-11","title":"Section 11, this year","agencies":["%s"],"startedOn":"2026-03-02"}
                        """.formatted(HEALTH)).text("id");
        j.officer().post(j.api("/activities/" + later + "/round"), """
                        {"tool":"%s","agencies":["%s"],"dueOn":"%s","declaration":"I declare"}
                        """.formatted(
                        tool(), HEALTH, j.nextYear().plusMonths(3)));
        String second = returnOf(later, HEALTH);

        String section = link(HEALTH).get(page(second) + "/sections/workforce").body();
        assertThat(section)
                .contains("Last time (")
                .contains("this is still right")
                .contains("Not met");
        assertThat(link(HEALTH)
                        .get(api(second))
                        .json()
                        .path("about")
                        .path("answered")
                        .asInt())
                .isZero();
        assertThat(j.officer()
                        .get("/audits/activities/" + j.reference(later) + "/results")
                        .body())
                .contains("Over the rounds")
                .doesNotContain("This is the first round");
    }

    @Test
    @DisplayName("Other agencies' returns are as if they did not exist, and nobody moderates the own agency")
    void otherAgencies() {
        String activity = opened("Whose return", POLICE, HEALTH);
        String one = returnOf(activity, POLICE);
        for (Caller other : List.of(link(HEALTH), system(HEALTH))) {
            assertThat(other.get(api(one)).status()).isEqualTo(404);
            assertThat(other.put(api(one) + "/answers/s11-training-practice", "{\"value\":\"x\"}")
                            .status())
                    .isEqualTo(404);
            assertThat(other.get("/api/audits/v1/activities/" + activity + "/returns")
                            .json()
                            .path("items"))
                    .hasSize(1);
        }
        assertThat(new Caller(journey().port(), TestIdentity.system(POLICE, "audits:read"))
                        .put(api(one) + "/answers/s11-training-practice", "{\"value\":\"x\"}")
                        .status())
                .isEqualTo(403);
        fill(link(POLICE), one, "green");
        assertThat(journey()
                        .person(Role.AGENCY_CONTRIBUTOR, POLICE)
                        .post(api(one) + "/submit", "{}")
                        .status())
                .isEqualTo(403);
        link(POLICE).post(api(one) + "/submit", "{\"declaredBy\":\"Chief officer\"}");
        assertThat(journey()
                        .person(Role.PANEL_MODERATOR, POLICE)
                        .put(api(one) + "/standards/s11-training", "{\"grade\":\"green\",\"reason\":\"x\"}")
                        .text("code"))
                .isEqualTo("own-agency");
    }

    @Test
    @DisplayName("A tool goes out as JSON and comes back as the next version's draft, is worded by page and published")
    void tools() {
        Journey j = journey();
        String exported =
                j.officer().get("/audits/tools/" + tool() + "/document").body();
        assertThat(j.officer().post("/api/audits/v1/tools", "{\"tool\":\"x\"}").status())
                .isEqualTo(400);
        Answer brought = j.officer()
                .post(
                        "/api/audits/v1/tools",
                        exported.replace("\"section-11\",\n", "\"local-tool\",\n")
                                .replaceFirst("\"tool\" : \"section-11\"", "\"tool\" : \"local-tool\"")
                                .replaceFirst("Section 11 self-assessment", "Section 11 local self-assessment"));
        assertThat(brought.status()).as(brought.body()).isEqualTo(201);
        assertThat(brought.text("state")).isEqualTo("draft");
        String draft = "/audits/tools/" + brought.text("id");
        String section = draft + "/sections/workforce";
        String form = j.officer().get(section).body();
        assertThat(form).contains("Preview: what agencies will be asked").contains("Add a question");
        List<String> fields = new ArrayList<>(List.of("version", hidden(form, "version"), "title", "", "step", "save"));
        assertThat(j.officer().submit(section, fields.toArray(String[]::new)).body())
                .contains("Enter the title of the section");
        assertThat(j.officer()
                        .submit(draft + "/sections", "title", "Local questions")
                        .location())
                .contains("/sections/section-1");
        assertThat(j.officer().submit(draft + "/publish", "version", "2").body())
                .contains("has no standard yet");
        assertThat(j.officer()
                        .submit(
                                draft + "/sections/section-1",
                                "version",
                                "2",
                                "title",
                                "Local",
                                "step",
                                "remove-section")
                        .location())
                .endsWith("?done=tool-saved");
        assertThat(j.officer().submit(draft + "/publish", "version", "3").location())
                .endsWith("?done=tool-published");
        assertThat(j.officer().submit(draft + "/draft").location()).endsWith("?done=tool-drafted");
        assertThat(j.officer().get("/audits/tools").body()).contains("Draft").contains("Published");
        assertThat(link(POLICE).get(draft).body()).contains("Published").doesNotContain("Make a new draft");
        assertThat(j.officer().get(draft + "/compare?with=" + tool()).body())
                .contains("1 part differs")
                .contains("<strong>local</strong>");
    }
}
