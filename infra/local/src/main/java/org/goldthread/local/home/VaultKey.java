package org.goldthread.local.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The master key of the reviews service's vault, on one machine: a file that only its owner reads. It lies beside the data,
 * not in it, so that a copy of the data alone opens no name.
 */
public final class VaultKey {

    /** What MongoDB's local key provider takes. */
    private static final int BYTES = 96;

    private VaultKey() {}

    /** The file, made when it is first asked for and never overwritten. */
    public static Path in(Home home) {
        Path file = home.vaultKey();
        if (Files.exists(file)) {
            return file;
        }
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        try {
            Files.createDirectories(home.local());
            Path draft = Files.createTempFile(
                    home.local(),
                    "vault",
                    ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(draft, Base64.getEncoder().encodeToString(key) + "\n");
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }
}
