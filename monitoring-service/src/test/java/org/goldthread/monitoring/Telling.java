package org.goldthread.monitoring;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goldthread.kit.Ids;
import org.goldthread.kit.event.IncomingEvent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells one thread as reviews and dissemination tell it: learning about professional curiosity and neglect. Each method
 * says one event; {@link #events()} gives all that was said, in order.
 */
public final class Telling {

    public static final String POLICE = "west-midlands-police";
    public static final String HEALTH = "bsol-icb";
    public static final String COUNCIL = "solihull-council";
    public static final String PROBATION = "probation";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String key;
    private final LocalDate start;
    private final List<IncomingEvent> events = new ArrayList<>();
    private final Map<UUID, Long> sequences = new HashMap<>();

    /**
     * Begins a thread.
     *
     * @param key makes the ids, so that the same key tells the same thread
     * @param start the day on which the activity is registered
     */
    public Telling(String key, LocalDate start) {
        this.key = key;
        this.start = start;
    }

    public UUID id(String what) {
        return Ids.from("telling", key, what);
    }

    public UUID finding() {
        return id("finding");
    }

    public List<IncomingEvent> events() {
        return List.copyOf(events);
    }

    public Telling registered(String... agencies) {
        return say("activities.activity-registered", "activity", 0, "partnership-officer", null, data -> {
            data.put("activityId", id("activity"));
            data.put("reference", reference());
            data.put("service", "reviews");
            data.put("typeId", "rapid-review");
            data.put("typeName", "Rapid review");
            data.put("title", "Neglect of a young child known to several agencies");
            data.put("edition", "wt-2023");
            data.put("profileVersion", "3f9c2a71d04b");
            data.put("agencies", List.of(agencies));
            data.put("startedOn", start);
        });
    }

    public Telling found(UUID... repeats) {
        return say("activities.finding-agreed", "finding", 30, "partnership-officer", null, data -> {
            data.put("findingId", finding());
            data.put("activityId", id("activity"));
            data.put("activityReference", reference());
            data.put("service", "reviews");
            data.put("activityTypeId", "rapid-review");
            data.put("title", "Signs of neglect were seen singly and not put together");
            data.put(
                    "statement",
                    "Practitioners in several agencies each saw a sign of neglect. Professional curiosity about daily life at"
                            + " home was limited, and information sharing came late, so the whole picture was not seen until"
                            + " harm had happened.");
            data.put("nature", "improvement");
            data.put("priority", "neglect");
            data.put("themes", List.of("professional-curiosity", "information-sharing"));
            data.put("repeats", List.of(repeats));
            data.put("agreedOn", start.plusDays(30));
        });
    }

    public Telling learned(String... agencies) {
        return say("activities.learning-identified", "learning", 31, "partnership-officer", null, data -> {
            data.put("learningPointId", id("learning"));
            origin(data);
            data.put("activityTypeId", "rapid-review");
            data.put(
                    "keyMessage",
                    "When a child is often hungry, tired or missing appointments, be professionally curious: ask what a day is"
                            + " like for this child, and share what you know early.");
            data.put("purpose", "Practitioners recognise neglect earlier by putting signs together across agencies.");
            data.put(
                    "learningOutcome",
                    "Practitioners ask about and record what daily life is like for the child, and share single signs of"
                            + " neglect before a threshold is met.");
            data.put("scope", "multi-agency");
            data.put("audiences", List.of("internal", "workforce"));
            data.put("agencies", List.of(agencies));
            data.put("agreedOn", start.plusDays(31));
        });
    }

    public Telling recommended(LocalDate dueOn, String... agencies) {
        return say("activities.recommendation-made", "recommendation", 32, "partnership-officer", null, data -> {
            data.put("recommendationId", id("recommendation"));
            origin(data);
            data.put(
                    "text",
                    "Each agency assures the partnership that supervision asks what daily life is like for the child wherever"
                            + " neglect is suspected.");
            data.put("agencies", List.of(agencies));
            data.put("followUpGroup", "arg");
            data.put("dueOn", dueOn);
            data.put("measureOfSuccess", "In a dip sample of 20 records, at least 16 describe the child's daily life.");
            data.put("priority", "high");
            data.put("agreedOn", start.plusDays(32));
        });
    }

    public Telling planned() {
        say("dissemination.plan-drafted", "plan", 31, "service", null, this::plan);
        return say("dissemination.plan-approved", "plan", 40, "group-chair", POLICE, data -> {
            plan(data);
            data.put("group", "ldg");
            data.put("approvedOn", start.plusDays(40));
        });
    }

    public Telling published() {
        return say("dissemination.product-published", "product", 50, "partnership-officer", null, data -> {
            data.put("productId", id("product"));
            data.put("planId", id("plan"));
            data.put("learningPointIds", List.of(id("learning")));
            data.put("findings", List.of(finding()));
            data.put("template", "one-minute-guide");
            data.put("title", "One-minute guide: professional curiosity and neglect");
            data.put("slug", "professional-curiosity-and-neglect");
            data.put("path", "/learning/professional-curiosity-and-neglect");
            data.put("version", 1);
            data.put("publishedOn", start.plusDays(50));
        });
    }

    public Telling cascadeTo(String agency) {
        return say(
                "dissemination.cascade-requested",
                "cascade-" + agency,
                51,
                "partnership-officer",
                null,
                data -> cascade(agency, data));
    }

    public Telling acknowledged(String agency) {
        return say("dissemination.cascade-acknowledged", "cascade-" + agency, 53, "agency-link", agency, data -> {
            cascade(agency, data);
            data.put("acknowledgedOn", start.plusDays(53));
        });
    }

    public Telling reported(String agency) {
        return say("dissemination.cascade-reported", "cascade-" + agency, 70, "agency-link", agency, data -> {
            cascade(agency, data);
            data.put(
                    "reached",
                    List.of(
                            Map.of("role", "Neighbourhood officer", "number", 84),
                            Map.of("role", "Public protection officer", "number", 31)));
            data.put("method", "Shift briefings with the one-minute guide, then a team discussion");
            data.put("notePresent", true);
            data.put("training", "done");
            data.put("policies", "not-yet");
            data.put("reportedOn", start.plusDays(70));
        });
    }

    /** Work of dissemination's: the agency is to acknowledge the cascade. */
    public Telling acknowledgementDue(String agency, LocalDate dueOn) {
        return say("work.due", "cascade-" + agency, 51, "partnership-officer", null, data -> {
            data.put("taskId", id("task-" + agency));
            data.put("service", "dissemination");
            data.put("title", "Acknowledge the learning");
            data.put("case", reference() + ": professional curiosity and neglect");
            data.put("path", "/dissemination/cascades/" + id("cascade-" + agency));
            data.put("action", "Acknowledge");
            data.put("agency", agency);
            data.put("dueOn", dueOn);
            data.put("threads", List.of(finding()));
        });
    }

    private String reference() {
        return "SOL-RR-2026-" + key;
    }

    private void origin(Map<String, Object> data) {
        data.put("findings", List.of(finding()));
        data.put("activityId", id("activity"));
        data.put("activityReference", reference());
        data.put("service", "reviews");
    }

    private void plan(Map<String, Object> data) {
        data.put("planId", id("plan"));
        data.put("learningPointId", id("learning"));
        data.put("findings", List.of(finding()));
        data.put("keyMessage", "Be professionally curious: ask what a day is like for this child.");
        data.put("rows", 4);
    }

    private void cascade(String agency, Map<String, Object> data) {
        data.put("cascadeId", id("cascade-" + agency));
        data.put("planId", id("plan"));
        data.put("learningPointId", id("learning"));
        data.put("findings", List.of(finding()));
        data.put("agency", agency);
        data.put("acknowledgeBy", start.plusDays(58));
        data.put("reportBy", start.plusDays(90));
    }

    private Telling say(
            String contract,
            String subject,
            int afterDays,
            String role,
            @Nullable String agency,
            java.util.function.Consumer<Map<String, Object>> fill) {
        Map<String, Object> data = new LinkedHashMap<>();
        fill.accept(data);
        UUID subjectId = id(subject);
        long sequence = sequences.merge(subjectId, 1L, Long::sum);
        Instant time = start.plusDays(afterDays).atTime(9, 0).toInstant(ZoneOffset.UTC);
        boolean activity = contract.endsWith("activity-registered");
        String service = contract.startsWith("activities") ? "reviews" : "dissemination";
        events.add(new IncomingEvent(
                Ids.from("event", key, subject, sequence),
                "org.goldthread." + contract + ".v1",
                "/solihull/" + service,
                subjectId,
                sequence,
                time,
                activity ? List.of() : List.of(finding()),
                role,
                agency,
                null,
                JSON.writeValueAsString(data)));
        return this;
    }
}
