package org.goldthread.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.goldthread.keycloak.RealmPlan;
import org.goldthread.keycloak.Secrets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The product's API through the gateway as one caller.
 *
 * @param stack the installation
 * @param who a demonstration person's username, an agency system's client id, or empty for nobody
 */
record Api(Stack stack, String who) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    /** What was answered. */
    record Answer(int status, Map<String, String> headers, String body) {

        JsonNode json() {
            return JSON.readTree(body);
        }

        /** The text at a JSON pointer; empty where there is none. */
        String at(String pointer) {
            return json().at(pointer).asString("");
        }

        Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name.toLowerCase(java.util.Locale.ROOT)));
        }

        /** This answer, if it is as expected. */
        Answer expect(int expected) {
            if (status != expected) {
                throw new AssertionError("The answer was " + status + " and not " + expected + ": " + body);
            }
            return this;
        }
    }

    Answer get(String path) {
        return send("GET", path, null, Map.of());
    }

    Answer post(String path, String json) {
        return send("POST", path, json, Map.of());
    }

    Answer post(String path, String json, Map<String, String> headers) {
        return send("POST", path, json, headers);
    }

    Answer put(String path, String json) {
        return send("PUT", path, json, Map.of());
    }

    Answer put(String path, String json, Map<String, String> headers) {
        return send("PUT", path, json, headers);
    }

    private Answer send(
            String method, String path, @org.jspecify.annotations.Nullable String json, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(stack.address() + path))
                .timeout(Duration.ofSeconds(30))
                .header("Accept", "application/json, */*;q=0.5");
        if (!who.isEmpty()) {
            request.header("Authorization", "Bearer " + token());
        }
        headers.forEach(request::header);
        if (json == null) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(json));
        }
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            Map<String, String> told = new ConcurrentHashMap<>();
            answer.headers().map().forEach((name, values) -> told.put(name, values.get(0)));
            return new Answer(answer.statusCode(), told, answer.body());
        } catch (IOException e) {
            throw new AssertionError(method + " " + path + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }

    /** The caller's token; asked for once in a run, which is shorter than its life or asks again. */
    String token() {
        return TOKENS.compute(stack.address() + who, (key, known) -> known == null || ended(known) ? fresh() : known);
    }

    private static boolean ended(String token) {
        String claims = new String(
                java.util.Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]),
                java.nio.charset.StandardCharsets.UTF_8);
        return JSON.readTree(claims).path("exp").asLong(0)
                < java.time.Instant.now().plusSeconds(30).getEpochSecond();
    }

    private String fresh() {
        Secrets secrets = stack.secrets();
        try {
            return who.startsWith("agency-")
                    ? stack.tokens().client(who, secrets.client(who))
                    : stack.tokens().person(who, secrets.person(who), secrets.client(RealmPlan.DEMO_CLIENT), "");
        } catch (IOException e) {
            throw new AssertionError("There is no token for " + who, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }
}
