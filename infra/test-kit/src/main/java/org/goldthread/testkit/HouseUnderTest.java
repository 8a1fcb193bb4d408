package org.goldthread.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.goldthread.embeddedmongo.EmbeddedStore;
import org.springframework.test.context.DynamicPropertyRegistry;

/** What a service's Spring test needs to run alone: a store of its own, the test issuer, no broker, no neighbours. */
public final class HouseUnderTest {

    private static final String STORE = startStore();

    private HouseUnderTest() {}

    /** The address of the store that all tests of this JVM share; {@code MONGODB_URI} goes before the embedded one. */
    public static String store() {
        return STORE;
    }

    /** Sets the service up with the profile that tests use. */
    public static void properties(DynamicPropertyRegistry registry) {
        properties(registry, "solihull");
    }

    public static void properties(DynamicPropertyRegistry registry, String profile) {
        registry.add("spring.mongodb.uri", HouseUnderTest::store);
        registry.add("goldthread.profile", () -> profile);
        registry.add("goldthread.identity.issuer", TestIdentity::issuer);
        registry.add("goldthread.identity.client-id", () -> "service");
        registry.add("goldthread.identity.client-secret", () -> "secret");
        registry.add("spring.kafka.bootstrap-servers", () -> "");
        registry.add("server.port", () -> "0");
    }

    private static String startStore() {
        String given = System.getenv("MONGODB_URI");
        if (given != null && !given.isBlank()) {
            return given;
        }
        try {
            Path data = Files.createTempDirectory("goldthread-test-store");
            EmbeddedStore store = EmbeddedStore.start(data, 0);
            Runtime.getRuntime().addShutdownHook(new Thread(store::close));
            return store.connectionString();
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }
}
