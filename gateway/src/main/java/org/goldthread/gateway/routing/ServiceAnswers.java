package org.goldthread.gateway.routing;

import java.util.List;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * The headers of a service's answer that do not go out: services keep no session and set no cookie, and the security
 * headers and marks of every answer are the gateway's.
 */
@Component
class ServiceAnswers implements HttpHeadersFilter, Ordered {

    private static final List<String> NEVER = List.of(
            HttpHeaders.SET_COOKIE,
            HttpHeaders.SERVER,
            "X-Powered-By",
            "X-Request-Id",
            "Content-Security-Policy",
            "Content-Security-Policy-Report-Only",
            "Cross-Origin-Opener-Policy",
            "Cross-Origin-Resource-Policy",
            "Permissions-Policy",
            "Referrer-Policy",
            "Strict-Transport-Security",
            "X-Content-Type-Options",
            "X-Frame-Options",
            "X-XSS-Protection");

    @Override
    public HttpHeaders filter(HttpHeaders answered, ServerWebExchange exchange) {
        HttpHeaders passed = new HttpHeaders();
        answered.forEach(passed::put);
        NEVER.forEach(passed::remove);
        return passed;
    }

    @Override
    public boolean supports(Type type) {
        return type == Type.RESPONSE;
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
