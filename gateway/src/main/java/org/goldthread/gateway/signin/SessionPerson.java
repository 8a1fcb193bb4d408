package org.goldthread.gateway.signin;

import java.util.List;
import org.goldthread.gateway.GatewaySettings;
import org.goldthread.gateway.session.Held;
import org.goldthread.gateway.session.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/** Keeps who is signed in, in the session. Signing in gives the session a new id and its full length. */
@Component
class SessionPerson implements ServerSecurityContextRepository {

    private final GatewaySettings.Session times;

    SessionPerson(GatewaySettings settings) {
        this.times = settings.session();
    }

    @Override
    public Mono<Void> save(ServerWebExchange exchange, @Nullable SecurityContext context) {
        Authentication signedIn = context == null ? null : context.getAuthentication();
        return exchange.getSession()
                .flatMap(session -> signedIn != null && signedIn.getPrincipal() instanceof OidcUser user
                        ? begin(session, user)
                        : forget(session));
    }

    @Override
    public Mono<SecurityContext> load(ServerWebExchange exchange) {
        return exchange.getSession()
                .flatMap(session -> Mono.justOrEmpty(Held.PERSON.in(session)))
                .map(person -> new SecurityContextImpl(new PreAuthenticatedAuthenticationToken(person, "", List.of())));
    }

    private Mono<Void> begin(WebSession session, OidcUser user) {
        Held.PERSON.put(session, new Person(user.getName(), user.getIdToken().getTokenValue()));
        session.setMaxIdleTime(times.idle());
        return session.changeSessionId();
    }

    private static Mono<Void> forget(WebSession session) {
        Held.PERSON.put(session, null);
        Held.TOKENS.put(session, null);
        return Mono.empty();
    }
}
