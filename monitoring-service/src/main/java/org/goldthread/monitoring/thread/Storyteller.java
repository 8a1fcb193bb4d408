package org.goldthread.monitoring.thread;

import static org.goldthread.monitoring.thread.StoryStep.Stage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.goldthread.monitoring.words.Deadlines;
import org.goldthread.monitoring.words.Names;
import org.goldthread.monitoring.words.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells a thread from the finding to the impact, step by step, and says honestly where nothing has happened yet. */
@Component
class Storyteller {

    private final Names names;
    private final Deadlines deadlines;
    private final AgencyWords agencyWords;

    Storyteller(Names names, Deadlines deadlines, AgencyWords agencyWords) {
        this.names = names;
        this.deadlines = deadlines;
        this.agencyWords = agencyWords;
    }

    List<StoryStep> tell(Chain chain, Sight sight) {
        List<StoryStep> steps = new ArrayList<>();
        finding(chain, steps);
        learning(chain, steps);
        plans(chain, steps);
        products(chain, steps);
        cascades(chain, sight, steps);
        actions(chain, sight, steps);
        checks(chain, sight, steps);
        retests(chain, sight, steps);
        steps.add(impact(chain));
        return steps;
    }

    private void finding(Chain chain, List<StoryStep> steps) {
        Chain.Finding finding = chain.finding();
        if (finding != null) {
            steps.add(StoryStep.of(Stage.FINDING, finding.title(), Standing.DONE, "Agreed")
                    .by(finding.agreedOn(), who(chain.findingSaid()))
                    .text(finding.statement()));
        }
    }

    private void learning(Chain chain, List<StoryStep> steps) {
        for (Chain.Told<Chain.Learning> told : chain.toldLearning()) {
            steps.add(StoryStep.of(Stage.LEARNING, told.what().keyMessage(), Standing.DONE, "Agreed")
                    .by(told.what().agreedOn(), who(told.said()))
                    .text("Learning outcome: " + told.what().learningOutcome()));
        }
        if (chain.toldLearning().isEmpty()) {
            steps.add(StoryStep.of(Stage.LEARNING, "No learning point has been agreed", Standing.WAITING, "Not yet"));
        }
    }

    private void plans(Chain chain, List<StoryStep> steps) {
        for (Chain.Told<Chain.Plan> told : chain.toldPlans()) {
            Chain.Plan plan = told.what();
            boolean approved = plan.approvedOn() != null;
            String group = plan.group();
            steps.add(StoryStep.of(
                            Stage.PLAN,
                            "Dissemination plan with "
                                    + (plan.rows() == 1 ? "one row" : plan.rows() + " rows")
                                    + " of audience and method",
                            approved ? Standing.DONE : Standing.IN_PROGRESS,
                            approved ? "Approved" : "Drafted")
                    .by(plan.approvedOn(), who(told.said()))
                    .text(approved && group != null ? "Approved by " + names.group(group) : null)
                    .path("/dissemination/plans/" + plan.planId()));
        }
    }

    private void products(Chain chain, List<StoryStep> steps) {
        for (Chain.Told<Chain.Product> told : chain.toldProducts()) {
            Chain.Product product = told.what();
            boolean withdrawn = product.withdrawnOn() != null;
            steps.add(StoryStep.of(
                            Stage.PRODUCT,
                            product.title(),
                            withdrawn ? Standing.WAITING : Standing.DONE,
                            withdrawn ? "Withdrawn" : "Published")
                    .by(withdrawn ? product.withdrawnOn() : product.publishedOn(), who(told.said()))
                    .path(withdrawn ? null : product.path()));
        }
    }

    private void cascades(Chain chain, Sight sight, List<StoryStep> steps) {
        grouped(chain.toldCascades(), told -> told.what().learningPointId()).forEach((learning, told) -> {
            List<Chain.Cascade> cascades = told.stream().map(Chain.Told::what).toList();
            long reported =
                    cascades.stream().filter(one -> one.reportedOn() != null).count();
            int people = cascades.stream().mapToInt(Chain.Cascade::people).sum();
            long late = cascades.stream()
                    .map(Chain.Cascade::nextDueOn)
                    .filter(due -> due != null && deadlines.late(due))
                    .count();
            steps.add(StoryStep.of(
                            Stage.CASCADE,
                            "Sent to " + agencies(cascades.size()) + " to pass on to their staff",
                            overall(reported == cascades.size(), late),
                            late > 0 ? late + " overdue" : reported + " of " + cascades.size() + " reported")
                    .text(people == 0 ? null : people + " people reached so far")
                    .lines(
                            told.stream()
                                    .sorted(Comparator.comparing(
                                            one -> names.agency(one.what().agency())))
                                    .map(agencyWords::cascade)
                                    .toList(),
                            sight));
        });
        if (chain.cascades().isEmpty()
                && chain.products().isEmpty()
                && chain.plans().isEmpty()) {
            steps.add(StoryStep.of(Stage.PLAN, "Nothing has been shared", Standing.WAITING, "Not yet"));
        }
    }

