package org.goldthread.reviews.desk;

import java.util.List;
import java.util.Optional;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.Text;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.NamesLeftOut;
import org.goldthread.reviews.report.DeskDecision;
import org.goldthread.reviews.report.Publishing;
import org.goldthread.reviews.report.Report;
import org.goldthread.reviews.report.ReportPermissions;
import org.goldthread.reviews.report.Reports;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The officer decides on each thing that may identify somebody: something else stands there, or it is kept for a reason. */
@Service
public class DecidingHits {

    static final int LONGEST_REASON = 500;
    static final int LONGEST_INSTEAD = 60;
    private static final int MOST = 2_000;

    private final Reports reports;
    private final ReadingDesk reading;
    private final NamesLeftOut names;
    private final CurrentFramework framework;

    public DecidingHits(Reports reports, ReadingDesk reading, NamesLeftOut names, CurrentFramework framework) {
        this.reports = reports;
        this.reading = reading;
        this.names = names;
        this.framework = framework;
    }

    /**
     * A choice for one hit.
     *
     * @param choice {@code redact} or {@code keep}; null leaves it undecided
     * @param instead what stands there; null for what the desk suggests
     * @param reason why it is kept
     */
    public record Choice(
            @Nullable String hit,
            @Nullable String choice,
            @Nullable String instead,
            @Nullable String reason) {

        public Choice {
            choice = Text.tidy(choice);
            instead = Text.tidy(instead);
            reason = Text.tidy(reason);
        }
    }

    /** Decides on several at once: on all or, where one is wrong, on none. */
    public Outcome<Stored<Report>> decide(By by, ActivityId review, @Nullable Long version, List<Choice> choices) {
        return reading.one(by.actor(), review).then(desk -> {
            Problems problems = new Problems();
            problems.when(choices.size() > MOST, "decisions", "too-many", "Decide on fewer at once");
            List<DeskDecision> decisions = names.leftOut(
                    review.value(),
                    () -> choices.stream()
                            .filter(choice -> choice.choice() != null)
                            .limit(MOST)
                            .flatMap(choice -> decision(desk, choice, problems, framework.mark(by)).stream())
                            .toList());
            return problems.orElse(() -> reports.change(
                    by,
                    desk.report().id(),
                    version,
                    any -> ReportPermissions.againstKeeping(by.actor()),
                    report -> report.number() == desk.report().number()
                            ? Publishing.decide(report, decisions)
                            : Outcome.refused(new Refusal.Stale(report.number()))));
        });
    }

    private static Optional<DeskDecision> decision(
            ReadingDesk.Desk desk, Choice choice, Problems problems, By.Mark by) {
        Optional<Hit> found =
                choice.hit() == null ? Optional.empty() : desk.scan().hit(choice.hit());
        if (found.isEmpty()) {
            problems.add("decisions", "unknown-hit", "Something was changed meanwhile: look at the list again");
            return Optional.empty();
        }
        Hit hit = found.get();
        if ("redact".equals(choice.choice())) {
            String instead = choice.instead() == null ? hit.instead() : choice.instead();
            problems.optionalText("instead-" + hit.key(), instead, LONGEST_INSTEAD, "what stands there instead");
            return Optional.of(new DeskDecision(hit.key(), hit.kind(), instead, null, by));
        }
        if (!"keep".equals(choice.choice())) {
            problems.add("choice-" + hit.key(), "unknown-choice", "Select whether it is replaced or kept");
            return Optional.empty();
        }
        problems.text("reason-" + hit.key(), choice.reason(), LONGEST_REASON, "why it is kept");
        return choice.reason() == null
                ? Optional.empty()
                : Optional.of(new DeskDecision(hit.key(), hit.kind(), null, choice.reason(), by));
    }
}
