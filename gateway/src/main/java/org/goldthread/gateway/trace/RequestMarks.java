package org.goldthread.gateway.trace;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Gives every request its id and its place in a W3C trace: what comes in well-formed is taken over, everything else is
 * made here. Both go on to the service; the id goes back to the caller.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class RequestMarks implements WebFilter {

    /** Header of the request's id. */
    public static final String REQUEST_ID = "X-Request-Id";

    static final String TRACEPARENT = "traceparent";
    private static final String TRACESTATE = "tracestate";
    private static final String ATTRIBUTE = RequestMarks.class.getName();
    private static final Pattern WELL_FORMED_ID = Pattern.compile("[A-Za-z0-9-]{8,64}");
    private static final Pattern WELL_FORMED_PARENT =
            Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-([0-9a-f]{2})");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** The request's id. */
    public static String requestId(ServerWebExchange exchange) {
        return exchange.getAttributeOrDefault(ATTRIBUTE, "unknown");
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        HttpHeaders sent = exchange.getRequest().getHeaders();
        String asked = only(sent, REQUEST_ID);
        String parent = only(sent, TRACEPARENT);
        Matcher joined = WELL_FORMED_PARENT.matcher(parent == null ? "" : parent);
        boolean joins = joined.matches();
        String trace = joins ? joined.group(1) : random(16);
        String flags = joins ? joined.group(2) : "01";
        String id = asked != null && WELL_FORMED_ID.matcher(asked).matches() ? asked : trace;
        exchange.getAttributes().put(ATTRIBUTE, id);
        exchange.getResponse().getHeaders().set(REQUEST_ID, id);
        return chain.filter(exchange.mutate()
                .request(exchange.getRequest()
                        .mutate()
                        .headers(headers -> {
                            headers.set(REQUEST_ID, id);
                            headers.set(TRACEPARENT, "00-" + trace + "-" + random(8) + "-" + flags);
                            if (!joins) {
                                headers.remove(TRACESTATE);
                            }
                        })
                        .build())
                .build());
    }

    private static @Nullable String only(HttpHeaders headers, String name) {
        List<String> values = headers.getOrEmpty(name);
        return values.size() == 1 ? values.get(0) : null;
    }

    private static String random(int bytes) {
        byte[] some = new byte[bytes];
        RANDOM.nextBytes(some);
        return HexFormat.of().formatHex(some);
    }
}
