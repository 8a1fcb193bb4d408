package org.goldthread.testkit.servers;

import java.util.Map;

/** Real servers that the launcher starts on this machine for this process alone. */
final class LocalServers implements ServerSource {

    private final Launcher launcher;

    LocalServers(String profile) {
        this.launcher = Launcher.start(profile);
    }

    @Override
    public String description() {
        return "servers started on this machine for this process";
    }

    @Override
    public Map<String, String> store() {
        return launcher.ask("store");
    }

    @Override
    public Map<String, String> keycloak() {
        return launcher.ask("keycloak");
    }

    @Override
    public Map<String, String> kafka() {
        return launcher.ask("kafka");
    }
}
