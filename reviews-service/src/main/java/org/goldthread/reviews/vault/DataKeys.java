package org.goldthread.reviews.vault;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.nin;

import com.mongodb.ClientEncryptionSettings;
import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.vault.EncryptOptions;
import com.mongodb.client.model.vault.RewrapManyDataKeyOptions;
import com.mongodb.client.vault.ClientEncryption;
import com.mongodb.client.vault.ClientEncryptions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.bson.BsonBinary;
import org.bson.BsonBinarySubType;
import org.bson.BsonString;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.bson.types.Binary;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.store.House;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The data keys and what is done with them: the MongoDB driver's explicit client-side encryption, algorithm
 * {@value #ALGORITHM}. Keys lie wrapped in a database of their own, which ordinary backups leave out.
 */
@Component
class DataKeys implements DisposableBean {

    static final String ALGORITHM = "AEAD_AES_256_CBC_HMAC_SHA_512-Random";
    static final String COLLECTION = "dataKeys";

    /** How long the driver remembers an unwrapped key. */
    private static final long REMEMBERED_SECONDS = 1;

    private final MasterKeys masters;
    private final String uri;
    private final String namespace;
    private final MongoCollection<Document> keys;
    private @Nullable ClientEncryption encryption;

    DataKeys(MasterKeys masters, House house, MongoClient client, @Value("${spring.mongodb.uri}") String uri) {
        this.masters = masters;
        this.uri = uri;
        String database = house.database().getName() + "_keys";
        this.namespace = database + "." + COLLECTION;
        this.keys = client.getDatabase(database).withCodecRegistry(House.CODECS).getCollection(COLLECTION);
    }

    /** Why nothing can be encrypted or decrypted now; nothing where the vault is open. */
    Optional<Refusal.Rule> closed() {
        return masters.whyNone().or(this::underAnotherKey);
    }

    private Optional<Refusal.Rule> underAnotherKey() {
        List<String> known = masters.all().stream().map(MasterKey::provider).toList();
        return keys.find(nin("masterKey.provider", known)).limit(1).first() == null
                ? Optional.empty()
                : Optional.of(new Refusal.Rule(
                        "vault-key-wrong",
                        "The vault is closed: what it keeps was locked with another master key than this installation has."
                                + " Nothing is lost: put the right key back",
                        "default"));
    }

    /** A new data key, wrapped by the present master key. */
    UUID make() {
        String provider = masters.present().orElseThrow().provider();
        return uuid(encryption().createDataKey(provider));
    }

    /** The text, encrypted; stored as a plain binary, since the embedded store takes no other. */
    Binary encrypt(UUID key, String text) {
        BsonBinary sealed =
                encryption().encrypt(new BsonString(text), new EncryptOptions(ALGORITHM).keyId(new BsonBinary(key)));
        return new Binary(sealed.getData());
    }

    /**
     * The text again.
     *
     * @throws VaultClosed if the key is gone or another, or what is stored was tampered with; its message holds neither
     */
    String decrypt(Binary sealed) {
        try {
            return encryption()
                    .decrypt(new BsonBinary(BsonBinarySubType.ENCRYPTED.getValue(), sealed.getData()))
                    .asString()
                    .getValue();
        } catch (MongoException failed) {
            throw new VaultClosed("what the vault keeps cannot be decrypted", failed);
        }
    }

    boolean exists(UUID key) {
        return keys.countDocuments(eq("_id", key)) > 0;
    }

    /** Destroys a data key: what it encrypted cannot be read any more, here or on any copy without the key. */
    void shred(UUID key) {
        keys.deleteOne(eq("_id", key));
    }

    /** Wraps every data key by the present master key; how many were wrapped by another. */
    int rewrap() {
        Optional<MasterKey> previous = masters.previous();
        if (previous.isEmpty() || closed().isPresent()) {
            return 0;
        }
        var old = eq("masterKey.provider", previous.get().provider());
        int wrapped = (int) keys.countDocuments(old);
        if (wrapped > 0) {
            encryption()
                    .rewrapManyDataKey(
                            old,
                            new RewrapManyDataKeyOptions()
                                    .provider(masters.present().orElseThrow().provider()));
        }
        return wrapped;
    }

    private static UUID uuid(BsonBinary id) {
        return id.asUuid(UuidRepresentation.STANDARD);
    }

    /** Made when it is first needed: the native library takes a moment that most starts can do without. */
    private synchronized ClientEncryption encryption() {
        if (encryption == null) {
            Map<String, Map<String, Object>> providers = masters.all().stream()
                    .collect(Collectors.toMap(
                            MasterKey::provider, key -> Map.of("key", key.bytes()), (one, same) -> one));
            encryption = ClientEncryptions.create(ClientEncryptionSettings.builder()
                    .keyVaultMongoClientSettings(MongoClientSettings.builder()
                            .applyConnectionString(new ConnectionString(uri))
                            .uuidRepresentation(UuidRepresentation.STANDARD)
                            .readConcern(ReadConcern.MAJORITY)
                            .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                            .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS))
                            .applyToSocketSettings(socket ->
                                    socket.connectTimeout(5, TimeUnit.SECONDS).readTimeout(30, TimeUnit.SECONDS))
                            .build())
                    .keyVaultNamespace(namespace)
                    .kmsProviders(providers)
                    .keyExpiration(REMEMBERED_SECONDS, TimeUnit.SECONDS)
                    .build());
        }
        return Objects.requireNonNull(encryption);
    }

    @Override
    public synchronized void destroy() {
        if (encryption != null) {
            encryption.close();
            encryption = null;
        }
    }
}
