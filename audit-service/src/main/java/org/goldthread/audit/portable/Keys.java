package org.goldthread.audit.portable;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goldthread.kit.store.House;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Repository;

/**
 * The key by which this installation signs, made when it is first needed, and the public keys of partnerships that it
 * trusts. The own key lies in a file where one is named, else in the service's own store.
 */
@Repository
@EnableConfigurationProperties(PortableProperties.class)
public class Keys {

    private final MongoCollection<KnownKey> keys;
    private final PortableProperties properties;
    private final Clock clock;

    public Keys(House house, PortableProperties properties, Clock clock) {
        this.keys = house.collection("return_keys", KnownKey.class);
        this.properties = properties;
        this.clock = clock;
    }

    /** The own key with its private part. */
    synchronized EllipticCurveJsonWebKey own() {
        Path file = properties.signingKeyFile();
        return file == null ? fromStore() : fromFile(file);
    }

    private EllipticCurveJsonWebKey fromStore() {
        KnownKey known =
                keys.find(eq("own", true)).sort(Sorts.ascending("since")).first();
        if (known != null) {
            return read(known.jwk());
        }
        EllipticCurveJsonWebKey made = make();
        keys.insertOne(new KnownKey(
                made.getKeyId(),
                "",
                true,
                made.toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE),
                clock.instant()));
        return made;
    }

    private static EllipticCurveJsonWebKey fromFile(Path file) {
        try {
            if (Files.exists(file)) {
                return read(Files.readString(file));
            }
            EllipticCurveJsonWebKey made = make();
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, made.toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE));
            return made;
        } catch (IOException unreadable) {
            throw new IllegalStateException("goldthread.audits.signing-key-file cannot be read or made", unreadable);
        }
    }

    private static EllipticCurveJsonWebKey make() {
        try {
            EllipticCurveJsonWebKey made = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            made.setKeyId(made.calculateBase64urlEncodedThumbprint("SHA-256"));
            made.setAlgorithm("ES256");
            made.setUse("sig");
            return made;
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static EllipticCurveJsonWebKey read(String jwk) {
        try {
            return (EllipticCurveJsonWebKey) JsonWebKey.Factory.newJwk(jwk);
        } catch (JoseException | ClassCastException wrong) {
            throw new IllegalStateException("the signing key is no elliptic curve key", wrong);
        }
    }

    /** Keys of other partnerships, by name. */
    List<KnownKey> trusted() {
        return keys.find(ne("own", true)).sort(Sorts.ascending("partnership")).into(new ArrayList<>());
    }

    Optional<KnownKey> trusted(String kid) {
        return Optional.ofNullable(
                keys.find(and(eq("_id", kid), ne("own", true))).first());
    }

    /** Whether another key is known under this one's id, the own key included. */
    boolean passesForAnother(EllipticCurveJsonWebKey key) {
        EllipticCurveJsonWebKey own = own();
        EllipticCurveJsonWebKey known = key.getKeyId().equals(own.getKeyId())
                ? own
                : trusted(key.getKeyId()).map(trusted -> read(trusted.jwk())).orElse(key);
        return !print(known).equals(print(key));
    }

    private static String print(EllipticCurveJsonWebKey key) {
        return key.calculateBase64urlEncodedThumbprint("SHA-256");
    }

    /** Trusts a key; one that is known already is left as it is. */
    void trust(String partnership, EllipticCurveJsonWebKey key) {
        if (keys.find(eq("_id", key.getKeyId())).first() == null) {
            keys.insertOne(new KnownKey(
                    key.getKeyId(),
                    partnership,
                    false,
                    key.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY),
                    clock.instant()));
        }
    }

    void distrust(String kid) {
        keys.deleteOne(and(eq("_id", kid), ne("own", true)));
    }
}
