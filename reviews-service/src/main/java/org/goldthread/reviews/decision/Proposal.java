package org.goldthread.reviews.decision;

import java.util.Collection;
import java.util.List;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Text;
import org.goldthread.learning.framework.Given;
import org.goldthread.profile.Profile;
import org.goldthread.profile.ReviewType;
import org.jspecify.annotations.Nullable;

/**
 * Reviews that somebody says should be done, and why: a view, or a decision.
 *
 * @param types ids of the profile's review types; empty means no review
 * @param noReview said outright, so that a form sent half-filled is not a decision against a review
 * @param reason in plain words, at most {@value #LONGEST} characters
 */
public record Proposal(
        List<String> types,
        @Nullable Boolean noReview,
        @Nullable String reason) {

    public static final int LONGEST = 4000;

    public Proposal {
        types = Given.words(types);
        reason = Text.tidy(reason);
    }

    /** What is wrong with it whatever the case is, in the form's order. */
    public Problems check(Profile profile) {
        Problems problems = new Problems();
        boolean none = Boolean.TRUE.equals(noReview);
        problems.when(types.isEmpty() && !none, "types", "required", "Select the reviews, or “No review”");
        problems.when(
                !types.isEmpty() && none, "types", "contradiction", "Select either reviews or “No review”, not both");
        Collection<String> known =
                profile.reviewTypes().stream().map(ReviewType::id).toList();
        types.stream()
                .filter(type -> !known.contains(type))
                .findFirst()
                .ifPresent(
                        type -> problems.add("types", "unknown-type", "Select types of review of " + profile.name()));
        return problems.text("reason", reason, LONGEST, "the reason");
    }
}
