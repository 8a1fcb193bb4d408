package org.goldthread.audit.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldthread.audit.journey.Rounds11.api;
import static org.goldthread.audit.journey.Rounds11.page;
import static org.goldthread.learning.journey.Journey.HEALTH;
import static org.goldthread.learning.journey.Journey.POLICE;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.goldthread.audit.journey.Multipart.Got;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.time.WorkingDays;
import org.goldthread.learning.journey.Caller;
import org.goldthread.learning.journey.Caller.Answer;
import org.goldthread.testkit.TestIdentity;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The programme, portable returns and withdrawing an agency through the running service (A2, A5). */
@DisplayName("The programme and portable returns")
class ProgrammeIT extends OnRounds {

    private static final String QUESTION = "s11-training-practice";

    private static int nextYear() {
        return WorkingDays.today(java.time.Clock.systemUTC()).getYear() + 1;
    }

    @Test
    @DisplayName("An officer lays out a year, changes an audit, opens it from there; agencies see their part")
    void programme() {
        Caller officer = rounds.journey().officer();
        int year = nextYear();
        String path = "/audits/programme/" + year;
        assertThat(officer.get("/audits/programme").status()).isEqualTo(302);
        assertThat(officer.get(path).body())
                .contains("This year is not laid out yet")
                .contains("Lay out the year");
        assertThat(rounds.link(POLICE).submit(path).status()).isEqualTo(403);
        assertThat(officer.submit(path, "seed", "many").body()).contains("The seed is a whole number");
        assertThat(officer.submit(path, "seed", "7").location()).endsWith("?done=programme-laid-out");
        assertThat(officer.submit(path, "seed", "7").status())
                .as("a year is laid out once")
                .isEqualTo(409);

        JsonNode laid = officer.get("/api/audits/v1/programme/" + year).json();
        assertThat(laid.path("entries").size()).isGreaterThanOrEqualTo(6);
        assertThat(officer.get(path).body())
                .contains("Multi-agency audit 1 of 4")
                .contains("Section 157/175")
                .contains("Clashes")
                .contains("<svg");
        JsonNode first = laid.path("entries").path(0);
        String entry = path + "/entries/" + first.path("entry").asString();
        String shown = officer.get(entry).body();
        assertThat(shown).contains("Open this audit").contains("Change it");
        assertThat(officer.submit(
                                entry,
                                "version",
                                "1",
                                "title",
                                "Neglect of adolescents",
                                "opensOn-day",
                                "25",
                                "opensOn-month",
                                "12",
                                "opensOn-year",
                                String.valueOf(year),
                                "dueOn-day",
                                "1",
                                "dueOn-month",
                                "2",
                                "dueOn-year",
                                String.valueOf(year + 1))
                        .body())
                .contains("must be a working day");
        Answer changed = officer.put(
                "/api/audits/v1/programme/" + year + "/entries/"
                        + first.path("entry").asString(),
                "{\"title\":\"Neglect of adolescents\",\"opensOn\":\"%s\",\"dueOn\":\"%s\"}"
                        .formatted(
                                first.path("opensOn").asString(),
                                first.path("dueOn").asString()),
                "If-Match",
                "\"1\"");
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        Caller second = new Caller(
                port, TestIdentity.person("second-officer", java.util.List.of(Role.PARTNERSHIP_OFFICER), null));
        String api = "/api/audits/v1/programme/" + year + "/entries/"
                + first.path("entry").asString();
        String later = "{\"title\":\"Neglect of adolescents\",\"opensOn\":\"%s\",\"dueOn\":\"%s\"}"
                .formatted(
                        first.path("dueOn").asString(),
                        laid.path("entries").path(1).path("dueOn").asString());
        assertThat(second.put(api, later).text("code"))
                .as("what another officer changed is not overwritten unseen")
                .isEqualTo("if-match-needed");
        assertThat(second.put(api, later, "If-Match", String.valueOf(changed.tag()))
                        .status())
                .isEqualTo(200);
        assertThat(officer.submit(entry, "version", "1", "title", "Older").status())
                .as("what somebody else changed is not overwritten")
                .isIn(400, 409);

        Answer opened = officer.submit(entry + "/open");
        assertThat(opened.location())
                .as(opened.body())
                .contains("/audits/activities/")
                .endsWith("/returns");
        assertThat(officer.submit(entry + "/open").location())
                .as("opening twice opens once")
                .isEqualTo(opened.location());
        assertThat(officer.get(String.valueOf(opened.location()).replaceFirst("^https?://[^/]+", ""))
                        .body())
                .contains("Neglect of adolescents");
        assertThat(first.path("state").asString()).isEqualTo("planned");
        assertThat(state(officer, year)).isEqualTo("opened");
        assertThat(officer.get(path).body()).contains("Opened as SOL-");
        String audit = first.path("entry").asString();
        rounds.journey().agreed(audit, "Signs were seen singly");
        assertThat(officer.post(rounds.journey().api("/activities/" + audit + "/close"), "")
                        .status())
                .isEqualTo(200);
        assertThat(state(officer, year)).as("its audit is closed").isEqualTo("done");
        assertThat(officer.get(path).body()).contains("Done: SOL-");
        assertThat(officer.get(path + "/calendar").body())
                .contains("BEGIN:VCALENDAR")
                .contains("Neglect of adolescents");
        assertThat(Multipart.get(rounds.system(POLICE), "/api/audits/v1/programme/" + year + "/calendar")
                        .status())
                .isEqualTo(200);
        assertThat(rounds.system(POLICE)
                        .get("/api/audits/v1/programme/2001/calendar")
                        .text("code"))
                .isEqualTo("not-found");
        assertThat(rounds.link(POLICE).get(path).body())
                .contains("Multi-agency audit 2 of 4")
                .doesNotContain("Section 157/175");
        assertThat(rounds.link(POLICE)
                        .get("/api/audits/v1/programme/" + year)
                        .json()
                        .path("load"))
                .hasSize(1);
    }

