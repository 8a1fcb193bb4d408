package org.goldthread.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Holds the API description that a service serves against the one that is kept with the contracts. */
public final class PublishedApi {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private PublishedApi() {}

    /**
     * Fails if the served description is not the kept one; with {@code -Dopenapi.update=true} the kept one is written
     * anew, to be looked at and committed.
     *
     * @param service reviews, audits, dissemination or monitoring
     */
    public static void isTheKeptOne(String service, String served) throws IOException {
        String now = tidy(served);
        Path kept = contracts().resolve("openapi").resolve(service + ".json");
        if (Boolean.getBoolean("openapi.update")) {
            Files.createDirectories(kept.getParent());
            Files.writeString(kept, now, StandardCharsets.UTF_8);
        }
        assertThat(kept).as("run the test once with -Dopenapi.update=true").exists();
        assertThat(now)
                .as("the API changed: run the test with -Dopenapi.update=true, look at the difference, commit it")
                .isEqualTo(Files.readString(kept, StandardCharsets.UTF_8));
    }

    private static Path contracts() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(here.resolve("infra/contracts"))) {
            here = Objects.requireNonNull(here.getParent(), "not below the project's folder");
        }
        return here.resolve("infra/contracts/src/main/resources");
    }

    private static String tidy(String served) {
        JsonNode tree = JSON.readTree(served);
        ((ObjectNode) tree).remove("servers");
        Object plain = JSON.treeToValue(tree, Object.class);
        return JSON.writeValueAsString(plain).replace("\r\n", "\n") + "\n";
    }
}
