package org.goldthread.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The store's start")
class StartIT {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @Test
    void isRefusedOnAnAddressThatOtherMachinesReach() {
        for (String address : List.of("0.0.0.0", "192.0.2.1", "::")) {
            assertThatThrownBy(() -> EmbeddedStore.start(directory, new InetSocketAddress(address, 0)))
                    .isInstanceOf(StoreRefused.class)
                    .hasMessageContaining("loopback addresses only");
        }
    }

    @Test
    void isRefusedOnATakenPort() throws IOException {
        try (ServerSocket taken = new ServerSocket()) {
            taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            assertThatThrownBy(() -> EmbeddedStore.start(directory, taken.getLocalPort()))
                    .isInstanceOf(StoreRefused.class)
                    .hasMessage("Port " + taken.getLocalPort() + " on 127.0.0.1 is taken by another program.");
        }
        EmbeddedStore.start(directory, 0).close();
    }

    @Test
    void isRefusedForADirectoryInUse() {
        try (EmbeddedStore first = EmbeddedStore.start(directory, 0)) {
            assertThat(first.address().getAddress().isLoopbackAddress()).isTrue();
            assertThatThrownBy(() -> EmbeddedStore.start(directory, 0))
                    .isInstanceOf(StoreRefused.class)
                    .hasMessageContaining("in use");
        }
    }

    @Test
    void isRefusedOverADamagedFile() throws IOException {
        Files.writeString(directory.resolve("reviews.goldthread.mv"), "no database ".repeat(2000));

        assertThatThrownBy(() -> EmbeddedStore.start(directory, 0))
                .isInstanceOf(StoreRefused.class)
                .hasMessageContaining("reviews.goldthread.mv")
                .hasMessageContaining("damaged");
    }

    @Test
    void needsNothingOfADriverButTheConnectionString() {
        try (EmbeddedStore store = EmbeddedStore.start(directory, 0);
                MongoClient client = MongoClients.create(store.connectionString())) {
            client.getDatabase("d").getCollection("c").insertOne(new Document("_id", 1));
            assertThat(client.getDatabase("d").getCollection("c").countDocuments(Filters.eq("_id", 1)))
                    .isEqualTo(1);
            assertThat(client.getDatabase("admin").runCommand(new Document("hello", 1)))
                    .containsEntry("isWritablePrimary", true);
        }
    }

    @Test
    void asAProcessPrintsOneLineAndEndsCleanlyWhenTold() throws Exception {
        Process process = process("--data", directory.toString(), "--port", "0");
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            String ready = out.readLine();
            assertThat(ready).startsWith("embedded store ready at mongodb://127.0.0.1:");
            try (MongoClient client = MongoClients.create(ready.split(" ", -1)[4])) {
                client.getDatabase("d").getCollection("c").insertOne(new Document("_id", 1));
            }
            process.destroy();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(128 + 15);
        }
        try (EmbeddedStore store = EmbeddedStore.start(directory, 0);
                MongoClient client = MongoClients.create(store.connectionString())) {
            assertThat(client.getDatabase("d").getCollection("c").countDocuments())
                    .isEqualTo(1);
        }
    }

    @Test
    void asAProcessSaysInOneSentenceWhyNot() throws Exception {
        try (ServerSocket taken = new ServerSocket()) {
            taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            String port = String.valueOf(taken.getLocalPort());
            assertEnds(1, "Port " + port + " on 127.0.0.1 is taken", "--data", directory.toString(), "--port", port);
        }
        try (EmbeddedStore ignored = EmbeddedStore.start(directory, 0)) {
            assertEnds(1, "is in use by another program", "--data", directory.toString(), "--port", "0");
        }
        assertEnds(2, "usage: --data DIR --port N", "--port", "x");
    }

    private static void assertEnds(int code, String sentence, String... arguments) throws Exception {
        Process process = process(arguments);
        try (InputStream errors = process.getErrorStream()) {
            String said = new String(errors.readAllBytes(), StandardCharsets.UTF_8).strip();
            assertThat(said).contains(sentence).doesNotContain("\n");
        }
        assertThat(process.waitFor()).isEqualTo(code);
    }

    private static Process process(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                EmbeddedStore.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).start();
    }
}
