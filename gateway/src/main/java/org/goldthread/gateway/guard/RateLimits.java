package org.goldthread.gateway.guard;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.goldthread.gateway.GatewaySettings;
import org.goldthread.gateway.session.Person;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;

/**
 * How much one caller may ask: each address before its credentials are looked at, then each person, each system, and
 * each address that shows no credentials. Beyond it 429 with {@code Retry-After}. Each gateway counts for itself.
 */
@Configuration(proxyBeanMethods = false)
class RateLimits {

    private static final int BEFORE_SECURITY = -103;
    private static final int AFTER_SECURITY = -99;

    private final AnonymousLimits anonymous;
    private final Buckets addresses;
    private final Buckets people;
    private final Buckets systems;

    RateLimits(AnonymousLimits anonymous, GatewaySettings settings) {
        this.anonymous = anonymous;
        GatewaySettings.Limits limits = settings.limits();
        this.addresses = new Buckets(limits.address(), TimeMeter.SYSTEM_NANOTIME);
        this.people = new Buckets(limits.person(), TimeMeter.SYSTEM_NANOTIME);
        this.systems = new Buckets(limits.system(), TimeMeter.SYSTEM_NANOTIME);
    }

    @Bean
    @Order(BEFORE_SECURITY)
    WebFilter addressLimit() {
        return (exchange, chain) -> {
            Duration wait = addresses.take(ClientAddress.of(exchange.getRequest()));
            if (!wait.isZero()) {
                return anonymous.tooMany(exchange, wait);
            }
            return isSignIn(exchange)
                    ? anonymous.signingIn(exchange, () -> chain.filter(exchange))
                    : chain.filter(exchange);
        };
    }

    @Bean
    @Order(AFTER_SECURITY)
    WebFilter callerLimit() {
        return (exchange, chain) -> ReactiveSecurityContextHolder.getContext()
                .mapNotNull(SecurityContext::getAuthentication)
                .map(this::take)
                .defaultIfEmpty(Optional.empty())
                .flatMap(wait -> {
                    if (wait.isEmpty()) {
                        return anonymous.within(exchange, () -> chain.filter(exchange));
                    }
                    return wait.get().isZero() ? chain.filter(exchange) : anonymous.tooMany(exchange, wait.get());
                });
    }

    @Scheduled(fixedDelayString = "PT1M")
    void forgetFull() {
        List.of(addresses, people, systems).forEach(Buckets::forgetFull);
    }

    /** How long the caller must wait; empty for one who shows no credentials. */
    private Optional<Duration> take(Authentication caller) {
        if (caller.getPrincipal() instanceof Person person) {
            return Optional.of(people.take(person.subject()));
        }
        if (caller.getPrincipal() instanceof Jwt token) {
            String client = token.getClaimAsString("azp");
            return Optional.of(systems.take(client + " " + token.getSubject()));
        }
        return Optional.empty();
    }

    /** Answered by the security chain itself, which limits behind it never see. */
    private static boolean isSignIn(ServerWebExchange exchange) {
        String path = exchange.getRequest().getPath().value();
        return path.startsWith("/oauth2/") || path.startsWith("/login/");
    }
}
