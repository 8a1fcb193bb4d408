package org.goldthread.gateway.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.goldthread.gateway.session.Held;
import org.goldthread.gateway.session.StoredSession;
import org.goldthread.gateway.session.StoredSessions;
import org.goldthread.gateway.session.Tokens;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.ReactiveOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/**
 * The access token of a session, renewed shortly before it ends. Requests of one session that come at once share one
 * renewal, and what is renewed is stored before anybody goes on with it: a refresh token is never used twice. While
 * the provider does not answer, people go on working with the token that they have until it ends.
 */
@Component
public class FreshTokens {

    private static final Duration EARLY = Duration.ofSeconds(30);

    private final StoredSessions sessions;
    private final ReactiveOAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> refreshExchange;
    private final ClientRegistration keycloak;
    private final Clock clock;
    private final ConcurrentMap<String, Mono<Tokens>> renewals = new ConcurrentHashMap<>();

    FreshTokens(
            StoredSessions sessions,
            ReactiveOAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> refreshExchange,
            ClientRegistration keycloak,
            Clock clock) {
        this.sessions = sessions;
        this.refreshExchange = refreshExchange;
        this.keycloak = keycloak;
        this.clock = clock;
    }

    /**
     * The token to send to a service; empty if the provider has ended this sign-in.
     *
     * @return an error if there is no token left and the provider does not answer
     */
    public Mono<String> of(WebSession session) {
        Optional<Tokens> held = Held.TOKENS.in(session);
        if (held.isEmpty()) {
            return Mono.empty();
        }
        if (held.get().lastUntil(clock.instant().plus(EARLY))) {
            return Mono.just(held.get().access());
        }
        return renewals.computeIfAbsent(session.getId(), this::renewal)
                .onErrorResume(trouble -> held.get().lastUntil(clock.instant()) && !isEnded(trouble)
                        ? Mono.just(held.get())
                        : Mono.error(trouble))
                .onErrorResume(FreshTokens::isEnded, ended -> Mono.empty())
                .map(Tokens::access);
    }

    private Mono<Tokens> renewal(String id) {
        return sessions.findById(id)
                .flatMap(session -> renewed(session, session.getRequiredAttribute(Held.TOKENS.name())))
                .doFinally(any -> renewals.remove(id))
                .cache();
    }

    private Mono<Tokens> renewed(StoredSession session, Tokens stored) {
        if (stored.lastUntil(clock.instant().plus(EARLY))) {
            return Mono.just(stored); // another request or another gateway has renewed it meanwhile
        }
        if (stored.refresh() == null) {
            return Mono.empty();
        }
        return refreshExchange
                .getTokenResponse(request(stored, stored.refresh()))
                .map(answer -> tokens(answer, stored))
                .delayUntil(tokens -> {
                    session.setAttribute(Held.TOKENS.name(), tokens);
                    return sessions.save(session);
                });
    }

    private OAuth2RefreshTokenGrantRequest request(Tokens stored, String refresh) {
        return new OAuth2RefreshTokenGrantRequest(
                keycloak,
                new OAuth2AccessToken(
                        OAuth2AccessToken.TokenType.BEARER,
                        stored.access(),
                        stored.expires().minusSeconds(1),
                        stored.expires()),
                new OAuth2RefreshToken(refresh, null));
    }

    private Tokens tokens(OAuth2AccessTokenResponse answer, Tokens before) {
        Tokens tokens = SessionTokens.tokens(answer.getAccessToken(), answer.getRefreshToken(), clock.instant());
        return tokens.refresh() == null ? new Tokens(tokens.access(), tokens.expires(), before.refresh()) : tokens;
    }

    private static boolean isEnded(Throwable trouble) {
        return trouble instanceof OAuth2AuthorizationException refused
                && OAuth2ErrorCodes.INVALID_GRANT.equals(refused.getError().getErrorCode());
    }
}
