package org.goldthread.audit.returns.web;

import java.util.Optional;
import org.goldthread.audit.returns.Judgement;
import org.goldthread.audit.returns.OptimismGap;
import org.goldthread.audit.returns.web.ReturnFrames.ReturnFrame;
import org.goldthread.audit.tool.GradeScale;
import org.goldthread.audit.tool.Grades;
import org.goldthread.audit.tool.ToolStandard;
import org.goldthread.pages.component.Tag;
import org.jspecify.annotations.Nullable;

/** A standard on the panel's page: both grades, the gap in words, what was said about it. */
record PanelLine(
        String path,
        String name,
        Tag self,
        @Nullable Tag panel,
        String gap,
        @Nullable Tag said) {

    static PanelLine of(ReturnFrame frame, ToolStandard standard) {
        GradeScale scale = frame.tool().scale();
        Optional<Judgement> judgement = frame.judgement(standard.id());
        return new PanelLine(
                frame.path() + "/panel/" + standard.id(),
                standard.name(),
                self(frame, standard),
                judgement.map(made -> Grades.tag(scale, made.standing())).orElse(null),
                gap(frame, standard, judgement),
                judgement
                        .filter(made -> made.challenge() != null)
                        .map(made -> made.unanswered() ? Tag.soon("Challenged") : Tag.done("Replied"))
                        .orElse(null));
    }

    static Tag self(ReturnFrame frame, ToolStandard standard) {
        return Grades.tag(
                frame.tool().scale(),
                frame.value().summary().self(standard.id()).orElse(null));
    }

    /** "The same", "1 step lower than the agency’s own". */
    static String gap(ReturnFrame frame, ToolStandard standard, Optional<Judgement> judgement) {
        Integer gap = judgement
                .map(made -> OptimismGap.of(
                        frame.tool().scale(),
                        frame.value().summary().self(standard.id()).orElse(null),
                        made.standing()))
                .orElse(null);
        if (gap == null) {
            return "";
        }
        if (gap == 0) {
            return "The same";
        }
        int steps = Math.abs(gap);
        return steps + (steps == 1 ? " step " : " steps ") + (gap > 0 ? "lower" : "higher") + " than the agency’s own";
    }
}
