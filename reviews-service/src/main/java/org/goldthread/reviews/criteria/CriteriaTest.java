package org.goldthread.reviews.criteria;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.goldthread.profile.Condition;
import org.goldthread.profile.Criterion;
import org.goldthread.profile.Edition;
import org.goldthread.profile.Fact;
import org.goldthread.profile.Profile;
import org.goldthread.profile.ReviewType;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a case put to the profile's criteria under one edition of the guidance (R3). It suggests; people decide.
 *
 * @param laid every criterion of the edition, in the profile's order
 * @param suggestions the types that they lead to, then those that they may lead to; the strongest effect first
 */
public record CriteriaTest(Edition edition, List<Laid> laid, List<Suggestion> suggestions) {

    /** Answers by which somebody says that they do not know. */
    private static final Set<String> NOT_KNOWN = Set.of("unknown", "unclear");

    public CriteriaTest {
        laid = List.copyOf(laid);
        suggestions = List.copyOf(suggestions);
    }

    /**
     * Puts the facts to the criteria.
     *
     * @param answers by the fact's id; a fact without an answer is not known
     */
    public static CriteriaTest of(Profile profile, Edition edition, Map<String, String> answers) {
        List<Laid> laid = profile.criteria().stream()
                .filter(criterion ->
                        criterion.editions().isEmpty() || criterion.editions().contains(edition.id()))
                .map(criterion -> lay(profile, criterion, answers))
                .toList();
        List<Suggestion> suggestions = new ArrayList<>();
        collect(profile, laid, Truth.MET, suggestions);
        collect(profile, laid, Truth.UNCLEAR, suggestions);
        return new CriteriaTest(edition, laid, suggestions);
    }

    /** What it leads to as far as the facts are known. */
    public List<Suggestion> met() {
        return suggestions.stream().filter(one -> one.truth() == Truth.MET).toList();
    }

    /** The types that it leads to or may lead to. */
    public List<String> types() {
        return suggestions.stream().map(one -> one.type().id()).toList();
    }

    /** Ids of the criteria of this truth. */
    public List<String> criteria(Truth truth) {
        return laid.stream()
                .filter(one -> one.truth() == truth)
                .map(one -> one.criterion().id())
                .toList();
    }

    private static Laid lay(Profile profile, Criterion criterion, Map<String, String> answers) {
        List<Laid.Beside> all = beside(profile, criterion.all(), answers);
        List<Laid.Beside> any = beside(profile, criterion.any(), answers);
        Truth both = joined(all, Truth.MET, Truth::and);
        return new Laid(criterion, any.isEmpty() ? both : both.and(joined(any, Truth.NOT_MET, Truth::or)), all, any);
    }

    private static Truth joined(List<Laid.Beside> conditions, Truth none, BinaryOperator<Truth> how) {
        return conditions.stream().map(Laid.Beside::truth).reduce(none, how);
    }

    private static List<Laid.Beside> beside(Profile profile, List<Condition> conditions, Map<String, String> answers) {
        return conditions.stream()
                .map(condition -> {
                    String answer = answers.get(condition.fact());
                    return new Laid.Beside(
                            fact(profile, condition.fact()), condition.is(), answer, truth(condition, answer));
                })
                .toList();
    }

    private static Truth truth(Condition condition, @Nullable String answer) {
        if (answer != null && condition.is().contains(answer)) {
            return Truth.MET;
        }
        return answer == null || NOT_KNOWN.contains(answer) ? Truth.UNCLEAR : Truth.NOT_MET;
    }

    private static Fact fact(Profile profile, String id) {
        return profile.facts().stream()
                .filter(fact -> fact.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** A type that is suggested already is not said again with less. */
    private static void collect(Profile profile, List<Laid> laid, Truth truth, List<Suggestion> into) {
        Map<String, List<Laid>> byType = new LinkedHashMap<>();
        laid.stream()
                .filter(one -> one.truth() == truth)
                .forEach(one -> byType.computeIfAbsent(one.criterion().reviewType(), type -> new ArrayList<>())
                        .add(one));
        byType.forEach((type, because) -> {
            Criterion.Effect effect = because.stream()
                    .map(one -> one.criterion().effect())
                    .min(Enum::compareTo)
                    .orElseThrow();
            if (into.stream().noneMatch(known -> known.type().id().equals(type))) {
                into.add(new Suggestion(type(profile, type), truth, effect, because));
            }
        });
        into.sort(java.util.Comparator.comparing(Suggestion::truth).thenComparing(Suggestion::effect));
    }

    private static ReviewType type(Profile profile, String id) {
        return profile.reviewTypes().stream()
                .filter(type -> type.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
