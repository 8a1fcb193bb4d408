package org.goldthread.monitoring.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.goldthread.kit.actor.Role;
import org.goldthread.monitoring.Running;
import org.goldthread.monitoring.Telling;
import org.goldthread.testkit.TestIdentity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The inbox")
class InboxIT extends Running {

    /** An agency of its own, so that other tests' tasks do not show. */
    private static final String AGENCY = "uhb";

    private static final String LINK = TestIdentity.person(Role.AGENCY_LINK, AGENCY);
    private static final String SYSTEM = TestIdentity.system(AGENCY, "monitoring:read", "monitoring:write");

    private static Telling due(String key, LocalDate dueOn) {
        return new Telling(key, START.minusDays(40))
                .registered(AGENCY)
                .found()
                .recommended(LocalDate.of(2026, 9, 30), AGENCY)
                .acknowledgementDue(AGENCY, dueOn);
    }

    @Test
    void gathers_what_is_due_over_all_services_and_drops_what_was_done() {
        Telling telling = due("301", START.minusDays(5));
        hear(telling);
        eventually(() ->
                assertThat(titles(LINK, "301")).contains("Acknowledge the learning", "Answer the recommendation"));
        assertThat(titles(SYSTEM, "301")).containsExactlyElementsOf(titles(LINK, "301"));
        assertThat(get(API + "/inbox?service=dissemination", SYSTEM).at("/items/0/path"))
                .startsWith("/dissemination/cascades/");
        assertThat(get(API + "/inbox?overdue=true", SYSTEM)
                        .json()
                        .at("/items/0/overdue")
                        .asBoolean())
                .isTrue();

        post(
                API + "/actions/" + action(telling, AGENCY) + "/answer",
                SYSTEM,
                "{\"answer\":\"agreed\",\"measurableAction\":\"Ask every time\",\"ownerRole\":\"Named nurse\"}");
        eventually(() -> assertThat(titles(LINK, "301"))
                .contains("Carry out the action")
                .doesNotContain("Answer the recommendation"));
    }

    @Test
    void is_shown_on_home_with_numbers_and_one_button_each() {
        hear(due("302", START.minusDays(5)));
        eventually(() -> assertThat(get("/", LINK).body()).contains("Acknowledge the learning"));
        String page = get("/", LINK).body();
        assertThat(page).contains("What is due", "Overdue by", "due within 7 days", "/?when=overdue");
        assertThat(page).doesNotContain("Late from agencies");
    }

    @Test
    void shows_the_partnership_who_is_late_with_what() {
        hear(due("303", START.minusDays(5)));
        eventually(() -> assertThat(get("/", OFFICER).body()).contains("Late from agencies"));
        assertThat(get("/?agency=" + AGENCY + "&when=overdue&task=Acknowledge%20the%20learning", OFFICER)
                        .body())
                .contains("Due from University Hospitals Birmingham", "See it");
        assertThat(get("/?whose=others", OFFICER).body()).contains("Due from others");
    }

    @Test
    void shows_nobody_what_is_due_from_another_agency() {
        hear(due("304", START));
        eventually(() -> assertThat(titles(LINK, "304")).contains("Acknowledge the learning"));
        assertThat(titles(PROBATION_LINK, "304")).doesNotContain("Acknowledge the learning");
        assertThat(get("/?agency=" + AGENCY, PROBATION_LINK).body()).doesNotContain("Acknowledge the learning");
        assertThat(get(API + "/inbox", TestIdentity.system(AGENCY, "audits:read"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void says_when_nothing_is_due() {
        String page = get("/", TestIdentity.person(Role.LAY_MEMBER, null)).body();
        assertThat(page).contains("Nothing is due", "What becomes due appears here by itself.");
    }

    @Test
    void is_read_in_parts() {
        hear(due("305", START.plusDays(1)));
        hear(due("306", START.plusDays(2)));
        eventually(() -> assertThat(titles(LINK, "").size()).isGreaterThanOrEqualTo(4));
        Answer first = get(API + "/inbox?size=1", LINK);
        Answer second = get(API + "/inbox?size=100&cursor=" + first.at("/next"), LINK);
        assertThat(second.json().get("items").size()).isEqualTo(titles(LINK, "").size() - 1);
    }

    /** The titles of the tasks that are about the activity of this key. */
    private List<String> titles(String token, String key) {
        List<String> titles = new ArrayList<>();
        get(API + "/inbox?size=100", token).json().get("items").forEach(item -> {
            if (item.get("case").asString().startsWith("SOL-RR-2026-" + key)) {
                titles.add(item.get("title").asString());
            }
        });
        return titles;
    }
}
