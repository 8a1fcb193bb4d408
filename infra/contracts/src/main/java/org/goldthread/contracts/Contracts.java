package org.goldthread.contracts;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;

/**
 * The contracts of all events, as they are on the classpath below {@code /contracts/}. A producer's test validates what
 * it really sends; a consumer's test feeds {@link #exampleFor} through its real listener. Formats (uuid, date,
 * date-time) are checked, and data is closed: a field that the schema does not name is a problem here, while consumers
 * ignore it.
 */
public final class Contracts {

    private static final String ROOT = "/contracts/";
    private static final List<EventContract> ALL =
            text("index.txt").lines().map(EventContract::of).toList();
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder()
                    .pathType(PathType.JSON_POINTER)
                    .locale(Locale.ENGLISH)
                    .build()));
    private static final Map<String, Schema> READ = new ConcurrentHashMap<>();

    private Contracts() {}

    /** Every contract, ordered by type. */
    public static List<EventContract> all() {
        return ALL;
    }

    /** The JSON Schema (draft 2020-12) of the event's data. */
    public static String schemaFor(String type) {
        return text(folder(type) + "/schema.json");
    }

    /** A realistic example of the event's data. All examples together tell one thread: their ids fit. */
    public static String exampleFor(String type) {
        return text(folder(type) + "/example.json");
    }

    /**
     * Holds an event's data against its contract.
     *
     * @param json the data as it is sent: one JSON text
     * @return what is wrong; empty if nothing is
     * @throws IllegalArgumentException if there is no contract for the type
     */
    public static List<ContractProblem> validate(String type, String json) {
        return problems(folder(type), json);
    }

    /**
     * Holds an event's attributes against the contract of the envelope.
     *
     * @param json the attributes as one JSON object, named as in CloudEvents (without {@code ce_})
     * @return what is wrong; empty if nothing is
     */
    public static List<ContractProblem> validateEnvelope(String json) {
        return problems("envelope/v1", json);
    }

    private static List<ContractProblem> problems(String folder, String json) {
        Schema schema = READ.computeIfAbsent(
                folder, absent -> REGISTRY.getSchema(text(absent + "/schema.json"), InputFormat.JSON));
        try {
            return schema
                    .validate(
                            json,
                            InputFormat.JSON,
                            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                    .stream()
                    .map(error -> new ContractProblem(
                            error.getInstanceLocation().toString(), String.valueOf(error.getMessage())))
                    .toList();
        } catch (JacksonException unreadable) {
            return List.of(new ContractProblem("", "is not JSON: " + unreadable.getOriginalMessage()));
        }
    }

    private static String folder(String type) {
        return ALL.stream()
                .filter(contract -> contract.type().equals(type))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no contract for '" + type + "'"))
                .folder();
    }

    private static String text(String path) {
        try (InputStream found = Contracts.class.getResourceAsStream(ROOT + path)) {
            if (found == null) {
                throw new IllegalStateException(ROOT + path + " is not on the classpath");
            }
            return new String(found.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
