package org.goldthread.gateway.signin;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.goldthread.gateway.answer.Answers;
import org.goldthread.gateway.answer.Caller;
import org.goldthread.gateway.answer.Trouble;
import org.goldthread.gateway.form.KeptForms;
import org.goldthread.gateway.guard.AnonymousLimits;
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
    private static final String RETURN_TO = "to";

    /** A path on this host: neither another host's ({@code //host}) nor anything that a header or a browser reads otherwise. */
    private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[!-~&&[^\\\\]]*");

    private final Answers answers;
    private final KeptForms keptForms;
    private final AnonymousLimits limits;

    SignInEntry(Answers answers, KeptForms keptForms, AnonymousLimits limits) {
        this.limits = limits;
        this.answers = answers;
        this.keptForms = keptForms;
    }

    @Override
    public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException why) {
        return signInFirst(exchange);
    }

    /** Answers the request in one of these three ways. Whoever was signed in before no longer is. */
    public Mono<Void> signInFirst(ServerWebExchange exchange) {
        return limits.within(exchange, () -> {
            if (Caller.isProgram(exchange.getRequest())) {
                return answers.refuse(exchange, Trouble.NOT_SIGNED_IN);
            }
            if (Caller.changesSomething(exchange.getRequest())) {
                return keptForms.keep(exchange);
            }
            return exchange.getSession().flatMap(session -> begin(exchange, session));
        });
    }

    /** The page that is asked for again after signing in: a path of ours, with its query. */
    static String returnTo(ServerHttpRequest signIn) {
        String path = signIn.getQueryParams().getFirst(RETURN_TO);
        return path != null && OURS.matcher(path).matches() && path.length() <= LONGEST_PATH ? path : "/";
    }

    /** Nothing is stored for a page that somebody asks for who may never sign in: its path goes along. */
    private static Mono<Void> begin(ServerWebExchange exchange, WebSession session) {
        Held.PERSON.put(session, null);
        Held.TOKENS.put(session, null);
        exchange.getResponse().setStatusCode(HttpStatus.FOUND);
        exchange.getResponse().getHeaders().setLocation(begin(path(exchange.getRequest())));
        return exchange.getResponse().setComplete();
    }

    private static URI begin(String path) {
        return path.equals("/")
                ? BEGIN
                : URI.create(BEGIN + "?" + RETURN_TO + "=" + URLEncoder.encode(path, StandardCharsets.UTF_8));
    }

    private static String path(ServerHttpRequest request) {
        String query = request.getURI().getRawQuery();
        String path = request.getURI().getRawPath() + (query == null ? "" : "?" + query);
        return path.length() > LONGEST_PATH ? "/" : path;
    }
}
