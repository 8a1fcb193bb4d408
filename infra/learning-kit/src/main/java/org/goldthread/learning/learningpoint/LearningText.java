package org.goldthread.learning.learningpoint;

import java.util.List;
import org.goldthread.kit.Problems;
import org.goldthread.learning.framework.Given;
import org.jspecify.annotations.Nullable;

/** What a learning point says; see {@link LearningPointDraft} for each part. */
public record LearningText(
        String keyMessage,
        @Nullable String purpose,
        @Nullable String learningOutcome,
        @Nullable Scope scope,
        List<String> audiences,
        List<String> agencies) {

    public LearningText {
        audiences = Given.list(audiences);
        agencies = Given.list(agencies);
    }

    /** What is still missing before it can be agreed, in the form's order. */
    public Problems missing() {
        return new Problems()
                .present("purpose", purpose, "Enter the purpose of the message")
                .present("learningOutcome", learningOutcome, "Enter the learning outcome")
                .present("scope", scope, "Select whom the learning is about")
                .some("audiences", audiences, "Select at least one audience");
    }
}
