package org.goldthread.monitoring.thread;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.event.Intake;
import org.goldthread.monitoring.Neighbours;
import org.goldthread.monitoring.Running;
import org.goldthread.monitoring.Telling;
import org.goldthread.monitoring.projection.Generations;
import org.goldthread.testkit.TestIdentity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("A thread")
class ThreadsIT extends Running {

    @Autowired
    private Generations generations;

    private static Telling whole(String key, UUID... repeats) {
        return new Telling(key, START.minusDays(120))
                .registered(Telling.POLICE, Telling.HEALTH, Telling.COUNCIL)
                .found(repeats)
                .learned(Telling.POLICE, Telling.HEALTH)
                .recommended(LocalDate.of(2026, 9, 30), Telling.POLICE, Telling.HEALTH)
                .planned()
                .published()
                .cascadeTo(Telling.POLICE)
                .cascadeTo(Telling.HEALTH)
                .acknowledged(Telling.POLICE)
                .reported(Telling.POLICE);
    }

    @Test
    void tells_the_whole_chain_to_the_partnership() {
        Telling telling = whole("201");
        hear(telling);
        post(
                API + "/actions/" + action(telling, Telling.POLICE) + "/answer",
                POLICE_LINK,
                "{\"answer\":\"agreed\",\"measurableAction\":\"Supervisors ask every time\",\"ownerRole\":\"Head of custody\"}");
        String thread = API + "/threads/" + telling.finding();
        eventually(() -> assertThat(get(thread, OFFICER).at("/state")).isEqualTo("acting"));
        eventually(() -> assertThat(get(thread, OFFICER).body()).contains("Supervisors ask every time"));

        Answer answer = get(thread, OFFICER);
        List<String> stages = new ArrayList<>();
        answer.json().get("steps").forEach(step -> stages.add(step.get("stage").asString()));
        assertThat(stages).containsExactly("finding", "learning", "plan", "product", "cascade", "action", "impact");
        assertThat(answer.json().at("/agencies/rows").size()).isEqualTo(3);
        assertThat(answer.json().at("/score/whatDifference").isEmpty()).isTrue();

        String page = get("/threads/" + telling.finding(), OFFICER).body();
        assertThat(page)
                .contains(
                        "Signs of neglect were seen singly and not put together",
                        "Rapid review SOL-RR-2026-201",
                        "be professionally curious",
                        "One-minute guide: professional curiosity and neglect",
                        "115 people reached",
                        "No evidence yet",
                        "Trained",
                        "22 February 2026, Learning and development link");
    }

    @Test
    void shows_an_agency_its_own_steps_and_counts_the_others() {
        Telling telling = whole("202");
        hear(telling);
        String health = TestIdentity.person(Role.AGENCY_LINK, Telling.HEALTH);
        Answer answer = get(API + "/threads/" + telling.finding(), health);
        assertThat(answer.json().at("/agencies/rows").size()).isEqualTo(1);
        assertThat(answer.at("/agencies/rows/0/agency")).isEqualTo(Telling.HEALTH);
        assertThat(answer.json().at("/agencies/others").asInt()).isEqualTo(2);
        assertThat(answer.json().at("/agencies/othersReached/0").asInt()).isEqualTo(1);
        assertThat(answer.body()).doesNotContain("Shift briefings");
        assertThat(get("/threads/" + telling.finding(), health).body())
                .contains("2 other agencies have a part in this thread: received 1, cascaded 1, trained 1.")
                .doesNotContain("Shift briefings");
    }

