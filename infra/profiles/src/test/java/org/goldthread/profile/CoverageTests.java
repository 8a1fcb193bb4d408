package org.goldthread.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

@DisplayName("The coverage file")
class CoverageTests {

    private static final JsonNode COVERAGE =
            Located.read("coverage.yaml", Profiles.resource("coverage.yaml")).root();

    static Stream<JsonNode> documents() {
        return StreamSupport.stream(COVERAGE.path("documents").spliterator(), false);
    }

    @ParameterizedTest
    @MethodSource("documents")
    @DisplayName("serves every clause by an entry or a feature")
    void servesEveryClause(JsonNode document) {
        assertThat(clauses(document)).isNotEmpty();
        assertThat(clauses(document))
                .allSatisfy(clause -> assertThat(clause.path("entries").size()
                                + clause.path("features").size())
                        .as(clause.path("clause").asString())
                        .isPositive());
    }

    @ParameterizedTest
    @MethodSource("documents")
    @DisplayName("names each clause once, begins it with the framework's short name and says what it says")
    void namesEachClauseOnce(JsonNode document) {
        assertThat(clauses(document).stream()
                        .map(clause -> clause.path("clause").asString()))
                .doesNotHaveDuplicates()
                .allMatch(clause -> isEverybodys(document)
                        || clause.startsWith(document.path("id").asString() + " "));
        assertThat(clauses(document))
                .allSatisfy(
                        clause -> assertThat(clause.path("says").asString("")).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("documents")
    @DisplayName("lists exactly the entries whose basis cites the clause")
    void listsTheEntries(JsonNode document) {
        Map<String, Set<String>> listed = new TreeMap<>();
        clauses(document).forEach(clause -> {
            Set<String> entries = new TreeSet<>();
            clause.path("entries").forEach(entry -> entries.add(entry.stringValue()));
            listed.put(clause.path("clause").asString(), entries);
        });
        Map<String, Set<String>> citing = new TreeMap<>();
        listed.keySet().forEach(clause -> citing.put(clause, new TreeSet<>()));
        List<String> profiles = isEverybodys(document)
                ? Profiles.SHIPPED
                : List.of(document.path("profile").asString());
        profiles.forEach(profile -> citations(profile)
                .forEach((clause, entries) -> citing.computeIfPresent(clause, (same, paths) -> union(paths, entries))));
        assertThat(listed).isEqualTo(citing);
    }

    @ParameterizedTest
    @MethodSource("documents")
    @DisplayName("names features that there are")
    void namesFeatures(JsonNode document) {
        Set<String> features = new LinkedHashSet<>();
        clauses(document).forEach(clause -> clause.path("features").forEach(f -> features.add(f.stringValue())));
        assertThat(features)
                .allMatch(feature -> feature.matches(
                        "P[1-5]|R([1-9]|1[0-9])|A([1-9]|1[0-2])|D([1-9]|1[0-4])|M([1-9]|1[0-9])|X[1-9]"));
    }

    @Test
    @DisplayName("covers the five frameworks, each by its own profile")
    void coversTheFiveFrameworks() {
        Map<String, String> profiles = new LinkedHashMap<>();
        documents()
                .filter(document -> !isEverybodys(document))
                .forEach(document -> profiles.put(
                        document.path("id").asString(), document.path("profile").asString()));
        assertThat(profiles.keySet()).containsExactly("PSCP", "PSCB", "STH", "SOL", "LDS");
        assertThat(profiles.values()).containsExactlyInAnyOrderElementsOf(Profiles.SHIPPED);
        profiles.forEach(
                (framework, id) -> assertThat(Profiles.load(id).framework()).isEqualTo(framework));
    }

    @Test
    @DisplayName("lists what the sources lost as unreadable")
    void listsWhatWasLost() {
        Map<String, List<String>> lost = new LinkedHashMap<>();
        Profiles.SHIPPED.forEach(id -> lost.put(
                id,
                Profiles.load(id).unreadable().stream().map(Unreadable::basis).toList()));
        assertThat(lost.get("portsmouth-2017")).contains("PSCB Appendix 1", "PSCB Appendix 2", "PSCB 3 figure");
        assertThat(lost.get("st-helens")).contains("STH Stakeholders figure", "STH Translating figure");
        assertThat(lost.get("solihull")).contains("SOL 2.2.1 figure", "SOL 2.2.3 figure");
    }

    private static boolean isEverybodys(JsonNode document) {
        return !document.path("kind").asString().equals("framework");
    }

    private static List<JsonNode> clauses(JsonNode document) {
        List<JsonNode> clauses = new ArrayList<>();
        document.path("clauses").forEach(clauses::add);
        return clauses;
    }

    private static Map<String, Set<String>> citations(String profile) {
        Located source = Located.read(profile, Profiles.resource(profile + ".yaml"));
        Map<String, Set<String>> citations = new TreeMap<>();
        collect(source, "", source.root(), citations);
        return citations;
    }

    private static void collect(Located source, String pointer, JsonNode node, Map<String, Set<String>> citations) {
        if (node.isObject()) {
            if (node.has("basis")) {
                BasisRules.cited(node.path("basis").asString())
                        .forEach(clause -> citations
                                .computeIfAbsent(clause, none -> new TreeSet<>())
                                .add(source.path(pointer)));
            }
            node.properties()
                    .forEach(child -> collect(
                            source, pointer + "/" + Pointers.escape(child.getKey()), child.getValue(), citations));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(source, pointer + "/" + i, node.path(i), citations);
        }
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> both = new TreeSet<>(one);
        both.addAll(other);
        return both;
    }
}
