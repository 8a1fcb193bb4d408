package org.goldthread.local.server;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.goldthread.keycloak.RealmPlan;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gets access tokens from an issuer.
 *
 * @param issuer the issuer's address
 */
public record TokenEndpoint(URI issuer) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /**
     * A client's own token.
     *
     * @throws IOException where the issuer refuses or does not answer
     */
    public String client(String clientId, String secret) throws IOException, InterruptedException {
        return token(Map.of("grant_type", "client_credentials", "client_id", clientId, "client_secret", secret));
    }

    /**
     * A demonstration person's token, by the client {@value RealmPlan#DEMO_CLIENT}.
     *
     * @param agency the agency that a person of two acts for; empty for everybody else
     * @throws IOException where the issuer refuses or does not answer
     */
    public String person(String username, String password, String demoSecret, String agency)
            throws IOException, InterruptedException {
        return token(Map.of(
                "grant_type",
                "password",
                "client_id",
                RealmPlan.DEMO_CLIENT,
                "client_secret",
                demoSecret,
                "username",
                username,
                "password",
                password,
                "scope",
                agency.isEmpty() ? "openid" : "openid organization:" + agency));
    }

    private String token(Map<String, String> form) throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(LocalKeycloak.tokens(issuer))
                        .timeout(Duration.ofSeconds(30))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("No token from " + issuer + " for "
                    + form.getOrDefault("username", form.getOrDefault("client_id", "?")) + ": " + answer.statusCode()
                    + " " + answer.body());
        }
        return JSON.readTree(answer.body()).required("access_token").asString();
    }
}
