package org.goldthread.local.server;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.goldthread.keycloak.RealmBuilder;
import org.goldthread.keycloak.RealmPlan;
import org.goldthread.keycloak.Secrets;
import org.goldthread.local.home.CannotStart;
import org.goldthread.local.home.DemonstrationClock;
import org.goldthread.local.home.Home;
import org.goldthread.local.home.PortPlan;
import org.goldthread.profile.Profile;

/**
 * Real servers for tests, on free ports with data that is thrown away. Each is started when it is first asked for, and
 * described by properties whose names the test kit knows.
 */
public final class ServerSet implements AutoCloseable {

    private final Home home;
    private final Path folder;
    private final PortPlan ports;
    private final Profile profile;
    private final Secrets secrets;
    private final List<ServerProcess> running = new ArrayList<>();
    private final Map<String, String> store = new TreeMap<>();
    private final Map<String, String> keycloak = new TreeMap<>();
    private final Map<String, String> kafka = new TreeMap<>();
    private boolean closed;

    /**
     * Servers that do not run yet.
     *
     * @param folder where their data and logs go
     * @param profile whose people, agencies and short name they know
     */
    public ServerSet(Home home, Path folder, Profile profile) throws CannotStart {
        this.home = home;
        this.folder = folder;
        this.ports = PortPlan.free();
        this.profile = profile;
        this.secrets = Secrets.in(folder.resolve("secrets.properties"));
    }

    /** The store: {@code store.uri}. */
    public Map<String, String> store() throws CannotStart, InterruptedException {
        if (store.isEmpty()) {
            start(LocalStore.launch(folder.resolve("store"), ports.store(), folder.resolve("store.log")));
            store.put("store.uri", LocalStore.connectionString(ports.store()));
        }
        return Map.copyOf(store);
    }

    /**
     * Keycloak with the profile's realm: {@code keycloak.issuer}, {@code keycloak.token-url}, and the secrets of every
     * client ({@code client.<id>}) and person ({@code person.<username>}).
     */
    public Map<String, String> keycloak() throws CannotStart, InterruptedException {
        if (keycloak.isEmpty()) {
            LocalKeycloak server = new LocalKeycloak(home);
            server.build();
            start(server.launch(folder.resolve("keycloak"), ports.keycloak(), secrets, folder.resolve("keycloak.log")));
            keycloak.putAll(realm(LocalKeycloak.address(ports.keycloak()), secrets.administrator()));
        }
        return Map.copyOf(keycloak);
    }

    /**
     * Kafka with the profile's topics, and Keycloak, whose tokens it takes: {@code kafka.servers}, and for administration
     * {@code kafka.internal.servers}, {@code kafka.internal.name} and {@code kafka.internal.password}.
     */
    public Map<String, String> kafka() throws CannotStart, InterruptedException {
        if (kafka.isEmpty()) {
            Map<String, String> all = new TreeMap<>(keycloak());
            BrokerAccount account = BrokerAccount.of(secrets);
            start(new LocalKafka(home)
                    .launch(
                            folder.resolve("kafka"),
                            ports,
                            LocalKeycloak.issuer(ports.keycloak()),
                            account,
                            folder.resolve("kafka.log")));
            String internal = "127.0.0.1:" + ports.brokerInternal();
            BrokerAccess.apply(internal, account, profile.shortName());
            all.put("kafka.servers", "127.0.0.1:" + ports.broker());
            all.put("kafka.internal.servers", internal);
            all.put("kafka.internal.name", account.name());
            all.put("kafka.internal.password", account.password());
            kafka.putAll(all);
        }
        return Map.copyOf(kafka);
    }

    /**
     * Makes the profile's realm in a running Keycloak, this set's or another, and describes it.
     *
     * @param administrator the password of Keycloak's administrator
     */
    public Map<String, String> realm(URI server, String administrator) {
        RealmPlan plan = RealmPlan.of(
                profile, List.of(URI.create("http://127.0.0.1:8080")), true, new DemonstrationClock(home).today());
        try (RealmBuilder builder = RealmBuilder.connect(server, administrator)) {
            builder.apply(plan, secrets);
        }
        URI issuer = server.resolve("/realms/" + RealmPlan.REALM);
        Map<String, String> properties = new TreeMap<>();
        properties.put("profile", profile.id());
        properties.put("short-name", profile.shortName());
        properties.put("keycloak.issuer", issuer.toString());
        properties.put("keycloak.token-url", LocalKeycloak.tokens(issuer).toString());
        List<String> clients = new ArrayList<>(RealmPlan.SERVICE_CLIENTS);
        clients.addAll(List.of(RealmPlan.GATEWAY_CLIENT, RealmPlan.TRAINING_TEAM_CLIENT, RealmPlan.DEMO_CLIENT));
        plan.systems().forEach(system -> clients.add(system.clientId()));
        clients.forEach(client -> properties.put("client." + client, secrets.client(client)));
        plan.people()
                .forEach(person -> properties.put("person." + person.username(), secrets.person(person.username())));
        return properties;
    }

    private synchronized void start(Launch launch) throws CannotStart, InterruptedException {
        if (closed) {
            throw new CannotStart("The servers are being stopped.");
        }
        ServerProcess process = ServerProcess.start(launch);
        running.add(process);
        process.awaitReady();
    }

    /** Stops them, the last started first. */
    @Override
    public synchronized void close() {
        closed = true;
        for (int i = running.size() - 1; i >= 0; i--) {
            running.get(i).close();
        }
        running.clear();
    }
}
