package org.goldthread.kit.file;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How files are taken.
 *
 * @param scanner {@code host:port} of a ClamAV daemon; where absent nothing is scanned, where present nothing is taken
 *     that it did not find clean
 */
@ConfigurationProperties("goldthread.files")
public record FileProperties(@Nullable String scanner) {

    VirusScanner virusScanner() {
        if (scanner == null || scanner.isBlank()) {
            return VirusScanner.OFF;
        }
        int colon = scanner.lastIndexOf(':');
        if (colon < 1 || !scanner.substring(colon + 1).matches("\\d{1,5}")) {
            throw new IllegalStateException("goldthread.files.scanner must be host:port");
        }
        return new ClamAv(scanner.substring(0, colon), Integer.parseInt(scanner.substring(colon + 1)));
    }
}
