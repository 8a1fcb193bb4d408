package org.goldthread.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class AsyncApiTests {

    private static final Path FOLDER = Sources.RESOURCES.resolve("contracts");
    private static final JsonNode DOCUMENT = new YAMLMapper().readTree(Sources.text(FOLDER.resolve("asyncapi.yaml")));

    static List<Sabotage> sabotages() {
        return List.of(
                Sabotage.remove("a contract without a message", "/components/messages", "planDrafted"),
                Sabotage.set(
                        "a message without a contract",
                        "/components/messages/planDrafted",
                        "name",
                        "\"org.goldthread.dissemination.plan-forgotten.v1\""),
                Sabotage.set(
                        "a schema that does not exist",
                        "/components/messages/planDrafted/payload/schema",
                        "$ref",
                        "\"./dissemination/plan-drafted/v7/schema.json\""),
                Sabotage.set(
                        "another event's example",
                        "/components/messages/planDrafted/x-example",
                        "$ref",
                        "\"./dissemination/plan-approved/v1/example.json\""),
                Sabotage.remove("a message on no channel", "/channels/disseminationEvents/messages", "planDrafted"),
                Sabotage.drop("a message that is never sent", "/operations/reviewsSendsItsEvents/messages", 0),
                Sabotage.set(
                        "an operation on another channel",
                        "/operations/reviewsSendsItsEvents/channel",
                        "$ref",
                        "\"#/channels/auditsEvents\""));
    }

    @Test
    void theDocumentIsAsyncApi() {
        assertThat(new AsyncApi(DOCUMENT, FOLDER).againstSpecification()).isEmpty();
    }

    @Test
    void whatIsNotAsyncApiIsCaught() {
        JsonNode broken = Sabotage.set(
                        "an action that is none", "/operations/reviewsSendsItsEvents", "action", "\"say\"")
                .done(DOCUMENT);

        assertThat(new AsyncApi(broken, FOLDER).againstSpecification()).isNotEmpty();
    }

    @Test
    void theDocumentAndTheContractsTellTheSame() {
        assertThat(new AsyncApi(DOCUMENT, FOLDER).againstContracts(Contracts.all()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("sabotages")
    void aDocumentThatTellsOtherwiseIsCaught(Sabotage sabotage) {
        assertThat(new AsyncApi(sabotage.done(DOCUMENT), FOLDER).againstContracts(Contracts.all()))
                .isNotEmpty();
    }

    @Test
    void outsidersMayReadOnlyWhatIsPublishedAndWithdrawn() {
        assertThat(DOCUMENT.at("/channels/disseminationPublished/messages").propertyNames())
                .containsExactlyInAnyOrder("productPublished", "productWithdrawn");
    }

    @Test
    void topicsHaveSixPartitionsAndKeepThirtyDays() {
        List<String> topics = new ArrayList<>();
        for (JsonNode channel : DOCUMENT.path("channels")) {
            topics.add(channel.path("address").asString());
            assertThat(channel.at("/bindings/$ref").asString()).isEqualTo("#/components/channelBindings/topic");
        }
        JsonNode topic = DOCUMENT.at("/components/channelBindings/topic/kafka");

        assertThat(topics)
                .containsExactly(
                        "{installation}.goldthread.reviews.events",
                        "{installation}.goldthread.audits.events",
                        "{installation}.goldthread.dissemination.events",
                        "{installation}.goldthread.monitoring.events",
                        "{installation}.goldthread.dissemination.published");
        assertThat(topic.path("partitions").asInt()).isEqualTo(6);
        assertThat(topic.at("/topicConfiguration/retention.ms").asLong())
                .isEqualTo(Duration.ofDays(30).toMillis());
    }
}
