package org.goldthread.profile;

import static org.goldthread.profile.Findings.at;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Types of activity: codes and ids are unique over the three lists, criteria make sense, each has a follow-up group. */
final class TypeRules implements Rule {

    private static final List<String> LISTS = List.of("reviewTypes", "otherActivityTypes", "auditTypes");

    @Override
    public void check(Profile profile, Findings findings) {
        once(profile, findings, "code");
        once(profile, findings, "id");
        for (int i = 0; i < profile.criteria().size(); i++) {
            criterion(profile, findings, i, profile.criteria().get(i));
        }
        if (profile.recommendationOwners().stream()
                        .filter(owner -> owner.activityTypes().isEmpty())
                        .count()
                != 1) {
            findings.add(
                    at("recommendationOwners"),
                    "No entry, or more than one, follows up the recommendations of all other activities.",
                    "Leave activityTypes out of exactly one entry.");
        }
        for (int i = 0; i < profile.decisionMakers().size(); i++) {
            decisionMaker(findings, i, profile.decisionMakers().get(i));
        }
    }

    private static void once(Profile profile, Findings findings, String key) {
        Map<String, String> seen = new HashMap<>();
        for (String list : LISTS) {
            var entries = findings.source().root().path(list);
            for (int i = 0; i < entries.size(); i++) {
                String value = entries.path(i).path(key).asString();
                String here = at(list, i, key);
                String earlier = seen.putIfAbsent(value, here);
                boolean sameList = earlier != null && earlier.startsWith("/" + list + "/");
                if (earlier != null && !(key.equals("id") && sameList)) {
                    findings.add(
                            here,
                            "The " + key + " '" + value + "' is already the " + key + " of another type of activity.",
                            "Give each type of activity in " + profile.name() + " its own " + key
                                    + "; the first is on line " + findings.line(earlier) + ".");
                }
            }
        }
    }

    private static void criterion(Profile profile, Findings findings, int index, Criterion criterion) {
        if (criterion.all().isEmpty() && criterion.any().isEmpty()) {
            findings.add(at("criteria", index), "The criterion has no condition.", "Add all: or any: with facts.");
        }
        conditions(profile, findings, at("criteria", index, "all"), criterion.all());
        conditions(profile, findings, at("criteria", index, "any"), criterion.any());
    }

    private static void conditions(Profile profile, Findings findings, String pointer, List<Condition> conditions) {
        for (int i = 0; i < conditions.size(); i++) {
            Condition condition = conditions.get(i);
            List<String> answers = profile.facts().stream()
                    .filter(fact -> fact.id().equals(condition.fact()))
                    .findFirst()
                    .orElseThrow()
                    .answers();
            for (int j = 0; j < condition.is().size(); j++) {
                String answer = condition.is().get(j);
                if (!answers.contains(answer)) {
                    findings.add(
                            pointer + at(i, "is", j),
                            "'" + answer + "' is not an answer to the fact '" + condition.fact() + "'.",
                            DidYouMean.orList(answer, answers));
                }
            }
        }
    }

    private static void decisionMaker(Findings findings, int index, DecisionMaker maker) {
        boolean complete = switch (maker.rule()) {
            case JOINT -> maker.partners().size() > 1;
            case SINGLE -> maker.post() != null;
            case GROUP -> maker.group() != null;
        };
        if (!complete) {
            findings.add(
                    at("decisionMakers", index),
                    "The rule is " + maker.rule().word() + ", but it does not say who.",
                    "joint needs two or more partners, single needs post, group needs group.");
        }
    }
}
