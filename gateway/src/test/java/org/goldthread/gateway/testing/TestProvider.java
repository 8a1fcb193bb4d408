package org.goldthread.gateway.testing;

import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import tools.jackson.databind.json.JsonMapper;

/**
 * An OpenID provider in the manner of Keycloak: signs in whoever it is told to without asking, checks PKCE and client
 * secret, and takes each refresh token once.
 */
public final class TestProvider implements AutoCloseable {

    private static final String REALM = "/realms/goldthread";
    private static final JsonMapper JSON = new JsonMapper();

    private record Code(String challenge, String nonce, String redirect, String subject) {}

    private final Map<String, Code> codes = new ConcurrentHashMap<>();
    private final Map<String, String> refreshable = new ConcurrentHashMap<>();
    private final Set<String> refreshed = ConcurrentHashMap.newKeySet();
    private final List<Map<String, String>> signedOut = new CopyOnWriteArrayList<>();
    private final AtomicInteger refreshes = new AtomicInteger();
    private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private final int port;
    private final TestTokens tokens;
    private volatile @Nullable DisposableServer server;
    private volatile String subject = "officer";
    private volatile Duration life = Duration.ofMinutes(5);
    private volatile Duration pause = Duration.ZERO;
    private volatile boolean ended;

    public TestProvider() {
        DisposableServer first = bind(0);
        this.server = first;
        this.port = first.port();
        this.tokens = new TestTokens(issuer());
    }

    public String issuer() {
        return "http://127.0.0.1:" + port + REALM;
    }

    public TestTokens tokens() {
        return tokens;
    }

    /** Who is signed in next, and how long access tokens then live. */
    public TestProvider next(String person, Duration tokenLife) {
        subject = person;
        life = tokenLife;
        ended = false;
        pause = Duration.ZERO;
        return this;
    }

    /** Access tokens that are given out from now on live so long. */
    public void tokensLive(Duration tokenLife) {
        life = tokenLife;
    }

    /** Ends everybody's sign-in: refresh tokens are refused from now on. */
    public void end() {
        ended = true;
    }

    /** Takes so long for each refresh from now on. */
    public void pause(Duration time) {
        pause = time;
    }

    public int refreshes() {
        return refreshes.get();
    }

    /** Parameters of each request to sign out. */
    public List<Map<String, String>> signedOut() {
        return signedOut;
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
        String base = REALM + "/protocol/openid-connect";
        return HttpServer.create()
                .channelGroup(connections)
                .host("127.0.0.1")
                .port(wanted)
                .route(routes -> routes.get(base + "/auth", this::authorise)
                        .post(base + "/token", this::token)
                        .get(base + "/certs", (request, response) -> json(response, 200, tokens.keys()))
                        .get(base + "/logout", this::signOut))
                .bindNow();
    }

    private Mono<Void> authorise(HttpServerRequest request, HttpServerResponse response) {
        Map<String, String> asked = query(request);
        String challenge = asked.get("code_challenge");
        String nonce = asked.get("nonce");
        String redirect = asked.get("redirect_uri");
        if (challenge == null
                || nonce == null
                || redirect == null
                || !"S256".equals(asked.get("code_challenge_method"))
                || !"code".equals(asked.get("response_type"))
                || !"gateway".equals(asked.get("client_id"))) {
            return response.status(400).send().then();
        }
        String code = UUID.randomUUID().toString();
        codes.put(code, new Code(challenge, nonce, redirect, subject));
        return response.status(302)
                .header("Location", redirect + "?code=" + code + "&state=" + asked.get("state"))
                .send()
                .then();
    }

    private Mono<Void> token(HttpServerRequest request, HttpServerResponse response) {
        String basic = Base64.getEncoder().encodeToString("gateway:gateway-secret".getBytes(StandardCharsets.UTF_8));
        if (!("Basic " + basic).equals(request.requestHeaders().get("Authorization"))) {
            return json(response, 401, Map.of("error", "invalid_client"));
        }
        return request.receive().aggregate().asString().flatMap(body -> {
            Map<String, String> form = parameters(body);
            return "refresh_token".equals(form.get("grant_type"))
                    ? refresh(String.valueOf(form.get("refresh_token")), response)
                    : exchange(form, response);
        });
    }

    private Mono<Void> exchange(Map<String, String> form, HttpServerResponse response) {
        Code code = codes.remove(String.valueOf(form.get("code")));
        String verifier = form.get("code_verifier");
        if (code == null || verifier == null || !code.challenge().equals(challenge(verifier))) {
            return json(response, 400, Map.of("error", "invalid_grant"));
        }
        return json(response, 200, answer(code.subject(), code.nonce()));
    }

    private Mono<Void> refresh(String token, HttpServerResponse response) {
        refreshes.incrementAndGet();
        String person = refreshable.get(token);
        Mono<Void> answer = ended || person == null || !refreshed.add(token)
                ? json(response, 400, Map.of("error", "invalid_grant"))
                : json(response, 200, answer(person, "none"));
        return pause.isZero() ? answer : Mono.delay(pause).then(answer);
    }

    private Map<String, Object> answer(String person, String nonce) {
        String refresh = UUID.randomUUID().toString();
        refreshable.put(refresh, person);
        return Map.of(
                "access_token",
                tokens.person(person, life),
                "expires_in",
                Math.max(1, life.toSeconds()),
                "refresh_token",
                refresh,
                "token_type",
                "Bearer",
                "scope",
                "openid profile organization",
                "id_token",
                tokens.identity(person, "Partnership officer, Demonstration", nonce));
    }

    private Mono<Void> signOut(HttpServerRequest request, HttpServerResponse response) {
        Map<String, String> asked = query(request);
        signedOut.add(asked);
        return response.status(302)
                .header("Location", String.valueOf(asked.get("post_logout_redirect_uri")))
                .send()
                .then();
    }

    private static Map<String, String> query(HttpServerRequest request) {
        String query = URI.create(request.uri()).getRawQuery();
        return parameters(query == null ? "" : query);
    }

    private static Map<String, String> parameters(String encoded) {
        Map<String, String> read = new HashMap<>();
        for (String pair : encoded.split("&", -1)) {
            int end = pair.indexOf('=');
            if (end > 0) {
                read.put(pair.substring(0, end), URLDecoder.decode(pair.substring(end + 1), StandardCharsets.UTF_8));
            }
        }
        return read;
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Mono<Void> json(HttpServerResponse response, int status, Object body) {
        return response.status(status)
                .header("Content-Type", "application/json")
                .sendString(Mono.just(JSON.writeValueAsString(body)))
                .then();
    }
}
