package org.goldthread.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.goldthread.keycloak.RealmPlan.PersonEntry;
import org.goldthread.profile.Profile;
import org.goldthread.profile.Profiles;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The plan of a realm")
class RealmPlanTests {

    private static final List<URI> ADDRESSES = List.of(URI.create("http://127.0.0.1:8080"));

    @ParameterizedTest
    @ValueSource(strings = {"solihull", "leeds", "st-helens", "portsmouth", "portsmouth-2017"})
    @DisplayName("has every agency, group, person and system of a shipped profile, and only roles that there are")
    void everythingOfTheProfile(String id) {
        Profile profile = Profiles.load(id);
        RealmPlan plan = RealmPlan.of(profile, ADDRESSES, true);
        assertThat(plan.partnership()).isEqualTo(profile.name());
        assertThat(plan.agencies()).hasSameSizeAs(profile.agencies());
        assertThat(plan.groups()).hasSameSizeAs(profile.groups());
        assertThat(plan.people()).hasSameSizeAs(profile.people()).isNotEmpty();
        assertThat(plan.systems()).hasSameSizeAs(profile.systems()).isNotEmpty();
        assertThat(plan.people())
                .allSatisfy(person -> assertThat(RealmRoles.ALL.keySet()).containsAll(person.roles()));
        assertThat(plan.systems())
                .allSatisfy(system -> assertThat(RealmPlan.SYSTEM_SCOPES).containsAll(system.scopes()));
    }

    @Test
    @DisplayName("says by agency what a person of two agencies may do there")
    void personOfTwoAgencies() {
        PersonEntry person = person("link-two");
        assertThat(person.agencyRoles()).containsOnlyKeys("uhb", "cwpt");
        assertThat(person.roles()).containsExactly("agency-link", "agency-contributor");
        assertThat(person.agencyRoleClaims()).containsExactly("uhb:agency-link", "cwpt:agency-contributor");
    }

    @Test
    @DisplayName("leaves the roles of people of one agency, and of none, as they are")
    void personOfOneAgency() {
        assertThat(person("link-police").agencyRoleClaims()).isEmpty();
        assertThat(person("officer").agencyRoles()).isEmpty();
    }

    @Test
    @DisplayName("has nobody where the installation is not a demonstration")
    void notADemonstration() {
        assertThat(RealmPlan.of(Profiles.load("solihull"), ADDRESSES, false).people())
                .isEmpty();
    }

    private static PersonEntry person(String username) {
        return RealmPlan.of(Profiles.load("solihull"), ADDRESSES, true).people().stream()
                .filter(person -> person.username().equals(username))
                .findFirst()
                .orElseThrow();
    }
}
