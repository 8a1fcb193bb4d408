package org.goldthread.gateway.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tokens as Keycloak would sign them, and as it never would. */
public final class TestTokens {

    private final RSAKey key = key("realm");
    private final RSAKey foreign = key("realm");
    private final String issuer;

    public TestTokens(String issuer) {
        this.issuer = issuer;
    }

    public Map<String, Object> keys() {
        return new JWKSet(key).toJSONObject();
    }

    /** A good access token of an agency's system. */
    public String system(String client) {
        return sign(claims(client, client).build());
    }

    /** A good access token of a person. */
    public String person(String subject, Duration life) {
        return sign(claims(subject, "gateway").expirationTime(in(life)).build());
    }

    public String identity(String subject, String name, String nonce) {
        return sign(claims(subject, "gateway")
                .audience("gateway")
                .claim("nonce", nonce)
                .claim("name", name)
                .build());
    }

    public String ofAnotherIssuer() {
        return sign(claims("s", "s").issuer("http://127.0.0.1:1/realms/other").build());
    }

    public String forAnotherAudience() {
        return sign(claims("s", "s").audience("kafka").build());
    }

    public String withoutAudience() {
        return sign(claims("s", "s").audience((String) null).build());
    }

    public String expired() {
        return sign(claims("s", "s").expirationTime(in(Duration.ofMinutes(-5))).build());
    }

    public String withoutEnd() {
        return sign(claims("s", "s").expirationTime(null).build());
    }

    public String notYet() {
        return sign(claims("s", "s").notBeforeTime(in(Duration.ofHours(1))).build());
    }

    public String withForeignKey() {
        return sign(claims("s", "s").build(), foreign);
    }

    public String unsigned() {
        return new PlainJWT(claims("s", "s").build()).serialize();
    }

    /** Signed with HMAC, the realm's public key as the secret. */
    public String swappedToHmac() {
        try {
            byte[] secret = key.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8);
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("realm").build(),
                    claims("s", "s").build());
            token.sign(new MACSigner(secret));
            return token.serialize();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** A good token whose claims were changed after signing. */
    public String changed() {
        String[] good = system("agency-police").split("\\.", -1);
        String claims =
                new PlainJWT(claims("s", "partnership").build()).serialize().split("\\.", -1)[1];
        return good[0] + "." + claims + "." + good[2];
    }

    private JWTClaimsSet.Builder claims(String subject, String client) {
        return new JWTClaimsSet.Builder()
                .jwtID(UUID.randomUUID().toString())
                .issuer(issuer)
                .subject(subject)
                .audience(List.of("goldthread-api"))
                .claim("azp", client)
                .issueTime(in(Duration.ZERO))
                .expirationTime(in(Duration.ofMinutes(5)));
    }

    private String sign(JWTClaimsSet claims) {
        return sign(claims, key);
    }

    private static String sign(JWTClaimsSet claims, RSAKey key) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .type(JOSEObjectType.JWT)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Date in(Duration time) {
        return Date.from(Instant.now().plus(time));
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
