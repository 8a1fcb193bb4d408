package org.goldthread.audit.portable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Signs a return by ES256, and says of a signed one whether it is still what its partnership signed. */
@Component
class Signing {

    private static final AlgorithmConstraints ES256 = new AlgorithmConstraints(
            AlgorithmConstraints.ConstraintType.PERMIT, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
    private static final int MOST_KEYS = 20;
    private static final int LONGEST_ID = 200;

    private final Keys keys;
    private final JsonMapper json;

    Signing(Keys keys, JsonMapper json) {
        this.keys = keys;
        this.json = json;
    }

    SignedReturn sign(PortableReturn document) {
        try {
            EllipticCurveJsonWebKey own = keys.own();
            JsonWebSignature signature = new JsonWebSignature();
            signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
            signature.setKeyIdHeaderValue(own.getKeyId());
            signature.setHeader("typ", "goldthread-return+json");
            signature.setKey(own.getPrivateKey());
            signature.setPayload(json.writeValueAsString(document));
            return SignedReturn.of(signature.getCompactSerialization());
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The public keys of this installation, as other partnerships read them. */
    String published() {
        return new JsonWebKeySet(List.of(keys.own())).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    /** The signed document; refused with a sentence where it is none, its key is unknown, or it was changed. */
    Outcome<PortableReturn> open(SignedReturn signed) {
        String compact = signed.compact();
        if (compact == null) {
            return refused("unreadable", "This is no signed return as Goldthread writes it");
        }
        try {
            JsonWebSignature signature = new JsonWebSignature();
            signature.setAlgorithmConstraints(ES256);
            signature.setCompactSerialization(compact);
            Optional<JsonWebKey> key = key(signature.getKeyIdHeaderValue());
            if (key.isEmpty()) {
                return refused(
                        "unknown-key",
                        "The return is signed by a partnership whose key is not known here. Ask an officer to add its"
                                + " public key below Audits, Keys of partnerships");
            }
            signature.setKey(key.get().getKey());
            if (!signature.verifySignature()) {
                return tampered();
            }
            return document(signature.getPayload());
        } catch (JoseException | ClassCastException wrong) {
            return tampered();
        }
    }

    private Outcome<PortableReturn> document(String payload) {
        try {
            PortableReturn document = json.readValue(payload, PortableReturn.class);
            return PortableReturn.FORMAT.equals(document.format())
                    ? Outcome.done(document)
                    : refused(
                            "other-format", "The return was written by a version of Goldthread that is not known here");
        } catch (JacksonException wrong) {
            return refused("unreadable", "This is no signed return as Goldthread writes it");
        }
    }

    private Optional<JsonWebKey> key(@org.jspecify.annotations.Nullable String kid) throws JoseException {
        if (kid == null) {
            return Optional.empty();
        }
        EllipticCurveJsonWebKey own = keys.own();
        if (kid.equals(own.getKeyId())) {
            return Optional.of(own);
        }
        Optional<KnownKey> trusted = keys.trusted(kid);
        return trusted.isEmpty()
                ? Optional.empty()
                : Optional.of(JsonWebKey.Factory.newJwk(trusted.get().jwk()));
    }

    /** The ES256 keys of a key set as another installation publishes it. */
    Outcome<List<EllipticCurveJsonWebKey>> keysIn(String set) {
        List<EllipticCurveJsonWebKey> found = new ArrayList<>();
        try {
            for (JsonWebKey key : new JsonWebKeySet(set).getJsonWebKeys()) {
                if (key instanceof EllipticCurveJsonWebKey curve
                        && EllipticCurveJsonWebKey.KEY_TYPE.equals(curve.getKeyType())
                        && "P-256".equals(curve.getCurveName())
                        && curve.getKeyId() != null
                        && curve.getKeyId().length() <= LONGEST_ID) {
                    found.add(curve);
                }
            }
        } catch (JoseException | ClassCastException wrong) {
            found.clear();
        }
        return found.isEmpty() || found.size() > MOST_KEYS
                ? Outcome.refused(Refusal.invalid(
                        "keys",
                        "no-keys",
                        "Paste what the other partnership publishes at /audits/keys.json: a key set with ES256 keys"))
                : Outcome.done(found);
    }

    private static Outcome<PortableReturn> tampered() {
        return refused(
                "tampered",
                "The return was changed after it was signed, so nothing of it is taken. Export it again where it was"
                        + " submitted");
    }

    private static Outcome<PortableReturn> refused(String code, String sentence) {
        return Outcome.refused(Refusal.invalid("file", code, sentence));
    }
}