    /** How far the first audit of a year is. */
    private static String state(Caller officer, int year) {
        return officer.get("/api/audits/v1/programme/" + year)
                .json()
                .at("/entries/0/state")
                .asString();
    }

    @Test
    @DisplayName("A theme is proposed, decided by the profile's group alone, and can then be chosen")
    void themes() {
        Caller officer = rounds.journey().officer();
        Caller chair = rounds.journey().person(Role.GROUP_CHAIR, null, "arg");
        Caller other = rounds.journey().person(Role.GROUP_CHAIR, null, "ldg");
        assertThat(officer.submit("/audits/themes", "typeId", "multi-agency-audit")
                        .body())
                .contains("Enter the theme");
        assertThat(officer.submit(
                                "/audits/themes",
                                "typeId",
                                "multi-agency-audit",
                                "title",
                                "Professional curiosity",
                                "reason",
                                "Three reviews named it")
                        .location())
                .endsWith("?done=theme-proposed");
        JsonNode theme =
                officer.get("/api/audits/v1/themes").json().path("items").path(0);
        String path = "/audits/themes/" + theme.path("id").asString();
        assertThat(theme.path("state").asString()).isEqualTo("proposed");
        assertThat(other.get(path).body()).doesNotContain("Is the theme approved?");
        assertThat(other.post(
                                "/api" + path.replace("/audits/", "/audits/v1/") + "/decide",
                                "{\"approve\":true,\"decision\":\"x\"}")
                        .status())
                .isEqualTo(403);
        assertThat(chair.get(path).body()).contains("Is the theme approved?");
        assertThat(chair.submit(path, "decision", "Yes").body()).contains("Select whether");
        assertThat(chair.submit(path, "choice", "approve", "decision", "It recurs")
                        .location())
                .endsWith("?done=theme-decided");
        assertThat(chair.submit(path, "choice", "decline", "decision", "No").status())
                .isEqualTo(409);
        assertThat(officer.get("/audits/themes").body()).contains("Approved");
    }

