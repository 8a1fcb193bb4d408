package org.goldthread.monitoring.thread;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.goldthread.monitoring.action.ActionState;
import org.jspecify.annotations.Nullable;

/**
 * One thread put together from its facts: activity, finding, learning, plans, products, cascades, recommendations,
 * actions with their checks. What has not happened is not there.
 */
record Chain(
        @Nullable Activity activity,
        @Nullable Finding finding,
        List<Told<Learning>> toldLearning,
        List<Told<Plan>> toldPlans,
        List<Told<Product>> toldProducts,
        List<Told<Cascade>> toldCascades,
        List<Told<Recommendation>> toldRecommendations,
        List<Told<Retest>> toldRetests,
        List<ActionLine> actions,
        @Nullable Said findingSaid) {

    /** Who said something (role and agency as they were), and when. */
    record Said(Instant time, String role, @Nullable String agency) {}

    /** Something with who said the latest of it. */
    record Told<T>(T what, Said said) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Activity(
            UUID activityId,
            String reference,
            String service,
            String typeName,
            String title,
            List<String> agencies,
            LocalDate startedOn) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Finding(
            UUID findingId,
            UUID activityId,
            String activityReference,
            String service,
            String activityTypeId,
            String title,
            String statement,
            String nature,
            @Nullable String priority,
            List<String> themes,
            List<UUID> repeats,
            LocalDate agreedOn) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Learning(
            UUID learningPointId,
            String keyMessage,
            String purpose,
            String learningOutcome,
            List<String> agencies,
            LocalDate agreedOn) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Plan(
            UUID planId,
            UUID learningPointId,
            int rows,
            @Nullable String group,
            @Nullable LocalDate approvedOn) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Product(
            UUID productId,
            String title,
            String path,
            LocalDate publishedOn,
            @Nullable LocalDate withdrawnOn) {}

    /** How many of one role a cascade reached. */
    record Reached(String role, int number) {}

    /**
     * One agency's cascade, as it reported last.
     *
     * @param training whether the agency adapted its own training: {@code done}, {@code not-needed} or {@code not-yet};
     *     null where it did not say, and likewise {@code policies}
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Cascade(
            UUID cascadeId,
            UUID learningPointId,
            String agency,
            LocalDate acknowledgeBy,
            LocalDate reportBy,
            @Nullable LocalDate acknowledgedOn,
            @Nullable List<Reached> reached,
            @Nullable String method,
            @Nullable String training,
            @Nullable String policies,
            @Nullable LocalDate reportedOn) {

        int people() {
            return reached == null
                    ? 0
                    : reached.stream().mapToInt(Reached::number).sum();
        }

        boolean acknowledged() {
            return acknowledgedOn != null || reportedOn != null;
        }

        /** The day by which the agency has to do the next thing; null when it has done all. */
        @Nullable
        LocalDate nextDueOn() {
            if (reportedOn != null) {
                return null;
            }
            return acknowledged() ? reportBy : acknowledgeBy;
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Recommendation(
            UUID recommendationId,
            String text,
            List<String> agencies,
            String followUpGroup,
            LocalDate dueOn,
            String measureOfSuccess,
            String priority,
            LocalDate agreedOn) {}

    /** What an audit found when it asked one agency again about the learning. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Retest(
            UUID retestId,
            UUID learningPointId,
            String agency,
            boolean held,
            String gradeWords,
            String activityReference,
            LocalDate on) {}

    /** One embedding check; {@code held} is null until it was made. */
    record Check(
            int number,
            int of,
            LocalDate dueOn,
            @Nullable Boolean held,
            @Nullable String retestKind,
            @Nullable String evidence,
            @Nullable LocalDate recordedOn) {}

    /**
     * One agency's action as it stands.
     *
     * @param nextDueOn the day on which its next step is due, as far as the events tell
     * @param sentBack how often the partnership sent it back
     * @param checks of the latest verification, those to come included
     * @param pastChecks those made after earlier verifications
     * @param said who said the latest
     */
    record ActionLine(
            UUID actionId,
            UUID recommendationId,
            String agency,
            String text,
            ActionState state,
            @Nullable LocalDate nextDueOn,
            @Nullable String measurableAction,
            @Nullable String ownerRole,
            @Nullable String lastWords,
            @Nullable LocalDate on,
            @Nullable LocalDate agreedOn,
            @Nullable LocalDate doneOn,
            @Nullable LocalDate verifiedOn,
            @Nullable LocalDate embeddedOn,
            int sentBack,
            List<Check> checks,
            List<Check> pastChecks,
            Said said) {

        List<Check> made() {
            return checks.stream().filter(check -> check.held() != null).toList();
        }
    }

    List<Learning> learning() {
        return toldLearning.stream().map(Told::what).toList();
    }

    List<Plan> plans() {
        return toldPlans.stream().map(Told::what).toList();
    }

    List<Product> products() {
        return toldProducts.stream().map(Told::what).toList();
    }

    List<Cascade> cascades() {
        return toldCascades.stream().map(Told::what).toList();
    }

    List<Retest> retests() {
        return toldRetests.stream().map(Told::what).toList();
    }

    List<Recommendation> recommendations() {
        return toldRecommendations.stream().map(Told::what).toList();
    }

    /** Every agency that has a part: involved, named, cascaded to or acting. */
    Set<String> agencies() {
        Set<String> all = new TreeSet<>();
        if (activity != null) {
            all.addAll(activity.agencies());
        }
        learning().forEach(one -> all.addAll(one.agencies()));
        recommendations().forEach(one -> all.addAll(one.agencies()));
        cascades().forEach(one -> all.add(one.agency()));
        retests().forEach(one -> all.add(one.agency()));
        actions.forEach(one -> all.add(one.agency()));
        return all;
    }
}