    private void actions(Chain chain, Sight sight, List<StoryStep> steps) {
        Map<UUID, Chain.Told<Chain.Recommendation>> made = new LinkedHashMap<>();
        chain.toldRecommendations().forEach(told -> made.put(told.what().recommendationId(), told));
        Map<UUID, List<Chain.ActionLine>> byRecommendation =
                grouped(chain.actions(), Chain.ActionLine::recommendationId);
        made.forEach((id, told) -> byRecommendation.putIfAbsent(id, List.of()));
        byRecommendation.forEach((id, actions) -> {
            Chain.Told<Chain.Recommendation> told = made.get(id);
            Tally tally = Tally.of(actions);
            long late = actions.stream()
                    .filter(one -> !tally.isWithPartnership(one))
                    .map(Chain.ActionLine::nextDueOn)
                    .filter(due -> due != null && deadlines.late(due))
                    .count();
            String text = told == null ? actions.get(0).text() : told.what().text();
            steps.add(StoryStep.of(
                            Stage.ACTION,
                            text,
                            overall(!actions.isEmpty() && tally.finished(), late),
                            late > 0 ? late + " overdue" : tally.words())
                    .by(told == null ? null : told.what().agreedOn(), told == null ? null : who(told.said()))
                    .text(
                            told == null
                                    ? null
                                    : "Followed up by "
                                            + names.group(told.what().followUpGroup())
                                            + ". Measure of success: "
                                            + told.what().measureOfSuccess())
                    .lines(actions.stream().map(agencyWords::action).toList(), sight));
        });
        if (byRecommendation.isEmpty()) {
            steps.add(StoryStep.of(Stage.ACTION, "No recommendation has been made", Standing.WAITING, "Not yet"));
        }
    }

    private void checks(Chain chain, Sight sight, List<StoryStep> steps) {
        List<Chain.ActionLine> verified = chain.actions().stream()
                .filter(action ->
                        !action.checks().isEmpty() || !action.pastChecks().isEmpty())
                .toList();
        if (verified.isEmpty()) {
            return;
        }
        long held = verified.stream()
                .flatMap(action -> action.made().stream())
                .filter(check -> Boolean.TRUE.equals(check.held()))
                .count();
        long all = verified.stream().mapToLong(action -> action.checks().size()).sum();
        long late = verified.stream()
                .filter(action -> action.checks().size() > action.made().size())
                .map(Chain.ActionLine::nextDueOn)
                .filter(due -> due != null && deadlines.late(due))
                .count();
        steps.add(StoryStep.of(
                        Stage.CHECK,
                        "Does the change still hold?",
                        overall(all > 0 && held == all, late),
                        late > 0 ? late + " overdue" : held + " of " + all + " held")
                .lines(verified.stream().map(agencyWords::checks).toList(), sight));
    }

    /** What audits found that asked again about the learning, audit by audit. */
    private void retests(Chain chain, Sight sight, List<StoryStep> steps) {
        Map<String, List<Chain.Retest>> audits = chain.retests().stream()
                .collect(Collectors.groupingBy(
                        Chain.Retest::activityReference, LinkedHashMap::new, Collectors.toList()));
        audits.forEach((reference, found) -> {
            long held = found.stream().filter(Chain.Retest::held).count();
            steps.add(StoryStep.of(
                            Stage.CHECK,
                            "Asked again in " + reference,
                            held == found.size() ? Standing.DONE : Standing.OVERDUE,
                            held + " of " + found.size() + " hold")
                    .path("/audits/activities/" + reference + "/retests")
                    .lines(found.stream().map(agencyWords::retest).toList(), sight));
        });
    }

    private static StoryStep impact(Chain chain) {
        Tally tally = Tally.of(chain.actions());
        if (tally.embedded() > 0) {
            boolean all = tally.finished();
            return StoryStep.of(
                    Stage.IMPACT,
                    "The change is part of everyday practice in " + tally.embedded() + " of "
                            + agencies(tally.agreedOrFurther()),
                    all ? Standing.DONE : Standing.IN_PROGRESS,
                    all ? "Embedded" : "Partly embedded");
        }
        boolean tested =
                chain.actions().stream().anyMatch(action -> !action.made().isEmpty());
        return StoryStep.of(
                Stage.IMPACT,
                tested ? "Embedding checks have begun" : "No evidence yet that anything changed for children",
                tested ? Standing.IN_PROGRESS : Standing.WAITING,
                tested ? "Being checked" : "No evidence yet");
    }

    private static Standing overall(boolean finished, long late) {
        if (late > 0) {
            return Standing.OVERDUE;
        }
        return finished ? Standing.DONE : Standing.IN_PROGRESS;
    }

    private @Nullable String who(Chain.@Nullable Said said) {
        return said == null ? null : names.who(said.role(), said.agency());
    }

    private static String agencies(int count) {
        return count == 1 ? "1 agency" : count + " agencies";
    }

    private static <T> Map<UUID, List<T>> grouped(List<T> list, Function<T, UUID> by) {
        return list.stream().collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
    }
}
