package org.goldthread.contracts;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** What has to be true of the AsyncAPI document besides being AsyncAPI: it and the contracts tell the same. */
final class AsyncApi {

    private static final Path SPECIFICATION = Path.of("src/test/resources/asyncapi/asyncapi-3.0.0.json");

    private final JsonNode document;
    private final Path folder;
    private final List<String> faults = new ArrayList<>();

    /**
     * @param document the document, read
     * @param folder where it lies; its references to files are relative to it
     */
    AsyncApi(JsonNode document, Path folder) {
        this.document = document;
        this.folder = folder;
    }

    /** How it departs from the published JSON Schema of AsyncAPI 3.0.0. */
    List<String> againstSpecification() {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(Sources.text(SPECIFICATION), InputFormat.JSON)
                .validate(document)
                .stream()
                .map(Object::toString)
                .toList();
    }

    /** How it departs from the contracts beside it, and from itself. */
    List<String> againstContracts(List<EventContract> contracts) {
        references(document);
        Set<String> named = new TreeSet<>();
        for (JsonNode message : document.at("/components/messages")) {
            named.add(message.path("name").asString());
            refersToItsContract(message);
        }
        for (EventContract contract : contracts) {
            if (!named.remove(contract.type())) {
                faults.add(contract.type() + " has no message");
            }
        }
        named.forEach(type -> faults.add(type + " is a message without a contract"));
        channelsAreSaidAndHeard();
        return faults;
    }

    private void refersToItsContract(JsonNode message) {
        String type = message.path("name").asString();
        String place = "./" + EventContract.of(type).folder();
        if (!message.at("/payload/schema/$ref").asString("").equals(place + "/schema.json")) {
            faults.add(type + " does not refer to " + place + "/schema.json");
        }
        if (!message.at("/x-example/$ref").asString("").equals(place + "/example.json")) {
            faults.add(type + " does not refer to " + place + "/example.json");
        }
    }

    private void references(JsonNode node) {
        if (node.path("$ref").isString()) {
            String reference = node.path("$ref").asString();
            String file =
                    reference.substring(0, reference.indexOf('#') < 0 ? reference.length() : reference.indexOf('#'));
            String pointer = reference.substring(Math.min(reference.length(), file.length() + 1));
            if (file.isEmpty() && document.at(pointer).isMissingNode()) {
                faults.add(reference + " leads nowhere");
            }
            if (!file.isEmpty() && !Files.exists(folder.resolve(file))) {
                faults.add(file + " does not exist");
            }
        }
        node.forEach(this::references);
    }

    private void channelsAreSaidAndHeard() {
        Set<String> said = new TreeSet<>();
        for (JsonNode operation : document.path("operations")) {
            String channel = operation.at("/channel/$ref").asString();
            for (JsonNode message : operation.path("messages")) {
                String reference = message.path("$ref").asString();
                if (!reference.startsWith(channel + "/messages/")) {
                    faults.add(reference + " is not of " + channel);
                }
                if (operation.path("action").asString().equals("send")) {
                    said.add(reference);
                }
            }
        }
        Set<String> carried = new TreeSet<>();
        JsonNode channels = document.path("channels");
        for (String channel : channels.propertyNames()) {
            for (String message : channels.path(channel).path("messages").propertyNames()) {
                String reference = "#/channels/" + channel + "/messages/" + message;
                carried.add(channels.path(channel)
                        .at("/messages/" + message + "/$ref")
                        .asString());
                if (!said.contains(reference)) {
                    faults.add(reference + " is never sent");
                }
            }
        }
        for (String message : document.at("/components/messages").propertyNames()) {
            if (!carried.contains("#/components/messages/" + message)) {
                faults.add(message + " is on no channel");
            }
        }
    }
}
