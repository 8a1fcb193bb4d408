package org.goldthread.gateway.testing;

import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import tools.jackson.databind.json.JsonMapper;

/**
 * A service that says back what it was asked. A path that ends with {@code /slow} is answered too late; its answers
 * carry what a careless service might send: a cookie, a content policy, a server's name.
 */
public final class TestService implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    /** A request as the service saw it. */
    public record Seen(String method, String uri, Map<String, String> headers, String body) {
        public @Nullable String header(String name) {
            return headers.get(name.toLowerCase(Locale.ROOT));
        }
    }

    private final String name;
    private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private final int port;
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private volatile @Nullable DisposableServer server;

    public TestService(String name) {
        this.name = name;
        DisposableServer first = bind(0);
        this.server = first;
        this.port = first.port();
    }

    public String uri() {
        return "http://127.0.0.1:" + port;
    }

    /** The last request that it saw. */
    public Seen last() {
        return seen.get(seen.size() - 1);
    }

    public int requests() {
        return seen.size();
    }

    public void stop() {
        DisposableServer running = server;
        if (running != null) {
            running.disposeNow();
            connections.close().syncUninterruptibly();
            server = null;
        }
    }

    public void start() {
        server = bind(port);
    }

    @Override
    public void close() {
        stop();
    }

    private DisposableServer bind(int wanted) {
        return HttpServer.create()
                .channelGroup(connections)
                .host("127.0.0.1")
                .port(wanted)
                .handle(this::answer)
                .bindNow();
    }

    private Mono<Void> answer(HttpServerRequest request, HttpServerResponse response) {
        return request.receive().aggregate().asString().defaultIfEmpty("").flatMap(body -> {
            Map<String, String> headers = new LinkedHashMap<>();
            request.requestHeaders()
                    .forEach(header -> headers.merge(
                            header.getKey().toLowerCase(Locale.ROOT), header.getValue(), (a, b) -> a + ", " + b));
            Seen asked = new Seen(request.method().name(), request.uri(), headers, body);
            seen.add(asked);
            Mono<Void> answer = send(request.uri(), asked, response);
            return request.uri().endsWith("/slow")
                    ? Mono.delay(Duration.ofSeconds(9)).then(answer)
                    : answer;
        });
    }

    private Mono<Void> send(String uri, Seen asked, HttpServerResponse response) {
        response.header("Set-Cookie", "JSESSIONID=careless")
                .header("Server", "careless")
                .header("X-Powered-By", "careless")
                .header("Content-Security-Policy", "default-src *")
                .header("X-Request-Id", "of-the-service");
        if (uri.startsWith("/assets/")) {
            return response.header("Content-Type", "text/css")
                    .header("Cache-Control", "max-age=31536000, public, immutable")
                    .sendString(Mono.just("/* " + name + " */"))
                    .then();
        }
        Object body = uri.equals("/openapi.json")
                ? description()
                : Map.of("service", name, "method", asked.method(), "path", asked.uri(), "body", asked.body());
        return response.header("Content-Type", "application/json")
                .sendString(Mono.just(JSON.writeValueAsString(body)))
                .then();
    }

    private Map<String, Object> description() {
        return Map.of(
                "openapi",
                "3.1.0",
                "info",
                Map.of("title", name + " <b>interface</b>", "version", "1.2.3"),
                "paths",
                Map.of("/api/" + name + "/v1/things", Map.of("get", Map.of("summary", "Lists things"))));
    }
}
