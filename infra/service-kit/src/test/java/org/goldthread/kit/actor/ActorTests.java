package org.goldthread.kit.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

@DisplayName("Who asks")
class ActorTests {

    private static Jwt token(String... roles) {
        return Jwt.withTokenValue("token")
                .header("alg", "RS256")
                .claim("sub", "9c1f")
                .claim("preferred_username", "chair")
                .claim("name", "Chair and contributor")
                .claim("roles", List.of(roles))
                .build();
    }

    @Test
    @DisplayName("is known by the name that they sign in with")
    void signInName() {
        assertThat(Tokens.actor(token("group-chair")).username()).isEqualTo("chair");
        assertThat(Actor.house("reviews").username()).isNull();
    }

    @Test
    @DisplayName("acts in the first of their roles that the route admits, and records keep that one")
    void actingRole() {
        Actor actor = Tokens.actor(token("lay-member", "group-chair", "agency-link"));

        assertThat(actor.actingRole()).isEqualTo("group-chair");
        Actor acting = actor.actingIn(Set.of(Role.LAY_MEMBER, Role.AGENCY_LINK));
        assertThat(acting.actingRole()).isEqualTo("agency-link");
        assertThat(By.of(acting).mark(Instant.EPOCH).role()).isEqualTo("agency-link");
        assertThat(actor.actingIn(Set.of(Role.TRAINER)).actingRole()).isEqualTo("group-chair");
    }
}
