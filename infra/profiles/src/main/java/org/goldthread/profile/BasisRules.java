package org.goldthread.profile;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Every basis cites clauses that exist, or says {@code default} and why. */
final class BasisRules implements Rule {

    static final String DEFAULT = "default";

    private final Clauses clauses;

    BasisRules(Clauses clauses) {
        this.clauses = clauses;
    }

    @Override
    public void check(Profile profile, Findings findings) {
        visit("", findings.source().root(), findings);
    }

    private void visit(String pointer, JsonNode node, Findings findings) {
        if (node.isObject() && node.has("basis")) {
            basis(pointer, node, findings);
        }
        if (node.isObject()) {
            node.properties()
                    .forEach(child ->
                            visit(pointer + "/" + Pointers.escape(child.getKey()), child.getValue(), findings));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            visit(pointer + "/" + i, node.path(i), findings);
        }
    }

    private void basis(String pointer, JsonNode entry, Findings findings) {
        List<String> cited = cited(entry.path("basis").asString());
        if (cited.contains(DEFAULT) && !entry.has("note")) {
            findings.add(
                    pointer + "/basis",
                    "A default stands without its reason.",
                    "Add note: why this was chosen where the framework is silent.");
        }
        for (String clause : cited) {
            if (!clause.equals(DEFAULT) && !clauses.known().contains(clause)) {
                findings.add(
                        pointer + "/basis",
                        "The coverage file has no clause '" + clause + "'.",
                        DidYouMean.nearest(clause, clauses.known())
                                .map(near -> "Did you mean '" + near + "'?")
                                .orElse("Cite a clause as the coverage file writes it, separate several by '; ', or"
                                        + " write default with a note."));
            }
        }
    }

    /** The clauses that a basis cites. */
    static List<String> cited(String basis) {
        return List.of(basis.split(";\\s*", -1));
    }
}
