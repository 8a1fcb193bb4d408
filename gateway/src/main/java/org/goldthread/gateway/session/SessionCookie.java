package org.goldthread.gateway.session;

import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.session.WebSessionIdResolver;

/**
 * The session's cookie: {@code __Host-goldthread} and {@code Secure} over https, {@code goldthread} over http, which is
 * for loopback; {@code HttpOnly}, {@code SameSite=Lax}, gone when the browser is closed.
 */
@Component
public class SessionCookie implements WebSessionIdResolver {

    private static final int LONGEST_ID = 64;

    @Override
    public List<String> resolveSessionIds(ServerWebExchange exchange) {
        return exchange.getRequest().getCookies().getOrDefault(name(exchange), List.of()).stream()
                .map(HttpCookie::getValue)
                .filter(id -> !id.isEmpty() && id.length() <= LONGEST_ID)
                .limit(1)
                .toList();
    }

    @Override
    public void setSessionId(ServerWebExchange exchange, String id) {
        exchange.getResponse().getCookies().set(name(exchange), cookie(exchange, id, Duration.ofSeconds(-1)));
    }

    @Override
    public void expireSession(ServerWebExchange exchange) {
        exchange.getResponse().getCookies().set(name(exchange), cookie(exchange, "", Duration.ZERO));
    }

    private static ResponseCookie cookie(ServerWebExchange exchange, String value, Duration age) {
        return ResponseCookie.from(name(exchange), value)
                .path("/")
                .httpOnly(true)
                .secure(secure(exchange))
                .sameSite("Lax")
                .maxAge(age)
                .build();
    }

    private static String name(ServerWebExchange exchange) {
        return secure(exchange) ? "__Host-goldthread" : "goldthread";
    }

    private static boolean secure(ServerWebExchange exchange) {
        return "https".equalsIgnoreCase(exchange.getRequest().getURI().getScheme());
    }
}
