package org.goldthread.audit.programme;

import java.util.Set;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.goldthread.kit.Ids;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.Text;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Aggregate;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.work.WorkDue;
import org.goldthread.kit.work.WorkSettled;
import org.goldthread.profile.AuditType;
import org.jspecify.annotations.Nullable;

/**
 * A theme proposed for audits of one type, for one of the profile's groups to approve (A2; PSCB 7.7.1).
 *
 * @param group the group that decides
 * @param decision why it was approved or declined
 */
public record ThemeProposal(
        @BsonId ThemeId id,
        String typeId,
        String title,
        String reason,
        ThemeState state,
        String group,
        By.Mark proposed,
        @Nullable String decision,
        By.@Nullable Mark decided)
        implements Aggregate {

    static final int SCHEMA = 1;
    static final int LONGEST_TITLE = 160;
    static final int LONGEST_REASON = 2000;

    /** A theme as it was sent. */
    public record Wanted(
            @Nullable String typeId,
            @Nullable String title,
            @Nullable String reason) {}

    static Outcome<Decision<ThemeProposal>> propose(ThemeId id, Wanted wanted, @Nullable AuditType type, By.Mark by) {
        return new Problems()
                .when(
                        type == null || type.approvedBy().isEmpty(),
                        "typeId",
                        "no-themes",
                        "Select a type of audit whose themes a group approves")
                .text("title", wanted.title(), LONGEST_TITLE, "the theme")
                .text("reason", wanted.reason(), LONGEST_REASON, "why this theme, and what points to it")
                .orElse(() -> {
                    AuditType known = java.util.Objects.requireNonNull(type);
                    ThemeProposal made = new ThemeProposal(
                            id,
                            known.id(),
                            String.valueOf(Text.tidy(wanted.title())),
                            String.valueOf(Text.tidy(wanted.reason())),
                            ThemeState.PROPOSED,
                            known.approvedBy().get(0),
                            by,
                            null,
                            null);
                    return Outcome.done(Decision.of(made, made.due()));
                });
    }

    private WorkDue due() {
        return new WorkDue(
                task(),
                "audits",
                "Decide on an audit theme",
                title,
                "/audits/themes/" + id,
                "Decide",
                null,
                null,
                group,
                null,
                Set.of());
    }

    private UUID task() {
        return Ids.from("task", id, "theme");
    }

    Outcome<Decision<ThemeProposal>> decide(boolean approve, @Nullable String why, By.Mark by) {
        if (state != ThemeState.PROPOSED) {
            return Outcome.refused(new Refusal.Rule("decided", "The theme was decided on already", "default"));
        }
        return new Problems()
                .text("decision", why, LONGEST_REASON, "the reason for the decision")
                .orElse(() -> Outcome.done(Decision.of(
                        new ThemeProposal(
                                id,
                                typeId,
                                title,
                                reason,
                                approve ? ThemeState.APPROVED : ThemeState.DECLINED,
                                group,
                                proposed,
                                Text.tidy(why),
                                by),
                        WorkSettled.done(task(), Set.of()))));
    }
}
