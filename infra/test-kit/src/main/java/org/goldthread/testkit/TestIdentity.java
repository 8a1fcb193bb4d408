package org.goldthread.testkit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.goldthread.kit.actor.Role;
import org.jspecify.annotations.Nullable;

/**
 * An issuer of tokens for a service's own tests: the same claims as the realm gives, signed with a key of its own, so
 * that no test of a service waits for Keycloak. That the realm really gives these claims is the realm's test.
 */
public final class TestIdentity {

    private static final TestIdentity ONLY = new TestIdentity();

    private final RSAKey key;
    private final String issuer;

    /** Tokens by what they say, but for when: signing one takes as long as answering a request. */
    private final Map<Map<String, Object>, String> given = new ConcurrentHashMap<>();

    private TestIdentity() {
        try {
            key = new RSAKeyGenerator(2048).keyID("test").generate();
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            issuer = "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/goldthread";
            byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
            server.createContext("/realms/goldthread/protocol/openid-connect/certs", exchange -> {
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, keys.length);
                exchange.getResponseBody().write(keys);
                exchange.close();
            });
            server.createContext("/realms/goldthread/protocol/openid-connect/token", exchange -> {
                byte[] answer = ("{\"access_token\":\"" + service()
                                + "\",\"token_type\":\"Bearer\",\"expires_in\":300}")
                        .getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, answer.length);
                exchange.getResponseBody().write(answer);
                exchange.close();
            });
            server.start();
        } catch (JOSEException | IOException wrong) {
            throw new IllegalStateException("no issuer for tests", wrong);
        }
    }

    public static String issuer() {
        return ONLY.issuer;
    }

    /**
     * A person's token.
     *
     * @param agency the profile's id, or null for the partnership's own staff and independents
     * @param groups ids of the profile's groups that the person sits on
     */
    public static String person(Role role, @Nullable String agency, String... groups) {
        return person(role.id() + (agency == null ? "" : "-" + agency), List.of(role), agency, groups);
    }

    /** A person's token with a chosen sign-in name and several roles. */
    public static String person(String username, List<Role> roles, @Nullable String agency, String... groups) {
        JWTClaimsSet.Builder claims = claims("subject-" + username)
                .claim("preferred_username", username)
                .claim("name", roles.get(0).words() + (agency == null ? "" : ", " + agency))
                .claim("roles", roles.stream().map(Role::id).toList())
                .claim("groups", List.of(groups))
                .claim("scope", "openid");
        if (agency != null) {
            claims.claim("organization", List.of(agency));
        }
        return ONLY.give(claims);
    }

    /** An agency's system's token. */
    public static String system(String agency, String... scopes) {
        return ONLY.give(claims("system-" + agency).claim("agency", agency).claim("scope", String.join(" ", scopes)));
    }

    /** A token of one of the house's own services. */
    public static String service() {
        return ONLY.give(claims("service").claim("scope", "internal"));
    }

    /** Any claims, for the tests of what must be refused. */
    public static String signed(JWTClaimsSet claims) {
        return ONLY.sign(claims);
    }

    /** Claims that are in order apart from what a test spoils. */
    public static JWTClaimsSet.Builder claims(String subject) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuerOf())
                .audience("goldthread-api")
                .subject(subject)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(3600)));
    }

    private static String issuerOf() {
        return ONLY.issuer;
    }

    private String give(JWTClaimsSet.Builder builder) {
        JWTClaimsSet claims = builder.build();
        Map<String, Object> said = new HashMap<>(claims.getClaims());
        said.keySet().removeAll(Set.of("jti", "iat", "exp"));
        return given.computeIfAbsent(said, any -> sign(claims));
    }

    private String sign(JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException wrong) {
            throw new UncheckedIOException(new IOException(wrong));
        }
    }
}
