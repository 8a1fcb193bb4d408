package org.goldthread.monitoring.thread;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.goldthread.profile.Profile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Puts a thread together from its parts. The same parts always give the same chain. */
@Component
class ChainReader {

    private final JsonMapper json;
    private final Profile profile;

    ChainReader(JsonMapper json, Profile profile) {
        this.json = json;
        this.profile = profile;
    }

    /** Events about one thing add to each other: together they say how it stands. */
    private static final class Gathered {
        private final Map<String, Entry> entries = new LinkedHashMap<>();

        private record Entry(ObjectNode data, Fact last) {}

        void add(String key, ObjectNode data, Fact fact) {
            Entry known = entries.get(key);
            ObjectNode merged = known == null ? data : known.data().setAll(data);
            entries.put(key, new Entry(merged, fact));
        }
    }

    Chain read(Map<String, Part> parts) {
        Map<String, Gathered> kinds = new LinkedHashMap<>();
        Map<String, ActionTale> actions = new LinkedHashMap<>();
        for (Part part : parts.values()) {
            for (Fact fact : part.facts()) {
                ObjectNode data = (ObjectNode) json.readTree(fact.data());
                String kind = kind(fact.type());
                if (kind.equals("action") || kind.equals("check")) {
                    actions.computeIfAbsent(id(data, "actionId"), id -> new ActionTale(profile.embedding()))
                            .add(fact, data);
                } else {
                    forget(fact.type(), data);
                    kinds.computeIfAbsent(kind, none -> new Gathered()).add(id(data, key(kind)), data, fact);
                }
            }
        }
        Chain.Told<Chain.Finding> finding = only(told(kinds, "finding", Chain.Finding.class));
        Chain.Told<Chain.Activity> activity = only(told(kinds, "activity", Chain.Activity.class));
        return new Chain(
                activity == null ? null : activity.what(),
                finding == null ? null : finding.what(),
                told(kinds, "learning", Chain.Learning.class),
                told(kinds, "plan", Chain.Plan.class),
                told(kinds, "product", Chain.Product.class),
                told(kinds, "cascade", Chain.Cascade.class),
                told(kinds, "recommendation", Chain.Recommendation.class),
                told(kinds, "retest", Chain.Retest.class),
                actions.values().stream()
                        .map(ActionTale::line)
                        .sorted(Comparator.comparing(Chain.ActionLine::agency))
                        .toList(),
                finding == null ? null : finding.said());
    }

    /** What an event says by leaving it out: a product is no longer withdrawn, a corrected report answers anew. */
    private static void forget(String type, ObjectNode data) {
        switch (type) {
            case Heard.PRODUCT_PUBLISHED -> data.putNull("withdrawnOn");
            case Heard.CASCADE_CORRECTED ->
                Stream.of("training", "policies")
                        .filter(answer -> !data.has(answer))
                        .forEach(data::putNull);
            default -> {}
        }
    }

    /** What an event is about: the first word of its name, but a retest is no learning point. */
    private static String kind(String type) {
        return type.equals(Heard.LEARNING_RETESTED)
                ? "retest"
                : type.split("\\.")[3].split("-")[0];
    }

    private static String key(String kind) {
        return switch (kind) {
            case "learning" -> "learningPointId";
            default -> kind + "Id";
        };
    }

    private static String id(ObjectNode data, String field) {
        return data.required(field).asString();
    }

    private <T> List<Chain.Told<T>> told(Map<String, Gathered> kinds, String kind, Class<T> type) {
        List<Chain.Told<T>> all = new ArrayList<>();
        Gathered gathered = kinds.getOrDefault(kind, new Gathered());
        List<Gathered.Entry> entries = new ArrayList<>(gathered.entries.values());
        entries.sort(Comparator.comparing(entry -> entry.last().time()));
        for (Gathered.Entry entry : entries) {
            Fact last = entry.last();
            all.add(new Chain.Told<>(
                    json.treeToValue(entry.data(), type), new Chain.Said(last.time(), last.role(), last.agency())));
        }
        return all;
    }

    private static <T> Chain.@Nullable Told<T> only(List<Chain.Told<T>> list) {
        return list.isEmpty() ? null : list.get(0);
    }
}
