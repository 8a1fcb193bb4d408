package org.goldthread.gateway.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.goldthread.gateway.session.Held;
import org.goldthread.gateway.session.Tokens;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Keeps the tokens of a sign-in in the session; {@link FreshTokens} reads and renews them. */
@Component
class SessionTokens implements ServerOAuth2AuthorizedClientRepository {

    private static final Duration UNTOLD = Duration.ofMinutes(1);

    private final Clock clock;

    SessionTokens(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Mono<Void> saveAuthorizedClient(
            OAuth2AuthorizedClient client, Authentication person, ServerWebExchange exchange) {
        return exchange.getSession()
                .doOnNext(session -> Held.TOKENS.put(
                        session, tokens(client.getAccessToken(), client.getRefreshToken(), clock.instant())))
                .then();
    }

    /** None: nothing here asks Spring Security for tokens. */
    @Override
    public <T extends OAuth2AuthorizedClient> Mono<T> loadAuthorizedClient(
            String registration, Authentication person, ServerWebExchange exchange) {
        return Mono.empty();
    }

    @Override
    public Mono<Void> removeAuthorizedClient(String registration, Authentication person, ServerWebExchange exchange) {
        return exchange.getSession()
                .doOnNext(session -> Held.TOKENS.put(session, null))
                .then();
    }

    static Tokens tokens(OAuth2AccessToken access, @Nullable OAuth2RefreshToken refresh, Instant now) {
        Instant expires = access.getExpiresAt();
        return new Tokens(
                access.getTokenValue(),
                expires == null ? now.plus(UNTOLD) : expires,
                refresh == null ? null : refresh.getTokenValue());
    }
}
