package org.goldthread.audit.returns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goldthread.audit.tool.ToolContent;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.file.StoredFile;
import org.goldthread.kit.store.Decision;
import org.goldthread.learning.framework.Guard;
import org.jspecify.annotations.Nullable;

/**
 * Decides on the files that a return shows. A file leaves its answer's version alone, so that a colleague who is writing
 * there is not disturbed.
 */
public final class Attaching {

    private Attaching() {}

    /** Shows a file; the same bytes at the same question again change nothing. */
    public static Outcome<Decision<Return>> show(
            Return one, StoredFile file, String question, @Nullable String note, ToolContent tool, By.Mark by) {
        return Guard.unless(against(one, file.sha256(), question, tool), () -> {
            if (isShown(one, file.sha256(), question)) {
                return Outcome.done(Decision.of(one));
            }
            List<EvidenceFile> all = new ArrayList<>(one.evidence());
            all.add(EvidenceFile.of(file, question, note, by));
            return Outcome.done(Decision.of(one.holding(one.answers(), all, tool)));
        });
    }

    /** What stands against showing a file here, asked also before its bytes are taken. */
    public static Optional<Refusal> against(Return one, @Nullable String sha256, String question, ToolContent tool) {
        return one.unlessOpen()
                .or(() -> tool.question(question).isEmpty() ? Optional.of(new Refusal.Missing()) : Optional.empty())
                .or(() -> isShown(one, sha256, question) ? Optional.empty() : full(one, question));
    }

    private static boolean isShown(Return one, @Nullable String sha256, String question) {
        return one.evidence(question).stream().anyMatch(each -> each.sha256().equals(sha256));
    }

    private static Optional<Refusal> full(Return one, String question) {
        boolean full = one.evidence(question).size() >= EvidenceFile.MOST_A_QUESTION
                || one.evidence().size() >= EvidenceFile.MOST;
        return full
                ? Optional.of(new Refusal.Rule(
                        "too-many-files",
                        "A question takes at most " + EvidenceFile.MOST_A_QUESTION + " files, and a return "
                                + EvidenceFile.MOST + ". Remove one first",
                        "default"))
                : Optional.empty();
    }

    /** Shows a file no more. */
    public static Outcome<Decision<Return>> hide(Return one, UUID file, ToolContent tool) {
        return Guard.unless(
                one.unlessOpen()
                        .or(() -> one.evidence(file).isEmpty() ? Optional.of(new Refusal.Missing()) : Optional.empty()),
                () -> Outcome.done(Decision.of(one.holding(
                        one.answers(),
                        one.evidence().stream()
                                .filter(each -> !each.file().equals(file))
                                .toList(),
                        tool))));
    }
}
