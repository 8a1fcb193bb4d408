package org.goldthread.gateway.routing;

import static org.springframework.cloud.gateway.support.ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * The headers of a request to a service. No cookie goes on, ever; {@code Authorization} is the session's token for
 * pages, the caller's own for programs, none for the public; what claims to say where the request came from is ours.
 */
@Component
class ServiceHeaders implements HttpHeadersFilter, Ordered {

    private static final List<String> NEVER = List.of(
            HttpHeaders.COOKIE,
            HttpHeaders.PROXY_AUTHORIZATION,
            "Forwarded",
            "X-Real-IP",
            "X-HTTP-Method",
            "X-HTTP-Method-Override",
            "X-Method-Override",
            "X-Original-URL",
            "X-Rewrite-URL");

    static Way way(ServerWebExchange exchange) {
        Route route = exchange.getRequiredAttribute(GATEWAY_ROUTE_ATTR);
        return (Way) route.getMetadata().getOrDefault(Way.KEY, Way.PUBLIC);
    }

    @Override
    public HttpHeaders filter(HttpHeaders sent, ServerWebExchange exchange) {
        HttpHeaders passed = new HttpHeaders();
        sent.forEach((name, values) -> {
            if (!name.toLowerCase(Locale.ROOT).startsWith("x-forwarded-")) {
                passed.put(name, values);
            }
        });
        NEVER.forEach(passed::remove);
        URI asked = exchange.getRequest().getURI();
        passed.set("X-Forwarded-Proto", asked.getScheme());
        passed.set(
                "X-Forwarded-Host", asked.getAuthority()); // with the port: services redirect to where they were asked
        if (way(exchange) != Way.API) {
            passed.remove(HttpHeaders.AUTHORIZATION);
            String token = exchange.getAttribute(PageTokens.TOKEN);
            if (token != null) {
                passed.setBearerAuth(token);
            }
        }
        return passed;
    }

    @Override
    public boolean supports(Type type) {
        return type == Type.REQUEST;
    }

    /** After the filters that take away what must not go on. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
