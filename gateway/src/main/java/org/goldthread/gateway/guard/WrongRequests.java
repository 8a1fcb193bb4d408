package org.goldthread.gateway.guard;

import java.util.List;
import org.goldthread.gateway.answer.Answers;
import org.goldthread.gateway.answer.Trouble;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedException;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Refuses requests that two readers could read differently: headers that must stand once and stand twice (400), and
 * what Spring Security's firewall rejects, such as {@code ..;/}, encoded slashes and odd methods (400). What services
 * keep for each other, {@code /internal}, is not there (404).
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class WrongRequests implements WebFilter, ServerExchangeRejectedHandler {

    private static final List<String> ONCE = List.of(
            HttpHeaders.AUTHORIZATION,
            HttpHeaders.CONTENT_LENGTH,
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.HOST,
            HttpHeaders.ORIGIN,
            "Idempotency-Key",
            "Sec-Fetch-Site");

    private final Answers answers;

    WrongRequests(Answers answers) {
        this.answers = answers;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        if (ONCE.stream().anyMatch(name -> request.getHeaders().getOrEmpty(name).size() > 1)) {
            return answers.refuse(exchange, Trouble.MALFORMED.saying("A header that must stand once stands twice"));
        }
        if (isInternal(request.getPath().value())) {
            return answers.refuse(exchange, Trouble.MISSING);
        }
        return chain.filter(exchange);
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, ServerExchangeRejectedException why) {
        return answers.refuse(exchange, Trouble.MALFORMED);
    }

    private static boolean isInternal(String path) {
        return path.equals("/internal") || path.startsWith("/internal/");
    }
}
