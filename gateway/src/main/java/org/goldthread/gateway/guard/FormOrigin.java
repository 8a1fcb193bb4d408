package org.goldthread.gateway.guard;

import java.net.URI;
import java.util.Locale;
import org.goldthread.gateway.answer.Answers;
import org.goldthread.gateway.answer.Caller;
import org.goldthread.gateway.answer.Trouble;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Takes what changes something from this site's own pages only, which stands in for hidden form tokens: the browser
 * says {@code Sec-Fetch-Site: same-origin}; one that does not send that header must send exactly our {@code Origin};
 * without both it is refused. Programs' interfaces read no cookie and need none of this.
 */
@Component
@Order(-101)
class FormOrigin implements WebFilter {

    private final Answers answers;

    FormOrigin(Answers answers) {
        this.answers = answers;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        boolean takesTokensOnly = request.getPath().value().startsWith("/api/");
        if (takesTokensOnly || !Caller.changesSomething(request) || isOurs(request)) {
            return chain.filter(exchange);
        }
        return answers.refuse(exchange, Trouble.FROM_ELSEWHERE);
    }

    private static boolean isOurs(ServerHttpRequest request) {
        String site = request.getHeaders().getFirst("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeaders().getFirst("Origin");
        return origin != null && origin.equals(ownOrigin(request.getURI()));
    }

    private static @Nullable String ownOrigin(URI uri) {
        if (uri.getScheme() == null || uri.getHost() == null) {
            return null;
        }
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        int usual = scheme.equals("https") ? 443 : 80;
        String port = uri.getPort() == -1 || uri.getPort() == usual ? "" : ":" + uri.getPort();
        return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port;
    }
}
