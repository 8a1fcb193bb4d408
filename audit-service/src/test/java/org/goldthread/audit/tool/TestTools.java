package org.goldthread.audit.tool;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A small tool for tests: two standards, one of them with a question that is asked only after a poor grade. */
public final class TestTools {

    public static final GradeScale RAG = new GradeScale(
            "rag",
            "Red, amber, green",
            List.of(
                    new GradeStep("green", "Fully met", true),
                    new GradeStep("amber", "Partly met", false),
                    new GradeStep("red", "Not met", false)));

    private TestTools() {}

    public static Question question(String id, AnswerType type, @Nullable Condition onlyIf) {
        return new Question(id, "Question " + id, null, type, true, false, true, List.of(), onlyIf, 1);
    }

    public static ToolContent small() {
        return new ToolContent(
                "small",
                "Small tool",
                List.of("section-11"),
                "default",
                RAG,
                List.of(
                        new ToolSection(
                                "workforce",
                                "Workforce",
                                null,
                                List.of(new ToolStandard(
                                        "training",
                                        "Training",
                                        null,
                                        "default",
                                        List.of(
                                                question("training-grade", AnswerType.GRADE, null),
                                                question(
                                                        "training-next",
                                                        AnswerType.TEXT,
                                                        new Condition("training-grade", List.of("amber", "red"))))))),
                        new ToolSection(
                                "together",
                                "Together",
                                null,
                                List.of(new ToolStandard(
                                        "sharing",
                                        "Information sharing",
                                        null,
                                        "default",
                                        List.of(question("sharing-grade", AnswerType.GRADE, null)))))));
    }
}
