package org.goldthread.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleasedEventsTests {

    private static final String OPEN = "{\"type\": \"object\", \"properties\": {\"taskId\": {\"type\": \"string\"}}}";
    private static final String OTHER = "{\"type\": \"object\", \"properties\": {\"taskId\": {\"type\": \"integer\"}}}";
    private static final String DEPRECATED = "{\"deprecated\": true, \"type\": \"object\"}";

    private final Path released;
    private final Path present;
    private final ReleasedEvents events;

    ReleasedEventsTests(@TempDir Path folder) {
        released = folder.resolve("released");
        present = folder.resolve("present");
        events = new ReleasedEvents(released, present);
    }

    @Test
    void aChangeIsFoundWithItsFileAndPlace() throws IOException {
        schema(released, "v1", OPEN);
        schema(present, "v1", OTHER);

        assertThat(events.compare())
                .containsExactly(Break.breaks(
                        "work/due/v1/schema.json#/properties/taskId", "type changed from \"string\" to \"integer\""));
    }

    @Test
    void aContractThatWasRemovedIsCaught() throws IOException {
        schema(released, "v1", OPEN);

        assertThat(events.compare()).singleElement().satisfies(change -> {
            assertThat(change.isBreaking()).isTrue();
            assertThat(change.sentence()).startsWith("the contract was removed");
        });
    }

    @Test
    void aContractMayGoOnceItWasReleasedAsDeprecatedBesideItsSuccessor() throws IOException {
        schema(released, "v1", DEPRECATED);
        schema(released, "v2", OTHER);
        schema(present, "v2", OTHER);

        assertThat(events.compare()).isEmpty();
    }

    @Test
    void aDeprecatedContractWhoseSuccessorIsNotReleasedStays() throws IOException {
        schema(released, "v1", DEPRECATED);
        schema(present, "v2", OTHER);

        assertThat(events.compare()).hasSize(1);
    }

    @Test
    void aNewContractHasNothingToKeep() throws IOException {
        schema(present, "v1", OPEN);

        assertThat(events.compare()).isEmpty();
    }

    private static void schema(Path root, String version, String text) throws IOException {
        Path folder = Files.createDirectories(root.resolve("work/due").resolve(version));
        Files.writeString(folder.resolve("schema.json"), text);
    }
}
