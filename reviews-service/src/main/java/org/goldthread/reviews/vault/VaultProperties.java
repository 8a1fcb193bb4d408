package org.goldthread.reviews.vault;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the vault's master key is. It is 96 random bytes in base 64, in a file or as the value itself; without one the
 * vault is closed and the rest of the service works.
 *
 * @param masterKeyFile a file that only the service can read
 * @param masterKey the key itself; the environment variable {@code GOLDTHREAD_VAULT_MASTER_KEY}
 * @param previousMasterKeyFile the key before this one, while the data keys are being wrapped anew
 */
@ConfigurationProperties("goldthread.vault")
public record VaultProperties(
        @Nullable Path masterKeyFile,
        @Nullable String masterKey,
        @Nullable Path previousMasterKeyFile) {

    @Override
    public String toString() {
        return "VaultProperties[]"; // never the key
    }
}
