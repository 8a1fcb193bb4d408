package org.goldthread.testkit.servers;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Servers that run already, described in the file that the whole run was given. */
final class GivenServers implements ServerSource {

    private final Path file;
    private final Map<String, String> properties = new TreeMap<>();

    GivenServers(Path file) {
        this.file = file;
        Properties read = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            read.load(reader);
        } catch (IOException e) {
            throw new ServersMissing("The description of the servers, " + file + ", cannot be read.", e);
        }
        read.stringPropertyNames().forEach(name -> properties.put(name, read.getProperty(name)));
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
