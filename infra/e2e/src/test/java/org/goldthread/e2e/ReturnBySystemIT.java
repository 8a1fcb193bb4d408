package org.goldthread.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** An agency's system answers a section 11 return, step by step as the integrators' guide tells it (A4, A6). */
@ExtendWith(Stacks.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("An agency's system answers an audit return")
class ReturnBySystemIT {

    private static final String HEALTH = "bsol-icb";
    private static final String POLICE = "west-midlands-police";
    private static final String PRACTICE = "s11-training-practice";

    private final Stack stack;
    private final Api officer;
    private final Api health;
    private String audit = "";

    ReturnBySystemIT(Stack stack) {
        this.stack = stack;
        this.officer = stack.as("officer");
        this.health = stack.as("agency-" + HEALTH);
    }

    @BeforeAll
    void openRound() {
        String asked = "[\"" + HEALTH + "\", \"" + POLICE + "\"]";
        audit = officer.post("/api/audits/v1/activities", """
                        {"typeId": "section-11", "title": "Section 11 by systems", "agencies": %s, "startedOn": "%s"}""".formatted(asked, stack.today()))
                .expect(201)
                .at("/id");
        String tool = new RecordedIds(stack)
                .all("/api/audits/v1/tools").stream()
                        .filter(one -> one.path("tool").asString("").equals("section-11")
                                && one.path("state").asString("").equals("published"))
                        .map(one -> one.path("id").asString(""))
                        .findFirst()
                        .orElseThrow();
        officer.post("/api/audits/v1/activities/" + audit + "/round", """
                        {"tool": "%s", "agencies": %s, "dueOn": "%s", "declaration": "I declare that this is true."}""".formatted(
                                tool, asked, stack.today().plusMonths(1)))
                .expect(201);
    }

    @Test
    @DisplayName("from the list of what is due to accepted grades")
    void wholeJourney() {
        ReturnByApi own = ReturnByApi.in(audit, health);
        assertThat(health.get(ReturnByApi.RETURNS + "?size=100").expect(200).body())
                .contains(own.id())
                .doesNotContain(ReturnByApi.in(audit, stack.as("link-police")).id());
        Api.Answer early = health.post(own.path() + "/submit", "{\"declaredBy\": \"Director of nursing\"}");
        assertThat(early.status()).isEqualTo(400);
        assertThat(early.body()).contains("answers." + PRACTICE);

        versions(own);
        own.answerWhatIsMissing("green");
        assertThat(new ReturnByApi(officer, own.id()).whole().path("answers"))
                .as("nobody else reads answers before they are submitted")
                .isEmpty();
        submitsOnce(own);
        leavesSigned(own);
        gradesSettled(own);
    }

    /** Last time's answer stands there; its version guards it; a question whose condition does not hold is not asked. */
    private static void versions(ReturnByApi own) {
        assertThat(own.kept(PRACTICE).path("copiedFrom").asString("")).startsWith("SOL-S11-");
        String seen = "\"" + own.kept(PRACTICE).path("version").asInt() + "\"";
        Api.Answer first = own.put(PRACTICE, "Observed twice a year", seen).expect(200);
        assertThat(own.put(PRACTICE, "Something else", seen).expect(409).at("/code"))
                .isEqualTo("changed-by-somebody-else");
        own.put(PRACTICE, "Observed four times a year", first.header("ETag").orElseThrow())
                .expect(200);
        assertThat(own.kept(PRACTICE).path("value").asString("")).isEqualTo("Observed four times a year");
        assertThat(own.put("s11-senior-commitment-next", "Nothing", "\"0\"")
                        .expect(409)
                        .at("/code"))
                .isEqualTo("not-asked");
    }

    private void submitsOnce(ReturnByApi own) {
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        String declared = "{\"declaredBy\": \"Director of nursing\"}";
        Api.Answer first = health.post(own.path() + "/submit", declared, key).expect(200);
        Api.Answer again = health.post(own.path() + "/submit", declared, key).expect(200);
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(health.post(own.path() + "/submit", declared.replace("nursing", "finance"), key)
                        .status())
                .isEqualTo(422);
    }

    /** The signed file names the key that everybody can look up. */
    private void leavesSigned(ReturnByApi own) {
        Api.Answer signed = health.get(own.path() + "/signed").expect(200);
        assertThat(signed.at("/signature")).isNotEmpty();
        assertThat(stack.as("").get("/audits/keys.json").expect(200).body()).contains("\"keys\"", "\"EC\"");
        assertThat(stack.as("link-council").get(own.path() + "/signed").status())
                .isEqualTo(404);
        assertThat(stack.as("agency-" + POLICE).get(own.path()).status())
                .as("a system without the scope")
                .isEqualTo(403);
    }

    private void gradesSettled(ReturnByApi own) {
        ReturnByApi panel = own.as(stack.as("moderator"));
        panel.gradeTheRest("amber");
        panel.caller().post(panel.path() + "/release", "{}").expect(200);
        JsonNode grades = own.whole().path("panel");
        assertThat(grades.size()).isGreaterThanOrEqualTo(8);
        health.post(own.path() + "/standards/s11-training/challenge", "{\"reason\": \"See the register\"}")
                .expect(200);
        assertThat(health.post(own.path() + "/settle", "{}").expect(409).at("/code"))
                .isEqualTo("challenge-open");
        panel.caller()
                .post(
                        own.path() + "/standards/s11-training/reply",
                        "{\"grade\": \"green\", \"text\": \"The register bears it out\"}")
                .expect(200);
        health.post(own.path() + "/settle", "{}").expect(200);
    }
}
