package org.goldthread.monitoring.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.goldthread.monitoring.Neighbours;
import org.goldthread.monitoring.Running;
import org.goldthread.monitoring.Telling;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An action's journey")
class ActionJourneyIT extends Running {

    private static final String DECLINED = "{\"answer\":\"declined\",\"reason\":\"We hold no such records\"}";

    private static final String AGREED =
            "{\"answer\":\"agreed\",\"measurableAction\":\"Supervisors ask in every discussion\",\"ownerRole\":\"Head of public protection\"}";

    private static Telling recommended(String key) {
        return new Telling(key, START.minusDays(40))
                .registered(Telling.POLICE, Telling.HEALTH)
                .found()
                .learned(Telling.POLICE, Telling.HEALTH)
                .recommended(LocalDate.of(2026, 9, 30), Telling.POLICE, Telling.HEALTH);
    }

    private String opened(Telling telling) {
        hear(telling);
        return API + "/actions/" + action(telling, Telling.POLICE);
    }

    @Test
    void by_api_goes_from_recommendation_to_embedded_while_the_clock_moves_a_year() {
        String action = opened(recommended("101"));
        assertThat(get(action, POLICE_SYSTEM).at("/state")).isEqualTo("proposed");
        assertThat(get(action, POLICE_SYSTEM).at("/respondBy")).isEqualTo("2026-04-27");

        assertThat(post(action + "/answer", POLICE_SYSTEM, AGREED).at("/state")).isEqualTo("agreed");
        assertThat(post(action + "/updates", POLICE_SYSTEM, "{\"progress\":\"In two of four teams\"}")
                        .at("/state"))
                .isEqualTo("in-progress");
        assertThat(post(action + "/evidence", POLICE_SYSTEM, "{\"text\":\"Dip sample: 17 of 20\"}")
                        .status())
                .isEqualTo(200);
        assertThat(post(action + "/done", POLICE_SYSTEM, "{}").at("/state")).isEqualTo("done");
        assertThat(post(action + "/send-back", OFFICER, "{\"reason\":\"Which teams?\"}")
                        .at("/state"))
                .isEqualTo("in-progress");
        assertThat(post(action + "/done", POLICE_SYSTEM, "{\"evidence\":\"All four teams\"}")
                        .at("/state"))
                .isEqualTo("done");
        assertThat(post(action + "/verify", CHAIR, "").at("/state")).isEqualTo("verified");

        for (LocalDate day : new LocalDate[] {START.plusMonths(3), START.plusMonths(6), START.plusMonths(12)}) {
            assertThat(post(action + "/checks", OFFICER, check(true)).at("/code"))
                    .isEqualTo("too-early");
            clock.moveTo(day);
            assertThat(post(action + "/checks", OFFICER, check(true)).status()).isEqualTo(200);
        }
        assertThat(get(action, OFFICER).at("/state")).isEqualTo("embedded");
        assertThat(get(action, OFFICER).body()).doesNotContain("subject-");
    }

    @Test
    void is_opened_again_by_a_failed_check() {
        String action = opened(recommended("102"));
        post(action + "/answer", POLICE_SYSTEM, AGREED);
        post(action + "/done", POLICE_SYSTEM, "{}");
        post(action + "/verify", OFFICER, "");
        clock.moveTo(START.plusMonths(3));
        Answer reopened = post(action + "/checks", OFFICER, check(false));
        assertThat(reopened.at("/state")).isEqualTo("in-progress");
        assertThat(reopened.at("/dueOn")).isEqualTo("2026-10-13");
    }

