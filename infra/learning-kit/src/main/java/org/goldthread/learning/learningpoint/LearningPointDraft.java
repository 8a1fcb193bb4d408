package org.goldthread.learning.learningpoint;

import java.util.List;
import java.util.UUID;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Text;
import org.goldthread.learning.finding.FindingId;
import org.goldthread.learning.framework.Framework;
import org.goldthread.learning.framework.Given;
import org.jspecify.annotations.Nullable;

/**
 * A learning point as it is being worded (R12, SOL Appendix B). Only the key message has to be there; the rest has to
 * be there when it is agreed.
 *
 * @param findings the findings that it comes from, of one or several activities of this service; when it is made, the
 *     finding in the address is one of them in any case
 * @param keyMessage for those who should learn from it, at most 1,000 characters, without names
 * @param purpose why it is told, at most 1,000 characters (SOL Appendix C, purpose of key messages)
 * @param learningOutcome what people will know or do differently, at most 2,000 characters
 * @param scope {@code single-agency}, {@code multi-agency}, {@code governance} or {@code national}
 * @param audiences ids of the profile
 * @param agencies the agencies that it concerns, ids of the profile; none where it concerns all alike
 */
public record LearningPointDraft(
        List<UUID> findings,
        @Nullable String keyMessage,
        @Nullable String purpose,
        @Nullable String learningOutcome,
        @Nullable String scope,
        List<String> audiences,
        List<String> agencies) {

    public static final int LONGEST_MESSAGE = 1000;
    public static final int LONGEST_OUTCOME = 2000;
    private static final int MOST_FINDINGS = 50;

    public LearningPointDraft {
        findings = Given.list(findings).stream().distinct().toList();
        keyMessage = Text.tidy(keyMessage);
        purpose = Text.tidy(purpose);
        learningOutcome = Text.tidy(learningOutcome);
        scope = Text.tidy(scope);
        audiences = Given.words(audiences);
        agencies = Given.words(agencies);
    }

    /** Everything that is wrong with it as a draft, in the form's order. */
    public Problems check(Framework framework) {
        Problems problems = new Problems()
                .text("keyMessage", keyMessage, LONGEST_MESSAGE, "the key message")
                .optionalText("purpose", purpose, LONGEST_MESSAGE, "purpose")
                .optionalText("learningOutcome", learningOutcome, LONGEST_OUTCOME, "learning outcome")
                .when(
                        scope != null && Scope.of(scope).isEmpty(),
                        "scope",
                        "unknown-scope",
                        "Scope must be 'single-agency', 'multi-agency', 'governance' or 'national'");
        framework.checkAudiences(problems, "audiences", audiences);
        framework.checkAgencies(problems, "agencies", agencies);
        return problems.when(findings.size() > MOST_FINDINGS, "findings", "too-many", "Join at most 50 findings");
    }

    /** The same draft, coming from this finding first. */
    LearningPointDraft from(FindingId first) {
        List<UUID> all = java.util.stream.Stream.concat(java.util.stream.Stream.of(first.value()), findings.stream())
                .distinct()
                .toList();
        return new LearningPointDraft(all, keyMessage, purpose, learningOutcome, scope, audiences, agencies);
    }

    List<FindingId> findingIds() {
        return findings.stream().map(FindingId::new).toList();
    }

    LearningText text() {
        return new LearningText(
                java.util.Objects.requireNonNull(keyMessage),
                purpose,
                learningOutcome,
                Scope.of(scope).orElse(null),
                audiences,
                agencies);
    }
}
