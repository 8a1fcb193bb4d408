package org.goldthread.testkit.servers;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/** Servers of the whole run, described in the file that it was given; they may be starting still. */
final class GivenServers implements ServerSource {

    private static final Duration LIMIT = Duration.ofMinutes(6);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Path file;
    private final Map<String, String> properties = new TreeMap<>();

    GivenServers(Path file) {
        this.file = file;
        awaitDescription(file);
        Properties read = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            read.load(reader);
        } catch (IOException e) {
            throw new ServersMissing("The description of the servers, " + file + ", cannot be read.", e);
        }
        String refused = read.getProperty("refused");
        if (refused != null) {
            throw new ServersMissing(refused);
        }
        read.stringPropertyNames().forEach(name -> properties.put(name, read.getProperty(name)));
    }

    private static void awaitDescription(Path file) {
        Instant end = Instant.now().plus(LIMIT);
        while (!Files.exists(file)) {
            if (Instant.now().isAfter(end)) {
                throw new ServersMissing("The servers of this run were not described in " + file + " within " + LIMIT
                        + "; see the logs beside it.");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    @Override
    public String description() {
        return "the servers of this run, " + file;
    }

    @Override
    public Map<String, String> store() {
        return properties;
    }

    @Override
    public Map<String, String> keycloak() {
        return properties;
    }

    @Override
    public Map<String, String> kafka() {
        return properties;
    }
}
