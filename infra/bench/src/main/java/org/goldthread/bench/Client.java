package org.goldthread.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the API as somebody who signs in with a form of Keycloak's token address. */
final class Client {

    private static final long RENEW_NANOS = 200_000_000_000L;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonMapper json = JsonMapper.shared();
    private final String address;
    private final String issuer;
    private final String form;
    private @Nullable String token;
    private long fetchedAt;

    Client(String address, String issuer, String form) {
        this.address = address;
        this.issuer = issuer;
        this.form = form;
    }

    /** The access token, renewed before it runs out. */
    synchronized String token() throws IOException, InterruptedException {
        String known = token;
        if (known != null && System.nanoTime() - fetchedAt < RENEW_NANOS) {
            return known;
        }
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("no token: " + answer.statusCode() + " " + answer.body());
        }
        String fresh = json.readTree(answer.body()).get("access_token").asString();
        token = fresh;
        fetchedAt = System.nanoTime();
        return fresh;
    }

    String address() {
        return address;
    }

    JsonNode post(String path, Object body) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(address, "POST", path, json.writeValueAsString(body));
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + " " + answer.body());
        }
        return json.readTree(answer.body());
    }

    JsonNode put(String path, Object body) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(address, "PUT", path, json.writeValueAsString(body));
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + " " + answer.body());
        }
        return json.readTree(answer.body());
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        return json.readTree(get(path).body());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(address, "GET", path, null);
    }

    /** One request to the gateway or straight to a service. */
    HttpResponse<String> send(String to, String method, String path, @Nullable String body)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(to + path))
                        .header("Authorization", "Bearer " + token())
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                body == null
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
