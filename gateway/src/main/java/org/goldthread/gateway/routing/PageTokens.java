package org.goldthread.gateway.routing;

import org.goldthread.gateway.signin.FreshTokens;
import org.goldthread.gateway.signin.SignInEntry;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Fetches the signed-in person's token for a page; if the provider has ended the sign-in, it begins anew. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageTokens implements GlobalFilter {

    /** Exchange attribute in which {@link ServiceHeaders} finds the token. */
    static final String TOKEN = PageTokens.class.getName();

    private final FreshTokens tokens;
    private final SignInEntry entry;

    PageTokens(FreshTokens tokens, SignInEntry entry) {
        this.tokens = tokens;
        this.entry = entry;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        if (ServiceHeaders.way(exchange) != Way.PAGES) {
            return chain.filter(exchange);
        }
        return exchange.getSession()
                .flatMap(tokens::of)
                .doOnNext(token -> exchange.getAttributes().put(TOKEN, token))
                .hasElement()
                .flatMap(signedIn -> signedIn ? chain.filter(exchange) : entry.signInFirst(exchange));
    }
}
