package org.goldthread.learning.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldthread.learning.framework.Samples.POLICE;
import static org.goldthread.learning.framework.Samples.SOLIHULL;
import static org.goldthread.learning.framework.Samples.mark;
import static org.goldthread.learning.framework.Samples.officer;
import static org.goldthread.learning.framework.Samples.person;
import static org.goldthread.learning.framework.Samples.system;

import java.time.LocalDate;
import java.util.List;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.Role;
import org.goldthread.learning.framework.Readers;
import org.goldthread.learning.framework.Told;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Who may do what with an activity")
class ActivityPermissionsTests {

    private final Activity ofPolice = Told.after(Activity.register(
            ActivityId.next(),
            1,
            "wt-2026",
            new NewActivity(
                    "rapid-review",
                    "Neglect",
                    List.of(POLICE),
                    LocalDate.of(2026, 3, 2),
                    null,
                    null,
                    null,
                    List.of("Independent-Reviewer")),
            SOLIHULL,
            mark()));

    @ParameterizedTest
    @EnumSource(
            names = {
                "PARTNERSHIP_OFFICER",
                "EXECUTIVE",
                "GROUP_CHAIR",
                "GROUP_MEMBER",
                "INDEPENDENT_SCRUTINEER",
                "PARTNER_SIGNATORY",
                "PANEL_MODERATOR",
                "LAY_MEMBER"
            })
    @DisplayName("these read every activity, whichever agency is involved")
    void readsEverything(Role role) {
        assertThat(ActivityPermissions.mayRead(person(role, null), ofPolice)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"STRATEGIC_LEAD", "AGENCY_LINK", "AGENCY_CONTRIBUTOR"})
    @DisplayName("agencies' people read what involves their agency, and no drafts")
    void readsOwnAgency(Role role) {
        assertThat(ActivityPermissions.mayRead(person(role, POLICE), ofPolice)).isTrue();
        assertThat(ActivityPermissions.mayReadDrafts(person(role, POLICE), ofPolice))
                .isFalse();
        assertThat(ActivityPermissions.mayRead(person(role, "bsol-icb"), ofPolice))
                .isFalse();
        assertThat(ActivityPermissions.mayRead(person(role, null), ofPolice)).isFalse();
    }

    @Test
    @DisplayName("an agency's system reads what its agency reads")
    void systems() {
        assertThat(ActivityPermissions.mayRead(system(POLICE), ofPolice)).isTrue();
        assertThat(ActivityPermissions.mayRead(system("bsol-icb"), ofPolice)).isFalse();
    }

    @Test
    @DisplayName("an independent reviewer works on the reviews that name them and knows of no other")
    void reviewer() {
        Actor named = person(Role.INDEPENDENT_REVIEWER, null);
        Actor other = new Actor(
                        "somebody-else",
                        "Reviewer",
                        Actor.Kind.PERSON,
                        java.util.Set.of(Role.INDEPENDENT_REVIEWER),
                        null,
                        java.util.Set.of(),
                        java.util.Set.of())
                .named("another-reviewer");

        assertThat(ActivityPermissions.mayRead(named, ofPolice)).isTrue();
        assertThat(ActivityPermissions.mayDraftFindings(named, ofPolice)).isTrue();
        assertThat(ActivityPermissions.mayKeep(named)).isFalse();
        assertThat(ActivityPermissions.mayRead(other, ofPolice)).isFalse();
        assertThat(ActivityPermissions.mayDraftFindings(other, ofPolice)).isFalse();
    }

    @Test
    @DisplayName("trainers, the public and services see no activity by these rules")
    void nobodyElse() {
        assertThat(ActivityPermissions.mayRead(person(Role.TRAINER, POLICE), ofPolice))
                .isFalse();
        assertThat(ActivityPermissions.mayRead(Actor.NOBODY, ofPolice)).isFalse();
        assertThat(ActivityPermissions.mayRead(Actor.house("monitoring"), ofPolice))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("only officers register, change and close")
    void keeping(Role role) {
        assertThat(ActivityPermissions.mayKeep(person(role, POLICE))).isEqualTo(role == Role.PARTNERSHIP_OFFICER);
    }

    @Test
    @DisplayName("the chair of the group that follows up agrees, other chairs and members do not")
    void agreeing() {
        String group = SOLIHULL.profile().followUpGroup("rapid-review");

        assertThat(Readers.mayAgree(officer(), SOLIHULL, "rapid-review")).isTrue();
        assertThat(Readers.mayAgree(person(Role.GROUP_CHAIR, null, group), SOLIHULL, "rapid-review"))
                .isTrue();
        assertThat(Readers.mayAgree(person(Role.GROUP_CHAIR, null, "another-group"), SOLIHULL, "rapid-review"))
                .isFalse();
        assertThat(Readers.mayAgree(person(Role.GROUP_MEMBER, null, group), SOLIHULL, "rapid-review"))
                .isFalse();
    }
}
