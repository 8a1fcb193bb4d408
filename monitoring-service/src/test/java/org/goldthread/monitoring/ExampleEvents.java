package org.goldthread.monitoring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.goldthread.contracts.Contracts;
import org.goldthread.contracts.EventContract;
import org.goldthread.kit.Ids;
import org.goldthread.kit.event.IncomingEvent;
import tools.jackson.databind.JsonNode;

/** The contracts' examples as events: together they tell one thread. */
public final class ExampleEvents {

    public static final UUID FINDING = UUID.fromString("019d8712-0b80-73ea-871e-5ac0de13e74e");
    private static final Instant TIME = Instant.parse("2026-04-13T09:00:00Z");

    private ExampleEvents() {}

    /** One example, said by its subject as the first of what it says. */
    public static IncomingEvent of(String type) {
        return event(type, 1);
    }

    /** Every example, each subject's in an order in which they can happen. */
    public static List<IncomingEvent> all() {
        List<String> story = List.of(
                "activities.activity-registered",
                "activities.finding-agreed",
                "activities.learning-identified",
                "activities.recommendation-made",
                "dissemination.plan-drafted",
                "dissemination.plan-approved",
                "dissemination.product-published",
                "dissemination.product-withdrawn",
                "dissemination.cascade-requested",
                "dissemination.cascade-acknowledged",
                "dissemination.cascade-reported",
                "dissemination.cascade-corrected",
                "monitoring.action-assigned",
                "monitoring.action-asked-again",
                "monitoring.action-answered",
                "monitoring.action-updated",
                "monitoring.action-done",
                "monitoring.action-sent-back",
                "monitoring.action-done",
                "monitoring.action-verified",
                "monitoring.check-recorded",
                "monitoring.action-reopened",
                "monitoring.action-done",
                "monitoring.action-verified",
                "monitoring.action-embedded",
                "audits.learning-retested");
        List<IncomingEvent> events = new ArrayList<>();
        for (String name : story) {
            String type = "org.goldthread." + name + ".v1";
            UUID subject = of(type).subject();
            long said = events.stream()
                    .filter(event -> event.subject().equals(subject))
                    .count();
            events.add(event(type, said + 1));
        }
        return events;
    }

    private static IncomingEvent event(String type, long sequence) {
        EventContract contract = EventContract.of(type);
        String data = Contracts.exampleFor(type);
        JsonNode example = HouseJson.MAPPER.readTree(data);
        String kind = contract.event().equals("learning-retested")
                ? "retest"
                : contract.event().split("-")[0];
        String id = switch (kind) {
            case "learning" -> "learningPointId";
            case "check" -> "actionId";
            case "due", "settled" -> "taskId";
            default -> kind + "Id";
        };
        UUID subject = kind.equals("due") || kind.equals("settled")
                ? Ids.from(example.required(id).asString())
                : UUID.fromString(example.required(id).asString());
        String service = contract.producer().equals("activities") ? "reviews" : contract.producer();
        return new IncomingEvent(
                Ids.from("example", type, sequence),
                type,
                "/solihull/" + (service.equals("work") ? "dissemination" : service),
                subject,
                sequence,
                TIME.plusSeconds(sequence),
                kind.equals("activity") ? List.of() : List.of(FINDING),
                "partnership-officer",
                null,
                null,
                data);
    }
}
