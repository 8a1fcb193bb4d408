package org.goldthread.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import reactor.core.publisher.Mono;

@DisplayName("A token that was found good")
class RememberedTokensTests {

    private static final Instant START = Instant.parse("2026-11-22T09:00:00Z");

    private final SteppingClock clock = new SteppingClock();
    private int checks;

    @Test
    @DisplayName("is checked once a minute")
    void onceAMinute() {
        RememberedTokens tokens = tokensThatEnd(Duration.ofMinutes(5));

        tokens.decode("good").block();
        tokens.decode("good").block();
        assertThat(checks).isEqualTo(1);

        clock.now = START.plusSeconds(61);
        tokens.decode("good").block();
        assertThat(checks).isEqualTo(2);
    }

    @Test
    @DisplayName("is checked again as soon as it has ended")
    void notBeyondItsEnd() {
        RememberedTokens tokens = tokensThatEnd(Duration.ofSeconds(10));

        tokens.decode("short").block();
        clock.now = START.plusSeconds(10);
        tokens.decode("short").block();

        assertThat(checks).isEqualTo(2);
    }

    @Test
    @DisplayName("says nothing of another, and one that was refused is refused again")
    void refusedAreNotRemembered() {
        RememberedTokens tokens = tokensThatEnd(Duration.ofMinutes(5));

        tokens.decode("good").block();

        for (int time = 0; time < 2; time++) {
            assertThatThrownBy(() -> tokens.decode("bad").block()).isInstanceOf(BadJwtException.class);
        }
        assertThat(checks).isEqualTo(3);
    }

    private RememberedTokens tokensThatEnd(Duration life) {
        return new RememberedTokens(
                token -> {
                    checks++;
                    return token.equals("bad")
                            ? Mono.error(new BadJwtException("bad"))
                            : Mono.just(Jwt.withTokenValue(token)
                                    .header("alg", "RS256")
                                    .claim("sub", "system")
                                    .expiresAt(START.plus(life))
                                    .build());
                },
                clock);
    }

    private static final class SteppingClock extends Clock {

        private Instant now = START;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
