package org.goldthread.profile;

import java.util.LinkedHashSet;
import java.util.Set;
import org.goldthread.profile.ProfileSource.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The clauses that a basis may cite: those of the coverage file and, for a partnership's own framework, of its own
 * clause file, which lies beside the profile ({@code calder.yaml} has {@code calder.coverage.yaml}).
 */
record Clauses(Set<String> known) {

    private static final Set<String> EVERYBODYS = Set.of("statute", "guidance");
    private static final JsonNode COVERAGE =
            Located.read("coverage.yaml", Profiles.resource("coverage.yaml")).root();

    /** The clauses of the framework with this short name, of all statutes and published guidance, and of the partnership's own file. */
    static Clauses knownTo(String framework, @Nullable Text ownClauses) {
        Set<String> known = new LinkedHashSet<>();
        collect(COVERAGE, framework, known);
        if (ownClauses != null) {
            collect(Located.read(ownClauses.file(), ownClauses.content()).root(), framework, known);
        }
        return new Clauses(known);
    }

    private static void collect(JsonNode coverage, String framework, Set<String> known) {
        for (JsonNode document : coverage.path("documents")) {
            boolean everybodys = EVERYBODYS.contains(document.path("kind").asString(""));
            if (everybodys || document.path("id").asString("").equals(framework)) {
                document.path("clauses")
                        .forEach(clause -> known.add(clause.path("clause").asString("")));
            }
        }
    }
}
