package org.goldthread.gateway.signin;

import java.util.Map;
import org.goldthread.gateway.Installation;
import org.goldthread.gateway.session.Held;
import org.goldthread.gateway.session.PendingSignIns;
import org.goldthread.gateway.session.PendingSignIns.PendingSignIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.server.ServerAuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Keeps sign-ins that are on their way in the session, so that those of several tabs do not undo each other. */
@Component
class SessionSignIns implements ServerAuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private final ClientRegistration keycloak;
    private final String authorizationUri;

    SessionSignIns(ClientRegistration keycloak, Installation installation) {
        this.keycloak = keycloak;
        this.authorizationUri = installation.identity().endpoint("auth");
    }

    @Override
    public Mono<Void> saveAuthorizationRequest(OAuth2AuthorizationRequest asked, ServerWebExchange exchange) {
        PendingSignIn begun = new PendingSignIn(
                known(asked.getState(), "state"),
                attribute(asked, OidcParameterNames.NONCE),
                attribute(asked, PkceParameterNames.CODE_VERIFIER),
                known(asked.getRedirectUri(), "address to come back to"));
        String returnTo = SignInEntry.returnTo(exchange.getRequest());
        return exchange.getSession()
                .doOnNext(session -> {
                    Held.RETURN_TO.put(session, returnTo);
                    Held.SIGN_INS.put(
                            session,
                            Held.SIGN_INS
                                    .in(session)
                                    .orElse(PendingSignIns.NONE)
                                    .with(begun));
                })
                .then();
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> loadAuthorizationRequest(ServerWebExchange exchange) {
        String state = state(exchange);
        return state == null
                ? Mono.empty()
                : exchange.getSession()
                        .flatMap(session ->
                                Mono.justOrEmpty(Held.SIGN_INS.in(session).flatMap(pending -> pending.of(state))))
                        .map(this::request);
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> removeAuthorizationRequest(ServerWebExchange exchange) {
        String state = state(exchange);
        return state == null
                ? Mono.empty()
                : loadAuthorizationRequest(exchange)
                        .delayUntil(found -> exchange.getSession()
                                .doOnNext(session -> Held.SIGN_INS.put(
                                        session,
                                        Held.SIGN_INS
                                                .in(session)
                                                .orElse(PendingSignIns.NONE)
                                                .without(state))));
    }

    private OAuth2AuthorizationRequest request(PendingSignIn begun) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .clientId(keycloak.getClientId())
                .authorizationUri(authorizationUri)
                .redirectUri(begun.redirect())
                .scopes(keycloak.getScopes())
                .state(begun.state())
                .attributes(Map.of(
                        OAuth2ParameterNames.REGISTRATION_ID,
                        keycloak.getRegistrationId(),
                        OidcParameterNames.NONCE,
                        begun.nonce(),
                        PkceParameterNames.CODE_VERIFIER,
                        begun.verifier()))
                .build();
    }

    private static String attribute(OAuth2AuthorizationRequest asked, String name) {
        return known(asked.getAttribute(name), name);
    }

    private static String known(@Nullable String value, String name) {
        if (value == null) {
            throw new IllegalStateException("A sign-in was begun without its " + name);
        }
        return value;
    }

    private static @Nullable String state(ServerWebExchange exchange) {
        return exchange.getRequest().getQueryParams().getFirst(OAuth2ParameterNames.STATE);
    }
}