    @Test
    void counts_a_self_assessment_only_once_it_was_moderated() {
        String action = opened(recommended("103"));
        post(action + "/answer", POLICE_SYSTEM, AGREED);
        post(action + "/done", POLICE_SYSTEM, "{}");
        post(action + "/verify", OFFICER, "");
        clock.moveTo(START.plusMonths(3));
        String assessment = "{\"retestKind\":\"single-agency-audit\",\"held\":true,\"evidence\":\"All well\"";
        assertThat(post(action + "/checks", OFFICER, assessment + "}").at("/problems/0/code"))
                .isEqualTo("not-moderated");
        assertThat(post(action + "/checks", OFFICER, assessment + ",\"moderated\":true}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void takes_a_request_that_is_sent_twice_once() {
        String action = opened(recommended("104"));
        Answer first = post(action + "/answer", POLICE_SYSTEM, AGREED, "Idempotency-Key", "answer-104-1");
        Answer again = post(action + "/answer", POLICE_SYSTEM, AGREED, "Idempotency-Key", "answer-104-1");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        Answer other = post(
                action + "/answer",
                POLICE_SYSTEM,
                "{\"answer\":\"declined\",\"reason\":\"No\"}",
                "Idempotency-Key",
                "answer-104-1");
        assertThat(other.status()).isEqualTo(422);
    }

    @Test
    void is_not_changed_on_top_of_a_version_that_somebody_else_changed() {
        String action = opened(recommended("105"));
        String seen = get(action, POLICE_SYSTEM).header("ETag");
        post(action + "/answer", POLICE_SYSTEM, AGREED);
        Answer stale = post(action + "/updates", POLICE_SYSTEM, "{\"progress\":\"More\"}", "If-Match", seen);
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.at("/code")).isEqualTo("changed-by-somebody-else");
        assertThat(post(action + "/updates", POLICE_SYSTEM, "{\"progress\":\"More\"}", "If-Match", "nonsense")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void refuses_the_wrong_role_and_hides_from_the_wrong_agency() {
        Telling telling = recommended("106");
        String action = opened(telling);
        assertThat(post(action + "/verify", POLICE_LINK, "").status()).isEqualTo(403);
        assertThat(post(action + "/answer", OFFICER, AGREED).status()).isEqualTo(403);
        assertThat(get(action, PROBATION_LINK).status()).isEqualTo(404);
        Answer hidden = post(action + "/answer", PROBATION_LINK, "{}");
        Answer none = post(API + "/actions/" + telling.id("nothing") + "/answer", PROBATION_LINK, "{}");
        assertThat(hidden.status()).isEqualTo(404);
        assertThat(hidden.body().replaceAll("[0-9a-f-]{36}", ""))
                .isEqualTo(none.body().replaceAll("[0-9a-f-]{36}", ""));
        assertThat(get(API + "/actions?size=100", PROBATION_LINK)
                        .json()
                        .get("items")
                        .size())
                .isZero();
        assertThat(get(action, null).status()).isEqualTo(401);
    }

    @Test
    void says_field_by_field_what_is_wrong() {
        String action = opened(recommended("107"));
        Answer wrong = post(
                action + "/answer",
                POLICE_SYSTEM,
                "{\"answer\":\"agreed\",\"ownerRole\":\"Dr Somebody\",\"measurableAction\":\"" + "x".repeat(2001)
                        + "\"}");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.at("/problems/0/code")).isEqualTo("too-long");
        assertThat(wrong.at("/problems/1/code")).isEqualTo("names-a-person");
        assertThat(post(action + "/answer", POLICE_SYSTEM, "{\"unknown\":1}").status())
                .isEqualTo(400);
        assertThat(post(action + "/answer", POLICE_SYSTEM, "not json").status()).isEqualTo(400);
        assertThat(get(API + "/actions?state=asleep", POLICE_SYSTEM).status()).isEqualTo(400);
        assertThat(get(API + "/actions/not-an-id", POLICE_SYSTEM).status()).isEqualTo(404);
    }

    @Test
    void is_listed_in_parts_by_a_cursor() {
        for (String key : new String[] {"108", "109", "110"}) {
            opened(recommended(key));
        }
        Answer first = get(API + "/actions?size=2", POLICE_SYSTEM);
        assertThat(first.json().get("items").size()).isEqualTo(2);
        Answer second = get(API + "/actions?size=2&cursor=" + first.at("/next"), POLICE_SYSTEM);
        assertThat(second.at("/items/0/id")).isNotEqualTo(first.at("/items/1/id"));

        Answer lost = get(API + "/actions?size=2&cursor=x", POLICE_SYSTEM);
        assertThat(lost.status()).isEqualTo(400);
        assertThat(lost.body()).contains("\"cursor\"", "unreadable");
        assertThat(get(API + "/actions?size=-1", POLICE_SYSTEM).body()).contains("\"size\"", "out-of-range");
    }

    @Test
    void by_page_takes_one_form_after_the_other() {
        Telling telling = recommended("111");
        opened(telling);
        String page = "/impact/actions/" + action(telling, Telling.POLICE);
        assertThat(get(page, POLICE_LINK).body()).contains("Does your agency agree to this action?");
        assertThat(get(page, OFFICER).body()).contains("has been asked to answer");

        Answer empty = postForm(
                page + "/answer",
                POLICE_LINK,
                Map.of("version", "1", "answer", "agreed", "ownerRole", "Head of custody"));
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.body())
                .contains("Error: ", "Enter what your agency will do", "href=\"#measurableAction\"", "Head of custody");

        Answer sent = postForm(
                page + "/answer",
                POLICE_LINK,
                Map.of(
                        "version",
                        "1",
                        "answer",
                        "agreed",
                        "measurableAction",
                        "Ask every time",
                        "ownerRole",
                        "Head of custody"));
        assertThat(sent.status()).isEqualTo(302);
        assertThat(get(page, POLICE_LINK).body()).contains("What do you want to record?", "Ask every time");
        assertThat(postForm(
                                page + "/progress",
                                POLICE_LINK,
                                Map.of("version", "2", "what", "done", "evidence", "Dip sample"))
                        .status())
                .isEqualTo(302);
        assertThat(get(page, CHAIR).body()).contains("Is the action done?", "Dip sample");
        assertThat(postForm(page + "/verification", CHAIR, Map.of("version", "3", "decision", "verify"))
                        .status())
                .isEqualTo(302);
        assertThat(get(page, OFFICER).body()).contains("Embedding check 1 of 3", "13 July 2026");
    }

    @Test
    void that_was_declined_is_decided_by_the_partnership() {
        Telling telling = recommended("114");
        String action = opened(telling);
        String page = "/impact/actions/" + action(telling, Telling.POLICE);
        assertThat(post(action + "/ask-again", OFFICER, "{\"reason\":\"Why?\"}").at("/code"))
                .isEqualTo("not-declined");
        post(action + "/answer", POLICE_SYSTEM, DECLINED);
        assertThat(post(action + "/accept-decline", POLICE_LINK, "{\"reason\":\"Ours\"}")
                        .status())
                .isEqualTo(403);
        assertThat(get(page, OFFICER).body()).contains("What does the partnership decide?", "We hold no such records");
        assertThat(get(page, POLICE_LINK).body()).contains("The partnership decides next");

        Answer empty = postForm(page + "/decision", CHAIR, Map.of("version", "2", "decision", "ask-again"));
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.body()).contains("Error: ", "Enter the reason why you ask again");
        assertThat(postForm(page + "/decision", CHAIR, Map.of("version", "2", "reason", "Kept"))
                        .body())
                .contains("Select what the partnership decides", "Kept");
        assertThat(postForm(
                                page + "/decision",
                                CHAIR,
                                Map.of("version", "2", "decision", "ask-again", "reason", "Others say you do"))
                        .status())
                .isEqualTo(302);
        assertThat(get(page, POLICE_LINK).body())
                .contains("Does your agency agree to this action?", "Others say you do", "We hold no such records");

        post(action + "/answer", POLICE_SYSTEM, DECLINED);
        Answer accepted = post(action + "/accept-decline", OFFICER, "{\"reason\":\"Probation holds them\"}");
        assertThat(accepted.at("/state")).isEqualTo("not-implemented");
        assertThat(get(page, POLICE_LINK).body()).contains("Accepted because", "Probation holds them");
        assertThat(get("/impact?state=not-implemented", OFFICER).body()).contains(page);
    }

