package org.goldthread.profile;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The five shipped profiles")
class ShippedProfilesTests {

    private static final Set<String> SIGN_INS_OF_EVERY_PROFILE = Set.of(
            "officer",
            "chair",
            "executive",
            "reviewer",
            "scrutineer",
            "link-police",
            "link-health",
            "link-council",
            "lead-police",
            "contributor-police",
            "trainer",
            "lay",
            "signatory-police",
            "moderator",
            "member",
            "link-two");

    private static final Set<String> ROLES_OF_PEOPLE = Set.of(
            "partnership-officer",
            "executive",
            "group-chair",
            "group-member",
            "independent-reviewer",
            "independent-scrutineer",
            "partner-signatory",
            "panel-moderator",
            "strategic-lead",
            "agency-link",
            "agency-contributor",
            "trainer",
            "lay-member");

    static Stream<Profile> profiles() {
        return Profiles.SHIPPED.stream().map(Profiles::load);
    }

    @ParameterizedTest
    @MethodSource("profiles")
    @DisplayName("load under their own id and name")
    void loadUnderTheirOwnId(Profile profile) {
        assertThat(Profiles.SHIPPED).contains(profile.id());
        assertThat(profile.name()).contains("Safeguarding Children");
        assertThat(profile.version()).matches("[0-9a-f]{12}");
    }

    @Test
    @DisplayName("can share a cluster: no two have a short name, code or framework in common")
    void canShareACluster() {
        List<Function<Profile, String>> keys =
                List.of(Profile::id, Profile::shortName, Profile::code, Profile::framework);
        assertThat(keys).allSatisfy(key -> assertThat(profiles().map(key)).doesNotHaveDuplicates());
    }

    @Test
    @DisplayName("say the same where the rules are national")
    void sayTheSameWhereTheRulesAreNational() {
        List<Profile> since2018 =
                profiles().filter(p -> !p.id().equals("portsmouth-2017")).toList();
        assertThat(since2018.stream().map(Profile::editions).distinct()).hasSize(1);
        assertThat(since2018.stream().map(Profile::switches).distinct()).hasSize(1);
        assertThat(since2018.stream().map(Profile::powers).distinct()).hasSize(1);
        assertThat(since2018.stream()
                        .map(p -> p.clocks().stream()
                                .map(clock -> List.of(
                                        clock.id(), clock.anchor(), clock.sense(), String.valueOf(clock.workingDays())))
                                .toList())
                        .distinct())
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("profiles")
    @DisplayName("have the same demonstration sign-ins, and every role")
    void haveTheSameSignIns(Profile profile) {
        assertThat(profile.people()).extracting(DemoPerson::username).containsAll(SIGN_INS_OF_EVERY_PROFILE);
        assertThat(profile.people().stream().flatMap(p -> p.roles().stream()).collect(toSet()))
                .isEqualTo(ROLES_OF_PEOPLE);
        assertThat(profile.people().stream().filter(p -> p.otherAgency() != null))
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("profiles")
    @DisplayName("have somebody who can chair the groups that approve plans and follow up recommendations")
    void haveChairsForTheThread(Profile profile) {
        Set<String> chaired = profile.people().stream()
                .filter(person -> person.roles().contains("group-chair"))
                .flatMap(person -> person.groups().stream())
                .collect(toSet());
        assertThat(chaired).contains(profile.planApproval());
        assertThat(chaired)
                .containsAll(profile.recommendationOwners().stream()
                        .map(RecommendationOwner::group)
                        .collect(toSet()));
        DemoPerson chair = person(profile, "chair");
        assertThat(chair.groups()).contains(profile.planApproval());
    }

    @ParameterizedTest
    @MethodSource("profiles")
    @DisplayName("give the police and the health partner a system with scopes")
    void givePoliceAndHealthASystem(Profile profile) {
        Set<Agency.Partner> partnersWithSystem = profile.systems().stream()
                .map(system -> profile.agency(system.agency()).orElseThrow().partner())
                .collect(toSet());
        assertThat(partnersWithSystem).contains(Agency.Partner.POLICE, Agency.Partner.HEALTH);
        assertThat(profile.systems())
                .allSatisfy(system -> assertThat(system.scopes()).contains("dissemination:write"));
    }

    @ParameterizedTest
    @MethodSource("profiles")
    @DisplayName("call people by role and agency: a label begins with a role, never with a name")
    void callPeopleByRole(Profile profile) {
        assertThat(profile.people())
                .extracting(DemoPerson::label)
                .allMatch(label ->
                        label.matches("(Partnership officer|Executive lead|Chair|Independent|Group member|Partner's"
                                + " signatory|Panel moderator|Strategic lead|Lay member|Multi-agency trainer|Learning|Improvement"
                                + " representative|Contributor).*"));
    }

    @ParameterizedTest
    @MethodSource("profiles")
    @DisplayName("route a review and an audit to every audience that any of their rows names")
    void routeReviewsAndAudits(Profile profile) {
        assertThat(profile.activityTypes(ActivityType.REVIEWS)).isNotEmpty();
        assertThat(profile.activityTypes(ActivityType.AUDITS)).isNotEmpty();
        Stream.of(ActivityType.REVIEWS, ActivityType.AUDITS)
                .flatMap(service -> profile.activityTypes(service).stream())
                .forEach(type -> assertThat(profile.routingFor(type.id(), Set.of()))
                        .as(type.name())
                        .extracting(RoutingRow::audience)
                        .hasSizeGreaterThanOrEqualTo(2)
                        .doesNotHaveDuplicates());
    }

    private static DemoPerson person(Profile profile, String username) {
        return profile.people().stream()
                .filter(person -> person.username().equals(username))
                .findFirst()
                .orElseThrow();
    }
}
