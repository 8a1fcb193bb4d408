package org.goldthread.profile;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.goldthread.profile.ProfileSource.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What came of reading a profile's texts: a profile, or the problems that refuse it. The shape is checked first (schema
 * and references); only a profile of the right shape is checked for sense.
 */
record Reading(@Nullable Profile profile, List<ProfileProblem> problems) {

    private static final JsonMapper BINDER = JsonMapper.builder()
            .withConfigOverride(
                    List.class, list -> list.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();

    static Reading of(ProfileSource texts) {
        Text agencies = texts.agencies();
        List<ProfileProblem> shape = new ArrayList<>();
        if (agencies != null) {
            AgencyTable table = AgencyTable.read(agencies);
            if (table.rows().isEmpty()) {
                return refused(table.problems());
            }
            shape.addAll(table.problems());
        }
        Located source;
        try {
            source = located(texts);
        } catch (JacksonException syntax) {
            return refused(List.of(Syntax.problem(texts.profile().file(), syntax)));
        }
        shape.addAll(Shape.problems(source));
        if (source.root().isObject()) {
            shape.addAll(References.problems(source));
        }
        if (!shape.isEmpty()) {
            return refused(inOrder(shape, source));
        }
        Profile profile = bind(source.root(), texts.version());
        List<ProfileProblem> sense = Sense.problems(profile, source, texts.clauses());
        return sense.isEmpty() ? new Reading(profile, List.of()) : refused(inOrder(sense, source));
    }

    /** The profile as a tree, with the agencies of the table after its own. */
    static Located located(ProfileSource texts) {
        Located source = Located.read(texts.profile().file(), texts.profile().content());
        Text agencies = texts.agencies();
        return agencies == null ? source : source.with(AgencyTable.read(agencies));
    }

    Profile profileOrRefuse() {
        if (profile == null) {
            throw new ProfileRefused(problems);
        }
        return profile;
    }

    private static Reading refused(List<ProfileProblem> problems) {
        return new Reading(null, problems);
    }

    private static Profile bind(JsonNode root, String version) {
        ObjectNode withVersion = ((ObjectNode) root.deepCopy()).put("version", version);
        return BINDER.treeToValue(withVersion, Profile.class);
    }

    private static List<ProfileProblem> inOrder(List<ProfileProblem> problems, Located source) {
        return problems.stream()
                .distinct()
                .sorted(Comparator.comparing(
                                (ProfileProblem problem) -> !problem.file().equals(source.file()))
                        .thenComparingInt(ProfileProblem::line))
                .toList();
    }
}