    private String signed(String title) {
        String one = rounds.returnOf(rounds.opened(title, 0, HEALTH), HEALTH);
        rounds.fill(rounds.link(HEALTH), one, "amber");
        Multipart.send(
                rounds.link(HEALTH),
                "POST",
                api(one) + "/questions/" + QUESTION + "/evidence",
                "rota.txt",
                "The rota\n".getBytes(StandardCharsets.UTF_8));
        assertThat(rounds.link(HEALTH).get(api(one) + "/signed").status())
                .as("only a submitted return is signed")
                .isEqualTo(409);
        rounds.submitted(one, HEALTH);
        Answer signed = rounds.system(HEALTH).get(api(one) + "/signed");
        assertThat(signed.status()).as(signed.body()).isEqualTo(200);
        assertThat(rounds.journey().officer().get(api(one) + "/signed").status())
                .as("it is the agency's alone to take along")
                .isEqualTo(403);
        return signed.body();
    }

    private static String payload(String signed) {
        String encoded = tools.jackson.databind.json.JsonMapper.builder()
                .build()
                .readTree(signed)
                .path("payload")
                .asString();
        return new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
    }

    private static String resigned(String payload, EllipticCurveJsonWebKey key) throws JoseException {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setAlgorithmHeaderValue("ES256");
        jws.setKeyIdHeaderValue(key.getKeyId());
        jws.setKey(key.getPrivateKey());
        jws.setPayload(payload);
        String[] parts = jws.getCompactSerialization().split("\\.");
        return "{\"protected\":\"%s\",\"payload\":\"%s\",\"signature\":\"%s\"}".formatted(parts[0], parts[1], parts[2]);
    }

    @Test
    @DisplayName("A return that another partnership signed fills what fits, to be confirmed, and nothing else")
    void portable() throws JoseException {
        String document = payload(signed("Signed there"));
        assertThat(document)
                .contains("rota.txt")
                .contains("sha256")
                .doesNotContain("\"panel\"")
                .doesNotContain("judgements");
        EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        key.setKeyId("another-partnership");
        String elsewhere = document.replace("\"" + QUESTION + "\"", "\"a-local-question\"")
                .replace("Solihull", "Another")
                .replace("\"" + HEALTH + "\"", "\"the-police-as-they-call-it\"");
        String signed = resigned(elsewhere, key);

        String one = rounds.returnOf(rounds.opened("Brought in here", 3, POLICE), POLICE);
        Caller link = rounds.link(POLICE);
        Rounds11.put(link, one, "s11-training-next", "{\"value\":\"x\"}");
        Rounds11.put(link, one, "s11-training-grade", "{\"value\":\"green\"}");
        Answer unknown = rounds.system(POLICE).post(api(one) + "/signed", signed);
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.body()).contains("whose key is not known here");