    @Test
    void by_page_shows_yours_and_theirs_when_somebody_else_was_faster() {
        Telling telling = recommended("112");
        opened(telling);
        String page = "/impact/actions/" + action(telling, Telling.POLICE);
        Map<String, String> mine = Map.of("version", "1", "answer", "declined", "reason", "We hold no such records");
        post(API + "/actions/" + action(telling, Telling.POLICE) + "/answer", POLICE_SYSTEM, AGREED);
        Answer stale = postForm(page + "/answer", POLICE_LINK, mine);
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body())
                .contains("Somebody else changed this", "We hold no such records", "Agreed by the agency");
    }

    @Test
    void by_page_fetches_an_audits_result_as_evidence_and_goes_on_without_the_audit_service() {
        Telling telling = recommended("113");
        String action = opened(telling);
        post(action + "/answer", POLICE_SYSTEM, AGREED);
        post(action + "/done", POLICE_SYSTEM, "{}");
        post(action + "/verify", OFFICER, "");
        String checks = "/impact/actions/" + action(telling, Telling.POLICE) + "/checks";
        Map<String, String> ask = Map.of("version", "4", "reference", "SOL-MAA-2026-002", "fetch", "result");
        assertThat(postForm(checks, OFFICER, ask).body())
                .contains("Works well: Daily life is described in 18 of 20 records");
        assertThat(postForm(checks, OFFICER, Map.of("version", "4", "reference", "SOL-MAA-2026-999", "fetch", "result"))
                        .body())
                .contains("There is no audit with this reference");

        Neighbours.ONLY.away(true);
        Answer away = postForm(checks, OFFICER, ask);
        assertThat(away.status()).isEqualTo(400);
        assertThat(away.body()).contains("The audit service does not answer; enter the evidence by hand");
    }

    private static String check(boolean held) {
        return "{\"retestKind\":\"multi-agency-audit\",\"held\":" + held + ",\"evidence\":\"18 of 20 records\"}";
    }
}
