package org.goldthread.gateway.signin;

import java.net.URI;
import org.goldthread.gateway.answer.Answers;
import org.goldthread.gateway.answer.Caller;
import org.goldthread.gateway.answer.Trouble;
import org.goldthread.gateway.form.KeptForms;
import org.goldthread.gateway.session.Held;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/**
 * What happens to a request for a page that needs somebody to be signed in: programs and scripts get a 401, a page that
 * was asked for is asked for again after signing in, and a form that was posted is kept.
 */
@Component
public class SignInEntry implements ServerAuthenticationEntryPoint {

    /** Where signing in begins. */
    static final URI BEGIN = URI.create("/oauth2/authorization/" + IdentityProvider.REGISTRATION);

    private static final int LONGEST_PATH = 2000;

    private final Answers answers;
    private final KeptForms keptForms;

    SignInEntry(Answers answers, KeptForms keptForms) {
        this.answers = answers;
        this.keptForms = keptForms;
    }

    @Override
    public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException why) {
        return signInFirst(exchange);
    }

    /** Answers the request in one of these three ways. Whoever was signed in before no longer is. */
    public Mono<Void> signInFirst(ServerWebExchange exchange) {
        if (Caller.isProgram(exchange.getRequest())) {
            return answers.refuse(exchange, Trouble.NOT_SIGNED_IN);
        }
        if (Caller.changesSomething(exchange.getRequest())) {
            return keptForms.keep(exchange);
        }
        return exchange.getSession().flatMap(session -> begin(exchange, session));
    }

    private static Mono<Void> begin(ServerWebExchange exchange, WebSession session) {
        Held.PERSON.put(session, null);
        Held.TOKENS.put(session, null);
        Held.RETURN_TO.put(session, path(exchange.getRequest()));
        exchange.getResponse().setStatusCode(HttpStatus.FOUND);
        exchange.getResponse().getHeaders().setLocation(BEGIN);
        return exchange.getResponse().setComplete();
    }

    private static String path(ServerHttpRequest request) {
        String query = request.getURI().getRawQuery();
        String path = request.getURI().getRawPath() + (query == null ? "" : "?" + query);
        return path.length() > LONGEST_PATH ? "/" : path;
    }
}
