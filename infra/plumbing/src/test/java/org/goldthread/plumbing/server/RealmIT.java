package org.goldthread.plumbing.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.goldthread.keycloak.RealmPlan;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import tools.jackson.databind.JsonNode;

@DisplayName("The realm that is made from a profile")
@ExtendWith(IdentityServer.Given.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RealmIT {

    private IdentityServer identity;

    @BeforeAll
    void start(IdentityServer given) {
        identity = given;
        identity.apply(IdentityServer.plan());
    }

    @Test
    @Order(1)
    @DisplayName("gives a person of one agency a token with that agency, roles, groups and a display name")
    void personOfOneAgency() throws Exception {
        JsonNode claims = identity.person("link-police", "");
        assertThat(claims.get("iss").asString()).isEqualTo(identity.issuer().toString());
        assertThat(strings(claims, "aud")).contains("goldthread-api").doesNotContain("kafka");
        assertThat(claims.get("preferred_username").asString()).isEqualTo("link-police");
        assertThat(claims.get("name").asString()).isEqualTo("Learning link (Example Police)");
        assertThat(strings(claims, "organization")).containsExactly("police");
        assertThat(strings(claims, "roles")).containsExactly("agency-link");
        assertThat(strings(claims, "groups")).containsExactly("ldg");
        assertThat(claims.has("agency_roles")).isFalse();
        assertThat(claims.has("agency")).isFalse();
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(300);
    }

    @Test
    @Order(2)
    @DisplayName("gives the independent and the partnership's own staff a token without an agency")
    void independent() throws Exception {
        JsonNode claims = identity.person("reviewer", "");
        assertThat(claims.has("organization")).isFalse();
        assertThat(strings(claims, "roles")).containsExactly("independent-reviewer");
        assertThat(identity.person("officer", "").has("organization")).isFalse();
    }

    @Test
    @Order(3)
    @DisplayName("gives a person of two agencies exactly the chosen one, and the roles by agency")
    void personOfTwoAgencies() throws Exception {
        JsonNode claims = identity.person("two-agencies", "health");
        assertThat(strings(claims, "organization")).containsExactly("health");
        assertThat(strings(claims, "agency_roles")).containsExactlyInAnyOrder("health:trainer", "police:agency-link");
        assertThat(strings(identity.person("two-agencies", "police"), "organization"))
                .containsExactly("police");
        assertThat(identity.person("two-agencies", "").has("organization")).isFalse();
    }

    @Test
    @Order(4)
    @DisplayName("does not let a person act for an agency that the person is not in")
    void foreignAgency() throws Exception {
        assertThat(identity.person("link-police", "health").has("organization")).isFalse();
    }

    @Test
    @Order(5)
    @DisplayName("asks a person of two agencies at sign-in which to act for")
    void choiceAtSignIn() throws Exception {
        SignInPages pages = new SignInPages(identity.issuer(), "http://127.0.0.1:8080/login/oauth2/code/keycloak");
        String token = pages.signIn(
                "two-agencies",
                identity.secrets.person("two-agencies"),
                "police",
                identity.secrets.client(RealmPlan.GATEWAY_CLIENT));
        assertThat(pages.askedForAgency()).isTrue();
        assertThat(strings(IdentityServer.claims(token), "organization")).containsExactly("police");
    }

    @Test
    @Order(6)
    @DisplayName("signs a person of one agency in without asking for an agency")
    void noChoiceAtSignIn() throws Exception {
        SignInPages pages = new SignInPages(identity.issuer(), "http://127.0.0.1:8080/login/oauth2/code/keycloak");
        String token = pages.signIn(
                "link-police",
                identity.secrets.person("link-police"),
                "",
                identity.secrets.client(RealmPlan.GATEWAY_CLIENT));
        assertThat(pages.askedForAgency()).isFalse();
        assertThat(strings(IdentityServer.claims(token), "organization")).containsExactly("police");
    }

    @Test
    @Order(7)
    @DisplayName("gives an agency's system its agency and its scopes, and no role")
    void agencySystem() throws Exception {
        JsonNode claims = identity.client("agency-police");
        assertThat(claims.get("agency").asString()).isEqualTo("police");
        assertThat(claims.get("scope").asString().split(" ", -1))
                .containsExactlyInAnyOrder("audits:read", "audits:write");
        assertThat(strings(claims, "aud")).containsExactly("goldthread-api");
        assertThat(claims.has("roles")).isFalse();
        assertThat(claims.get("client_id").asString()).isEqualTo("agency-police");
    }

    @Test
    @Order(8)
    @DisplayName("lets services call each other and the broker, and the training team the broker alone")
    void services() throws Exception {
        for (String service : RealmPlan.SERVICE_CLIENTS) {
            JsonNode claims = identity.client(service);
            assertThat(claims.get("scope").asString()).isEqualTo("internal");
            assertThat(strings(claims, "aud")).containsExactlyInAnyOrder("goldthread-api", "kafka");
        }
        assertThat(strings(identity.client("training-team"), "aud")).containsExactly("kafka");
    }

    @Test
    @Order(9)
    @DisplayName("is as the plan says when it is new: nothing changes when each part is compared with the plan")
    void idempotent() {
        assertThat(identity.apply(IdentityServer.plan()).none()).isTrue();
        assertThat(identity.applyAgain(IdentityServer.plan()).lines()).isEmpty();
    }

    @Test
    @Order(10)
    @DisplayName("adds and disables for a changed plan, deletes nobody, and brings everybody back")
    void changedPlan() throws Exception {
        RealmPlan plan = IdentityServer.plan();
        RealmPlan changed = new RealmPlan(
                plan.partnership(),
                plan.addresses(),
                true,
                List.of(plan.agencies().get(0), new RealmPlan.AgencyEntry("probation", "Example Probation")),
                plan.groups(),
                plan.people().subList(0, 1),
                List.of());
        assertThat(identity.apply(changed).lines())
                .contains(
                        "Added the agency probation",
                        "Disabled the agency health",
                        "Disabled the person reviewer",
                        "Disabled the person two-agencies",
                        "Disabled the client agency-police")
                .noneMatch(line -> line.contains("link-police"));
        assertThatThrownBy(() -> identity.person("reviewer", "")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> identity.client("agency-police")).isInstanceOf(IOException.class);

        assertThat(identity.apply(plan).lines())
                .contains(
                        "Updated the agency health",
                        "Disabled the agency probation",
                        "Enabled the person reviewer again",
                        "Enabled the client agency-police again");
        assertThat(strings(identity.person("two-agencies", "health"), "organization"))
                .containsExactly("health");
    }

    @Test
    @Order(11)
    @DisplayName("leaves disabled what somebody disabled by hand, whatever plan is applied")
    void disabledByHand() throws Exception {
        RealmPlan plan = IdentityServer.plan();
        identity.apply(plan);
        byHand(false);

        assertThat(identity.apply(
                                withAgencies(plan, List.of(new RealmPlan.AgencyEntry("fire", "Example Fire Service"))))
                        .lines())
                .contains(
                        "Added the agency fire",
                        "Left the person link-police disabled, as somebody made it by hand",
                        "Left the client agency-police disabled, as somebody made it by hand");

        assertThatThrownBy(() -> identity.person("link-police", "")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> identity.client("agency-police")).isInstanceOf(IOException.class);
        assertThat(identity.person("officer", "")).isNotNull();
        byHand(true);
    }

    /** An operator disables the police's link and system on Keycloak's own pages, or enables them. */
    private void byHand(boolean enabled) {
        try (Keycloak keycloak = identity.administration()) {
            RealmResource realm = keycloak.realm(RealmPlan.REALM);
            UserRepresentation person =
                    realm.users().searchByUsername("link-police", true).get(0);
            person.setEnabled(enabled);
            realm.users().get(person.getId()).update(person);
            ClientRepresentation client =
                    realm.clients().findByClientId("agency-police").get(0);
            client.setEnabled(enabled);
            realm.clients().get(client.getId()).update(client);
        }
    }

    @Test
    @Order(12)
    @DisplayName("has an organisation for each of four hundred schools within a minute")
    void schools() {
        RealmPlan plan = withAgencies(
                IdentityServer.plan(),
                IntStream.rangeClosed(1, 400)
                        .mapToObj(school -> new RealmPlan.AgencyEntry("school-" + school, "School " + school))
                        .toList());
        long began = System.nanoTime();

        assertThat(identity.apply(plan).lines()).contains("Added the agency school-1", "Added the agency school-400");

        Duration taken = Duration.ofNanos(System.nanoTime() - began);
        Logger.getLogger(RealmIT.class.getName()).info("400 schools took " + taken);
        assertThat(taken).isLessThan(Duration.ofMinutes(1));
        assertThat(identity.apply(plan).none()).isTrue();
    }

    @Test
    @Order(13)
    @DisplayName("has no demonstration people and no client for them where the installation is not a demonstration")
    void notADemonstration() {
        RealmPlan plan = IdentityServer.plan();
        identity.apply(new RealmPlan(
                plan.partnership(),
                plan.addresses(),
                false,
                plan.agencies(),
                plan.groups(),
                List.of(),
                plan.systems()));
        assertThatThrownBy(() -> identity.person("officer", "")).isInstanceOf(IOException.class);
    }

    private static RealmPlan withAgencies(RealmPlan plan, List<RealmPlan.AgencyEntry> more) {
        return new RealmPlan(
                plan.partnership(),
                plan.addresses(),
                plan.demonstration(),
                Stream.concat(plan.agencies().stream(), more.stream()).toList(),
                plan.groups(),
                plan.people(),
                plan.systems());
    }

    private static List<String> strings(JsonNode claims, String name) {
        JsonNode claim = claims.get(name);
        if (claim == null) {
            return List.of();
        }
        return claim.isArray() ? claim.valueStream().map(JsonNode::asString).toList() : List.of(claim.asString());
    }
}
