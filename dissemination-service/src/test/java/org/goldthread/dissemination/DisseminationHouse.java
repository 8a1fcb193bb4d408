package org.goldthread.dissemination;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.goldthread.contracts.Contracts;
import org.goldthread.kit.event.EventHandler;
import org.goldthread.kit.event.IncomingEvent;
import org.jspecify.annotations.Nullable;

/** Drives the running service as browsers and programs do, and plays the reviews service beside it. */
final class DisseminationHouse {

    static final String LEARNING_IDENTIFIED = "org.goldthread.activities.learning-identified.v1";
    private static final String EXAMPLE_POINT = "019d8728-eee0-7434-8e3c-5ac0de17ce9c";

    /** A reviews service that knows one finding's public wording and one released report, and can be switched off. */
    static final class ReviewsNextDoor {

        final AtomicBoolean down = new AtomicBoolean();
        final AtomicReference<String> slug = new AtomicReference<>("none");
        final String address;

        ReviewsNextDoor() {
            try {
                HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
                server.createContext("/internal/findings/", exchange -> {
                    boolean known = "Bearer"
                            .equals(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))
                                    .split(" ")[0]);
                    byte[] answer =
                            ("{\"title\":\"Signs of neglect were seen singly\",\"statement\":\"Each agency saw one sign."
                                            + " Nobody put them together.\",\"more\":1}")
                                    .getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().add("Content-Type", "application/json");
                    exchange.sendResponseHeaders(down.get() || !known ? 503 : 200, answer.length);
                    exchange.getResponseBody().write(answer);
                    exchange.close();
                });
                server.createContext("/internal/reports/", exchange -> {
                    boolean known = "Bearer"
                            .equals(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))
                                    .split(" ")[0]);
                    boolean pdf = exchange.getRequestURI().getPath().endsWith(".pdf");
                    byte[] answer = (pdf
                                    ? "%PDF-1.7 a report"
                                    : "{\"slug\":\"" + slug.get()
                                            + "\",\"title\":\"T\",\"sections\":[{\"heading\":\"What we learned\","
                                            + "\"html\":\"<p class='govuk-body'>Ask <strong>early</strong>.<script>1</script></p>\"}]}")
                            .getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().add("Content-Type", pdf ? "application/pdf" : "application/json");
                    exchange.sendResponseHeaders(down.get() || !known ? 503 : 200, answer.length);
                    exchange.getResponseBody().write(answer);
                    exchange.close();
                });
                server.start();
                address = "http://127.0.0.1:" + server.getAddress().getPort();
            } catch (IOException wrong) {
                throw new UncheckedIOException(wrong);
            }
        }
    }

    private final String address;
    private final EventHandler hearing;
    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    DisseminationHouse(int port, EventHandler hearing) {
        this.address = "http://127.0.0.1:" + port;
        this.hearing = hearing;
    }

    /** Lets the service hear the contract's example under another learning point's id; gives the plan's id. */
    UUID learningIdentified() {
        UUID point = UUID.randomUUID();
        hear(Contracts.exampleFor(LEARNING_IDENTIFIED).replace(EXAMPLE_POINT, point.toString()), point);
        return org.goldthread.kit.Ids.from("plan", point);
    }

    void hear(String data, UUID point) {
        hearing.handle(new IncomingEvent(
                UUID.randomUUID(),
                LEARNING_IDENTIFIED,
                "/solihull/reviews",
                point,
                1,
                Instant.parse("2026-04-13T09:30:00Z"),
                List.of(),
                "partnership-officer",
                null,
                null,
                data));
    }

    HttpResponse<String> get(@Nullable String token, String path, String... headers) {
        return send(token, HttpRequest.newBuilder(URI.create(address + path)).GET(), headers);
    }

    HttpResponse<String> postForm(String token, String path, String... namesAndValues) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            body.append(URLEncoder.encode(namesAndValues[i], StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8))
                    .append('&');
        }
        return send(
                token,
                HttpRequest.newBuilder(URI.create(address + path))
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString())),
                "Content-Type",
                "application/x-www-form-urlencoded");
    }

    HttpResponse<String> post(String token, String path, String json, String... headers) {
        return json(token, "POST", path, json, headers);
    }

    HttpResponse<String> put(String token, String path, String json, String... headers) {
        return json(token, "PUT", path, json, headers);
    }

    private HttpResponse<String> json(String token, String method, String path, String json, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .method(method, HttpRequest.BodyPublishers.ofString(json))
                .header("Content-Type", "application/json");
        return send(token, request, headers);
    }

    private HttpResponse<String> send(@Nullable String token, HttpRequest.Builder request, String... headers) {
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }
}
