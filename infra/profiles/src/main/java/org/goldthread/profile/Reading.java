package org.goldthread.profile;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What came of reading a file: a profile, or the problems that refuse it. The shape is checked first (schema and
 * references); only a profile of the right shape is checked for sense.
 */
record Reading(@Nullable Profile profile, List<ProfileProblem> problems) {

    private static final JsonMapper BINDER = JsonMapper.builder()
            .withConfigOverride(
                    List.class, list -> list.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();

    static Reading refused(ProfileProblem problem) {
        return new Reading(null, List.of(problem));
    }

    static Reading of(String file, String yaml, Optional<String> ownClauses) {
        Located source;
        try {
            source = Located.read(file, yaml);
        } catch (JacksonException syntax) {
            return refused(Syntax.problem(file, syntax));
        }
        List<ProfileProblem> shape = new ArrayList<>(Shape.problems(source));
        if (source.root().isObject()) {
            shape.addAll(References.problems(source));
        }
        if (!shape.isEmpty()) {
            return new Reading(null, inOrder(shape));
        }
        Profile profile = bind(source.root(), hash(yaml));
        List<ProfileProblem> sense = Sense.problems(profile, source, ownClauses);
        return sense.isEmpty() ? new Reading(profile, List.of()) : new Reading(null, inOrder(sense));
    }

    Profile profileOrRefuse() {
        if (profile == null) {
            throw new ProfileRefused(problems);
        }
        return profile;
    }

    private static Profile bind(JsonNode root, String version) {
        ObjectNode withVersion = ((ObjectNode) root.deepCopy()).put("version", version);
        return BINDER.treeToValue(withVersion, Profile.class);
    }

    private static List<ProfileProblem> inOrder(List<ProfileProblem> problems) {
        return problems.stream()
                .distinct()
                .sorted(Comparator.comparingInt(ProfileProblem::line))
                .toList();
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java runtime has SHA-256", impossible);
        }
    }
}
