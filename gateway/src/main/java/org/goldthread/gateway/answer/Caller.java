package org.goldthread.gateway.answer;

import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Tells people's navigation, which is answered with pages and redirects, from programs and scripts, which are not. */
public final class Caller {

    private Caller() {}

    /** Whether the request wants problem details rather than a page. */
    public static boolean isProgram(ServerHttpRequest request) {
        String path = request.getPath().value();
        return path.startsWith("/api/")
                || path.equals("/api")
                || path.startsWith("/openapi/")
                || path.startsWith("/actuator")
                || isScript(request);
    }

    /** Whether the request may change something. */
    public static boolean changesSomething(ServerHttpRequest request) {
        HttpMethod method = request.getMethod();
        return !(HttpMethod.GET.equals(method) || HttpMethod.HEAD.equals(method) || HttpMethod.OPTIONS.equals(method));
    }

    private static boolean isScript(ServerHttpRequest request) {
        String mode = request.getHeaders().getFirst("Sec-Fetch-Mode");
        if (mode != null) {
            return !mode.equals("navigate");
        }
        return request.getHeaders().containsHeader("X-Requested-With")
                || request.getHeaders().containsHeader("HX-Request")
                || !acceptsPages(request);
    }

    private static boolean acceptsPages(ServerHttpRequest request) {
        try {
            List<MediaType> accepted = request.getHeaders().getAccept();
            return accepted.isEmpty() || accepted.stream().anyMatch(type -> type.includes(MediaType.TEXT_HTML));
        } catch (InvalidMediaTypeException nonsense) {
            return false;
        }
    }
}
