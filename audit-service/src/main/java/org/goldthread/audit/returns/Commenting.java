package org.goldthread.audit.returns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goldthread.audit.tool.ToolContent;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Decision;
import org.goldthread.learning.framework.Guard;
import org.jspecify.annotations.Nullable;

/** Decides on what colleagues say to each other, whatever state the return is in. */
public final class Commenting {

    private Commenting() {}

    public static Outcome<Decision<Return>> say(
            Return one, UUID id, String question, @Nullable String text, ToolContent tool, By.Mark by) {
        return Guard.unless(against(one, question, text, tool), () -> {
            List<ColleagueComment> all = new ArrayList<>(one.comments());
            all.add(new ColleagueComment(id, question, String.valueOf(text).strip(), by));
            return Outcome.done(Decision.of(one.saying(all)));
        });
    }

    /** What stands against saying this. */
    public static Optional<Refusal> against(Return one, String question, @Nullable String text, ToolContent tool) {
        if (tool.question(question).isEmpty()) {
            return Optional.of(new Refusal.Missing());
        }
        if (one.comments(question).size() >= ColleagueComment.MOST_A_QUESTION
                || one.comments().size() >= ColleagueComment.MOST) {
            return Optional.of(new Refusal.Rule(
                    "too-many-comments", "There are too many comments here. Remove those that are settled", "default"));
        }
        return new Problems()
                .text("comment", text, ColleagueComment.LONGEST, "the comment")
                .orElse(() -> Outcome.done(true))
                .fold(fine -> Optional.empty(), Optional::of);
    }

    /** Takes a comment back; only whoever wrote it may. */
    public static Outcome<Decision<Return>> takeBack(Return one, UUID id, By.Mark by) {
        Optional<ColleagueComment> found =
                one.comments().stream().filter(each -> each.id().equals(id)).findFirst();
        if (found.isEmpty()) {
            return Outcome.refused(new Refusal.Missing());
        }
        return found.get().by().subject().equals(by.subject())
                ? Outcome.done(Decision.of(one.saying(one.comments().stream()
                        .filter(each -> !each.id().equals(id))
                        .toList())))
                : Outcome.refused(new Refusal.Forbidden(
                        "not-yours-to-take-back", "Only the person who wrote a comment takes it back"));
    }
}
