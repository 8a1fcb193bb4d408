package org.goldthread.gateway.answer;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.goldthread.gateway.trace.RequestMarks;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes what the gateway answers by itself. Nothing of an exception's text ever goes out. */
@Component
public class Answers {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final List<String> OF_ANOTHER_ANSWER = List.of(
            HttpHeaders.CONTENT_LENGTH,
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.CONTENT_ENCODING,
            HttpHeaders.CONTENT_DISPOSITION,
            HttpHeaders.CONTENT_RANGE,
            HttpHeaders.TRANSFER_ENCODING,
            HttpHeaders.CACHE_CONTROL,
            HttpHeaders.ETAG,
            HttpHeaders.LAST_MODIFIED,
            HttpHeaders.EXPIRES,
            HttpHeaders.LOCATION);

    private final Pages pages;
    private final JsonMapper json;

    Answers(Pages pages, JsonMapper json) {
        this.pages = pages;
        this.json = json;
    }

    /** Problem details (RFC 9457); {@code code} is stable, {@code requestId} finds the log. */
    record Problem(String type, String title, int status, String detail, String code, String requestId) {}

    /** Says no: with a page to people, with problem details to programs. */
    public Mono<Void> refuse(ServerWebExchange exchange, Trouble trouble) {
        ServerHttpResponse response = exchange.getResponse();
        if (response.isCommitted()) {
            return Mono.empty();
        }
        OF_ANOTHER_ANSWER.forEach(response.getHeaders()::remove);
        if (!Caller.isProgram(exchange.getRequest())) {
            return page(
                    exchange,
                    trouble.status(),
                    "gateway/trouble",
                    Map.of("trouble", trouble, "requestId", RequestMarks.requestId(exchange)));
        }
        if (trouble.status() == HttpStatus.UNAUTHORIZED
                && !response.getHeaders().containsHeader(HttpHeaders.WWW_AUTHENTICATE)) {
            response.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        Problem problem = new Problem(
                "urn:goldthread:problem:" + trouble.code(),
                trouble.title(),
                trouble.status().value(),
                trouble.sentence(),
                trouble.code(),
                RequestMarks.requestId(exchange));
        return write(exchange, trouble.status(), MediaType.APPLICATION_PROBLEM_JSON, json.writeValueAsBytes(problem));
    }

    /** One of the gateway's pages. */
    public Mono<Void> page(ServerWebExchange exchange, HttpStatus status, String template, Map<String, ?> model) {
        return write(exchange, status, HTML, pages.render(template, model).getBytes(StandardCharsets.UTF_8));
    }

    /** Sends the browser to a page with GET. */
    public Mono<Void> seeOther(ServerWebExchange exchange, String path) {
        return Mono.fromRunnable(() -> {
            exchange.getResponse().setStatusCode(HttpStatus.SEE_OTHER);
            exchange.getResponse().getHeaders().setLocation(URI.create(path));
        });
    }

    private static Mono<Void> write(ServerWebExchange exchange, HttpStatus status, MediaType type, byte[] body) {
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(status);
        response.getHeaders().setContentType(type);
        response.getHeaders().setContentLength(body.length);
        if (HttpMethod.HEAD.equals(exchange.getRequest().getMethod())) {
            return response.setComplete();
        }
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }
}
