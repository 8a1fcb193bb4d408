package org.goldthread.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goldthread.keycloak.RealmPlan.AgencyEntry;
import org.goldthread.keycloak.RealmPlan.PersonEntry;
import org.goldthread.profile.Profile;
import org.goldthread.profile.Profiles;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The plan of a realm")
class RealmPlanTests {

    private static final List<URI> ADDRESSES = List.of(URI.create("http://127.0.0.1:8080"));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @ValueSource(strings = {"solihull", "leeds", "st-helens", "portsmouth", "portsmouth-2017"})
    @DisplayName("has every agency, group, person and system of a shipped profile, and only roles that there are")
    void everythingOfTheProfile(String id) {
        Profile profile = Profiles.load(id);
        RealmPlan plan = RealmPlan.of(profile, ADDRESSES, true, TODAY);
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
        assertThat(RealmPlan.of(Profiles.load("solihull"), ADDRESSES, false, TODAY)
                        .people())
                .isEmpty();
    }

    @Test
    @DisplayName(
            "leaves out an agency that has ended, with its people and its system, and what it was for those of two")
    void endedAgency(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("solihull.yaml");
        Profiles.source("solihull").keepIn(folder, "solihull");
        Files.writeString(
                file,
                Files.readString(file)
                        .replaceFirst("(\\{ id: uhb, .*) }", "$1, until: 2026-11-21 }")
                        .replaceFirst("(\\{ id: probation, .*) }", "$1, until: 2026-11-22 }")
                        .replaceFirst("(\\{ id: swft, .*) }", "$1, from: 2026-11-23 }"));

        RealmPlan plan = RealmPlan.of(Profiles.load(file.toString()), ADDRESSES, true, TODAY);

        assertThat(plan.agencies())
                .extracting(AgencyEntry::id)
                .contains("probation")
                .doesNotContain("uhb", "swft");
        PersonEntry two = plan.people().stream()
                .filter(person -> person.username().equals("link-two"))
                .findFirst()
                .orElseThrow();
        assertThat(two.agencyRoles()).containsOnlyKeys("cwpt");
        assertThat(two.roles()).containsExactly("agency-contributor");
        RealmPlan tomorrow = RealmPlan.of(Profiles.load(file.toString()), ADDRESSES, true, TODAY.plusDays(1));
        assertThat(tomorrow.agencies())
                .extracting(AgencyEntry::id)
                .contains("swft")
                .doesNotContain("probation");
        assertThat(tomorrow.people()).extracting(PersonEntry::username).doesNotContain("link-probation");
    }

    @Test
    @DisplayName("has a fingerprint that does not depend on the order in which a process keeps its maps")
    void fingerprint(@TempDir Path folder) {
        Secrets secrets = Secrets.in(folder.resolve("secrets.properties"));
        Map<String, List<String>> one = new LinkedHashMap<>();
        one.put("police", List.of("trainer"));
        one.put("health", List.of("agency-link"));
        Map<String, List<String>> other = new LinkedHashMap<>();
        other.put("health", List.of("agency-link"));
        other.put("police", List.of("trainer"));

        assertThat(Fingerprint.of(planWith(one), secrets))
                .isEqualTo(Fingerprint.of(planWith(other), secrets))
                .isNotEqualTo(Fingerprint.of(planWith(Map.of()), secrets));
    }

    private static RealmPlan planWith(Map<String, List<String>> agencyRoles) {
        PersonEntry person = new PersonEntry("two", "Two agencies", List.of("trainer"), List.of(), agencyRoles);
        return new RealmPlan("Example", ADDRESSES, true, List.of(), List.of(), List.of(person), List.of());
    }

    private static PersonEntry person(String username) {
        return RealmPlan.of(Profiles.load("solihull"), ADDRESSES, true, TODAY).people().stream()
                .filter(person -> person.username().equals(username))
                .findFirst()
                .orElseThrow();
    }
}
