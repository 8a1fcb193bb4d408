package org.goldthread.plumbing.server;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.goldthread.local.server.LocalKeycloak;
import tools.jackson.databind.json.JsonMapper;

/** Walks through Keycloak's sign-in pages as a browser does, for the gateway's client, with PKCE. */
final class SignInPages {

    private static final Pattern ACTION = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
    private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-0123456789";

    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final URI issuer;
    private final String redirect;
    private boolean askedForAgency;

    SignInPages(URI issuer, String redirect) {
        this.issuer = issuer;
        this.redirect = redirect;
    }

    boolean askedForAgency() {
        return askedForAgency;
    }

    /** The access token at the end of the pages. */
    String signIn(String username, String password, String agency, String clientSecret) throws Exception {
        String challenge = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII)));
        HttpResponse<String> page = follow(send(
                URI.create(issuer + "/protocol/openid-connect/auth?"
                        + form(Map.of(
                                "client_id", "gateway",
                                "redirect_uri", redirect,
                                "response_type", "code",
                                "scope", "openid organization",
                                "code_challenge", challenge,
                                "code_challenge_method", "S256"))),
                Map.of()));
        for (int step = 0; step < 4 && page.statusCode() == 200; step++) {
            page = follow(send(action(page.body()), answer(page.body(), username, password, agency)));
        }
        String location = page.headers().firstValue("Location").orElseThrow(() -> new IOException("Not signed in"));
        Matcher code = Pattern.compile("[?&]code=([^&]+)").matcher(location);
        if (!code.find()) {
            throw new IOException("No code in " + location);
        }
        HttpResponse<String> answer = send(
                LocalKeycloak.tokens(issuer),
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        "gateway",
                        "client_secret",
                        clientSecret,
                        "code",
                        code.group(1),
                        "code_verifier",
                        VERIFIER,
                        "redirect_uri",
                        redirect));
        return new JsonMapper().readTree(answer.body()).required("access_token").asString();
    }

    private Map<String, String> answer(String page, String username, String password, String agency) {
        if (page.contains("name=\"kc.org\"")) {
            askedForAgency = true;
            return Map.of("kc.org", agency);
        }
        return page.contains("name=\"password\"")
                ? Map.of("username", username, "password", password)
                : Map.of("username", username);
    }

    private static URI action(String page) {
        Matcher action = ACTION.matcher(page);
        if (!action.find()) {
            throw new IllegalStateException("A page without a form: " + page);
        }
        return URI.create(action.group(1).replace("&amp;", "&"));
    }

    private HttpResponse<String> follow(HttpResponse<String> answer) throws Exception {
        HttpResponse<String> last = answer;
        while (last.statusCode() >= 300 && last.statusCode() < 400) {
            String location = last.headers().firstValue("Location").orElseThrow();
            if (location.startsWith(redirect)) {
                return last;
            }
            last = send(URI.create(location), Map.of());
        }
        return last;
    }

    private HttpResponse<String> send(URI address, Map<String, String> fields) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header(
                        "Cookie",
                        cookies.entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; ")));
        if (!fields.isEmpty()) {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form(fields)));
        }
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        answer.headers().allValues("Set-Cookie").forEach(cookie -> {
            String[] pair = cookie.split(";", -1)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        });
        return answer;
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