        Caller officer = rounds.journey().officer();
        assertThat(officer.submit("/audits/keys", "partnership", "Another", "keys", "{}")
                        .body())
                .contains("/audits/keys.json");
        assertThat(officer.submit(
                                "/audits/keys",
                                "partnership",
                                "Another Partnership",
                                "keys",
                                new JsonWebKeySet(java.util.List.of(key))
                                        .toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY))
                        .location())
                .endsWith("?done=keys-changed");
        assertThat(officer.get("/audits/keys").body()).contains("Another Partnership");
        String tampered = signed.replaceFirst(
                "\"payload\":\"(.{40})(.)",
                "\"payload\":\"$1" + (signed.charAt(signed.indexOf("\"payload\":\"") + 51) == 'A' ? "B" : "A"));
        assertThat(rounds.system(POLICE).post(api(one) + "/signed", tampered).body())
                .contains("changed after it was signed");

        Got brought = Multipart.send(
                link, "POST", page(one) + "/bring-in", "signed-return.json", signed.getBytes(StandardCharsets.UTF_8));
        assertThat(brought.body())
                .contains("are filled in")
                .contains("Answered here already")
                .contains("Asked only here")
                .contains("rota.txt");
        JsonNode answers = link.get(api(one)).json();
        assertThat(answers.path("panel")).isEmpty();
        for (JsonNode answer : answers.path("answers")) {
            String question = answer.path("question").asString();
            assertThat(question).isNotEqualTo("a-local-question");
            if (question.equals("s11-training-grade")) {
                assertThat(answer.path("value").asString())
                        .as("what was answered here stays")
                        .isEqualTo("green");
            } else if (!question.equals("s11-training-next")) {
                assertThat(answer.path("copiedFrom").asString()).as(question).isNotEmpty();
            }
        }
        assertThat(answers.path("about").path("answered").asInt())
                .as("each has to be confirmed")
                .isLessThan(3);
        assertThat(new Caller(port, null).get("/audits/keys.json").body())
                .contains("\"kty\":\"EC\"")
                .doesNotContain("\"d\":");
        assertThat(rounds.link(HEALTH).post(api(one) + "/signed", signed).status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("What the panel drafts is the panel's alone until it is released, by page and API")
    void drafts() {
        String one = rounds.returnOf(rounds.opened("Drafts", 0, POLICE), POLICE);
        rounds.fill(rounds.link(POLICE), one, "green");
        Answer unseen = rounds.link(POLICE)
                .submit(page(one) + "/check", "declared", "yes", "declaredBy", "Chief officer", "version", "1");
        assertThat(unseen.status())
                .as("nobody declares answers that a colleague changed since the page was shown")
                .isEqualTo(409);
        assertThat(unseen.body()).contains("value=\"Chief officer\"");
        assertThat(rounds.system(POLICE)
                        .post(api(one) + "/submit", "{\"declaredBy\":\"Chief officer\"}", "If-Match", "\"1\"")
                        .status())
                .isEqualTo(409);
        rounds.submitted(one, POLICE);
        String standard = "s11-training";
        Caller moderator = rounds.moderator();
        assertThat(moderator
                        .put(
                                api(one) + "/standards/" + standard,
                                "{\"grade\":\"amber\",\"reason\":\"The register has gaps\"}")
                        .status())
                .isEqualTo(200);
        assertThat(moderator.get(page(one) + "/panel/" + standard).body()).contains("The register has gaps");
        for (Caller other : java.util.List.of(
                rounds.journey().person(Role.LAY_MEMBER, null),
                rounds.journey().person(Role.EXECUTIVE, POLICE),
                rounds.journey().person(Role.PANEL_MODERATOR, POLICE),
                rounds.link(POLICE))) {
            assertThat(other.get(page(one) + "/panel/" + standard).body()).doesNotContain("The register has gaps");
            assertThat(other.get(page(one) + "/panel").body()).doesNotContain("1 step lower");
            assertThat(other.get(api(one)).body()).doesNotContain("The register has gaps");
        }
        assertThat(moderator.get(page(one) + "/panel").body()).contains("1 step lower");
    }

    @Test
    @DisplayName("A signed return is its agency's own, as it was submitted; a key passes for no other")
    void ownAndSubmitted() throws JoseException {
        String activity = rounds.opened("Whose return", 0, POLICE, HEALTH);
        String one = rounds.returnOf(activity, HEALTH);
        Caller link = rounds.link(HEALTH);
        rounds.fill(link, one, "amber");
        rounds.submitted(one, HEALTH);
        String signed = link.get(api(one) + "/signed").body();
        String other = api(rounds.returnOf(activity, POLICE)) + "/signed";
        assertThat(rounds.link(POLICE).post(other, signed).body())
                .contains("other-agency")
                .contains("An agency brings in its own return only");
        for (String head : java.util.List.of("{\"alg\":\"ES256\",\"kid\":5}", "{\"alg\":\"none\"}", "5", "null")) {
            String wrong = signed.replaceFirst(
                    "\"protected\":\"[^\"]*\"",
                    "\"protected\":\""
                            + Base64.getUrlEncoder()
                                    .withoutPadding()
                                    .encodeToString(head.getBytes(StandardCharsets.UTF_8))
                            + "\"");
            assertThat(rounds.link(POLICE).post(other, wrong).status()).as(head).isEqualTo(400);
        }
        assertThat(Multipart.send(
                                rounds.link(POLICE),
                                "POST",
                                page(rounds.returnOf(activity, POLICE)) + "/bring-in",
                                "null.json",
                                "null".getBytes(StandardCharsets.UTF_8))
                        .body())
                .contains("This is no signed return");

        Caller officer = rounds.journey().officer();
        String again = "{\"reason\":\"One answer is to be looked at\",\"dueOn\":\""
                + rounds.journey().nextYear() + "\"}";
        assertThat(officer.post(api(one) + "/reopen", again).status()).isEqualTo(200);
        Rounds11.put(link, one, QUESTION, "{\"value\":\"Written after it was submitted\"}");
        officer.post(api(one) + "/withdraw", "{\"reason\":\"The service closed\"}");
        assertThat(link.get(api(one) + "/signed").text("code")).isEqualTo("not-submitted");

        for (String set : java.util.List.of("{\"keys\":\"x\"}", "{\"keys\":[1]}", "{\"keys\":{}}")) {
            assertThat(officer.submit("/audits/keys", "partnership", "Another", "keys", set)
                            .body())
                    .as(set)
                    .contains("a key set with ES256 keys");
        }
        EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        key.setKeyId(new JsonWebKeySet(
                        new Caller(port, null).get("/audits/keys.json").body())
                .getJsonWebKeys()
                .get(0)
                .getKeyId());
        assertThat(officer.submit(
                                "/audits/keys",
                                "partnership",
                                "Another",
                                "keys",
                                new JsonWebKeySet(java.util.List.of(key))
                                        .toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY))
                        .body())
                .contains("Another key is known here by the id");
    }

    @Test
    @DisplayName("An agency is withdrawn from a round with a reason; its tasks are settled and it counts nowhere")
    void withdrawing() {
        String activity = rounds.opened("Withdrawing", 0, POLICE, HEALTH);
        String one = rounds.returnOf(activity, POLICE);
        Caller officer = rounds.journey().officer();
        assertThat(rounds.link(POLICE)
                        .post(api(one) + "/withdraw", "{\"reason\":\"x\"}")
                        .status())
                .isEqualTo(403);
        assertThat(officer.submit(page(one) + "/withdraw", "reason", "").body()).contains("Enter the reason");
        assertThat(officer.submit(page(one) + "/withdraw", "reason", "The service closed")
                        .location())
                .endsWith("?done=withdrawn");
        assertThat(rounds.link(POLICE).get(page(one)).body())
                .contains("The service closed")
                .contains("Withdrawn");
        assertThat(Rounds11.put(rounds.link(POLICE), one, QUESTION, "{\"value\":\"x\"}")
                        .text("code"))
                .isEqualTo("not-open");
        assertThat(officer.get("/api/audits/v1/activities/" + activity + "/results")
                        .json()
                        .path("cells")
                        .toString())
                .doesNotContain(POLICE);
        assertThat(officer.post(api(one) + "/withdraw", "{\"reason\":\"Again\"}")
                        .text("code"))
                .isEqualTo("withdrawn");
        assertThat(officer.post(
                                api(one) + "/reopen",
                                "{\"reason\":\"It stays open\",\"dueOn\":\""
                                        + rounds.journey().nextYear() + "\"}")
                        .status())
                .isEqualTo(200);
        assertThat(Rounds11.put(rounds.link(POLICE), one, QUESTION, "{\"value\":\"x\"}")
                        .status())
                .isEqualTo(200);
    }
}
