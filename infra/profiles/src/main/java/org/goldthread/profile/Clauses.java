package org.goldthread.profile;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The clauses that a basis may cite: those of the coverage file and, for a partnership's own framework, of its own
 * clause file, which lies beside the profile ({@code calder.yaml} has {@code calder.coverage.yaml}).
 */
record Clauses(Set<String> known) {

    private static final JsonNode COVERAGE =
            Located.read("coverage.yaml", Profiles.resource("coverage.yaml")).root();

    static String ownFileName(String profileFileName) {
        return profileFileName.replaceFirst("\\.ya?ml$", "") + ".coverage.yaml";
    }

    /** The clauses of the framework with this short name, of all statutes, and of the partnership's own file. */
    static Clauses knownTo(String framework, Optional<String> ownClauses) {
        Set<String> known = new LinkedHashSet<>();
        collect(COVERAGE, framework, known);
        ownClauses.ifPresent(text -> collect(Located.read("own clauses", text).root(), framework, known));
        return new Clauses(known);
    }

    private static void collect(JsonNode coverage, String framework, Set<String> known) {
        for (JsonNode document : coverage.path("documents")) {
            boolean statute = document.path("kind").asString("").equals("statute");
            if (statute || document.path("id").asString("").equals(framework)) {
                document.path("clauses")
                        .forEach(clause -> known.add(clause.path("clause").asString("")));
            }
        }
    }
}
