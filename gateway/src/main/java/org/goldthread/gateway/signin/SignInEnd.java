package org.goldthread.gateway.signin;

import java.net.URI;
import java.util.Set;
import org.goldthread.gateway.answer.Answers;
import org.goldthread.gateway.answer.Trouble;
import org.goldthread.gateway.session.Held;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.ServerAuthenticationFailureHandler;
import org.springframework.security.web.server.authentication.ServerAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/** Where a browser goes when the provider has sent it back. */
@Component
class SignInEnd implements ServerAuthenticationSuccessHandler, ServerAuthenticationFailureHandler {

    private static final Set<String> PROVIDER_TROUBLE =
            Set.of("invalid_token_response", "server_error", "temporarily_unavailable");

    private final Answers answers;

    SignInEnd(Answers answers) {
        this.answers = answers;
    }

    /** To the page that was asked for before. */
    @Override
    public Mono<Void> onAuthenticationSuccess(WebFilterExchange filtered, Authentication person) {
        ServerWebExchange exchange = filtered.getExchange();
        return exchange.getSession().flatMap(session -> onward(exchange, session));
    }

    /** Home if this browser has signed in meanwhile, in another tab; else a page with a way to try again. */
    @Override
    public Mono<Void> onAuthenticationFailure(WebFilterExchange filtered, AuthenticationException why) {
        ServerWebExchange exchange = filtered.getExchange();
        if (why instanceof OAuth2AuthenticationException refused
                && PROVIDER_TROUBLE.contains(refused.getError().getErrorCode())) {
            return answers.refuse(exchange, Trouble.SIGN_IN_DOWN);
        }
        return exchange.getSession()
                .flatMap(session -> Held.PERSON.in(session).isPresent()
                        ? onward(exchange, session)
                        : answers.refuse(exchange, Trouble.SIGN_IN_UNFINISHED));
    }

    private static Mono<Void> onward(ServerWebExchange exchange, WebSession session) {
        String path = Held.RETURN_TO.in(session).orElse("/");
        Held.RETURN_TO.put(session, null);
        exchange.getResponse().setStatusCode(HttpStatus.FOUND);
        exchange.getResponse().getHeaders().setLocation(URI.create(path));
        return exchange.getResponse().setComplete();
    }
}
