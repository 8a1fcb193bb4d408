package org.goldthread.dissemination.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.goldthread.dissemination.testing.Given;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Who may do what to a plan")
class PlanPermissionsTests {

    private static final Set<Role> READERS = EnumSet.of(
            Role.PARTNERSHIP_OFFICER,
            Role.EXECUTIVE,
            Role.GROUP_CHAIR,
            Role.GROUP_MEMBER,
            Role.INDEPENDENT_SCRUTINEER,
            Role.PARTNER_SIGNATORY,
            Role.PANEL_MODERATOR,
            Role.LAY_MEMBER,
            Role.TRAINER);

    @Test
    @DisplayName("the partnership's people and its trainers read drafts, nobody else")
    void drafts() {
        DisseminationPlan draft = APlan.drafted("workforce");
        Set<Role> seeing = Arrays.stream(Role.values())
                .filter(role -> PlanPermissions.maySee(Given.personOf(role, "west-midlands-police"), draft))
                .collect(Collectors.toSet());
        assertThat(seeing).isEqualTo(READERS);
        assertThat(PlanPermissions.maySee(Given.systemOf("west-midlands-police"), draft))
                .isFalse();
    }

    @Test
    @DisplayName("an agency's people and system read an approved plan that concerns them, no other agency's do")
    void approvedPlans() {
        DisseminationPlan plan = APlan.approved("workforce");
        assertThat(PlanPermissions.maySee(Given.personOf(Role.AGENCY_CONTRIBUTOR, "west-midlands-police"), plan))
                .isTrue();
        assertThat(PlanPermissions.maySee(Given.systemOf("solihull-council"), plan))
                .isTrue();
        assertThat(PlanPermissions.maySee(Given.personOf(Role.AGENCY_LINK, "cafcass"), plan))
                .isFalse();
        assertThat(PlanPermissions.maySee(Actor.NOBODY, plan)).isFalse();
    }

    @Test
    @DisplayName("officers edit; others are told so, or that there is nothing")
    void editing() {
        DisseminationPlan draft = APlan.drafted("workforce");
        assertThat(PlanPermissions.toEdit(Given.person(Role.PARTNERSHIP_OFFICER), draft))
                .isEmpty();
        assertThat(PlanPermissions.toEdit(Given.person(Role.EXECUTIVE), draft).orElseThrow())
                .isInstanceOf(Refusal.Forbidden.class);
        assertThat(PlanPermissions.toEdit(Given.personOf(Role.AGENCY_LINK, "west-midlands-police"), draft)
                        .orElseThrow())
                .isInstanceOf(Refusal.Missing.class);
    }

    @Test
    @DisplayName("only the chair who sits on the approving group decides")
    void deciding() {
        DisseminationPlan sent = APlan.sent("workforce");
        assertThat(PlanPermissions.toDecide(Given.person(Role.GROUP_CHAIR, "ldg"), sent))
                .isEmpty();
        assertThat(PlanPermissions.toDecide(Given.person(Role.GROUP_CHAIR, "arg"), sent)
                        .orElseThrow())
                .isInstanceOf(Refusal.Forbidden.class);
        assertThat(PlanPermissions.toDecide(Given.person(Role.GROUP_MEMBER, "ldg"), sent)
                        .orElseThrow())
                .isInstanceOf(Refusal.Forbidden.class);
        assertThat(PlanPermissions.toDecide(Given.person(Role.PARTNERSHIP_OFFICER, "ldg"), sent)
                        .orElseThrow())
                .isInstanceOf(Refusal.Forbidden.class);
    }
}
