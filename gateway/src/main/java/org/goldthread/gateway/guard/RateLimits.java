package org.goldthread.gateway.guard;

import io.github.bucket4j.TimeMeter;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.goldthread.gateway.GatewaySettings;
import org.goldthread.gateway.answer.Answers;
import org.goldthread.gateway.answer.Trouble;
import org.goldthread.gateway.session.Person;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Mono;

/**
 * How much one caller may ask: each address before its credentials are looked at, then each person, each system, and
 * each address that shows no credentials. Beyond it 429 with {@code Retry-After}. Each gateway counts for itself.
 */
@Configuration(proxyBeanMethods = false)
class RateLimits {

    private static final int BEFORE_SECURITY = -103;
    private static final int AFTER_SECURITY = -99;

    private final Answers answers;
    private final Buckets addresses;
    private final Buckets people;
    private final Buckets systems;
    private final Buckets anonymous;

    RateLimits(Answers answers, GatewaySettings settings) {
        this.answers = answers;
        GatewaySettings.Limits limits = settings.limits();
        this.addresses = new Buckets(limits.address(), TimeMeter.SYSTEM_NANOTIME);
        this.people = new Buckets(limits.person(), TimeMeter.SYSTEM_NANOTIME);
        this.systems = new Buckets(limits.system(), TimeMeter.SYSTEM_NANOTIME);
        this.anonymous = new Buckets(limits.anonymous(), TimeMeter.SYSTEM_NANOTIME);
    }

    @Bean
    @Order(BEFORE_SECURITY)
    WebFilter addressLimit() {
        return (exchange, chain) -> {
            Duration wait = addresses.take(address(exchange.getRequest()));
            return wait.isZero() ? chain.filter(exchange) : tooMany(exchange, wait);
        };
    }

    @Bean
    @Order(AFTER_SECURITY)
    WebFilter callerLimit() {
        return (exchange, chain) -> ReactiveSecurityContextHolder.getContext()
                .mapNotNull(SecurityContext::getAuthentication)
                .map(caller -> take(caller, exchange.getRequest()))
                .switchIfEmpty(Mono.fromSupplier(() -> anonymous.take(address(exchange.getRequest()))))
                .flatMap(wait -> wait.isZero() ? chain.filter(exchange) : tooMany(exchange, wait));
    }

    @Scheduled(fixedDelayString = "PT1M")
    void forgetFull() {
        List.of(addresses, people, systems, anonymous).forEach(Buckets::forgetFull);
    }

    private Duration take(Authentication caller, ServerHttpRequest request) {
        if (caller.getPrincipal() instanceof Person person) {
            return people.take(person.subject());
        }
        if (caller.getPrincipal() instanceof Jwt token) {
            String client = token.getClaimAsString("azp");
            return systems.take(client + " " + token.getSubject());
        }
        return anonymous.take(address(request));
    }

    private Mono<Void> tooMany(ServerWebExchange exchange, Duration wait) {
        exchange.getResponse().getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds()));
        return answers.refuse(exchange, Trouble.TOO_MANY);
    }

    /** The address; of an IPv6 address the first 64 bits, which one subscriber has to themselves. */
    private static String address(ServerHttpRequest request) {
        InetSocketAddress remote = request.getRemoteAddress();
        InetAddress address = remote == null ? null : remote.getAddress();
        if (address == null) {
            return "unknown";
        }
        byte[] bytes = address.getAddress();
        return HexFormat.of().formatHex(address instanceof Inet6Address ? Arrays.copyOf(bytes, 8) : bytes);
    }
}
