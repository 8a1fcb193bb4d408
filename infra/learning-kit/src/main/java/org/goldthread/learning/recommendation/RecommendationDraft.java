package org.goldthread.learning.recommendation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Text;
import org.goldthread.learning.finding.FindingId;
import org.goldthread.learning.framework.Framework;
import org.goldthread.learning.framework.Given;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation as it is being worded (R13). Only the text has to be there; the rest has to be there when it is
 * agreed.
 *
 * @param findings the findings that it comes from; when it is made, the finding in the address is one of them in any
 *     case
 * @param text what is recommended, at most 2,000 characters, without names
 * @param agencies to whom, ids of the profile
 * @param followUpGroup the group that follows it up; absent for the profile's own for this type of activity
 * @param dueOn after today
 * @param measureOfSuccess how the partnership will see that it made a difference, at most 1,000 characters
 * @param priority {@code high}, {@code medium} or {@code low}
 */
public record RecommendationDraft(
        List<UUID> findings,
        @Nullable String text,
        List<String> agencies,
        @Nullable String followUpGroup,
        @Nullable LocalDate dueOn,
        @Nullable String measureOfSuccess,
        @Nullable String priority) {

    public static final int LONGEST_TEXT = 2000;
    public static final int LONGEST_MEASURE = 1000;
    private static final int MOST_FINDINGS = 50;
    private static final int LONGEST_YEARS = 10;

    public RecommendationDraft {
        findings = Given.list(findings).stream().distinct().toList();
        text = Text.tidy(text);
        agencies = Given.words(agencies);
        followUpGroup = Text.tidy(followUpGroup);
        measureOfSuccess = Text.tidy(measureOfSuccess);
        priority = Text.tidy(priority);
    }

    /** Everything that is wrong with it as a draft, in the form's order. */
    public Problems check(Framework framework) {
        Problems problems = new Problems().text("text", text, LONGEST_TEXT, "what is recommended");
        framework.checkAgencies(problems, "agencies", agencies);
        framework.checkGroup(problems, "followUpGroup", followUpGroup);
        RecommendationText.checkDue(problems, dueOn, framework.today());
        return problems.when(
                        dueOn != null && dueOn.isAfter(framework.today().plusYears(LONGEST_YEARS)),
                        "dueOn",
                        "too-late",
                        "The date it is due must be within 10 years")
                .optionalText("measureOfSuccess", measureOfSuccess, LONGEST_MEASURE, "measure of success")
                .when(
                        priority != null && Urgency.of(priority).isEmpty(),
                        "priority",
                        "unknown-priority",
                        "Priority must be 'high', 'medium' or 'low'")
                .when(findings.size() > MOST_FINDINGS, "findings", "too-many", "Join at most 50 findings");
    }

    /** The same draft, coming from this finding first. */
    RecommendationDraft from(FindingId first) {
        List<UUID> all = Stream.concat(Stream.of(first.value()), findings.stream())
                .distinct()
                .toList();
        return new RecommendationDraft(all, text, agencies, followUpGroup, dueOn, measureOfSuccess, priority);
    }

    List<FindingId> findingIds() {
        return findings.stream().map(FindingId::new).toList();
    }

    /**
     * What it says.
     *
     * @param ownGroup the profile's follow-up group, where none is named
     */
    RecommendationText text(String ownGroup) {
        return new RecommendationText(
                java.util.Objects.requireNonNull(text),
                agencies,
                followUpGroup == null ? ownGroup : followUpGroup,
                dueOn,
                measureOfSuccess,
                Urgency.of(priority).orElse(null));
    }
}
