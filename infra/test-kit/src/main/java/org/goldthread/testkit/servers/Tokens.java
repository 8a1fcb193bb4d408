package org.goldthread.testkit.servers;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.goldthread.local.server.TokenEndpoint;
import org.goldthread.testkit.servers.TestServers.Identity;

/** Real tokens from the shared Keycloak, in one line each. A token is used again until it is nearly out of date. */
public final class Tokens {

    private static final Duration USED_FOR = Duration.ofMinutes(4);
    private static final String DEMO_CLIENT = "goldthread-demo";
    private static final Map<String, Token> KNOWN = new ConcurrentHashMap<>();

    private record Token(String value, Instant until) {}

    @FunctionalInterface
    private interface Request {
        String send(Identity identity, TokenEndpoint endpoint) throws IOException, InterruptedException;
    }

    private Tokens() {}

    /** The token of a demonstration person of the profile, such as {@code link-police}. */
    public static String person(String username) {
        return person(username, "");
    }

    /** The token of a person of two agencies who acts for one of them. */
    public static String person(String username, String agency) {
        return token(
                "person " + username + " " + agency,
                (identity, endpoint) ->
                        endpoint.person(username, identity.person(username), identity.client(DEMO_CLIENT), agency));
    }

    /** The token of an agency's system by its client id, such as {@code agency-west-midlands-police}. */
    public static String system(String clientId) {
        return client(clientId);
    }

    /** The token of one of the four services, such as {@code reviews-service}. */
    public static String service(String clientId) {
        return client(clientId);
    }

    private static String client(String clientId) {
        return token(
                "client " + clientId, (identity, endpoint) -> endpoint.client(clientId, identity.client(clientId)));
    }

    private static String token(String key, Request request) {
        Token known = KNOWN.get(key);
        if (known != null && known.until().isAfter(Instant.now())) {
            return known.value();
        }
        Identity identity = TestServers.keycloak();
        try {
            String fresh = request.send(identity, new TokenEndpoint(identity.issuer()));
            KNOWN.put(key, new Token(fresh, Instant.now().plus(USED_FOR)));
            return fresh;
        } catch (IOException e) {
            throw new ServersMissing("No token for " + key + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServersMissing("Interrupted while asking for a token.", e);
        }
    }
}
