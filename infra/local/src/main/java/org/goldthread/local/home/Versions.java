package org.goldthread.local.home;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * Versions of what is started, as the build fixed them.
 *
 * @param goldthread our own
 * @param keycloak Keycloak's distribution
 * @param kafka the broker's
 */
public record Versions(String goldthread, String keycloak, String kafka) {

    /** The versions that this launcher was built with. */
    public static Versions built() {
        Properties properties = new Properties();
        try (InputStream stream = Versions.class.getResourceAsStream("/org/goldthread/local/versions.properties")) {
            if (stream == null) {
                throw new IllegalStateException("The launcher was built without versions.properties");
            }
            properties.load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Versions(
                properties.getProperty("goldthread", "?"),
                properties.getProperty("keycloak", "?"),
                properties.getProperty("kafka", "?"));
    }
}
