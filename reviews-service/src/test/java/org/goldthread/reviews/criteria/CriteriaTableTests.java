package org.goldthread.reviews.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goldthread.profile.Criterion;
import org.goldthread.profile.Edition;
import org.goldthread.profile.Fact;
import org.goldthread.profile.Profile;
import org.goldthread.profile.Profiles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every combination of answers of each profile, against the clauses as a person reads them: written here by hand, not
 * taken from the profile. What is not known is tried with everything that it could turn out to be.
 */
@DisplayName("Criteria, put to every combination of facts")
class CriteriaTableTests {

    private static final int MOST = 200_000;
    private static final String OPEN = "?";
    private static final Set<String> NOT_KNOWN = Set.of("unknown", "unclear", OPEN);

    /** The clauses of all five frameworks, by the profile's criterion. */
    private static final Map<String, Predicate<Map<String, String>>> CLAUSES = clauses();

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"solihull", "portsmouth", "portsmouth-2017", "st-helens", "leeds"})
    @DisplayName("What is met, not met or unclear is what the clause says, whatever the answers")
    void everyCombination(String profileId) {
        Profile profile = Profiles.load(profileId);
        Edition edition = Editions.of(profile, profile.edition());
        Map<String, Asked> asked = profile.criteria().stream()
                .collect(Collectors.toMap(Criterion::id, criterion -> Asked.of(criterion, profile)));
        long all = profile.facts().stream()
                .mapToLong(fact -> fact.answers().size() + 1L)
                .reduce(1, (left, right) -> left * right);
        if (all <= MOST) {
            combine(profile.facts(), true, answers -> holds(profile, edition, asked, answers));
            return;
        }
        long definite = profile.facts().stream()
                .mapToLong(fact -> fact.answers().size())
                .reduce(1, (left, right) -> left * right);
        assertThat(definite).isLessThanOrEqualTo(MOST);
        combine(profile.facts(), false, answers -> holds(profile, edition, asked, answers));
        Random random = new Random(20261203);
        for (int i = 0; i < 40_000; i++) {
            holds(profile, edition, asked, sampled(profile, random));
        }
    }

    @Test
    @DisplayName("Every criterion of every profile has its clause here")
    void everyClause() {
        for (String id : List.of("solihull", "portsmouth", "portsmouth-2017", "st-helens", "leeds")) {
            assertThat(Profiles.load(id).criteria())
                    .extracting(Criterion::id)
                    .allSatisfy(criterion -> assertThat(CLAUSES).containsKey(criterion));
        }
    }

    private static void holds(Profile profile, Edition edition, Map<String, Asked> asked, Map<String, String> answers) {
        CriteriaTest test = CriteriaTest.of(profile, edition, answers);
        for (Laid laid : test.laid()) {
            Truth right =
                    byClause(Objects.requireNonNull(asked.get(laid.criterion().id())), answers);
            if (laid.truth() != right) {
                assertThat(laid.truth())
                        .as(laid.criterion().id() + " for " + answers)
                        .isEqualTo(right);
            }
        }
        long must = test.laid().stream()
                .filter(laid -> laid.truth() == Truth.MET && laid.criterion().effect() == Criterion.Effect.MUST_TRIGGER)
                .map(laid -> laid.criterion().reviewType())
                .distinct()
                .count();
        if (test.suggestions().stream().filter(Suggestion::must).count() != must) {
            assertThat(test.suggestions())
                    .as("what must be done for " + answers)
                    .isEmpty();
        }
    }

    /** Met if it holds whatever the unknown turns out to be, not met if it never does, else unclear. */
    private static Truth byClause(Asked asked, Map<String, String> answers) {
        Predicate<Map<String, String>> clause =
                Objects.requireNonNull(CLAUSES.get(asked.criterion().id()));
        List<Fact> open = new ArrayList<>();
        for (Fact fact : asked.facts()) {
            if (NOT_KNOWN.contains(answers.getOrDefault(fact.id(), OPEN))
                    && !asked.accepts(fact, answers.get(fact.id()))) {
                open.add(fact);
            }
        }
        Set<Boolean> outcomes = new HashSet<>();
        complete(open, new HashMap<>(answers), world -> outcomes.add(clause.test(world)));
        if (!outcomes.contains(false)) {
            return Truth.MET;
        }
        return outcomes.contains(true) ? Truth.UNCLEAR : Truth.NOT_MET;
    }

    /** A criterion with the facts that it mentions, and the answers to each that it takes. */
    private record Asked(Criterion criterion, List<Fact> facts, Map<String, Set<String>> taken) {

        static Asked of(Criterion criterion, Profile profile) {
            Map<String, Set<String>> taken = new HashMap<>();
            Stream.concat(criterion.all().stream(), criterion.any().stream())
                    .forEach(condition -> taken.computeIfAbsent(condition.fact(), any -> new HashSet<>())
                            .addAll(condition.is()));
            return new Asked(
                    criterion,
                    profile.facts().stream()
                            .filter(fact -> taken.containsKey(fact.id()))
                            .toList(),
                    taken);
        }

        boolean accepts(Fact fact, @Nullable String answer) {
            return answer != null && taken.getOrDefault(fact.id(), Set.of()).contains(answer);
        }
    }

    /** Every world in which what is open has an answer; the map is the same one each time. */
    private static void complete(List<Fact> open, Map<String, String> world, Consumer<Map<String, String>> each) {
        if (open.isEmpty()) {
            each.accept(world);
            return;
        }
        Fact first = open.get(0);
        String before = world.get(first.id());
        for (String answer : first.answers()) {
            if (!NOT_KNOWN.contains(answer)) {
                world.put(first.id(), answer);
                complete(open.subList(1, open.size()), world, each);
            }
        }
        if (before == null) {
            world.remove(first.id());
        } else {
            world.put(first.id(), before);
        }
    }

    private static void combine(List<Fact> facts, boolean withOpen, Consumer<Map<String, String>> each) {
        combine(facts, withOpen, new LinkedHashMap<>(), each);
    }

    private static void combine(
            List<Fact> left, boolean withOpen, Map<String, String> answers, Consumer<Map<String, String>> each) {
        if (left.isEmpty()) {
            each.accept(answers);
            return;
        }
        Fact first = left.get(0);
        List<Fact> rest = left.subList(1, left.size());
        if (withOpen) {
            answers.remove(first.id());
            combine(rest, true, answers, each);
        }
        for (String answer : first.answers()) {
            answers.put(first.id(), answer);
            combine(rest, withOpen, answers, each);
        }
        answers.remove(first.id());
    }

    private static Map<String, String> sampled(Profile profile, Random random) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (Fact fact : profile.facts()) {
            int at = random.nextInt(fact.answers().size() + 1);
            if (at < fact.answers().size()) {
                answers.put(fact.id(), fact.answers().get(at));
            }
        }
        return answers;
    }

    private static Map<String, Predicate<Map<String, String>>> clauses() {
        Map<String, Predicate<Map<String, String>>> clauses = new HashMap<>();
        // Children Act 2004 s.16C
        clauses.put(
                "serious-incident",
                f -> yes(f, "abuse-or-neglect") && (yes(f, "child-died") || yes(f, "seriously-harmed")));
        clauses.put("looked-after-death", f -> yes(f, "looked-after") && yes(f, "child-died"));
        // SI 2018/789 reg. 11: highlights or may highlight, so that "unclear" is enough
        clauses.put("local-review-improvements", f -> may(f, "improvements"));
        clauses.put("local-review-themes", f -> may(f, "recurrent-themes"));
        clauses.put("local-review-working-together", f -> may(f, "working-together"));
        clauses.put("local-review-panel", f -> yes(f, "panel-suggested"));
        // PSCB 7.8.1
        clauses.put("scr-death", f -> yes(f, "abuse-or-neglect") && yes(f, "child-died"));
        clauses.put(
                "scr-harm",
                f -> yes(f, "abuse-or-neglect")
                        && yes(f, "seriously-harmed")
                        && !"none".equals(f.getOrDefault("working-together", "none")));
        clauses.put(
                "scr-custody",
                f -> yes(f, "child-died")
                        && (yes(f, "in-custody")
                                || yes(f, "in-police-custody")
                                || yes(f, "on-remand")
                                || yes(f, "following-sentencing")
                                || yes(f, "young-offender-institution")
                                || yes(f, "secure-training-centre")
                                || yes(f, "secure-childrens-home")
                                || yes(f, "detained-mental-health")));
        clauses.put("management", f -> yes(f, "child-protection-incident"));
        // STH methods table
        clauses.put("splr-death", f -> yes(f, "abuse-or-neglect") && yes(f, "child-died"));
        clauses.put(
                "splr-harm",
                f -> yes(f, "abuse-or-neglect") && yes(f, "seriously-harmed") && may(f, "working-together"));
        clauses.put("mplr-below-threshold", f -> may(f, "improvements") || yes(f, "good-outcomes"));
        clauses.put("single-agency", f -> "no".equals(f.get("child-died")) && !yes(f, "working-together"));
        // LDS Approach bullet 7
        clauses.put(
                "learning-lessons",
                f -> !"no".equals(f.getOrDefault("abuse-or-neglect", "no"))
                        && (may(f, "improvements") || may(f, "recurrent-themes")));
        // of two frameworks: STH row 3 and PSCB 7.8.1 CIR; STH row 5 and PSCB 7.8.1 BPR
        clauses.put(
                "critical-incident",
                f -> (f.containsKey("alternative-review") || !f.containsKey("improvements"))
                        ? yes(f, "alternative-review")
                        : "no".equals(f.get("child-died")) && may(f, "improvements"));
        clauses.put("best-practice", f -> yes(f, "good-practice") || yes(f, "good-outcomes"));
        return clauses;
    }

    private static boolean yes(Map<String, String> facts, String fact) {
        return "yes".equals(facts.get(fact));
    }

    private static boolean may(Map<String, String> facts, String fact) {
        return yes(facts, fact) || "unclear".equals(facts.get(fact));
    }
}