    @Test
    void does_not_exist_for_those_without_a_part_in_it() {
        Telling telling = whole("203");
        hear(telling);
        String path = "/threads/" + telling.finding();
        assertThat(get(path, PROBATION_LINK).status()).isEqualTo(404);
        assertThat(get(API + path, PROBATION_LINK).status()).isEqualTo(404);
        assertThat(get(API + path, TestIdentity.person(Role.INDEPENDENT_REVIEWER, null))
                        .status())
                .isEqualTo(404);
        assertThat(get(API + path, TestIdentity.system(Telling.PROBATION, "monitoring:read"))
                        .status())
                .isEqualTo(404);
        assertThat(get(API + "/threads?size=100", PROBATION_LINK).body())
                .doesNotContain(telling.finding().toString());
        assertThat(get(API + path, POLICE_SYSTEM).status()).isEqualTo(200);
        assertThat(get(API + path, TestIdentity.system(Telling.POLICE, "audits:read"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void links_the_findings_that_repeat_each_other() {
        Telling earlier = whole("204");
        Telling later = whole("205", earlier.finding());
        hear(earlier);
        hear(later);
        assertThat(get(API + "/threads/" + later.finding(), OFFICER).at("/repeats/0/title"))
                .isEqualTo("Signs of neglect were seen singly and not put together");
        assertThat(get(API + "/threads/" + earlier.finding(), OFFICER).at("/repeatedBy/0/id"))
                .isEqualTo(later.finding().toString());
    }

    @Test
    void is_found_by_state_agency_words_and_lateness() {
        Telling telling = whole("206");
        hear(telling);
        eventually(() -> assertThat(list("?words=sol-rr-2026-206"))
                .contains(telling.finding().toString()));
        assertThat(list("?words=sol-rr-2026-206&agency=" + Telling.COUNCIL)).isNotEmpty();
        assertThat(list("?words=sol-rr-2026-206&agency=" + Telling.PROBATION)).isEmpty();
        assertThat(list("?words=sol-rr-2026-206&overdue=true")).isNotEmpty();
        assertThat(list("?words=sol-rr-2026-206&state=embedded")).isEmpty();
        assertThat(get("/threads?words=SOL-RR-2026-206", OFFICER).body())
                .contains("1 thread", "/threads/" + telling.finding());
        assertThat(get("/impact/threads.csv?words=SOL-RR-2026-206", OFFICER).body())
                .contains("SOL-RR-2026-206");
    }

    private List<String> list(String query) {
        List<String> ids = new ArrayList<>();
        get(API + "/threads" + query, OFFICER)
                .json()
                .get("items")
                .forEach(item -> ids.add(item.get("id").asString()));
        return ids;
    }

    @Test
    void is_the_same_when_it_is_made_anew_from_all_logs() {
        Telling telling = whole("207");
        hear(telling);
        eventually(() -> assertThat(
                        get(API + "/threads/" + telling.finding(), OFFICER).at("/state"))
                .isEqualTo("acting"));
        ThreadDocument before = document(telling.finding());
        int generation = generations.read().number();

        Answer rebuilt = post(API + "/operations/rebuild", OFFICER, "");

        assertThat(rebuilt.status()).isEqualTo(200);
        assertThat(rebuilt.json().at("/events/reviews").asInt()).isGreaterThanOrEqualTo(4);
        assertThat(generations.read().number()).isGreaterThan(generation);
        assertThat(document(telling.finding())).isEqualTo(before);
    }

    @Test
    void takes_in_what_it_had_missed_when_it_is_rebuilt_and_applies_nothing_again_when_that_comes() {
        Telling telling = whole("209");
        Neighbours.ONLY.said(telling.events());

        assertThat(post(API + "/operations/rebuild", OFFICER, "").status()).isEqualTo(200);

        ThreadDocument rebuilt = document(telling.finding());
        assertThat(telling.events().stream().map(intake::take)).containsOnly(Intake.Taken.DUPLICATE);
        assertThat(document(telling.finding())).isEqualTo(rebuilt);
    }

    @Test
    void stays_as_it_is_when_an_owner_does_not_answer_a_rebuild() {
        Telling telling = whole("208");
        hear(telling);
        int generation = generations.read().number();
        Neighbours.ONLY.away(true);
        Answer refused = post(API + "/operations/rebuild", OFFICER, "");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("owner-away");
        assertThat(generations.read().number()).isEqualTo(generation);
        assertThat(get(API + "/threads/" + telling.finding(), OFFICER).status()).isEqualTo(200);
        assertThat(post(API + "/operations/rebuild", POLICE_LINK, "").status()).isEqualTo(403);
    }

    private ThreadDocument document(UUID id) {
        return java.util.Objects.requireNonNull(
                ThreadProjection.threads(generations.read()).find(eq("_id", id)).first());
    }
}
