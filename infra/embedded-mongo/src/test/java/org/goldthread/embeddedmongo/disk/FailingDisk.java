package org.goldthread.embeddedmongo.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.concurrent.CountDownLatch;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePathWrapper;

/**
 * A disk, reached by paths that begin with {@code failing:}, that is full, slow or cut off once a test says so. H2 makes
 * instances itself.
 */
public final class FailingDisk extends FilePathWrapper {

    /** What a forced write waits for, if anything. */
    static volatile CountDownLatch gate = new CountDownLatch(0);

    static volatile boolean full;

    /** How many bytes are still written, as if the process were killed then: the last write may be cut in two. */
    static volatile long bytesUntilCutOff = Long.MAX_VALUE;

    @Override
    public String getScheme() {
        return "failing";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Channel(super.open(mode));
    }

    private static final class Channel extends FileBaseDefault {

        private final FileChannel real;

        Channel(FileChannel real) {
            this.real = real;
        }

        @Override
        public long size() throws IOException {
            return real.size();
        }

        @Override
        public synchronized int read(ByteBuffer target, long position) throws IOException {
            return real.read(target, position);
        }

        @Override
        public synchronized int write(ByteBuffer source, long position) throws IOException {
            if (full) {
                throw new IOException("No space left on device");
            }
            if (bytesUntilCutOff < source.remaining()) {
                source.limit(source.position() + (int) bytesUntilCutOff);
                bytesUntilCutOff = 0;
                real.write(source, position);
                throw new IOException("Cut off");
            }
            int written = real.write(source, position);
            bytesUntilCutOff -= written;
            return written;
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            if (bytesUntilCutOff == 0) {
                throw new IOException("Cut off");
            }
            real.truncate(size);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            try {
                gate.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            real.force(metaData);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return real.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            real.close();
        }
    }
}
