package org.goldthread.kit.file;

import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.GridFSUploadStream;
import com.mongodb.client.gridfs.model.GridFSFile;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bson.BsonBinary;
import org.bson.Document;
import org.goldthread.kit.Ids;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.store.House;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A service's files, in GridFS. A file comes in as a stream, is hashed on its way, then looked at by content and by the
 * scanner; it counts only when it passed. Who may read it is for the aggregate that it belongs to to say.
 */
public final class FileStore {

    private static final Logger LOG = LoggerFactory.getLogger(FileStore.class);
    private static final int PIECE = 64 * 1024;

    private final House house;
    private final GridFSBucket bucket;
    private final VirusScanner scanner;

    public FileStore(House house, VirusScanner scanner) {
        this.house = house;
        this.bucket = GridFSBuckets.create(house.database(), "files");
        this.scanner = scanner;
    }

    /**
     * Takes a file.
     *
     * @param given the name that it came with; only its cleaned form is kept
     * @param field the field that a refusal is about
     * @return refused where it is empty, too large, of a kind that is not taken, infected, or could not be scanned;
     *     nothing of it stays then
     */
    public Outcome<StoredFile> take(InputStream content, @Nullable String given, FileLimits limits, String field)
            throws IOException {
        UUID id = Ids.next();
        MessageDigest sha = sha256();
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        long size = upload(id, content, limits.largest(), sha, head);
        if (size < 0) {
            return refused(field, "too-large", "The file must be at most " + limits.largest() / (1024 * 1024) + " MiB");
        }
        if (size == 0) {
            forget(id);
            return refused(field, "empty", "The file is empty");
        }
        Optional<FileType> type = Sniffer.type(head.toByteArray(), () -> bucket.openDownloadStream(key(id)));
        if (type.filter(limits.types()::contains).isEmpty()) {
            forget(id);
            return refused(
                    field,
                    "wrong-kind",
                    "The file must be one of these: " + limits.words()
                            + ". By its content it is not. Files with macros or a password are not taken");
        }
        return scanned(id, field).then(clean -> {
            StoredFile file = new StoredFile(
                    id,
                    FileName.clean(given, type.get()),
                    type.get(),
                    size,
                    HexFormat.of().formatHex(sha.digest()));
            accept(file);
            return Outcome.done(file);
        });
    }

    /** Minus one where it is larger than it may be; then nothing of it stays. */
    private long upload(UUID id, InputStream content, long largest, MessageDigest sha, ByteArrayOutputStream head)
            throws IOException {
        long size = 0;
        GridFSUploadStream into = bucket.openUploadStream(
                key(id),
                "taken",
                new GridFSUploadOptions()
                        .metadata(new Document("accepted", false)
                                .append("takenAt", Date.from(house.clock().instant()))));
        boolean whole = false;
        try {
            byte[] piece = new byte[PIECE];
            for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
                size += read;
                if (size > largest) {
                    return -1;
                }
                sha.update(piece, 0, read);
                head.write(piece, 0, Math.max(0, Math.min(read, Sniffer.HEAD - head.size())));
                into.write(piece, 0, read);
            }
            into.close();
            whole = true;
            return size;
        } finally {
            if (!whole) {
                into.abort();
            }
        }
    }

    private Outcome<Boolean> scanned(UUID id, String field) {
        try (InputStream content = bucket.openDownloadStream(key(id))) {
            if (scanner.scan(content) == VirusScanner.Verdict.CLEAN) {
                return Outcome.done(true);
            }
            forget(id);
            LOG.atWarn().addKeyValue("event", "file-infected").log("A file was refused: the scanner found malware");
            return refused(field, "infected", "The file was refused: the scanner found malware in it");
        } catch (IOException away) {
            forget(id);
            LOG.atError()
                    .addKeyValue("event", "scanner-away")
                    .log(
                            "No file is taken: the scanner does not answer: {}",
                            away.getClass().getSimpleName());
            return Outcome.refused(new Refusal.Rule(
                    "not-scanned", "Files cannot be checked for malware at the moment. Try again later", "default"));
        }
    }

    private void accept(StoredFile file) {
        house.database()
                .getCollection("files.files")
                .updateOne(
                        Filters.eq("_id", file.id()),
                        Updates.combine(
                                Updates.set("filename", file.name()),
                                Updates.set("metadata.accepted", true),
                                Updates.set("metadata.type", file.type().name()),
                                Updates.set("metadata.sha256", file.sha256())));
    }

    /** A file that passed. */
    public Optional<StoredFile> find(UUID id) {
        GridFSFile found = bucket.find(Filters.eq("_id", id)).first();
        Document kept = found == null ? null : found.getMetadata();
        if (found == null || kept == null || !kept.getBoolean("accepted", false)) {
            return Optional.empty();
        }
        return Optional.of(new StoredFile(
                id,
                found.getFilename(),
                FileType.valueOf(kept.getString("type")),
                found.getLength(),
                kept.getString("sha256")));
    }

    /** The bytes of a file that passed. */
    public InputStream open(StoredFile file) {
        return bucket.openDownloadStream(key(file.id()));
    }

    /** Removes a file; one that is not there is not missed. */
    public void forget(UUID id) {
        if (bucket.find(Filters.eq("_id", id)).first() != null) {
            bucket.delete(key(id));
        }
    }

    /** Removes what was never accepted because its taking broke off. */
    public int sweep(Instant before) {
        Set<UUID> left = taken(false, before);
        left.forEach(this::forget);
        return left.size();
    }

    /**
     * Removes accepted files that no document of the house names: their command was stopped after it took the file and
     * before it wrote the record, or after the record let go of the file and before that was removed.
     *
     * @param before only what was taken before this, so that a command has had its time to name it
     * @see NamedFiles
     */
    public int sweepUnnamed(Instant before) {
        Set<UUID> left = taken(true, before);
        if (!left.isEmpty()) {
            left.removeAll(NamedFiles.among(left, house.database()));
        }
        left.forEach(this::forget);
        return left.size();
    }

    private Set<UUID> taken(boolean accepted, Instant before) {
        Set<UUID> found = new HashSet<>();
        bucket.find(Filters.eq("metadata.accepted", accepted)).forEach(file -> {
            if (takenAt(file).isBefore(before)) {
                found.add(file.getId().asBinary().asUuid());
            }
        });
        return found;
    }

    /** By the house's clock; files of earlier versions know only the machine's. */
    private static Instant takenAt(GridFSFile file) {
        Document kept = file.getMetadata();
        Date taken = kept == null ? null : kept.getDate("takenAt");
        return (taken == null ? file.getUploadDate() : taken).toInstant();
    }

    private static BsonBinary key(UUID id) {
        return new BsonBinary(id);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static <T> Outcome<T> refused(String field, String code, String sentence) {
        return Outcome.refused(Refusal.invalid(field, code, sentence));
    }
}
