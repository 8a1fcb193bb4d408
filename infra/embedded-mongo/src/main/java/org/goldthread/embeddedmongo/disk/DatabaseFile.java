package org.goldthread.embeddedmongo.disk;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/**
 * One database in one file, with a lock and a commit of its own, so that no database waits for another.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>A write's result leaves {@link #write} only after the chunk that holds it is forced to the disk. Writers that
 *       wait together share one commit.
 *   <li>A commit happens only between commands, so that a crash keeps or loses a command as a whole, with its indexes.
 *   <li>A read's result leaves {@link #read} only when everything that it may have seen is on the disk: what anybody has
 *       seen is never lost.
 *   <li>After a failed commit nothing is served any more, as memory and disk may differ.
 * </ul>
 */
public final class DatabaseFile implements AutoCloseable {

    private static final int CACHE_MEGABYTES = 8;
    private static final int PAGE_BYTES = 8 * 1024;
    private static final int COMMITS_BETWEEN_COMPACTIONS = 64;
    private static final int LEAST_FILL_PERCENT = 60;
    private static final int COMPACTION_BYTES = 4 * 1024 * 1024;

    private final Path path;
    private final MVStore store;
    private final Executor housekeeping;

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);
    private final Object committing = new Object();
    private final AtomicLong applied = new AtomicLong();
    private final AtomicLong commits = new AtomicLong();
    private final AtomicBoolean compacting = new AtomicBoolean();
    private volatile long durable;
    private volatile @Nullable FileFailure failure;

    private DatabaseFile(Path path, MVStore store, Executor housekeeping) {
        this.path = path;
        this.store = store;
        this.housekeeping = housekeeping;
    }

    /**
     * Opens or makes the file.
     *
     * @param housekeeping runs compactions, never on the caller's thread
     * @throws FileFailure when the file is locked, damaged or out of reach
     */
    public static DatabaseFile open(Path path, Executor housekeeping) {
        try {
            MVStore store = new MVStore.Builder()
                    .fileName(path.toString())
                    .autoCommitDisabled()
                    .autoCommitBufferSize(0)
                    .cacheSize(CACHE_MEGABYTES)
                    .pageSplitSize(PAGE_BYTES)
                    // H2's quick look after a clean end can pass over the newest chunk, and with it what was
                    // acknowledged
                    .recoveryMode()
                    .open();
            // Space is free again once no live version needs it; every commit is forced before the next one begins.
            store.setRetentionTime(0);
            DatabaseFile file = new DatabaseFile(path, store, housekeeping);
            file.compactSoon();
            return file;
        } catch (MVStoreException e) {
            throw FileFailure.opening(path, e);
        }
    }

    /** The map of that name, made if it is not there. Call only while opening the database or inside a write. */
    public MVMap<Bytes, Bytes> map(String name) {
        return store.openMap(
                name, new MVMap.Builder<Bytes, Bytes>().keyType(new BytesType()).valueType(new BytesType()));
    }

    /** Removes a map with all that is in it. Call only inside a write. */
    public void remove(MVMap<Bytes, Bytes> map) {
        store.removeMap(map);
    }

    /** Gives a map another name. Call only inside a write. */
    public void rename(MVMap<Bytes, Bytes> map, String name) {
        store.renameMap(map, name);
    }

    /**
     * Runs a query beside other queries, never beside a write.
     *
     * @throws FileFailure when an earlier commit failed
     */
    public <T> T read(Supplier<T> query) {
        return run(lock.readLock(), query, false);
    }

    /**
     * Runs a change alone and returns once it is on the disk; likewise when the change throws, as it may have done a part
     * of its work.
     *
     * @throws FileFailure when this or an earlier commit failed: the change may or may not be there after a restart
     */
    public <T> T write(Supplier<T> change) {
        return run(lock.writeLock(), change, true);
    }

    private <T> T run(Lock held, Supplier<T> command, boolean changes) {
        long ticket = 0;
        T result;
        held.lock();
        try {
            refuseAfterFailure();
            result = command.get();
        } finally {
            ticket = changes ? applied.incrementAndGet() : applied.get();
            held.unlock();
            awaitDurable(ticket);
        }
        return result;
    }

    private void awaitDurable(long ticket) {
        if (durable >= ticket) {
            return;
        }
        synchronized (committing) {
            if (durable < ticket) {
                refuseAfterFailure();
                commit();
            }
        }
        if (commits.get() % COMMITS_BETWEEN_COMPACTIONS == 0) {
            compactSoon();
        }
    }

    private void compactSoon() {
        if (compacting.compareAndSet(false, true)) {
            housekeeping.execute(this::compact);
        }
    }

    /** Forces everything applied so far; the read lock keeps half-done commands out of the chunk. */
    private void commit() {
        try {
            long upTo;
            lock.readLock().lock();
            try {
                upTo = applied.get();
                store.commit();
            } finally {
                lock.readLock().unlock();
            }
            store.sync();
            durable = upTo;
            commits.incrementAndGet();
        } catch (MVStoreException e) {
            throw fail(e);
        }
    }

    /**
     * Rewrites chunks that hold little, so that their space can be used again. Chunks are never moved to make the file
     * shorter: H2's mover fails now and then (h2database issue 4086).
     */
    private void compact() {
        synchronized (committing) {
            lock.writeLock().lock();
            try {
                if (failure == null && !store.isClosed() && store.compact(LEAST_FILL_PERCENT, COMPACTION_BYTES)) {
                    store.commit();
                    store.sync();
                }
            } catch (MVStoreException e) {
                fail(e);
            } finally {
                lock.writeLock().unlock();
                compacting.set(false);
            }
        }
    }

    private FileFailure fail(MVStoreException cause) {
        FileFailure failed = FileFailure.writing(path, cause);
        failure = failed;
        return failed;
    }

    /**
     * Throws if nothing can be written any more.
     *
     * @throws FileFailure the failure of an earlier commit
     */
    public void refuseAfterFailure() {
        FileFailure failed = failure;
        if (failed != null) {
            throw failed;
        }
    }

    /** How many times the file was forced to the disk for waiting commands. */
    public long commits() {
        return commits.get();
    }

    /** The file's size in bytes. */
    public long size() {
        return store.getFileStore().size();
    }

    /** Waits for the command in hand, writes what is left and closes the file. */
    @Override
    public void close() {
        synchronized (committing) {
            lock.writeLock().lock();
            try {
                if (failure == null) {
                    store.close(0);
                } else {
                    store.closeImmediately();
                }
            } finally {
                lock.writeLock().unlock();
            }
        }
    }
}
