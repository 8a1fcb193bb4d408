package org.goldthread.embeddedmongo.server;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.NoSuchCommandException;
import io.netty.channel.Channel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.goldthread.embeddedmongo.disk.DatabaseFile;
import org.goldthread.embeddedmongo.disk.FileFailure;
import org.jspecify.annotations.Nullable;

/** All databases of one directory, and the lock under which each command runs. */
public final class StoreBackend extends AbstractMongoBackend {

    private static final String SUFFIX = ".goldthread.mv";
    private static final String ADMIN = "admin";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,63}");

    private static final Set<String> READS = Set.of(
            "find",
            "count",
            "distinct",
            "listcollections",
            "listindexes",
            "collstats",
            "dbstats",
            "validate",
            "getlasterror",
            "reseterror");

    private static final Set<String> WRITES =
            Set.of("insert", "update", "delete", "findandmodify", "create", "createindexes", "drop", "dropindexes");

    private final Path directory;
    private final Map<String, StoreDatabase> open = new ConcurrentHashMap<>();
    private final Cursors cursors = new Cursors(getCursorRegistry());
    private final ExecutorService housekeeping = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "embedded-mongo-housekeeping");
        thread.setDaemon(true);
        return thread;
    });

    private StoreBackend(Path directory) {
        this.directory = directory;
    }

    /**
     * Opens every database in the directory, so that a damaged one is known at once.
     *
     * @throws FileFailure when a file is locked or damaged
     * @throws UncheckedIOException when the directory cannot be listed
     */
    public static StoreBackend open(Path directory) {
        StoreBackend backend = new StoreBackend(directory);
        try (Stream<Path> files = Files.list(directory)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .forEach(name -> backend.resolveDatabase(name.substring(0, name.length() - SUFFIX.length())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FileFailure e) {
            backend.close();
            throw e;
        }
        return backend;
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String databaseName) {
        if (!NAME.matcher(databaseName).matches()) {
            throw new MongoServerError(
                    ErrorCode.InvalidNamespace,
                    "the embedded store takes no database name like '" + databaseName + "'");
        }
        return open.computeIfAbsent(databaseName, name -> {
            DatabaseFile file = DatabaseFile.open(directory.resolve(name + SUFFIX), housekeeping);
            return file.write(() -> new StoreDatabase(name, file, getCursorRegistry(), cursors));
        });
    }

    private StoreDatabase database(String name) {
        return (StoreDatabase) resolveDatabase(name);
    }

    @Override
    public Document handleCommand(Channel channel, String databaseName, String command, Document query) {
        Supplier<Document> run = () -> super.handleCommand(channel, databaseName, command, query);
        return switch (command.toLowerCase(Locale.ROOT)) {
            case "hello", "ismaster" ->
                super.handleCommand(channel, databaseName, "isMaster", query)
                        .append("isWritablePrimary", true)
                        .append("readOnly", false);
            case "ping" -> ping(run);
            case "getmore" -> {
                query.putIfAbsent("batchSize", 0);
                yield run.get();
            }
            case "killcursors" -> {
                cursors.forget(query.get("cursors"));
                yield run.get();
            }
            case "dropdatabase" -> drop(databaseName);
            case "renamecollection" -> rename(query, run);
            case "buildinfo", "serverstatus", "whatsmyuri" -> run.get();
            default ->
                databaseName.equals(ADMIN) ? administer(command, run) : locked(databaseName, command, query, run);
        };
    }

    /** The database {@code admin} takes commands about the store; documents, which would need a file, it takes none. */
    private static Document administer(String command, Supplier<Document> run) {
        if (WRITES.contains(command.toLowerCase(Locale.ROOT))) {
            throw new MongoServerError(
                    ErrorCode.IllegalOperation, "the embedded store keeps nothing in the database admin");
        }
        return run.get();
    }

    private Document ping(Supplier<Document> run) {
        open.values().forEach(database -> database.file().refuseAfterFailure());
        return run.get();
    }

    private Document locked(String databaseName, String command, Document query, Supplier<Document> run) {
        String lower = command.toLowerCase(Locale.ROOT);
        boolean aggregate = lower.equals("aggregate");
        Unsupported.refuse(query);
        if (WRITES.contains(lower) || (aggregate && Aggregating.writes(query))) {
            return database(databaseName).file().write(run);
        } else if (READS.contains(lower) || aggregate) {
            return database(databaseName).file().read(run);
        }
        throw new NoSuchCommandException(command);
    }

    private Document drop(String name) {
        if (listDatabaseNames().contains(name)) {
            StoreDatabase database = database(name);
            database.file().write(() -> {
                database.clear();
                return name;
            });
        }
        return new Document("dropped", name).append("ok", 1.0);
    }

    private Document rename(Document query, Supplier<Document> run) {
        String from = Utils.getDatabaseNameFromFullName(String.valueOf(query.get("renameCollection")));
        String to = Utils.getDatabaseNameFromFullName(String.valueOf(query.get("to")));
        if (!from.equals(to)) {
            throw new MongoServerError(
                    ErrorCode.IllegalOperation, "the embedded store renames within the same database only");
        }
        return database(from).file().write(run);
    }

    /** How many documents of the database have been read from its file so far. */
    public long documentsRead(String databaseName) {
        return database(databaseName).documentsRead();
    }

    /** How many times the database's file was forced to the disk for waiting commands. */
    public long commits(String databaseName) {
        return database(databaseName).file().commits();
    }

    /** Closes every database after the command that it has in hand. */
    @Override
    public void close() {
        housekeeping.shutdown();
        @Nullable RuntimeException failed = null;
        for (StoreDatabase database : open.values()) {
            try {
                database.file().close();
            } catch (RuntimeException e) {
                failed = e;
            }
        }
        open.clear();
        super.close();
        if (failed != null) {
            throw failed;
        }
    }
}
