package org.goldthread.reviews.referral;

import java.util.LinkedHashMap;
import java.util.Map;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Text;
import org.goldthread.profile.Fact;
import org.goldthread.profile.Profile;
import org.jspecify.annotations.Nullable;

/** Answers to the profile's questions of fact, by the fact's id. */
public final class Facts {

    private Facts() {}

    /** Without blanks: an answer left blank means that it is not known yet. */
    static Map<String, String> tidy(@Nullable Map<String, @Nullable String> given) {
        Map<String, String> tidy = new LinkedHashMap<>();
        if (given != null) {
            given.forEach((fact, answer) -> {
                String kept = Text.tidy(answer);
                if (kept != null) {
                    tidy.put(fact, kept);
                }
            });
        }
        return tidy;
    }

    static void check(Problems problems, Profile profile, Map<String, String> answers) {
        for (Fact fact : profile.facts()) {
            String answer = answers.get(fact.id());
            problems.when(
                    answer != null && !fact.answers().contains(answer),
                    "facts." + fact.id(),
                    "unknown-answer",
                    "Select one of the answers to “" + fact.question() + "”");
        }
        answers.keySet().stream()
                .filter(id ->
                        profile.facts().stream().noneMatch(fact -> fact.id().equals(id)))
                .findFirst()
                .ifPresent(unknown ->
                        problems.add("facts", "unknown-fact", "One of these is not a question of " + profile.name()));
    }

    /** An answer as people read it. */
    public static String words(@Nullable String answer) {
        if (answer == null) {
            return "Not answered";
        }
        return switch (answer) {
            case "yes" -> "Yes";
            case "no" -> "No";
            case "unknown" -> "Not known";
            case "none" -> "Clearly none";
            default ->
                Character.toUpperCase(answer.charAt(0)) + answer.substring(1).replace('-', ' ');
        };
    }
}
