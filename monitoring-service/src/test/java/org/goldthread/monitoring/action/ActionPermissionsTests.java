package org.goldthread.monitoring.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("What somebody may do to an action")
class ActionPermissionsTests {

    private static final Action ACTION = SampleAction.done().action();
    private static final String OWN = SampleAction.AGENCY;

    @ParameterizedTest(name = "{0} of the agency: answer {1}, update {2}, verify {3}")
    @CsvSource({
        "AGENCY_LINK,            true,  true,  false",
        "STRATEGIC_LEAD,         true,  true,  false",
        "AGENCY_CONTRIBUTOR,     false, true,  false",
        "TRAINER,                false, false, false",
        "PARTNER_SIGNATORY,      false, false, false",
        "PANEL_MODERATOR,        false, false, false",
        "GROUP_MEMBER,           false, false, false",
        "GROUP_CHAIR,            false, false, false",
        "PARTNERSHIP_OFFICER,    false, false, true"
    })
    void depends_on_the_role(Role role, boolean answers, boolean updates, boolean verifies) {
        Actor actor = person(role, OWN, "arg");
        assertThat(ActionPermissions.toAnswer(actor, ACTION).isEmpty()).isEqualTo(answers);
        assertThat(ActionPermissions.toUpdate(actor, ACTION).isEmpty()).isEqualTo(updates);
        assertThat(ActionPermissions.toVerify(actor, ACTION).isEmpty()).isEqualTo(verifies);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {
                "AGENCY_LINK",
                "STRATEGIC_LEAD",
                "AGENCY_CONTRIBUTOR",
                "TRAINER",
                "PARTNER_SIGNATORY",
                "PANEL_MODERATOR",
                "INDEPENDENT_REVIEWER"
            })
    void an_action_of_another_agency_does_not_exist(Role role) {
        Actor other = person(role, "probation");
        assertThat(ActionPermissions.maySee(other, ACTION)).isFalse();
        assertThat(ActionPermissions.toAnswer(other, ACTION)).isEqualTo(Optional.of(new Refusal.Missing()));
        assertThat(ActionPermissions.toVerify(other, ACTION)).isEqualTo(Optional.of(new Refusal.Missing()));
    }

    @ParameterizedTest(name = "chair of {0}, acting for {1}: {2}")
    @CsvSource({"arg, probation, true", "ldg, probation, false", "arg, west-midlands-police, false"})
    void the_chair_of_the_group_that_follows_up_verifies_but_not_for_the_own_agency(
            String group, String agency, boolean verifies) {
        assertThat(ActionPermissions.mayVerify(person(Role.GROUP_CHAIR, agency, group), ACTION))
                .isEqualTo(verifies);
    }

    @ParameterizedTest(name = "system of {0}: {1}")
    @CsvSource({"west-midlands-police, true", "probation, false"})
    void a_system_acts_for_its_agency_only(String agency, boolean own) {
        Actor system =
                new Actor("s", "System", Actor.Kind.SYSTEM, Set.of(), agency, Set.of(), Set.of("monitoring:write"));
        assertThat(ActionPermissions.toAnswer(system, ACTION).isEmpty()).isEqualTo(own);
        assertThat(ActionPermissions.toVerify(system, ACTION)).isPresent();
    }

    private static Actor person(Role role, @Nullable String agency, String... groups) {
        return new Actor("p", "Somebody", Actor.Kind.PERSON, Set.of(role), agency, Set.of(groups), Set.of());
    }
}
