package org.goldthread.monitoring.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A task is due from")
class DueFromTests {

    private static final String POLICE = "west-midlands-police";

    @ParameterizedTest(name = "{0} of {1}: agency {2}, its lead {3}, officers {4}, the group {5}, its chair {6}")
    @CsvSource({
        // role, agency, agency's task, agency's task for its strategic lead, officers' task, group's task, chair's task
        "AGENCY_LINK,            west-midlands-police, true,  false, false, false, false",
        "STRATEGIC_LEAD,         west-midlands-police, true,  true,  false, false, false",
        "AGENCY_CONTRIBUTOR,     west-midlands-police, true,  false, false, false, false",
        "TRAINER,                west-midlands-police, false, false, false, false, false",
        "PARTNER_SIGNATORY,      west-midlands-police, false, false, false, false, false",
        "PANEL_MODERATOR,        west-midlands-police, false, false, false, false, false",
        "AGENCY_LINK,            probation,            false, false, false, false, false",
        "STRATEGIC_LEAD,         probation,            false, false, false, false, false",
        "PARTNERSHIP_OFFICER,    ,                     false, false, true,  false, false",
        "EXECUTIVE,              ,                     false, false, false, false, false",
        "INDEPENDENT_SCRUTINEER, ,                     false, false, false, false, false",
        "INDEPENDENT_REVIEWER,   ,                     false, false, false, false, false",
        "LAY_MEMBER,             ,                     false, false, false, false, false",
        "GROUP_MEMBER,           ,                     false, false, false, false, false",
        "GROUP_CHAIR,            ,                     false, false, false, false, false"
    })
    void people_by_their_role_and_the_agency_they_act_for(
            Role role,
            @Nullable String agency,
            boolean agencys,
            boolean leads,
            boolean officers,
            boolean groups,
            boolean chairs) {
        Actor actor = person(role, agency);
        assertThat(DueFrom.reaches(actor, task(POLICE, null, null))).isEqualTo(agencys);
        assertThat(DueFrom.reaches(actor, task(POLICE, "strategic-lead", null))).isEqualTo(leads);
        assertThat(DueFrom.reaches(actor, task(null, "partnership-officer", null)))
                .isEqualTo(officers);
        assertThat(DueFrom.reaches(actor, task(null, null, "ldg"))).isEqualTo(groups);
        assertThat(DueFrom.reaches(actor, task(null, "group-chair", "ldg"))).isEqualTo(chairs);
    }

    @Test
    void those_who_sit_on_the_group_and_only_its_chair_where_it_says_so() {
        Actor member = person(Role.GROUP_MEMBER, null, "ldg");
        Actor chair = person(Role.GROUP_CHAIR, null, "ldg");
        Actor otherChair = person(Role.GROUP_CHAIR, null, "arg");
        assertThat(DueFrom.reaches(member, task(null, null, "ldg"))).isTrue();
        assertThat(DueFrom.reaches(member, task(null, "group-chair", "ldg"))).isFalse();
        assertThat(DueFrom.reaches(chair, task(null, "group-chair", "ldg"))).isTrue();
        assertThat(DueFrom.reaches(otherChair, task(null, "group-chair", "ldg")))
                .isFalse();
    }

    @Test
    void the_agencys_system_and_no_other_agencys() {
        assertThat(DueFrom.reaches(system(POLICE), task(POLICE, null, null))).isTrue();
        assertThat(DueFrom.reaches(system("probation"), task(POLICE, null, null)))
                .isFalse();
        assertThat(DueFrom.reaches(system(POLICE), task(null, "partnership-officer", null)))
                .isFalse();
    }

    @Test
    void nobody_where_it_names_nobody() {
        assertThat(DueFrom.reaches(person(Role.PARTNERSHIP_OFFICER, null), task(null, null, null)))
                .isFalse();
    }

    private static Actor person(Role role, @Nullable String agency, String... groups) {
        return new Actor("p", "Somebody", Actor.Kind.PERSON, Set.of(role), agency, Set.of(groups), Set.of());
    }

    private static Actor system(String agency) {
        return new Actor("s", "System", Actor.Kind.SYSTEM, Set.of(), agency, Set.of(), Set.of("monitoring:read"));
    }

    private static Task task(@Nullable String agency, @Nullable String role, @Nullable String group) {
        return new Task(
                "task",
                1L,
                UUID.randomUUID(),
                true,
                "monitoring",
                "Title",
                "Case",
                "/impact",
                "Button",
                agency,
                role,
                group,
                LocalDate.of(2026, 5, 1));
    }
}
